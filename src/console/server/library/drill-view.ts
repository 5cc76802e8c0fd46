import { reopenWithin } from '../../../drill/conduct.ts'
import { pastDrill } from '../../../drill/past-drill.ts'
import type { Locale } from '../../../locale/locale.ts'
import { drillView } from '../../../report/library/drill-view.ts'
import type { PlanDrill } from '../../library-protocol.ts'
import type { ConsolePorts } from '../console-ports.ts'
import type { ServedDrill } from '../served-drill.ts'

/**
 * The drills of a plan that are over, the newest first: those on record, and those served here that have ended for good. Of one that
 * may still be reopened nothing is told.
 */
export function planDrills(
  plan: string,
  { library, drills, clock }: ConsolePorts,
  locale: Locale,
): PlanDrill[] {
  const recorded = library?.drills() ?? []
  const known = new Set(recorded.map(({ drill }) => drill))
  const ended = [...drills.values()]
    .filter((drill) => !known.has(drill.id) && isOver(drill, clock.now()))
    .flatMap((drill) => pastDrill(drill.header, drill.feeds.get('director')?.log ?? []) ?? [])
  return [
    ...recorded.map((each) => ({ past: each, record: each })),
    ...ended.map((past) => ({ past, record: null })),
  ]
    .filter(({ past }) => past.plans.includes(plan))
    .sort((a, b) => (a.past.date < b.past.date ? 1 : -1))
    .map(({ past, record }) => drillView(plan, past, record, locale))
}

function isOver({ conduct }: ServedDrill, now: number): boolean {
  return conduct.phase === 'ended' && conduct.endedAt !== null && now - conduct.endedAt > reopenWithin
}
