import type { DatabaseSync } from 'node:sqlite'
import type { EntryListener, EventLog, Presence, Receipt, StoredEntry } from '../drill/event-log.ts'
import type { Erasure, PhotoLimits, SentPhoto } from '../drill/photo-store.ts'
import type { Ms } from '../vocabulary/duration.ts'
import { packText, unpackText } from './blob-text.ts'
import { assertInSequence } from './in-sequence.ts'
import { inTransaction, numberOf, openFile } from './sqlite-file.ts'
import { SqlitePhotos } from './sqlite-photos.ts'
import { sqliteTrouble } from './sqlite-trouble.ts'

/** How often a watched file is looked at: one number of the file's, a few microseconds. */
const lookEvery: Ms = 100

/** Logs in a file, which several processes of one machine may have open. @throws StoreTrouble */
export async function openSqlite(path: string): Promise<EventLog> {
  return new SqliteLog(await openFile(path), path)
}

class SqliteLog implements EventLog {
  readonly #db: DatabaseSync
  readonly #path: string
  readonly #sql: ReturnType<typeof statements>
  readonly #photos: SqlitePhotos
  readonly #listeners = new Set<EntryListener>()
  #timer: NodeJS.Timeout | null = null
  /** SQLite's count of other connections' commits when this looked last. */
  #version = 0
  /** The newest entry, of any drill, that listeners know of. */
  #position = 0

  constructor(db: DatabaseSync, path: string) {
    this.#db = db
    this.#path = path
    this.#sql = statements(db)
    this.#photos = new SqlitePhotos(db)
  }

  async drills(): Promise<readonly string[]> {
    return this.#try(() => this.#sql.drills.all().map(({ drill }) => String(drill)))
  }

