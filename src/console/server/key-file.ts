import type { Files } from '../../workspace/files.ts'
import type { KeyRing, SeatOf } from './seat-keys.ts'

interface Kept {
  readonly secret: string
  readonly editions: Readonly<Record<string, number>>
}

/** What the file of keys holds is no key ring; it is left as it is. */
export class BadKeyFile extends Error {}

/**
 * The key ring in a file that its owner alone may read, made with `fresh` bytes when it is not there. Throws
 * {@link BadKeyFile}, and what the disk throws.
 */
export function openKeyFile(path: string, files: Files, fresh: () => Uint8Array): KeyRing {
  const write = (kept: Kept): Kept => {
    files.write(new Map([[path, `${JSON.stringify(kept)}\n`]]), new Map([[path, 0o600]]))
    return kept
  }
  const there = files.status(path) !== null
  let kept = there
    ? readKept(path, files)
    : write({ secret: Buffer.from(fresh()).toString('base64url'), editions: {} })
  const key = ({ drill, seat }: SeatOf): string => `${drill}/${seat}`
  return {
    secret: Buffer.from(kept.secret, 'base64url'),
    edition: (seat) => kept.editions[key(seat)] ?? 0,
    renew: (seat) => {
      kept = write({
        ...kept,
        editions: { ...kept.editions, [key(seat)]: (kept.editions[key(seat)] ?? 0) + 1 },
      })
    },
  }
}

function readKept(path: string, files: Files): Kept {
  const kept = parsed(new TextDecoder().decode(files.read(path)))
  const secret = typeof kept?.secret === 'string' ? kept.secret : ''
  if (secret.length < 43 || typeof kept?.editions !== 'object' || kept.editions === null)
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
