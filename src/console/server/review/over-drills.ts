import { type PastDrill, pastDrill } from '../../../drill/past-drill.ts'
import { type ClauseFate, clauseFates } from '../../../score/clause-fates.ts'
import type { RecordedDrill } from '../../../workspace/past-drills.ts'
import type { PlayedDrill } from '../../../workspace/played-drill.ts'
import type { LibraryAsked } from '../library/library-asked.ts'

/** A drill that is over for good; `record` null: it is served here and has not been closed. */
export interface OverDrill {
  readonly past: PastDrill
  readonly record: RecordedDrill | null
}

type Over = Pick<LibraryAsked, 'library' | 'served'>

/** Drills on record, and those served here that have ended for good, the newest first. Of one that may still be reopened nothing is told. */
export function overDrills({ library, served }: Over): OverDrill[] {
  const recorded = library.drills()
  const known = new Set(recorded.map(({ drill }) => drill))
  const ended = served.drills
    .filter(({ trace }) => !known.has(trace.header.drill))
    .flatMap(({ trace }) => pastDrill(trace.header, trace.events) ?? [])
  return [
    ...recorded.map((each) => ({ past: each, record: each })),
    ...ended.map((past) => ({ past, record: null })),
  ].sort((a, b) => (a.past.date < b.past.date ? 1 : -1))
}

/** What was played in a drill that is over; null when there is none of that name, and when its record is not what was written. */
export function playedOver(drill: string, { library, served }: Over): PlayedDrill | null {
  const recorded = library.drills().find((each) => each.drill === drill)
  if (recorded) return library.played(drill)
  const over = served.drills.find(({ trace }) => trace.header.drill === drill)
  return over && pastDrill(over.trace.header, over.trace.events) !== null ? over : null
}

/** What became of the rows that fell due in a drill. */
export function fatesOver({ past, record }: OverDrill, asked: Over): ReadonlyMap<string, ClauseFate> {
  if (record) return record.fates
  const played = playedOver(past.drill, asked)
  return played ? clauseFates(played.trace, played.program) : new Map()
}

/** A photo that an entry of its log names; null: there is none, or it was erased. */
export async function photoOver(
  { past: { drill }, record }: OverDrill,
  photo: string,
  { library, served }: Over,
): Promise<Uint8Array | null> {
  return record ? library.photo(drill, photo) : served.photo(drill, photo)
}
