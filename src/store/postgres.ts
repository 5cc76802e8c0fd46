import { type ClientConfig, Pool, type PoolClient, type QueryResult } from 'pg'
import type { EntryListener, EventLog, Presence, Receipt, StoredEntry } from '../drill/event-log.ts'
import type { Erasure, PhotoLimits, SentPhoto } from '../drill/photo-store.ts'
import type { Ms } from '../vocabulary/duration.ts'
import { packText, unpackText } from './blob-text.ts'
import { assertInSequence } from './in-sequence.ts'
import { Listening, notifySql } from './postgres-listening.ts'
import { erase, putPhoto } from './postgres-photos.ts'
import { prepareSchema } from './postgres-schema.ts'
import { isConnectionLost, postgresTrouble } from './postgres-trouble.ts'
import { StoreTrouble } from './store-trouble.ts'

const connectWithin: Ms = 10_000
const answerWithin: Ms = 30_000

/** Logs in a PostgreSQL database, in a schema `yuyan` of their own. @throws StoreTrouble */
export async function openPostgres(url: string): Promise<EventLog> {
  const location = withoutPassword(url)
  const log = new PostgresLog(configOf(url), location)
  try {
    await log.prepare()
    return log
  } catch (error) {
    await log.close()
    throw error
  }
}

/** The URL as it may be shown. @throws StoreTrouble when it is none */
function withoutPassword(url: string): string {
  if (!URL.canParse(url)) throw new StoreTrouble('bad-location', url.replace(/:\/\/[^@]*@/, '://***@'))
  const shown = new URL(url)
  shown.password = ''
  for (const name of shown.searchParams.keys())
    if (/password/i.test(name)) shown.searchParams.set(name, '***')
  return shown.href
}

function configOf(connectionString: string): ClientConfig {
  return {
    connectionString,
    connectionTimeoutMillis: connectWithin,
    query_timeout: answerWithin,
    keepAlive: true,
    keepAliveInitialDelayMillis: connectWithin,
    application_name: 'yuyan',
  }
}

class PostgresLog implements EventLog {
  readonly #pool: Pool
  readonly #config: ClientConfig
  readonly #location: string
  readonly #listeners = new Set<EntryListener>()
  #listening: Listening | null = null
  #closing: Promise<void> | null = null

  constructor(config: ClientConfig, location: string) {
    this.#config = config
    this.#location = location
    this.#pool = new Pool({ ...config, max: 4 })
    // A connection that breaks leaves the pool, and whoever was using it is told by what it asked.
    this.#pool.on('error', () => undefined)
    this.#pool.on('connect', (client) => client.on('error', () => undefined))
  }

  prepare(): Promise<void> {
    return this.#transaction((client) => prepareSchema(client, this.#location))
  }

  async drills(): Promise<readonly string[]> {
    const { rows } = await this.#query('select distinct drill from yuyan.entry order by drill')
    return rows.map(({ drill }) => drill)
  }

  async read(drill: string, after: number, most?: number): Promise<readonly StoredEntry[]> {
    const sql = 'select seq, hash, text from yuyan.entry where drill = $1 and seq > $2 order by seq limit $3'
    const { rows } = await this.#query(sql, [drill, after, most ?? null])
    return rows
  }

