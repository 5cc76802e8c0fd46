import type { WallClock } from '../../src/drill/session.ts'

/** A wall clock that shows what it is told; whoever is due is woken, in order. */
export class ToldClock implements WallClock {
  #now: number
  #wakes: readonly { readonly at: number; readonly wake: () => void }[] = []

  constructor(now: number) {
    this.#now = now
  }

  now(): number {
    return this.#now
  }

  at(wall: number, wake: () => void): () => void {
    const entry = { at: wall, wake }
    this.#wakes = [...this.#wakes, entry]
    return () => this.#drop(entry)
  }

  /** The clock goes on to a moment; gives back whether somebody was due on the way, who then is woken at that time. */
  tellNext(until: number): boolean {
    const next = this.#wakes.toSorted((a, b) => a.at - b.at)[0]
    if (!next || next.at > until) {
      this.#now = Math.max(this.#now, until)
      return false
    }
    this.#drop(next)
    this.#now = Math.max(this.#now, next.at)
    next.wake()
    return true
  }

  /** The clock goes on to a moment, without waiting for what those who are woken do. */
  tell(until: number): void {
    while (this.tellNext(until));
  }

  #drop(entry: object): void {
    this.#wakes = this.#wakes.filter((each) => each !== entry)
  }
}
