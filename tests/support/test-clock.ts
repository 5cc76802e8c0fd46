import { opened } from './live-drill.ts'
import { ToldClock } from './told-clock.ts'

/** A wall clock that a test moves on. */
export class TestClock extends ToldClock {
  constructor() {
    super(opened)
  }

  /** Lets time pass in whole, waking whoever is due, and waits until all of it has been worked off. */
  async pass(span: number): Promise<void> {
    const until = this.now() + span
    do await settled()
    while (this.tellNext(until))
    await settled()
  }
}

/** Every promise that can go on has. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 50; i++) await Promise.resolve()
}
