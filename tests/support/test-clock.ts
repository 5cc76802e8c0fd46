import type { WallClock } from '../../src/drill/session.ts'
import { opened } from './live-drill.ts'

/** A wall clock that a test moves on; whoever asked to be woken is, in order. */
export class TestClock implements WallClock {
  #now = opened
  #wakes: { at: number; wake: () => void }[] = []

  now(): number {
    return this.#now
  }

  at(wall: number, wake: () => void): () => void {
    const entry = { at: wall, wake }
    this.#wakes.push(entry)
    return () => {
      this.#wakes = this.#wakes.filter((each) => each !== entry)
    }
  }

  /** Lets time pass in whole, waking whoever is due, and waits until all of it has been worked off. */
  async pass(span: number): Promise<void> {
    const until = this.#now + span
    for (;;) {
      await settled()
      const next = this.#wakes.toSorted((a, b) => a.at - b.at)[0]
      if (!next || next.at > until) break
      this.#wakes = this.#wakes.filter((each) => each !== next)
      this.#now = Math.max(this.#now, next.at)
      next.wake()
    }
    this.#now = until
    await settled()
  }
}

/** Every promise that can go on has. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 50; i++) await Promise.resolve()
}
