import type { Sources } from './loaded-program.ts'
import { type Reports, reportsOf } from './reports.ts'
import type { RunState } from './state.ts'

type Seen = Pick<RunState, 'facts' | 'levels' | 'rows'>

interface Kept<V> {
  readonly sources: Sources
  readonly reports: readonly Reports[]
  readonly rows: readonly unknown[]
  readonly also: unknown
  /** The latest state of which the answer is known to hold. */
  seen: Seen
  readonly answer: V
}

/**
 * The last answer to each question about a situation. Nothing of a situation changes in place, so that it holds while all that it
 * was made from is the very same: a fact that it does not look at may change.
 */
export class Recall<V> {
  readonly #kept = new WeakMap<object, Map<string, Kept<V>>>()

  /** `about` and `where` are the question. `also`: what `make` looks at besides the sources. */
  answer(
    { about, where, also }: { readonly about: object; readonly where: string; readonly also: unknown },
    state: Seen,
    sourcesOf: () => Sources,
    make: () => V,
  ): V {
    let places = this.#kept.get(about)
    if (!places) {
      places = new Map()
      this.#kept.set(about, places)
    }
    const kept = places.get(where)
    if (kept && kept.also === also && stillHolds(kept, state)) return kept.answer
    const sources = kept?.sources ?? sourcesOf()
    const reports = sources.facts.map((name) => reportsOf(state.facts, name))
    const rows = sources.machines.map((id) => state.rows.get(id))
    const answer = make()
    places.set(where, { sources, reports, rows, also, seen: state, answer })
    return answer
  }
}

function stillHolds<V>(kept: Kept<V>, state: Seen): boolean {
  const { sources, seen } = kept
  if (sources.levels && seen.levels !== state.levels) return false
  if (seen.rows !== state.rows && !sources.machines.every((id, i) => kept.rows[i] === state.rows.get(id)))
    return false
  if (
    seen.facts !== state.facts &&
    !sources.facts.every((name, i) => kept.reports[i] === reportsOf(state.facts, name))
  )
    return false
  kept.seen = state
  return true
}
