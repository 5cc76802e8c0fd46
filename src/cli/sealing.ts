import { join, resolve } from 'node:path'
import { parseKey } from '../drill/seal.ts'
import type { Arguments } from './arguments.ts'
import { DiskTrouble } from './disk-trouble.ts'
import type { Io } from './io.ts'
import { Misuse } from './misuse.ts'
import { type Session, shownPath } from './session.ts'

/** Where a drill of a set stands: what of it belongs in git. */
export function recordFolder(set: string, drill: string): string {
  return join(set, 'drills', drill)
}

/** Where the key of a sealed drill is kept: never in git. */
export function keyPath(args: Arguments, drill: string, io: Pick<Io, 'cwd'>): string {
  const named = args.text('key')
  return named === undefined ? join(io.cwd, '.yuyan', 'keys', drill) : resolve(io.cwd, named)
}

/** The key of a sealed drill, from its file, or typed with `--key -`. */
export async function readKey(
  args: Arguments,
  drill: string,
  { session, io }: { readonly session: Session; readonly io: Io },
): Promise<Uint8Array> {
  const text = args.text('key') === '-' ? await typedKey(session, io) : keptKey(keyPath(args, drill, io), io)
  const key = parseKey(text)
  if (key === null) throw new Misuse('badKey')
  return key
}

async function typedKey({ texts }: Session, io: Io): Promise<string> {
  if (io.ask === null) throw new Misuse('keyNotTyped')
  return (await io.ask(texts.sealing.askKey)) ?? ''
}

/** The text of a key file. Throws {@link Misuse} when there is none. */
export function keptKey(path: string, io: Io): string {
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
