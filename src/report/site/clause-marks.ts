import { worstOf } from '../../score/coverage.ts'
import type { FindingView } from '../library/views.ts'
import { mainPages, type SiteContext } from './page.ts'
import { addressFrom, type SitePath } from './site-paths.ts'
import { counts } from './site-source.ts'
import type { ClauseMarks } from './text-rows.ts'

/** Drills shown at a clause; all of them stand on the page of coverage. */
const mostDrills = 3

/** What stands at clauses of a plan, on its page. */
export function marksOfPlan(plan: string, page: SitePath, context: SiteContext) {
  const { source, words, paths } = context
  const newest = source.drills.filter(counts).toSorted((a, b) => (a.date < b.date ? 1 : -1))
  const byClause = Map.groupBy(source.ledger, ({ finding }) => finding.current.clause.value)
  return (rows: readonly string[], own: readonly FindingView[]): ClauseMarks => {
    const clauses = rows.map((row) => `${plan}#${row}`)
    const drills = newest.flatMap(({ drill, date, fates }) => {
      const target = paths.drill(drill)
      return clauses.flatMap((clause) => {
        const fate = fates.get(clause)
        if (!fate || target === null) return []
        const outcome = worstOf(fate)
        const late = outcome === 'late' || outcome === 'failed'
        return [{ href: addressFrom(page, target), date, outcome: words.outcome[outcome], late }]
      })
    })
    return {
      drills: drills.slice(0, mostDrills),
      ledger: clauses.flatMap((clause) =>
        (byClause.get(clause) ?? []).map(({ finding, row, overdue }) => ({
          href: addressFrom(page, mainPages.ledger, finding.id),
          state: row.state,
          late: overdue,
        })),
      ),
      findings: own.map(({ severity, line }) => ({
        href: `#_F${line}`,
        severity: words.severity[severity],
      })),
    }
  }
}
