import { canonicalJson } from '../compile/digest.ts'
import type { DrillEvent, EventBody } from '../run/event.ts'

/** Numbers of a log's entries in the log that playing it again makes. */
export class RenumberedEntries {
  readonly #before: readonly DrillEvent[]
  /** Grows while it is played. */
  readonly #after: readonly DrillEvent[]
  readonly #known = new Map<number, number>()

  constructor(before: readonly DrillEvent[], after: readonly DrillEvent[]) {
    this.#before = before
    this.#after = after
  }

  set(before: number, after: number): void {
    if (!this.#known.has(before)) this.#known.set(before, after)
  }

  /** Null: nothing like it has come about so far. */
  get(seq: number): number | null {
    return this.#known.get(seq) ?? this.#alike(seq)
  }

  /** The body of an entry that is only told, with the entries that it refers to. */
  refer(event: DrillEvent): EventBody {
    const { type, data } = event
    if (type === 'message-sent' && data.answers !== null)
      return { type, data: { ...data, answers: this.get(data.answers) } }
    if (type === 'observation-recorded' && data.entry !== null)
      return { type, data: { ...data, entry: this.get(data.entry) } }
    return { type, data } as EventBody
  }

  /** An entry that followed from another: the one that says the same, as often said before. */
  #alike(seq: number): number | null {
    const entry = this.#before[seq - 1]
    if (!entry) return null
    const says = saying(entry)
    const same = (each: DrillEvent): boolean => each.type === entry.type && saying(each) === says
    const earlier = this.#before.slice(0, seq - 1).filter(same).length
    return this.#after.filter(same)[earlier]?.seq ?? null
  }
}

function saying({ type, data }: DrillEvent): string {
  return canonicalJson({ type, data })
}
