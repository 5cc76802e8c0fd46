import { type CommandReply, type Opening, type StreamData, seatPath } from '../../src/console/protocol.ts'
import { consoleApp } from '../../src/console/server/app.ts'
import type { ConsolePorts } from '../../src/console/server/console-ports.ts'
import type { Librarian } from '../../src/console/server/library/librarian.ts'
import { librarianHere } from '../../src/console/server/library/librarian-here.ts'
import type { Library } from '../../src/console/server/library/library.ts'
import { memoryKeyRing, SeatKeys } from '../../src/console/server/seat-keys.ts'
import { ServedDrill } from '../../src/console/server/served-drill.ts'
import type { Command } from '../../src/drill/command.ts'
import type { EventLog } from '../../src/drill/event-log.ts'
import type { Stage } from '../../src/drill/live.ts'
import { openDrill } from '../../src/drill/open-drill.ts'
import type { Act } from '../../src/run/input.ts'
import { memoryLog } from '../../src/store/memory.ts'
import { dayStage, opened, openingOf } from './live-drill.ts'
import { titles } from './staff-titles.ts'
import { settled, TestClock } from './test-clock.ts'

export const host = '127.0.0.1:8484'
export const origin = `http://${host}`
const phone = { incoming: { socket: { remoteAddress: '192.168.1.20' } } }

/** A console with a drill, driven by requests. */
export interface TestConsole {
  readonly ports: ConsolePorts
  readonly drill: ServedDrill
  readonly clock: TestClock
  readonly store: EventLog
  readonly faults: unknown[]
  /** A request as a page sends it; `more` adds to it or changes it. */
  request(path: string, more?: RequestInit & { readonly from?: string }): Promise<Response>
  /** A browser that enters at a seat by its link. */
  enter(seat: string): Promise<Page>
  close(): Promise<void>
}

/** What a test brings; a library that it brings is answered for in this process. */
export interface TestPorts extends Partial<Omit<ConsolePorts, 'library'>> {
  readonly store?: EventLog
  readonly clock?: TestClock
  readonly library?: Library | Librarian
}

/** A drill of the rich set, opened and served; `store` brings one that has it already. */
export async function openConsole(
  stage: Stage = dayStage(),
  { store = memoryLog(), clock = new TestClock(), library, ...more }: TestPorts = {},
): Promise<TestConsole> {
  await openDrill(store, openingOf(stage), opened)
  const drill = await ServedDrill.open(store, stage.drill, {
    clock,
    process: 'here',
    titles: () => titles,
  })
  if (!drill) throw new Error('no drill')
  const faults: unknown[] = []
  const ports: ConsolePorts = {
    drills: new Map([[drill.id, drill]]),
    library: library && 'look' in library ? librarianHere(library) : (library ?? null),
    keys: new SeatKeys(memoryKeyRing(new Uint8Array(32).fill(7))),
    pages: () => null,
    clock,
    address: origin,
    names: [],
    locale: 'zh-CN',
    fault: (error) => void faults.push(error),
    ...more,
  }
  const app = consoleApp(ports)
  const request: TestConsole['request'] = async (path, { from, ...init } = {}) => {
    const headers = new Headers({ host, ...(init.method === 'POST' ? { origin } : {}) })
    for (const [name, value] of new Headers(init.headers)) headers.set(name, value)
    const connection = from === undefined ? phone : { incoming: { socket: { remoteAddress: from } } }
    return app.request(`${origin}${path}`, { ...init, headers }, connection)
  }
  const enter = async (seat: string): Promise<Page> => {
    const token = ports.keys.tokenOf({ drill: drill.id, seat })
    const response = await request('/api/enter', post({ token }))
    if (response.status !== 200) throw new Error(await response.text())
    return new Page(request, seatPath(drill.id, seat), response.headers.getSetCookie()[0] ?? '')
  }
  return { ports, drill, clock, store, faults, request, enter, close: () => drill.close() }
}

/** A request with a body of JSON. */
export function post(body: unknown, headers: Record<string, string> = {}): RequestInit {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return { method: 'POST', body: text, headers: { 'content-type': 'application/json', ...headers } }
}

/** One browser at one seat, and every byte that it was sent. */
export class Page {
  readonly path: string
  readonly setCookie: string
  readonly cookie: string
  received = ''
  readonly #request: TestConsole['request']
  #acts = 0

  constructor(request: TestConsole['request'], path: string, setCookie: string) {
    this.#request = request
    this.path = path
    this.setCookie = setCookie
    this.cookie = setCookie.split(';')[0] ?? ''
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.#request(`${this.path}${path}`, { headers: { cookie: this.cookie, ...headers } })
  }

  post(path: string, body: unknown): Promise<Response> {
    return this.#request(`${this.path}${path}`, post(body, { cookie: this.cookie }))
  }

  /** Sends a file as a photo, called whatever `type` says. */
  sendPhoto(bytes: Uint8Array, type = 'image/jpeg'): Promise<Response> {
    const headers = { cookie: this.cookie, 'content-type': type }
    return this.#request(`${this.path}/photos`, { method: 'POST', body: Uint8Array.from(bytes), headers })
  }

  async view(): Promise<Opening> {
    return JSON.parse(await this.#note(await this.get('/view')))
  }

  async ask(command: Command, act?: string): Promise<CommandReply> {
    this.#acts += 1
    return JSON.parse(
      await this.#note(await this.post('/commands', { act: act ?? `act-${this.#acts}`, command })),
    )
  }

  act(act: Act): Promise<CommandReply> {
    return this.ask({ kind: 'act', act, forParty: null })
  }

  /** Listens to what comes after a message, until told to stop. */
  async listen(after: number, headers: Record<string, string> = {}): Promise<Listening> {
    const response = await this.get(`/stream?after=${after}`, headers)
    if (!response.body || response.status !== 200) throw new Error(`${response.status}`)
    const listening = new Listening(response.body, (text) => {
      this.received += text
    })
    await idle()
    return listening
  }

  /** The status line, the headers and the body of an answer are all that a seat learns by it. */
  async #note(response: Response): Promise<string> {
    const body = await response.text()
    this.received += `${response.status} ${JSON.stringify([...response.headers])}\n${body}\n`
    return body
  }
}

/** A stream being read. */
export class Listening {
  text = ''
  over = false
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>

  constructor(body: ReadableStream<Uint8Array>, heard: (text: string) => void) {
    this.#reader = body.getReader()
    void this.#read(heard)
  }

  /** Every message that came, with its number; beats have none. */
  messages(): readonly { readonly id: number | null; readonly data: StreamData }[] {
    return this.text
      .split('\n\n')
      .filter((block) => block !== '')
      .map((block) => {
        const id = /^id: (\d+)$/m.exec(block)?.[1]
        return {
          id: id === undefined ? null : Number(id),
          data: JSON.parse(/^data: (.*)$/m.exec(block)?.[1] ?? 'null') as StreamData,
        }
      })
  }

  async stop(): Promise<void> {
    await this.#reader.cancel()
  }

  async #read(heard: (text: string) => void): Promise<void> {
    const decoder = new TextDecoder()
    for (;;) {
      const { done, value } = await this.#reader.read()
      if (done) break
      const text = decoder.decode(value, { stream: true })
      this.text += text
      heard(text)
    }
    this.over = true
  }
}

/** Everything that goes on by itself, without any time passing, has. */
export async function idle(): Promise<void> {
  await settled()
  await new Promise((resolve) => setImmediate(resolve))
  await settled()
}
