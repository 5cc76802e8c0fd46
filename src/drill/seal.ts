import { canonicalJson, sha256 } from '../compile/digest.ts'
import type { ScenarioProgram, StartWindow } from '../compile/scenario-program.ts'
import { minute } from '../vocabulary/duration.ts'
import type { Instant } from '../vocabulary/instant.ts'
import { bytesOf, decrypted, encrypted, hashOf, hex, keyMark } from './cipher.ts'

/** The version of sealed.json; associated data of the encryption, so that no other version can be passed off as this one. */
export const sealFormat = 'yuyan-seal/1'

/** What everybody may know of a drill before it begins. */
export interface SealedPublic {
  readonly title: string
  readonly plans: readonly { readonly id: string; readonly title: string; readonly sha256: string }[]
  /** With the set's offset: `2026-06-01T08:00+08:00`. */
  readonly window: { readonly from: string; readonly until: string }
  readonly seats: readonly { readonly id: string; readonly title: string }[]
  readonly notify: readonly string[]
}

/** What nobody without the key may know. `drill` and `public` stand in it too, so that the commitment binds them. */
export interface Hidden {
  readonly drill: string
  readonly public: SealedPublic
  /** Before the seed has decided anything. */
  readonly scenario: ScenarioProgram
  /** The scenario's file as it was sealed. */
  readonly text: string
  /** Decides the start and all that the scenario leaves open. */
  readonly seed: string
}

/** The contents of sealed.json. Bytes are in hexadecimal. */
export interface Sealed {
  readonly format: typeof sealFormat
  readonly drill: string
  readonly public: SealedPublic
  /** sha256("yuyan-seal-1" ‖ salt ‖ RFC 8785 JSON of the hidden part): what was published binds whoever sealed it. */
  readonly commitment: string
  /** Which key opens it: sha256("yuyan-key-1" ‖ key). */
  readonly key: string
  readonly nonce: string
  readonly tag: string
  readonly data: string
}

/** Random bytes of one sealing; none may be used twice. */
export interface SealBytes {
  /** 32 bytes. */
  readonly key: Uint8Array
  /** 32 bytes: without it a commitment to something guessable could be found out by trying. */
  readonly salt: Uint8Array
  /** 12 bytes. */
  readonly nonce: Uint8Array
}

/** A drill sealed under a key (AES-256-GCM). */
export function seal(hidden: Hidden, { key, salt, nonce }: SealBytes): Sealed {
  const { drill } = hidden
  const plain = canonicalJson({ hidden, salt: hex(salt) })
  return {
    format: sealFormat,
    drill,
    public: hidden.public,
    commitment: commitmentTo(hidden, salt),
    key: keyMark(key),
    ...encrypted(plain, { key, nonce }, associated(drill)),
  }
}

/** sealed.json, byte for byte: any other spelling of the same contents counts as changed. */
export function sealedText(sealed: Sealed): string {
  const { format, drill, public: open, commitment, key, nonce, tag, data } = sealed
  const { title, plans, window, seats, notify } = open
  const ordered = {
    ...{ format, drill, commitment },
    public: {
      title,
      plans: plans.map(({ id, title, sha256 }) => ({ id, title, sha256 })),
      window: { from: window.from, until: window.until },
      seats: seats.map(({ id, title }) => ({ id, title })),
      notify: [...notify],
    },
    ...{ key, nonce, tag, data },
  }
  return `${JSON.stringify(ordered, null, 2)}\n`
}

/**
 * Why sealed.json does not open: it is no such file; sealed for another drill; the key is another's; its contents were changed
 * after sealing; it opens, but the hidden part is not what the commitment, or the public part, says; it is spelled otherwise.
 */
export type SealFault =
  | 'not-sealed'
  | 'other-drill'
  | 'other-key'
  | 'changed'
  | 'not-committed'
  | 'public-changed'
  | 'respelled'

export type Unsealed =
  | { readonly fault: null; readonly hidden: Hidden; readonly sealed: Sealed }
  | { readonly fault: SealFault }

/** Opens sealed.json and holds it against its own commitment. Every change of any byte is a fault. */
export function unseal(text: string, drill: string, key: Uint8Array): Unsealed {
  const sealed = parseSealed(text)
  if (sealed === null) return { fault: 'not-sealed' }
  if (sealed.drill !== drill) return { fault: 'other-drill' }
  if (sealed.key !== keyMark(key)) return { fault: 'other-key' }
  const opened = decrypt(sealed, key)
  if (opened === null) return { fault: 'changed' }
  const { hidden, salt } = opened
  if (commitmentTo(hidden, bytesOf(salt)) !== sealed.commitment) return { fault: 'not-committed' }
  if (hidden.drill !== drill) return { fault: 'other-drill' }
  if (canonicalJson(hidden.public) !== canonicalJson(sealed.public)) return { fault: 'public-changed' }
  if (sealedText(sealed) !== text) return { fault: 'respelled' }
  return { fault: null, hidden, sealed }
}

/** What stands in sealed.json; null when it is none of this version. Nothing of it is proven. */
export function parseSealed(text: string): Sealed | null {
  const data = parsedJson(text)
  if (typeof data !== 'object' || data === null) return null
  const sealed = data as Partial<Sealed>
  const texts = [sealed.drill, sealed.commitment, sealed.key, sealed.nonce, sealed.tag, sealed.data]
  const whole = sealed.format === sealFormat && texts.every((each) => typeof each === 'string')
  return whole && isPublic(sealed.public) ? (sealed as Sealed) : null
}

/**
 * When a drill starts: a whole minute of its window that the seed decides, the window's first included, its end not. A window
 * shorter than a minute starts at once.
 */
export function startIn({ from, until }: StartWindow, seed: string): Instant {
  const first = Math.ceil(from / minute) * minute
  const minutes = Math.max(1, Math.floor((until - first) / minute))
  return first + Number(BigInt(`0x${sha256(`yuyan-start-1${seed}`)}`) % BigInt(minutes)) * minute
}

/** The key that a text holds: 64 hexadecimal digits, with or without white space; null when it is none. */
export function parseKey(text: string): Uint8Array | null {
  const digits = text.replace(/\s+/g, '').toLowerCase()
  return /^[0-9a-f]{64}$/.test(digits) ? Buffer.from(digits, 'hex') : null
}

/** sha256("yuyan-seal-1" ‖ salt ‖ RFC 8785 JSON of the hidden part). */
export function commitmentTo(hidden: Hidden, salt: Uint8Array): string {
  return hashOf('yuyan-seal-1', salt, canonicalJson(hidden))
}

function decrypt(sealed: Sealed, key: Uint8Array): { readonly hidden: Hidden; readonly salt: string } | null {
  const plain = decrypted(sealed, key, associated(sealed.drill))
  return plain === null ? null : JSON.parse(plain)
}

const associated = (drill: string): string => `${sealFormat}\n${drill}`

function isPublic(data: unknown): data is SealedPublic {
  if (typeof data !== 'object' || data === null) return false
  const { title, plans, window, seats, notify } = data as Partial<SealedPublic>
  const named = (list: unknown): boolean =>
    Array.isArray(list) && list.every((each) => typeof each === 'object' && each !== null)
  const isWindow = typeof window === 'object' && window !== null
  return typeof title === 'string' && isWindow && named(plans) && named(seats) && Array.isArray(notify)
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
