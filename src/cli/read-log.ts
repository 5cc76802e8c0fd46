import { fromStored } from '../drill/event-log.ts'
import { readEntry } from '../drill/read-entry.ts'
import type { DrillEvent } from '../run/event.ts'
import { emptyLog } from '../run/log.ts'
import type { Io } from './io.ts'
import { Misuse } from './misuse.ts'
import { readText } from './sealing.ts'
import { shownPath } from './session.ts'

/**
 * The entries of a log file: JSON lines, each an entry with its hashes or as a store keeps it (`{ seq, hash, text }`); or a trace. Nothing
 * of it is proven. Throws {@link Misuse} with the first line that is neither.
 */
export function readLog(path: string, io: Io): readonly DrillEvent[] {
  const text = readText(path, io)
  const trace = parsed(text)
  if (isObject(trace) && Array.isArray(trace.events) && trace.events.every(isEntry))
    return trace.events.map((event) => readEntry(event))
  const lines = text.split('\n').map((line) => line.trim())
  const entries = lines.flatMap((line, index) =>
    line === '' ? [] : [{ line: index + 1, entry: parsed(line) }],
  )
  let prev: readonly DrillEvent[] = []
  return entries.map(({ line, entry }) => {
    const event = isEntry(entry) ? readEntry(entry) : storedEntry(entry, prev.at(-1))
    if (event === null) throw new Misuse('notALog', { path: shownPath(io, path), line })
    prev = [event]
    return event
  })
}

/** An entry as a store keeps it, continuing the one before. */
function storedEntry(entry: unknown, before: DrillEvent | undefined): DrillEvent | null {
  if (!isObject(entry)) return null
  const { seq, hash, text } = entry
  if (typeof seq !== 'number' || typeof hash !== 'string' || typeof text !== 'string') return null
  if (!isObject(parsed(text))) return null
  const event: unknown = fromStored({ seq, hash, text }, before?.hash ?? emptyLog.hash)
  return isEntry(event) ? event : null
}

function isEntry(data: unknown): data is DrillEvent {
  return (
    isObject(data) &&
    typeof data.seq === 'number' &&
    typeof data.type === 'string' &&
    typeof data.hash === 'string' &&
    isObject(data.at) &&
    isObject(data.data)
  )
}

function isObject(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
