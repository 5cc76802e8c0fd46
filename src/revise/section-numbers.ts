import type { Program } from '../compile/program.ts'
import type { PlanSet } from '../link/plan-set.ts'
import type { ClauseId } from '../vocabulary/id.ts'
import { splitHeading } from '../vocabulary/section-role.ts'

/** The printed number of the innermost section in which each clause stands: 6.4.2. A section without a number has none to tell. */
export function sectionNumbers(
  { program, set }: { readonly program: Program; readonly set: PlanSet },
  clauses: readonly ClauseId[],
): Readonly<Record<ClauseId, string>> {
  const numbers = [...new Set(clauses)].flatMap((clause) => {
    const source = program.sources.find((each) => each.clause === clause)
    const plan = source && set.allPlans.find(({ path }) => path === source.path)
    const enclosing = (plan?.sections ?? []).filter(
      ({ section: { at } }) =>
        source !== undefined && at.start.offset <= source.start && source.start < at.end.offset,
    )
    const innermost = enclosing.toSorted((a, b) => b.section.at.start.offset - a.section.at.start.offset)[0]
    const { number } = splitHeading(innermost?.section.heading?.text ?? '')
    return number === '' ? [] : [[clause, number.replace(/[、.．]$/, '')] as const]
  })
  return Object.fromEntries(numbers)
}
