import type { Locale } from '../../../locale/locale.ts'
import { untouched } from '../../../score/clause-fates.ts'
import type { PlanDrill } from '../../library-protocol.ts'
import type { ConsolePorts } from '../console-ports.ts'
import { fatesOver, type OverDrill, overDrills } from '../review/over-drills.ts'
import { modeName, recordState, scoresOf } from '../review/review-card.ts'

/** The drills of a plan that are over, the newest first. */
export function planDrills(plan: string, ports: ConsolePorts, locale: Locale): PlanDrill[] {
  return overDrills(ports)
    .filter(({ past }) => past.plans.includes(plan))
    .map((over) => drillView(plan, over, fatesOver(over, ports), locale))
}

type Fates = ReturnType<typeof fatesOver>

function drillView(plan: string, { past, record }: OverDrill, fates: Fates, locale: Locale): PlanDrill {
  const { drill, title, mode, date, clauses } = past
  const own = `${plan}#`
  return {
    ...{ drill, title, date },
    mode: { id: mode, name: modeName(mode, locale) },
    record: recordState(record),
    scores: scoresOf(record),
    clauses: clauses
      .filter((clause) => clause.startsWith(own))
      .map((clause) => ({ clause: clause.slice(own.length), ...(fates.get(clause) ?? untouched) })),
  }
}