  async read(drill: string, after: number, most?: number): Promise<readonly StoredEntry[]> {
    return this.#try(() =>
      this.#sql.read.all(drill, after, most ?? -1).map(({ seq, hash, text }) => ({
        seq: Number(seq),
        hash: String(hash),
        text: String(text),
      })),
    )
  }

  async append(
    drill: string,
    expected: number,
    added: { readonly entries: readonly StoredEntry[]; readonly receipts: readonly Receipt[] },
  ): Promise<'added' | 'conflict'> {
    assertInSequence(expected, added.entries)
    // A commit blocks the process. What has come in meanwhile is let in before the next, so that one commit serves it all.
    await new Promise((turn) => setImmediate(turn))
    const { last, receipt, addEntry, addReceipt } = this.#sql
    const outcome = this.#try(() =>
      inTransaction(this.#db, () => {
        if (Number(last.get(drill)?.last) !== expected) return 'conflict'
        if (added.receipts.some(({ act }) => receipt.get(drill, act))) return 'conflict'
        for (const { seq, hash, text } of added.entries) addEntry.run(drill, seq, hash, text)
        for (const { act, answer } of added.receipts) addReceipt.run(drill, act, answer)
        return 'added'
      }),
    )
    if (outcome === 'added' && this.#timer) this.#tellNew()
    return outcome
  }

  async receipt(drill: string, act: string): Promise<string | null> {
    const found = this.#try(() => this.#sql.receipt.get(drill, act))
    return found ? String(found.answer) : null
  }

  async putBlob(sha256: string, text: string): Promise<void> {
    this.#try(() => this.#sql.putBlob.run(sha256, packText(text)))
  }

  async blob(sha256: string): Promise<string | null> {
    const found = this.#try(() => this.#sql.blob.get(sha256))
    return found ? unpackText(found.gzip as Uint8Array) : null
  }

  async putPhoto(drill: string, photo: SentPhoto, limits: PhotoLimits) {
    return this.#try(() => this.#photos.put(drill, photo, limits))
  }

  async photo(drill: string, sha256: string): Promise<Uint8Array | null> {
    return this.#try(() => this.#photos.get(drill, sha256))
  }

  async photos(drill: string) {
    return this.#try(() => this.#photos.list(drill))
  }

  async erase(drill: string, erased: readonly Erasure[]): Promise<void> {
    this.#try(() => this.#photos.erase(drill, erased))
  }

  async erasures(drill: string): Promise<readonly Erasure[]> {
    return this.#try(() => this.#photos.erasures(drill))
  }

  async beat(drill: string, wall: Ms): Promise<void> {
    this.#try(() => this.#sql.beat.run(drill, wall))
  }

  async lastBeat(drill: string): Promise<Ms | null> {
    const found = this.#try(() => this.#sql.lastBeat.get(drill))
    return found ? Number(found.wall) : null
  }

  async notePresence(drill: string, { process, pages, wall }: Presence): Promise<void> {
    this.#try(() => this.#sql.notePresence.run(drill, process, JSON.stringify(pages), wall))
  }

  async presences(drill: string, since: Ms): Promise<readonly Presence[]> {
    return this.#try(() =>
      this.#sql.presences.all(drill, since).map(({ process, pages, wall }) => ({
        process: String(process),
        pages: JSON.parse(String(pages)),
        wall: Number(wall),
      })),
    )
  }

  watch(listener: EntryListener): () => void {
    if (this.#timer === null) {
      this.#position = this.#try(() => numberOf(this.#db, 'select coalesce(max(position), 0) from entry'))
      this.#timer = setInterval(() => this.#look(), lookEvery).unref()
    }
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size === 0) this.#stopLooking()
    }
  }

  async close(): Promise<void> {
    this.#stopLooking()
    this.#listeners.clear()
    if (this.#db.isOpen) this.#db.close()
  }

  #look(): void {
    try {
      const version = numberOf(this.#db, 'pragma data_version')
      if (version === this.#version) return
      this.#tellNew()
      this.#version = version
    } catch {
      // Whoever reads or writes next is told what is wrong with the file.
    }
  }

  #tellNew(): void {
    const fresh = this.#sql.since.all(this.#position)
    this.#position = Math.max(this.#position, ...fresh.map(({ position }) => Number(position)))
    for (const { drill, seq } of fresh)
      for (const listener of this.#listeners) listener(String(drill), Number(seq))
  }

  #stopLooking(): void {
    if (this.#timer) clearInterval(this.#timer)
    this.#timer = null
  }

  #try<T>(work: () => T): T {
    try {
      return work()
    } catch (error) {
      throw sqliteTrouble(this.#path, error)
    }
  }
}

function statements(db: DatabaseSync) {
  return {
    drills: db.prepare('select distinct drill from entry order by drill'),
    read: db.prepare('select seq, hash, text from entry where drill = ? and seq > ? order by seq limit ?'),
    last: db.prepare('select coalesce(max(seq), 0) as last from entry where drill = ?'),
    since: db.prepare(
      'select drill, max(seq) as seq, max(position) as position from entry where position > ? group by drill',
    ),
    receipt: db.prepare('select answer from receipt where drill = ? and act = ?'),
    addEntry: db.prepare('insert into entry (drill, seq, hash, text) values (?, ?, ?, ?)'),
    addReceipt: db.prepare('insert into receipt (drill, act, answer) values (?, ?, ?)'),
    putBlob: db.prepare('insert into blob (sha256, gzip) values (?, ?) on conflict do nothing'),
    blob: db.prepare('select gzip from blob where sha256 = ?'),
    beat: db.prepare(
      'insert into beat (drill, wall) values (?, ?) on conflict (drill) do update set wall = max(wall, excluded.wall)',
    ),
    lastBeat: db.prepare('select wall from beat where drill = ?'),
    notePresence: db.prepare(
      'insert into presence (drill, process, pages, wall) values (?, ?, ?, ?) on conflict do update set pages = excluded.pages, wall = excluded.wall',
    ),
    presences: db.prepare(
      'select process, pages, wall from presence where drill = ? and wall >= ? order by process',
    ),
  }
}
