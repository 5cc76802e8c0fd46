import type { StoreTroubleKind } from '../locale/store-words.ts'
import { StoreTrouble } from './store-trouble.ts'

/** By SQLite's primary result code (sqlite.org/rescode.html). */
const byResult: ReadonlyMap<number, StoreTroubleKind> = new Map([
  [3, 'no-permission'],
  [5, 'busy'],
  [6, 'busy'],
  [8, 'read-only'],
  [10, 'disk-failing'],
  [11, 'damaged'],
  [13, 'disk-full'],
  [14, 'no-permission'],
  [23, 'no-permission'],
  [26, 'not-a-database'],
])

/** By the system's name for what is wrong with a file or folder. */
const byCode: ReadonlyMap<string, StoreTroubleKind> = new Map([
  ['EACCES', 'no-permission'],
  ['EPERM', 'no-permission'],
  ['EROFS', 'read-only'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EIO', 'disk-failing'],
  ['EISDIR', 'not-a-folder'],
  ['ENOTDIR', 'not-a-folder'],
  ['EEXIST', 'not-a-folder'],
  ['ENOENT', 'not-a-folder'],
  ['ENAMETOOLONG', 'not-a-folder'],
])

/** What went wrong with a file as a trouble that can be told; what is none, such as a bug, as it is. */
export function sqliteTrouble(location: string, error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof StoreTrouble) return error
  const kind =
    // Extended result codes carry the primary one in their last byte.
    'errcode' in error && typeof error.errcode === 'number'
      ? byResult.get(error.errcode & 0xff)
      : byCode.get('code' in error ? String(error.code) : '')
  return kind === undefined ? error : new StoreTrouble(kind, location, error)
}
