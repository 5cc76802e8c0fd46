import { canonicalJson, sha256 } from '../compile/digest.ts'
import type { Pins, SealedPins } from '../run/conduct-event.ts'
import type { DrillEvent } from '../run/event.ts'
import type { Instant } from '../vocabulary/instant.ts'
import { decrypted, encrypted, keyMark } from './cipher.ts'

/** What an opened drill keeps encrypted until it begins: all its pins, and the texts among them that would tell of it. */
export interface Sealing {
  /** Situation time that entries carry before the scenario's own may be told. */
  readonly from: Instant
  readonly pins: Pins
  /** Texts by their sha256. */
  readonly blobs: ReadonlyMap<string, string>
}

const format = 'yuyan-sealed-opening/1'

/** The encrypted text that stands in the store; its title is known from sealed.json, and lists need one. */
export function encloseSealing(
  { from, pins, blobs }: Sealing,
  { drill, title }: { readonly drill: string; readonly title: string },
  lock: { readonly key: Uint8Array; readonly nonce: Uint8Array },
): string {
  const plain = canonicalJson({ from, pins, blobs: Object.fromEntries(blobs) })
  const sealed = encrypted(plain, lock, associated(drill))
  return canonicalJson({ format, drill, title, key: keyMark(lock.key), ...sealed })
}

/** What {@link encloseSealing} hid; `changed`: the text is not what was written. */
export function discloseSealing(
  text: string,
  drill: string,
  key: Uint8Array,
): Sealing | 'other-key' | 'changed' {
  const enclosed = JSON.parse(text)
  if (enclosed.key !== keyMark(key)) return 'other-key'
  const plain = decrypted(enclosed, key, associated(drill))
  if (plain === null) return 'changed'
  const { from, pins, blobs } = JSON.parse(plain)
  const texts = new Map<string, string>(Object.entries(blobs))
  const whole = [...texts].every(([name, each]) => sha256(each) === name)
  return whole ? { from, pins, blobs: texts } : 'changed'
}

/** The title that may be known of a drill whose opening is encrypted. */
export function titleOfSealed(text: string): string {
  return String(JSON.parse(text).title)
}

/** What a log names: its first entry's, or since its seal was opened all; null when it was not opened here. */
export function pinsIn([first, ...rest]: readonly DrillEvent[]): Pins | SealedPins | null {
  if (first?.type !== 'drill-opened') return null
  const opened = rest.find((event) => event.type === 'seal-opened')
  return opened?.data.pins ?? first.data.pins
}

/** sha256 of every text that a log names. */
export function blobsNamed(events: readonly DrillEvent[]): readonly string[] {
  const names = events.flatMap((event) =>
    event.type === 'drill-opened' || event.type === 'seal-opened' ? namesIn(event.data.pins) : [],
  )
  return [...new Set(names)]
}

function namesIn(pins: Pins | SealedPins): string[] {
  const own = 'sealed' in pins ? [pins.sealed] : [pins.header, pins.scenario]
  return [...own, pins.program, ...Object.values(pins.texts)]
}

const associated = (drill: string): string => `${format}\n${drill}`
