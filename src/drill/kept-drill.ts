import { sha256 } from '../compile/digest.ts'
import type { Program } from '../compile/program.ts'
import type { Pins } from '../run/conduct-event.ts'
import type { DrillEvent } from '../run/event.ts'
import { firstBrokenLink } from '../run/log.ts'
import type { Trace, TraceHeader } from '../run/trace.ts'
import type { EventLog, StoredEntry } from './event-log.ts'
import { chained } from './open-drill.ts'

/** A drill with all that is needed to read it for ever: its log and the blobs that its first entry names. */
export interface KeptDrill {
  readonly drill: string
  readonly entries: readonly StoredEntry[]
  /** Texts by their sha256. */
  readonly blobs: ReadonlyMap<string, string>
}

/** What is wrong with a kept drill. */
export type KeepingFault =
  | { readonly kind: 'not-opened' }
  | { readonly kind: 'chain' | 'other-drill'; readonly seq: number }
  | { readonly kind: 'pin-missing' | 'pin-changed'; readonly blob: string }

/** A drill of a store; null when it has none of that name. */
export async function keptDrill(store: EventLog, drill: string): Promise<KeptDrill | null> {
  const entries = await store.read(drill, 0)
  if (entries.length === 0) return null
  const names = blobsOf(pinsOf(chained(entries)))
  const texts = await Promise.all(names.map(async (name) => [name, await store.blob(name)] as const))
  const blobs = new Map(texts.flatMap(([name, text]) => (text === null ? [] : [[name, text] as const])))
  return { drill, entries, blobs }
}

/** Everything that shows that a log or a blob is not what was written; empty when all of it holds. */
export function faultsOf({ drill, entries, blobs }: KeptDrill): readonly KeepingFault[] {
  const events = chained(entries)
  const pins = pinsOf(events)
  if (pins === null) return [{ kind: 'not-opened' }]
  const broken = firstBrokenLink(events)
  const other = events.find((event) => event.drill !== drill)
  return [
    ...(broken === null ? [] : [{ kind: 'chain' as const, seq: broken }]),
    ...(other === undefined ? [] : [{ kind: 'other-drill' as const, seq: other.seq }]),
    ...blobsOf(pins).flatMap((blob): KeepingFault[] => {
      const text = blobs.get(blob)
      if (text === undefined) return [{ kind: 'pin-missing', blob }]
      return sha256(text) === blob ? [] : [{ kind: 'pin-changed', blob }]
    }),
  ]
}

/** A kept drill as a Trace with the Program that it ran. It must be without faults. */
export function traceOfKept({ entries, blobs }: KeptDrill): {
  readonly trace: Trace
  readonly program: Program
} {
  const events = chained(entries)
  const pins = pinsOf(events)
  const read = (name: string | undefined): unknown => JSON.parse(blobs.get(name ?? '') ?? 'null')
  return {
    trace: { header: read(pins?.header) as TraceHeader, events },
    program: read(pins?.program) as Program,
  }
}

function pinsOf([first]: readonly DrillEvent[]): Pins | null {
  return first?.type === 'drill-opened' ? first.data.pins : null
}

function blobsOf(pins: Pins | null): string[] {
  if (pins === null) return []
  return [...new Set([pins.header, pins.program, pins.scenario, ...Object.values(pins.texts)])]
}
