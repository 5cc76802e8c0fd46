import { sha256 } from '../compile/digest.ts'
import type { Program } from '../compile/program.ts'
import type { ScenarioProgram } from '../compile/scenario-program.ts'
import type { Trace, TraceHeader } from '../run/trace.ts'
import { type EventLog, firstBrokenEntry, type StoredEntry } from './event-log.ts'
import { chained } from './open-drill.ts'
import { photosIn } from './photo-of.ts'
import type { Erasure } from './photo-store.ts'
import { blobsNamed, pinsIn, titleOfSealed } from './sealed-opening.ts'
import { StillSealed } from './still-sealed.ts'

/** A drill with all that is needed to read it for ever: its log and the blobs that its first entry names. */
export interface KeptDrill {
  readonly drill: string
  readonly entries: readonly StoredEntry[]
  /** Texts by their sha256. */
  readonly blobs: ReadonlyMap<string, string>
  /** Photos that entries name, by their sha256. */
  readonly photos: ReadonlyMap<string, Uint8Array>
  /** What was erased, and why: it is not missing. */
  readonly erased: readonly Erasure[]
}

/** What is wrong with a kept drill. */
export type KeepingFault =
  | { readonly kind: 'not-opened' }
  | { readonly kind: 'chain' | 'other-drill'; readonly seq: number }
  | { readonly kind: 'pin-missing' | 'pin-changed'; readonly blob: string }
  | { readonly kind: 'photo-missing' | 'photo-changed'; readonly blob: string; readonly seq: number }

/** A drill of a store; null when it has none of that name. */
export async function keptDrill(store: EventLog, drill: string): Promise<KeptDrill | null> {
  const entries = await store.read(drill, 0)
  if (entries.length === 0) return null
  const events = chained(entries)
  const names = blobsNamed(events)
  const texts = await Promise.all(names.map(async (name) => [name, await store.blob(name)] as const))
  const blobs = new Map(texts.flatMap(([name, text]) => (text === null ? [] : [[name, text] as const])))
  const pictures = await Promise.all(
    [...photosIn(events).keys()].map(async (name) => [name, await store.photo(drill, name)] as const),
  )
  const photos = new Map(
    pictures.flatMap(([name, bytes]) => (bytes === null ? [] : [[name, bytes] as const])),
  )
  return { drill, entries, blobs, photos, erased: await store.erasures(drill) }
}

/** Everything that shows that a log or what stands beside it is not what was written; empty when all of it holds. What was erased is no fault. */
export function faultsOf({ drill, entries, blobs, photos, erased }: KeptDrill): readonly KeepingFault[] {
  const events = chained(entries)
  if (pinsIn(events) === null) return [{ kind: 'not-opened' }]
  const broken = firstBrokenEntry(entries)
  const gone = new Set(erased.map(({ blob }) => blob))
  const other = events.find((event) => event.drill !== drill)
  return [
    ...(broken === null ? [] : [{ kind: 'chain' as const, seq: broken }]),
    ...(other === undefined ? [] : [{ kind: 'other-drill' as const, seq: other.seq }]),
    ...blobsNamed(events).flatMap((blob): KeepingFault[] => {
      const text = blobs.get(blob)
      if (text === undefined) return gone.has(blob) ? [] : [{ kind: 'pin-missing', blob }]
      return sha256(text) === blob ? [] : [{ kind: 'pin-changed', blob }]
    }),
    ...[...photosIn(events)].flatMap(([blob, { seq }]): KeepingFault[] => {
      const photo = photos.get(blob)
      if (photo === undefined) return gone.has(blob) ? [] : [{ kind: 'photo-missing', blob, seq }]
      return sha256(photo) === blob ? [] : [{ kind: 'photo-changed', blob, seq }]
    }),
  ]
}

/** The title of a drill that is sealed and has not begun: all that may be known of it; null: it is open. It must be without faults. */
export function sealedTitle({ entries, blobs }: KeptDrill): string | null {
  const pins = pinsIn(chained(entries))
  return pins && 'sealed' in pins ? titleOfSealed(blobs.get(pins.sealed) ?? 'null') : null
}

/** A kept drill as a Trace with the Program and the scenario that it was played by. It must be without faults. Throws {@link StillSealed} before a sealed one begins. */
export function traceOfKept({ drill, entries, blobs }: KeptDrill): {
  readonly trace: Trace
  readonly program: Program
  readonly scenario: ScenarioProgram
} {
  const events = chained(entries)
  const pins = pinsIn(events)
  if (pins && 'sealed' in pins) throw new StillSealed(drill, 'no-key')
  const read = (name: string | undefined): unknown => JSON.parse(blobs.get(name ?? '') ?? 'null')
  return {
    trace: { header: read(pins?.header) as TraceHeader, events },
    program: read(pins?.program) as Program,
    scenario: read(pins?.scenario) as ScenarioProgram,
  }
}

/** What was erased of all that the log names, once each, the last reason. */
export function erasedOf({ entries, erased }: KeptDrill): readonly Erasure[] {
  const events = chained(entries)
  const named = new Set([...photosIn(events).keys(), ...blobsNamed(events)])
  return [...new Map(erased.map((one) => [one.blob, one])).values()].filter(({ blob }) => named.has(blob))
}
