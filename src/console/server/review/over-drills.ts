import { reopenWithin } from '../../../drill/conduct.ts'
import { type PastDrill, pastDrill } from '../../../drill/past-drill.ts'
import type { DrillEvent } from '../../../run/event.ts'
import { type ClauseFate, clauseFates } from '../../../score/clause-fates.ts'
import type { RecordedDrill } from '../../../workspace/past-drills.ts'
import type { PlayedDrill } from '../../../workspace/played-drill.ts'
import type { ConsolePorts } from '../console-ports.ts'
import type { ServedDrill } from '../served-drill.ts'

/** A drill that is over for good; `record` null: it is served here and has not been closed. */
export interface OverDrill {
  readonly past: PastDrill
  readonly record: RecordedDrill | null
}

type Over = Pick<ConsolePorts, 'library' | 'drills' | 'clock'>

/** Drills on record, and those served here that have ended for good, the newest first. Of one that may still be reopened nothing is told. */
export function overDrills({ library, drills, clock }: Over): OverDrill[] {
  const recorded = library?.drills() ?? []
  const known = new Set(recorded.map(({ drill }) => drill))
  const ended = [...drills.values()]
    .filter((drill) => !known.has(drill.id) && isOver(drill, clock.now()))
    .flatMap((drill) => pastDrill(drill.header, logOf(drill)) ?? [])
  return [
    ...recorded.map((each) => ({ past: each, record: each })),
    ...ended.map((past) => ({ past, record: null })),
  ].sort((a, b) => (a.past.date < b.past.date ? 1 : -1))
}

/** What was played in a drill that is over; null when there is none of that name, and when its record is not what was written. */
export function playedOver(drill: string, { library, drills, clock }: Over): PlayedDrill | null {
  const recorded = library?.drills().find((each) => each.drill === drill)
  if (recorded) return library?.played(drill) ?? null
  const served = drills.get(drill)
  if (!served || !isOver(served, clock.now()) || pastDrill(served.header, logOf(served)) === null) return null
  const { program, scenario } = served.backstage.stage
  return { trace: { header: served.header, events: logOf(served) }, program, scenario, cards: null }
}

/** What became of the rows that fell due in a drill. */
export function fatesOver({ past, record }: OverDrill, ports: Over): ReadonlyMap<string, ClauseFate> {
  if (record) return record.fates
  const played = playedOver(past.drill, ports)
  return played ? clauseFates(played.trace, played.program) : new Map()
}

/** A photo that an entry of its log names; null: there is none, or it was erased. */
export async function photoOver(
  { past: { drill }, record }: OverDrill,
  photo: string,
  { library, drills }: Over,
): Promise<Uint8Array | null> {
  if (record) return library?.photo(drill, photo) ?? null
  const served = drills.get(drill)
  const feed = served?.feeds.get('director')
  return (served && feed && (await served.photos.see(photo, feed)))?.bytes ?? null
}

/** The director is sent the log itself. */
function logOf(drill: ServedDrill): readonly DrillEvent[] {
  return drill.feeds.get('director')?.log ?? []
}

/** Ended for longer than it could be reopened. */
export function isOver({ conduct }: ServedDrill, now: number): boolean {
  return conduct.phase === 'ended' && conduct.endedAt !== null && now - conduct.endedAt > reopenWithin
}
