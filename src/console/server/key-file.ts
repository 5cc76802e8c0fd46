import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { KeyRing, SeatOf } from './seat-keys.ts'

interface Kept {
  readonly secret: string
  readonly editions: Readonly<Record<string, number>>
}

/** The file of keys cannot be used: what it holds is no key ring. It is left as it is. */
export class BadKeyFile extends Error {}

/**
 * The key ring in a file (`.yuyan/keys/console`, readable by its owner only), made with `fresh` when it is not there.
 * Throws {@link BadKeyFile}, and what the disk throws.
 */
export function openKeyFile(path: string, fresh: () => Uint8Array): KeyRing {
  let kept = readKept(path) ?? made(path, fresh())
  const secret = Buffer.from(kept.secret, 'base64url')
  const key = ({ drill, seat }: SeatOf): string => `${drill}/${seat}`
  return {
    secret,
    edition: (seat) => kept.editions[key(seat)] ?? 0,
    renew: (seat) => {
      const editions = { ...kept.editions, [key(seat)]: (kept.editions[key(seat)] ?? 0) + 1 }
      const renewed = { ...kept, editions }
      write(path, renewed)
      kept = renewed
    },
  }
}

function made(path: string, secret: Uint8Array): Kept {
  const kept: Kept = { secret: Buffer.from(secret).toString('base64url'), editions: {} }
  write(path, kept)
  return kept
}

function readKept(path: string): Kept | null {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
  const kept = parsed(text)
  if (typeof kept?.secret !== 'string' || kept.secret.length < 43 || typeof kept.editions !== 'object')
    throw new BadKeyFile(path)
  return kept
}

function parsed(text: string): Kept | null {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** In place of the old one, whole: a process that dies while it writes locks nobody out. */
function write(path: string, kept: Kept): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const beside = `${path}.new`
  writeFileSync(beside, `${JSON.stringify(kept)}\n`, { mode: 0o600 })
  chmodSync(beside, 0o600)
  renameSync(beside, path)
}
