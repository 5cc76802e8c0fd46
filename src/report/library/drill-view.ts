import type { PastDrill } from '../../drill/past-drill.ts'
import type { Locale } from '../../locale/locale.ts'
import { textsOf } from '../../locale/texts-of.ts'
import type { Scorecard } from '../../score/scorecard.ts'
import type { PlanDrill } from './views.ts'

/** What the record of a drill says beside its course. */
export interface RatedRecord {
  /** Whether log and pins are what was written. */
  readonly whole: boolean
  readonly scores: readonly Pick<Scorecard, 'rubric' | 'totals'>[]
}

/** A drill that is over, as the page of one of its plans shows it. `record` null: it is not on record yet. */
export function drillView(
  plan: string,
  past: PastDrill,
  record: RatedRecord | null,
  locale: Locale,
): PlanDrill {
  const { drill, title, mode, date, clauses } = past
  const own = `${plan}#`
  return {
    ...{ drill, title, date },
    mode: { id: mode, name: textsOf(locale).mode[mode] },
    record: record === null ? 'none' : record.whole ? 'whole' : 'broken',
    scores: (record?.scores ?? []).map(({ rubric, totals }) => ({
      rubric: rubric.title,
      performance: totals.performance,
      coverage: totals.coverage,
      band: totals.band ?? null,
    })),
    clauses: clauses.filter((clause) => clause.startsWith(own)).map((clause) => clause.slice(own.length)),
  }
}
