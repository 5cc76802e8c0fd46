import type { Program } from '../compile/program.ts'
import type { PlanSet } from '../link/plan-set.ts'
import type { Locale } from '../locale/locale.ts'
import { citing } from '../report/citation.ts'
import type { DrillSummaryView } from '../report/reports/drill-summary-view.ts'
import type { CoveringDrill } from '../score/coverage.ts'
import { dutyWords } from '../score/duty-words.ts'
import { byCodePoint } from '../vocabulary/canonical.ts'
import { type ClauseId, splitClauseId } from '../vocabulary/id.ts'

interface Named {
  readonly set: PlanSet
  readonly program: Program
  readonly locale: Locale
}

/** Clauses that went wrong in a drill of the year and in another of all drills, those that did so most often first. */
export function weakClauses(
  own: readonly CoveringDrill[],
  all: readonly CoveringDrill[],
  { set, program, locale }: Named,
): DrillSummaryView['weakClauses'] {
  const cite = citing(program, locale)
  const specs = new Map(program.obligations.map((spec) => [spec.clause, spec]))
  const isBad = ({ outcomes }: CoveringDrill, clause: ClauseId): boolean =>
    ['failed', 'late'].includes(outcomes.get(clause) ?? 'open')
  return [...specs.values()]
    .flatMap(({ clause, kind, text, levels }) => {
      const bad = all.filter((drill) => isBad(drill, clause))
      if (bad.length < 2 || !own.some((drill) => isBad(drill, clause))) return []
      const failed = bad.filter(({ outcomes }) => outcomes.get(clause) === 'failed').length
      const { plan } = splitClauseId(clause) ?? { plan: clause }
      return [
        {
          plan: set.plans.get(plan)?.title.value ?? plan,
          clause,
          cited: cite(clause, plan),
          text: dutyWords({ kind, text, level: levels[0] ?? null }, locale, program.set.levels),
          failed,
          late: bad.length - failed,
        },
      ]
    })
    .sort((a, b) => b.failed + b.late - (a.failed + a.late) || byCodePoint(a.clause, b.clause))
}
