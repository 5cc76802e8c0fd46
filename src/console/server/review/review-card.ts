import { standing } from '../../../link/ledger.ts'
import type { PlanSet } from '../../../link/plan-set.ts'
import type { Locale } from '../../../locale/locale.ts'
import { textsOf } from '../../../locale/texts-of.ts'
import { findingStates } from '../../../model/findings.ts'
import type { ReviewCard, ScoreView } from '../../review-protocol.ts'
import type { LibraryAsked } from '../library/library-asked.ts'
import type { OverDrill } from './over-drills.ts'

/** A drill that is over, as lists show it. */
export function reviewCard({ past, record }: OverDrill, { set, speaker }: LibraryAsked): ReviewCard {
  const { drill, title, mode, date } = past
  return {
    ...{ drill, title, date },
    mode: { id: mode, name: modeName(mode, speaker.locale) },
    kind: record?.kind ?? 'live',
    record: recordState(record),
    plans: past.plans.map((id) => ({ id, name: set.plans.get(id)?.title.value ?? id })),
    scores: scoresOf(record),
    findings: countsByState(drill, set),
  }
}

/** Findings that the record of a drill has, by how they stand now. */
function countsByState(drill: string, { ledger }: PlanSet): ReviewCard['findings'] {
  const own = ledger.filter(({ records }) => records.some((one) => one.drill === drill))
  const counts = findingStates.map((state) => [
    state,
    own.filter((finding) => standing(finding) === state).length,
  ])
  return Object.fromEntries(counts) as ReviewCard['findings']
}

export function modeName(mode: OverDrill['past']['mode'], locale: Locale): string {
  return textsOf(locale).mode[mode]
}

export function recordState(record: OverDrill['record']): ReviewCard['record'] {
  return record === null ? 'none' : record.whole ? 'whole' : 'broken'
}

/** Performance and coverage as its record has them. */
export function scoresOf(record: OverDrill['record']): ScoreView[] {
  return (record?.scores ?? []).map(({ rubric, totals }) => ({
    rubric: rubric.title,
    performance: totals.performance,
    coverage: totals.coverage,
    band: totals.band ?? null,
  }))
}
