import type { Ms } from '../../vocabulary/duration.ts'
import type { Problem, StreamData } from '../protocol.ts'
import { seatPath } from '../protocol.ts'
import { isProblem } from './api.ts'
import { readSentEvents } from './sent-events.ts'

/** Who is told what a stream brings. */
export interface StreamListener {
  /** `n`: the seat's own number of it; null for a beat. */
  readonly heard: (data: StreamData, n: number | null) => void
  readonly opened: () => void
}

/** Why a stream came to its end: the server refused it, or the line broke. */
export type StreamEnd = { readonly kind: 'refused'; readonly problem: Problem } | { readonly kind: 'lost' }

/** A stream silent for longer is a broken line that nobody has noticed: beats come more often. */
const longestSilence: Ms = 45_000

/** Hears what happens after the seat's n-th change until the line breaks, the server refuses or `stop` is aborted. */
export async function hearStream(
  place: { readonly drill: string; readonly seat: string; readonly after: number },
  listener: StreamListener,
  stop: AbortSignal,
): Promise<StreamEnd> {
  const abort = new AbortController()
  const cut = () => abort.abort()
  stop.addEventListener('abort', cut)
  let timer = setTimeout(cut, longestSilence)
  const alive = () => {
    clearTimeout(timer)
    timer = setTimeout(cut, longestSilence)
  }
  try {
    const url = `${seatPath(place.drill, place.seat)}/stream?after=${place.after}`
    const response = await fetch(url, {
      cache: 'no-store',
      headers: { accept: 'text/event-stream' },
      signal: abort.signal,
    })
    if (!response.ok) return refusal(await response.json())
    listener.opened()
    if (response.body) await readBody(response.body, listener, alive)
    return { kind: 'lost' }
  } catch {
    return { kind: 'lost' }
  } finally {
    clearTimeout(timer)
    stop.removeEventListener('abort', cut)
    abort.abort()
  }
}

function refusal(body: unknown): StreamEnd {
  return isProblem(body) ? { kind: 'refused', problem: body } : { kind: 'lost' }
}

async function readBody(
  body: ReadableStream<Uint8Array>,
  listener: StreamListener,
  alive: () => void,
): Promise<void> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    alive()
    const read = readSentEvents(rest, decoder.decode(piece.value, { stream: true }))
    rest = read.rest
    for (const { id, data } of read.events) {
      listener.heard(JSON.parse(data) as StreamData, id ? Number(id) : null)
    }
  }
}
