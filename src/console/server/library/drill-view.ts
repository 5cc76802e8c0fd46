import type { Speaker } from '../../../report/words-of-plan.ts'
import { untouched } from '../../../score/clause-fates.ts'
import type { PlanDrill } from '../../library-protocol.ts'
import { clauseName } from '../review/clause-name.ts'
import { fatesOver, type OverDrill, overDrills } from '../review/over-drills.ts'
import { modeName, recordState, scoresOf } from '../review/review-card.ts'
import type { LibraryAsked } from './library-asked.ts'

/** The drills of a plan that are over, the newest first. */
export function planDrills(plan: string, asked: LibraryAsked): PlanDrill[] {
  return overDrills(asked)
    .filter(({ past }) => past.plans.includes(plan))
    .map((over) => drillView(plan, over, fatesOver(over, asked), asked.speaker))
}

type Fates = ReturnType<typeof fatesOver>

function drillView(plan: string, { past, record }: OverDrill, fates: Fates, speaker: Speaker): PlanDrill {
  const { drill, title, mode, date, clauses } = past
  const own = `${plan}#`
  return {
    ...{ drill, title, date },
    mode: { id: mode, name: modeName(mode, speaker.locale) },
    record: recordState(record),
    scores: scoresOf(record),
    clauses: clauses
      .filter((clause) => clause.startsWith(own))
      .map((clause) => clause.slice(own.length))
      .map((clause) => ({
        clause,
        name: clauseName(clause, speaker),
        ...(fates.get(own + clause) ?? untouched),
      })),
  }
}
