import type { DrillEvent } from '../run/event.ts'

/** The version in which entries are written. */
export const entryVersion = 1

/** Brings an entry of version `n` to version `n + 1`, by `n`. A step that was released never changes: logs are kept for years. */
export type Upcasters = Readonly<Record<number, (entry: object) => object>>

const upcasters: Upcasters = {}

/** An entry is of a version that this program does not know: nothing of its log may be shown or gone on with. */
export class NewerEntry extends Error {
  readonly drill: string
  readonly seq: number
  readonly version: unknown

  constructor(drill: string, seq: number, version: unknown) {
    super(`Entry ${seq} of drill ${drill} has version ${String(version)}`)
    this.drill = drill
    this.seq = seq
    this.version = version
  }
}

/**
 * An entry of whatever version as today's: the one way by which logs of every origin are read. Its hash is that of the text it was written
 * as. @throws NewerEntry
 */
export function readEntry(entry: object, steps = upcasters, newest = entryVersion): DrillEvent {
  const known = entry as { readonly v?: unknown; readonly drill?: unknown; readonly seq?: unknown }
  let read = entry
  let version = known.v
  while (version !== newest) {
    const step = typeof version === 'number' ? steps[version] : undefined
    if (!step) throw new NewerEntry(String(known.drill), Number(known.seq), known.v)
    version = (version as number) + 1
    read = { ...step(read), v: version }
  }
  return read as DrillEvent
}
