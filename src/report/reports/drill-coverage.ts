import type { ObligationSpec } from '../../compile/program.ts'
import { levelText } from '../../locale/level-text.ts'
import { clauseFates } from '../../score/clause-fates.ts'
import { splitClauseId } from '../../vocabulary/id.ts'
import type { Fate } from '../charts/share-bars.ts'
import { coverageChartWords } from '../coverage-chart-words.ts'
import type { ChartView } from './chart-view.ts'
import { type CoverageRow, drillCoverageChart } from './coverage-chart.ts'
import type { ReportSource } from './report-source.ts'

/** What of the plans under drill came to be asked for, level by level. Null: nothing did, or it was no drill. */
export function drillCoverage({ trace, program, locale }: ReportSource): ChartView | null {
  if (trace.header.kind === 'event') return null
  const fates = clauseFates(trace, program)
  const fateOf = (clause: string): Fate => {
    const fate = fates.get(clause)
    if (fate === undefined) return 'never'
    return fate.failed > 0 ? 'failed' : fate.late > 0 ? 'late' : fate.done > 0 ? 'done' : 'open'
  }
  const words = coverageChartWords(locale)
  const part = ({ levels: [level], kind }: ObligationSpec): string => {
    if (level !== undefined) return levelText(level, locale, program.set.levels)
    return kind === 'report' || kind === 'link' ? words.reports : words.others
  }
  const plans = trace.header.plans.map(({ id, title }) => ({ id, title }))
  const rows = plans.flatMap(({ id, title }) => {
    const own = new Map(
      program.obligations
        .filter(({ clause }) => splitClauseId(clause)?.plan === id)
        .map((spec) => [spec.clause, part(spec)]),
    )
    return [...Map.groupBy(own, ([, level]) => level)].map(([level, clauses]): CoverageRow => {
      const counts = { done: 0, late: 0, failed: 0, open: 0, never: 0 }
      for (const [clause] of clauses) counts[fateOf(clause)] += 1
      return { label: [title, level], counts }
    })
  })
  return drillCoverageChart(rows, { file: 'chart-coverage.svg', locale })
}
