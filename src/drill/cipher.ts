import { createCipheriv, createDecipheriv, createHash } from 'node:crypto'

/** A text that only its key opens, and that shows every change (AES-256-GCM). Bytes are in hexadecimal. */
export interface Encrypted {
  readonly nonce: string
  readonly tag: string
  readonly data: string
}

/** `about` is bound to the text: it must be said again to open it. No nonce may be used twice with one key. */
export function encrypted(
  plain: string,
  { key, nonce }: { readonly key: Uint8Array; readonly nonce: Uint8Array },
  about: string,
): Encrypted {
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about))
  const data = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return { nonce: hex(nonce), tag: hex(cipher.getAuthTag()), data: hex(data) }
}

/** Null when it was changed, is about something else or was written under another key. */
export function decrypted({ nonce, tag, data }: Encrypted, key: Uint8Array, about: string): string | null {
  try {
    const options = { authTagLength: 16 }
    const cipher = createDecipheriv('aes-256-gcm', key, bytesOf(nonce), options)
    cipher.setAAD(Buffer.from(about)).setAuthTag(bytesOf(tag))
    return Buffer.concat([cipher.update(bytesOf(data)), cipher.final()]).toString('utf8')
  } catch {
    return null
  }
}

/** Which key opens it: sha256("yuyan-key-1" ‖ key). */
export function keyMark(key: Uint8Array): string {
  return hashOf('yuyan-key-1', key)
}

/** sha256 of parts one after another. */
export function hashOf(...parts: readonly (string | Uint8Array)[]): string {
  return hex(parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest())
}

export function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}

/** Strictly: a digit too many or a capital would be another file with the same bytes. */
export function bytesOf(digits: string): Buffer {
  if (!/^(?:[0-9a-f]{2})*$/.test(digits)) throw new TypeError('Not hexadecimal')
  return Buffer.from(digits, 'hex')
}
