import { Client, type ClientConfig } from 'pg'
import type { EntryListener } from '../drill/event-log.ts'
import type { Ms } from '../vocabulary/duration.ts'

const channel = 'yuyan_entry'
/** The first wait before connecting again, doubled each time in vain. */
const soon: Ms = 100
const longest: Ms = 5000

/** Said in the transaction that adds entries, heard when it is committed: which drill, up to where, nothing of what. */
export const notifySql = `select pg_notify('${channel}', json_build_array($1::text, $2::integer)::text)`

/**
 * Hears of entries on a connection of its own. When that drops it connects again and tells how far every log goes, since
 * nobody knows what was missed.
 */
export class Listening {
  readonly #config: ClientConfig
  readonly #tell: EntryListener
  #client: Client | null = null
  #timer: NodeJS.Timeout | null = null
  #wait: Ms = soon
  #closed = false

  constructor(config: ClientConfig, tell: EntryListener) {
    this.#config = config
    this.#tell = tell
    void this.#connect()
  }

  async close(): Promise<void> {
    this.#closed = true
    if (this.#timer) clearTimeout(this.#timer)
    await this.#client?.end().catch(() => undefined)
  }

  async #connect(): Promise<void> {
    const client = new Client(this.#config)
    this.#client = client
    client.on('error', () => undefined)
    client.once('end', () => this.#again(client))
    client.on('notification', ({ payload }) => this.#hear(payload))
    try {
      await client.connect()
      await client.query(`listen ${channel}`)
      this.#wait = soon
      const { rows } = await client.query('select drill, max(seq) as seq from yuyan.entry group by drill')
      for (const { drill, seq } of rows) if (!this.#closed) this.#tell(drill, seq)
    } catch {
      await client.end().catch(() => undefined)
      this.#again(client)
    }
  }

  #again(from: Client): void {
    if (this.#closed || this.#client !== from) return
    this.#client = null
    this.#timer = setTimeout(() => void this.#connect(), this.#wait)
    this.#wait = Math.min(this.#wait * 2, longest)
  }

  #hear(payload: string | undefined): void {
    const said: unknown = JSON.parse(payload ?? 'null')
    if (!this.#closed && Array.isArray(said)) this.#tell(String(said[0]), Number(said[1]))
  }
}
