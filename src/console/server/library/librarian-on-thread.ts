import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Instant } from '../../../vocabulary/instant.ts'
import type { PlayedDrill } from '../../../workspace/played-drill.ts'
import type { Librarian, LibraryRequest, LibraryResponse, ServedOver } from './librarian.ts'
import type { FromLibrary, ToLibrary } from './thread-messages.ts'

export interface OnThread {
  /** The wall clock. */
  readonly now: () => Instant
  /** What the thread runs; the worker that stands beside this file, as a source or as it was built, unless a test has one of its own. */
  readonly worker?: URL
}

const usualWorker = new URL(`./library-worker${extname(import.meta.url)}`, import.meta.url)

/**
 * Answers for the set in a folder on a thread of its own, so that drills served by this process go on while texts are read, checked and
 * drills played again. When the thread comes to grief all that was asked of it is refused, and the next request starts another.
 */
export function librarianOnThread(folder: string, { now, worker = usualWorker }: OnThread): Librarian {
  let thread: LibraryThread | null = null
  return {
    answer: (request, served) => {
      if (thread === null || thread.isOver)
        thread = new LibraryThread(new Worker(worker, { workerData: folder }))
      return thread.ask(request, served, now())
    },
    close: async () => thread?.close(),
  }
}

/** Entries of a log that are sent at a time: few milliseconds' worth. */
const stretch = 200

class LibraryThread {
  isOver = false
  readonly #worker: Worker
  readonly #waiting = new Map<number, PromiseWithResolvers<LibraryResponse>>()
  /** How many entries of each drill the thread has. */
  readonly #sent = new Map<string, number>()
  #sending: Promise<void> = Promise.resolve()
  #photo: ServedOver['photo'] = async () => null
  #asked = 0

  constructor(worker: Worker) {
    this.#worker = worker
    // A server that is told to stop does not wait for the library.
    worker.unref()
    worker.on('message', (message: FromLibrary) => this.#hear(message))
    worker.on('error', (error) => this.#end(error))
    worker.on('exit', (code) => this.#end(new Error(`the library's thread ended with ${code}`)))
  }

  async ask(request: LibraryRequest, served: ServedOver, now: Instant): Promise<LibraryResponse> {
    this.#photo = served.photo
    this.#sending = this.#sending.catch(() => undefined).then(() => this.#send(served.drills))
    await this.#sending
    this.#asked += 1
    const id = this.#asked
    if (this.isOver) throw new Error("the library's thread has ended")
    const answer = Promise.withResolvers<LibraryResponse>()
    this.#waiting.set(id, answer)
    const drills = served.drills.map(({ trace }) => trace.header.drill)
    this.#say({ kind: 'asked', id, now, request, drills })
    return answer.promise
  }

  async close(): Promise<void> {
    await this.#worker.terminate()
  }

  /** What the thread does not have yet of drills that are over, a stretch at a time: a long log is no reason to stand still either. */
  async #send(drills: readonly PlayedDrill[]): Promise<void> {
    for (const played of drills) {
      const { header, events } = played.trace
      const { drill } = header
      if (!this.#sent.has(drill))
        this.#say({ kind: 'drill', played: { ...played, trace: { header, events: [] } } })
      for (let sent = this.#sent.get(drill) ?? 0; sent < events.length; ) {
        const entries = events.slice(sent, sent + stretch)
        this.#say({ kind: 'entries', drill, entries })
        sent += entries.length
        this.#sent.set(drill, sent)
        await new Promise((rest) => setImmediate(rest))
      }
    }
  }

  #hear(message: FromLibrary): void {
    if (message.kind === 'photo') void this.#fetch(message)
    else {
      this.#waiting.get(message.id)?.resolve(message.response)
      this.#waiting.delete(message.id)
    }
  }

  async #fetch({ id, drill, photo }: FromLibrary & { kind: 'photo' }): Promise<void> {
    const bytes = await this.#photo(drill, photo).catch(() => null)
    this.#say({ kind: 'photo', id, bytes })
  }

  #say(message: ToLibrary): void {
    this.#worker.postMessage(message)
  }

  /** Nobody waits for what will not come. */
  #end(error: unknown): void {
    this.isOver = true
    for (const { reject } of this.#waiting.values()) reject(error)
    this.#waiting.clear()
  }
}
