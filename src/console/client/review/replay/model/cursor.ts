import { hour, type Ms, minute } from '../../../../../vocabulary/duration.ts'
import type { Instant } from '../../../../../vocabulary/instant.ts'

/** A moment of a drill: after entry `seq`, at `at` of the situation, which is that of the entry or later, but before the next one's. */
export interface Cursor {
  readonly seq: number
  readonly at: Instant
}

/**
 * Situation times of the entries of a log, as places on a line: none before the one before it, none before the drill began (a sealed
 * drill's first entries tell no time of its situation).
 */
export function timesOf(
  log: readonly { readonly type: string; readonly at: { readonly situation: Instant } }[],
): readonly Instant[] {
  const started = Math.max(
    0,
    log.findIndex(({ type }) => type === 'drill-started'),
  )
  let latest = log[started]?.at.situation ?? 0
  return log.map(({ at }, place) => {
    if (place > started) latest = Math.max(latest, at.situation)
    return latest
  })
}

/** The moments of a log that can be gone to. `times`: of its entries, rising. */
export class Course {
  readonly times: readonly Instant[]

  constructor(times: readonly Instant[]) {
    this.times = times
  }

  get begins(): Instant {
    return this.times[0] ?? 0
  }

  get ends(): Instant {
    return this.times.at(-1) ?? 0
  }

  /** The moment right after an entry; a number beyond the ends is the end. */
  atEntry(seq: number): Cursor {
    const near = Math.min(Math.max(1, Math.round(seq) || 1), Math.max(1, this.times.length))
    return { seq: near, at: this.times[near - 1] ?? 0 }
  }

  /** A moment of the situation, after all that had happened by then. */
  atTime(at: Instant): Cursor {
    const within = Math.min(Math.max(at, this.begins), this.ends)
    return { seq: Math.max(1, this.#countUpTo(within)), at: within }
  }

  /** Entries further or back; from between two entries, back is the one before. */
  byEntries({ seq, at }: Cursor, count: number): Cursor {
    const between = count < 0 && at > (this.times[seq - 1] ?? at)
    return this.atEntry(seq + count + (between ? 1 : 0))
  }

  byTime({ at }: Cursor, span: Ms): Cursor {
    return this.atTime(at + span)
  }

  /** Where play has come to after `span` of the situation: entries at one moment all come with it. */
  played(cursor: Cursor, span: Ms): Cursor {
    const next = this.byTime(cursor, span)
    return next.seq < cursor.seq ? cursor : next
  }

  isEnd({ at, seq }: Cursor): boolean {
    return at >= this.ends && seq >= this.times.length
  }

  #countUpTo(at: Instant): number {
    let low = 0
    let high = this.times.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.times[middle] ?? 0) <= at) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** The moment that a key leads to from another; null: the key is for something else. */
export function afterKey(
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
  cursor: Cursor,
  course: Course,
): Cursor | null {
  const way = ways[key]
  if (way !== undefined)
    return shiftKey ? course.byTime(cursor, way * 10 * minute) : course.byEntries(cursor, way)
  if (key === 'PageDown' || key === 'PageUp') return course.byTime(cursor, key === 'PageUp' ? hour : -hour)
  if (key === 'Home') return course.atEntry(1)
  return key === 'End' ? course.atEntry(course.times.length) : null
}

const ways: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }

/** Speeds of play: situation seconds a second. */
export const playSpeeds = [1, 10, 60, 300, 600] as const
