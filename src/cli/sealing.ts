import { join, resolve } from 'node:path'
import { type Hidden, parseKey, type Sealed, unseal } from '../drill/seal.ts'
import { fill } from '../locale/locale.ts'
import { DiskTrouble } from './disk-trouble.ts'
import type { Io } from './io.ts'
import { Misuse } from './misuse.ts'
import { type Session, shownPath } from './session.ts'

/** Where a drill of a set stands: what of it belongs in git. */
export function recordFolder(set: string, drill: string): string {
  return join(set, 'drills', drill)
}

/** Where the key of a sealed drill is kept unless the user names a file: never in git. */
export function keyPath(named: string | undefined, drill: string, io: Pick<Io, 'cwd'>): string {
  return named === undefined ? join(io.cwd, '.yuyan', 'keys', drill) : resolve(io.cwd, named)
}

/** A sealed drill opened, with the file it stood in. */
export interface OpenedSeal {
  readonly hidden: Hidden
  readonly sealed: Sealed
  readonly path: string
  readonly key: Uint8Array
}

/**
 * Opens what was sealed under an id; null, and why on the screen, when the seal does not hold. `named`: the key's file, or `-`
 * to have it typed.
 */
export async function openSeal(
  drill: string,
  folder: string,
  named: string | undefined,
  world: { readonly session: Session; readonly io: Io },
): Promise<OpenedSeal | null> {
  const { session, io } = world
  io.files.settleFolder(recordFolder(folder, drill))
  const path = join(recordFolder(folder, drill), 'sealed.json')
  const shown = shownPath(io, path)
  if (io.files.status(path)?.kind !== 'file') throw new Misuse('noSealedDrill', { drill, path: shown })
  const key = await readKey(named, drill, world)
  const opened = unseal(readText(path, io), drill, key)
  if (opened.fault === null) return { hidden: opened.hidden, sealed: opened.sealed, path, key }
  io.out(`${fill(session.texts.sealing.fault[opened.fault], { path: shown })}\n`)
  return null
}

/** The key of a sealed drill, from its file, or typed with `--key -`. */
async function readKey(
  named: string | undefined,
  drill: string,
  { session, io }: { readonly session: Session; readonly io: Io },
): Promise<Uint8Array> {
  const text = named === '-' ? await typedKey(session, io) : keptKey(keyPath(named, drill, io), io)
  const key = parseKey(text)
  if (key === null) throw new Misuse('badKey')
  return key
}

async function typedKey({ texts }: Session, io: Io): Promise<string> {
  if (io.ask === null) throw new Misuse('keyNotTyped')
  return (await io.ask(texts.sealing.askKey)) ?? ''
}

function keptKey(path: string, io: Io): string {
  if (io.files.status(path)?.kind !== 'file') throw new Misuse('noKey', { path: shownPath(io, path) })
  return readText(path, io)
}

/** A file's text. Throws {@link DiskTrouble} when it cannot be read. */
export function readText(path: string, io: Io): string {
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(io.files.read(path))
  } catch (error) {
    throw new DiskTrouble('cannotRead', shownPath(io, path), error)
  }
}
