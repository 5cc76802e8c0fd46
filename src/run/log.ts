import { canonicalJson, sha256 } from '../compile/digest.ts'
import type { DrillEvent } from './event.ts'
import type { Happening } from './turn.ts'

/** The end of a log: what the next entry continues. */
export interface LogEnd {
  readonly seq: number
  /** Hash of the last entry; 64 zeros before the first. */
  readonly hash: string
}

export const emptyLog: LogEnd = { seq: 0, hash: '0'.repeat(64) }

/**
 * The happenings of one step as log entries: numbered, chained, each that is no input pointing at the one it follows from.
 * `cause`: an earlier entry that brought the step about (the inject whose facts these are); null when the step is its own input.
 */
export function chain(
  end: LogEnd,
  happenings: readonly Happening[],
  where: {
    readonly drill: string
    readonly at: DrillEvent['at']
    /** ISO 8601; only where a person or the outside acted. */
    readonly wall: string | null
    readonly cause: number | null
    /** False: the entries are numbered and point at each other, but nothing vouches for them. */
    readonly hashed: boolean
  },
): { readonly events: DrillEvent[]; readonly end: LogEnd } {
  const first = end.seq + 1
  let { seq, hash } = end
  const events = happenings.map(({ body, by, input }) => {
    seq += 1
    const follows = input || seq === first ? where.cause : first
    const entry = {
      v: 1 as const,
      drill: where.drill,
      seq,
      at: where.at,
      wall: input || seq === first ? where.wall : null,
      by,
      cause: follows,
      ...body,
    }
    const event = where.hashed ? link(hash, entry) : ({ ...entry, prev: hash, hash } as DrillEvent)
    hash = event.hash
    return event
  })
  return { events, end: { seq, hash } }
}

type Unchained = DrillEvent extends infer E
  ? E extends DrillEvent
    ? Omit<E, 'prev' | 'hash'>
    : never
  : never

function link(prev: string, rest: Unchained): DrillEvent {
  return { ...rest, prev, hash: hashOf(prev, rest) } as DrillEvent
}

/** sha256(prev + RFC 8785 JSON of the rest) (drills.md, "The log"). */
function hashOf(prev: string, rest: object): string {
  return sha256(prev + canonicalJson(rest))
}

/** seq of the first entry whose hash or number does not fit; null when the whole chain holds. */
export function firstBrokenLink(events: readonly DrillEvent[]): number | null {
  let { seq, hash } = emptyLog
  for (const event of events) {
    const { prev, hash: own, ...rest } = event
    seq += 1
    if (event.seq !== seq || prev !== hash || hashOf(prev, rest) !== own) return event.seq
    hash = own
  }
  return null
}