  async append(
    drill: string,
    expected: number,
    added: { readonly entries: readonly StoredEntry[]; readonly receipts: readonly Receipt[] },
  ): Promise<'added' | 'conflict'> {
    assertInSequence(expected, added.entries)
    return this.#transaction(async (client) => {
      const whole =
        (await endOf(client, drill)) === expected &&
        (await addEntries(client, drill, added.entries)) &&
        (await addReceipts(client, drill, added.receipts))
      if (!whole) {
        await client.query('rollback')
        return 'conflict'
      }
      if (added.entries.length > 0) await client.query(notifySql, [drill, expected + added.entries.length])
      await client.query('commit')
      return 'added'
    })
  }

  async receipt(drill: string, act: string): Promise<string | null> {
    const sql = 'select answer from yuyan.receipt where drill = $1 and act = $2'
    const { rows } = await this.#query(sql, [drill, act])
    return rows[0]?.answer ?? null
  }

  async putBlob(sha256: string, text: string): Promise<void> {
    const sql = 'insert into yuyan.blob (sha256, gzip) values ($1, $2) on conflict do nothing'
    await this.#query(sql, [sha256, packText(text)])
  }

  async blob(sha256: string): Promise<string | null> {
    const { rows } = await this.#query('select gzip from yuyan.blob where sha256 = $1', [sha256])
    return rows[0] ? unpackText(rows[0].gzip) : null
  }

  putPhoto(drill: string, photo: SentPhoto, limits: PhotoLimits) {
    return this.#transaction((client) => putPhoto(client, drill, photo, limits))
  }

  async photo(drill: string, sha256: string): Promise<Uint8Array | null> {
    const sql = 'select bytes from yuyan.photo where drill = $1 and sha256 = $2 limit 1'
    const { rows } = await this.#query(sql, [drill, sha256])
    return rows[0]?.bytes ?? null
  }

  async photos(drill: string) {
    const sql =
      'select sha256, seat, length(bytes) as size from yuyan.photo where drill = $1 order by sha256, seat'
    return (await this.#query(sql, [drill])).rows
  }

  erase(drill: string, erased: readonly Erasure[]): Promise<void> {
    return this.#transaction((client) => erase(client, drill, erased))
  }

  async erasures(drill: string): Promise<readonly Erasure[]> {
    const sql = 'select blob, kind, wall, reason from yuyan.erasure where drill = $1 order by number'
    const { rows } = await this.#query(sql, [drill])
    return rows.map((row) => ({ ...row, wall: Number(row.wall) }))
  }

  async beat(drill: string, wall: Ms): Promise<void> {
    await this.#query(
      'insert into yuyan.beat values ($1, $2) on conflict (drill) do update set wall = greatest(beat.wall, excluded.wall)',
      [drill, wall],
    )
  }

  async lastBeat(drill: string): Promise<Ms | null> {
    const { rows } = await this.#query('select wall from yuyan.beat where drill = $1', [drill])
    return rows[0] ? Number(rows[0].wall) : null
  }

  async notePresence(drill: string, { process, pages, wall }: Presence): Promise<void> {
    await this.#query(
      'insert into yuyan.presence values ($1, $2, $3, $4) on conflict (drill, process) do update set pages = excluded.pages, wall = excluded.wall',
      [drill, process, JSON.stringify(pages), wall],
    )
  }

  async presences(drill: string, since: Ms): Promise<readonly Presence[]> {
    const sql =
      'select process, pages, wall from yuyan.presence where drill = $1 and wall >= $2 order by process'
    const { rows } = await this.#query(sql, [drill, since])
    return rows.map(({ process, pages, wall }) => ({ process, pages: JSON.parse(pages), wall: Number(wall) }))
  }

  watch(listener: EntryListener): () => void {
    this.#listeners.add(listener)
    this.#listening ??= new Listening(this.#config, (drill, seq) => {
      for (const each of this.#listeners) each(drill, seq)
    })
    return () => this.#listeners.delete(listener)
  }

  close(): Promise<void> {
    this.#listeners.clear()
    this.#closing ??= Promise.all([this.#listening?.close(), this.#pool.end()]).then(() => undefined)
    return this.#closing
  }

  async #query(sql: string, values: readonly unknown[] = []): Promise<QueryResult> {
    try {
      const { client, answer } = await this.#ask((each) => each.query(sql, [...values]))
      client.release()
      return answer
    } catch (error) {
      throw postgresTrouble(this.#location, error)
    }
  }

  /** Does work in a transaction that it ends itself. When it fails the connection is closed, which undoes it. */
  async #transaction<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    let used: PoolClient | null = null
    try {
      const { client } = await this.#ask((each) => each.query(beginSql))
      used = client
      const outcome = await work(client)
      client.release()
      return outcome
    } catch (error) {
      used?.release(true)
      throw postgresTrouble(this.#location, error)
    }
  }

  /** The answer to what may be asked twice, on another connection if the first has died unnoticed. */
  async #ask<T>(
    question: (client: PoolClient) => Promise<T>,
    again = true,
  ): Promise<{ client: PoolClient; answer: T }> {
    const client = await this.#pool.connect()
    try {
      return { client, answer: await question(client) }
    } catch (error) {
      client.release(true)
      if (again && isConnectionLost(error)) return this.#ask(question, false)
      throw error
    }
  }
}

/** On disk before it is acknowledged, however the server is set; each statement sees what others have committed by then. */
const beginSql = 'begin isolation level read committed; set local synchronous_commit = on'

async function endOf(client: PoolClient, drill: string): Promise<number> {
  const sql = 'select coalesce(max(seq), 0) as last from yuyan.entry where drill = $1'
  return (await client.query(sql, [drill])).rows[0].last
}

/** False when somebody else has taken one of the places: of several writers at once the unique key lets one win. */
async function addEntries(
  client: PoolClient,
  drill: string,
  entries: readonly StoredEntry[],
): Promise<boolean> {
  if (entries.length === 0) return true
  const { rowCount } = await client.query(
    `insert into yuyan.entry (drill, seq, hash, text)
     select $1, added.* from unnest($2::integer[], $3::text[], $4::text[]) as added(seq, hash, text)
     order by added.seq on conflict do nothing`,
    [drill, entries.map(({ seq }) => seq), entries.map(({ hash }) => hash), entries.map(({ text }) => text)],
  )
  return rowCount === entries.length
}

/** In one order for all, so that two writers never wait for each other. False when one is there already. */
async function addReceipts(
  client: PoolClient,
  drill: string,
  receipts: readonly Receipt[],
): Promise<boolean> {
  if (receipts.length === 0) return true
  const { rowCount } = await client.query(
    `insert into yuyan.receipt (drill, act, answer)
     select $1, added.* from unnest($2::text[], $3::text[]) as added(act, answer)
     order by added.act on conflict do nothing`,
    [drill, receipts.map(({ act }) => act), receipts.map(({ answer }) => answer)],
  )
  return rowCount === receipts.length
}
