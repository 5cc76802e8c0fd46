/** How a state comes from entries, one by one. States never change in place. */
export interface Fold<S, E> {
  readonly begin: S
  readonly fold: (state: S, entry: E) => S
}

/**
 * The state after any number of entries, at the cost of few: states are kept at every `every`-th entry, and what is asked for is
 * folded from the one before it. Kept as far as anybody has asked, so that nothing is folded for a page that looks at the beginning.
 */
export class Keyframes<S, E> {
  readonly #entries: readonly E[]
  readonly #fold: Fold<S, E>['fold']
  readonly #every: number
  /** The state after `i × every` entries. */
  readonly #frames: S[]
  /** What was asked for last: who moves on by one entry folds one. */
  #last: { readonly count: number; readonly state: S }

  constructor(entries: readonly E[], { begin, fold }: Fold<S, E>, every = 128) {
    this.#entries = entries
    this.#fold = fold
    this.#every = every
    this.#frames = [begin]
    this.#last = { count: 0, state: begin }
  }

  /** How many entries are folded into kept states. */
  get reached(): number {
    return (this.#frames.length - 1) * this.#every
  }

  /** The state after the first `count` entries; counts beyond the ends are the ends. */
  at(count: number): S {
    const wanted = Math.min(Math.max(0, count), this.#entries.length)
    this.reach(wanted)
    const frame = Math.floor(wanted / this.#every)
    const from = frame * this.#every
    const near = this.#last.count >= from && this.#last.count <= wanted
    const state = near
      ? this.#from(this.#last.state, this.#last.count, wanted)
      : this.#from(this.#frames[frame] as S, from, wanted)
    this.#last = { count: wanted, state }
    return state
  }

  /** Keeps states up to the last whole stretch of `count` entries, so that they need not be folded while somebody waits. */
  reach(count: number): void {
    const wanted = Math.floor(Math.min(count, this.#entries.length) / this.#every)
    for (let frame = this.#frames.length; frame <= wanted; frame += 1) {
      const to = frame * this.#every
      this.#frames.push(this.#from(this.#frames[frame - 1] as S, to - this.#every, to))
    }
  }

  #from(state: S, from: number, to: number): S {
    let folded = state
    for (let place = from; place < to; place += 1) folded = this.#fold(folded, this.#entries[place] as E)
    return folded
  }
}
