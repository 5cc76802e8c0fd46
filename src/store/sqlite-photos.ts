import type { DatabaseSync } from 'node:sqlite'
import type { Erasure, PhotoLimits, SentPhoto } from '../drill/photo-store.ts'
import { inTransaction, numberOf } from './sqlite-file.ts'

/** Photos and erasures in a file of logs. Whoever calls tells what is wrong with the file. */
export class SqlitePhotos {
  readonly #db: DatabaseSync
  readonly #sql: ReturnType<typeof statements>

  constructor(db: DatabaseSync) {
    this.#db = db
    this.#sql = statements(db)
  }

  put(
    drill: string,
    { sha256, seat, bytes }: SentPhoto,
    limits: PhotoLimits,
  ): 'kept' | 'seat-full' | 'drill-full' {
    const { there, sizes, add } = this.#sql
    return inTransaction(this.#db, () => {
      if (there.get(drill, sha256, seat)) return 'kept'
      const { own, all } = sizes.get(seat, drill) ?? {}
      if (Number(own) + bytes.length > limits.seat) return 'seat-full'
      if (Number(all) + bytes.length > limits.drill) return 'drill-full'
      add.run(drill, sha256, seat, bytes)
      return 'kept'
    })
  }

  get(drill: string, sha256: string): Uint8Array | null {
    const found = this.#sql.bytes.get(drill, sha256)
    return found ? (found.bytes as Uint8Array) : null
  }

  list(drill: string): readonly { readonly sha256: string; readonly seat: string; readonly size: number }[] {
    return this.#sql.list
      .all(drill)
      .map(({ sha256, seat, size }) => ({ sha256: String(sha256), seat: String(seat), size: Number(size) }))
  }

  erase(drill: string, erased: readonly Erasure[]): void {
    const { dropPhoto, dropText, note } = this.#sql
    inTransaction(this.#db, () => {
      for (const { blob, kind, wall, reason } of erased) {
        if (kind === 'photo') dropPhoto.run(drill, blob)
        else dropText.run(blob)
        note.run(drill, blob, kind, wall, reason)
      }
    })
    // The log of writes holds what was erased until it is emptied. Another process that reads may keep it a while.
    numberOf(this.#db, 'pragma wal_checkpoint(truncate)')
  }

  erasures(drill: string): readonly Erasure[] {
    return this.#sql.erasures.all(drill).map(({ blob, kind, wall, reason }) => ({
      blob: String(blob),
      kind: kind === 'text' ? 'text' : 'photo',
      wall: Number(wall),
      reason: String(reason),
    }))
  }
}

function statements(db: DatabaseSync) {
  return {
    there: db.prepare('select 1 from photo where drill = ? and sha256 = ? and seat = ?'),
    sizes: db.prepare(
      `select coalesce(sum(length(bytes)), 0) as "all", coalesce(sum(length(bytes)) filter (where seat = ?), 0) as own
       from photo where drill = ?`,
    ),
    add: db.prepare('insert into photo (drill, sha256, seat, bytes) values (?, ?, ?, ?)'),
    bytes: db.prepare('select bytes from photo where drill = ? and sha256 = ? limit 1'),
    list: db.prepare(
      'select sha256, seat, length(bytes) as size from photo where drill = ? order by sha256, seat',
    ),
    dropPhoto: db.prepare('delete from photo where drill = ? and sha256 = ?'),
    dropText: db.prepare('delete from blob where sha256 = ?'),
    note: db.prepare('insert into erasure (drill, blob, kind, wall, reason) values (?, ?, ?, ?, ?)'),
    erasures: db.prepare('select blob, kind, wall, reason from erasure where drill = ? order by number'),
  }
}
