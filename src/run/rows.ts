import type { ClauseId } from '../vocabulary/id.ts'
import type { ObligationKey } from './event.ts'

/** What a table knows its rows by. */
export interface Row {
  readonly key: ObligationKey
  readonly thread: ClauseId
}

/** Where rows stand among {@link Rows.all}. Positions never change, so that later tables share it and only add to it. */
interface Positions {
  readonly byKey: Map<ObligationKey, number>
  readonly byThread: Map<ClauseId, number[]>
}

const nowhere: readonly number[] = []

/** The obligations of one machine, in the order in which they fell due. Never changes in place. */
export class Rows<R extends Row> {
  readonly all: readonly R[]
  readonly #positions: Positions

  private constructor(all: readonly R[], positions: Positions) {
    this.all = all
    this.#positions = positions
  }

  static none<R extends Row>(): Rows<R> {
    return new Rows<R>([], positionsOf([]))
  }

  get(key: ObligationKey): R | undefined {
    const at = this.#positions.byKey.get(key)
    return at === undefined ? undefined : this.all[at]
  }

  /** Rows of a thread, oldest first. */
  inThread(thread: ClauseId): readonly R[] {
    const rows: R[] = []
    for (const at of this.#positions.byThread.get(thread) ?? nowhere) {
      const row = this.all[at]
      // Beyond the end stand rows of later tables.
      if (row) rows.push(row)
    }
    return rows
  }

  /** These rows with one put in the place of that with its key, else at the end. */
  with(row: R): Rows<R> {
    const all = this.all.slice()
    const at = this.get(row.key) && this.#positions.byKey.get(row.key)
    if (at !== undefined) {
      all[at] = row
      return new Rows(all, this.#positions)
    }
    all.push(row)
    const { byKey } = this.#positions
    // Another table has grown from this one: its rows are not ours.
    const positions = byKey.size === this.all.length ? this.#positions : positionsOf(this.all)
    note(positions, row, this.all.length)
    return new Rows(all, positions)
  }
}

function positionsOf(rows: readonly Row[]): Positions {
  const positions: Positions = { byKey: new Map(), byThread: new Map() }
  for (const [at, row] of rows.entries()) note(positions, row, at)
  return positions
}

function note({ byKey, byThread }: Positions, { key, thread }: Row, at: number): void {
  byKey.set(key, at)
  const places = byThread.get(thread)
  if (places) places.push(at)
  else byThread.set(thread, [at])
}
