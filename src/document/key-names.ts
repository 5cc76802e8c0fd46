import { canonical } from '../vocabulary/canonical.ts'
import { editDistance } from '../vocabulary/near.ts'
import { bookKeys, type KeyWords, planKeys } from '../vocabulary/plan-keys.ts'
import type { DataPath, DocumentKind } from './document.ts'
import { nearest } from './near.ts'

/** A key that may have been meant by a mistyped one. */
export interface NearKey {
  /** As the schema has it. */
  readonly key: string
  /** As the author would write it, in the language of what he wrote. */
  readonly name: string
  /** Nothing else can have been meant, so that it may be put right unasked. */
  readonly sure: boolean
}

/** What the keys of the map at a path are called in Chinese, the usual name first; empty where they have English names only. */
export function chineseKeys(kind: DocumentKind, path: DataPath): ReadonlyMap<string, readonly string[]> {
  const top = kind === 'plan' ? planKeys : kind === 'book' ? bookKeys : null
  const words = path.reduce<ReadonlyMap<string, KeyWords> | null | undefined>(
    (around, step) => (typeof step === 'number' ? around : around?.get(step)?.below),
    top,
  )
  const named = [...(words ?? [])].filter(([name]) => isChinese(name))
  const byKey = Map.groupBy(named, ([, { key }]) => key)
  return new Map([...byKey].map(([key, each]) => [key, each.map(([name]) => name)]))
}

/** The key of `possible` that `written` was most likely meant to be, or null. */
export function nearKeyOf(
  written: string,
  possible: readonly string[],
  chinese: ReadonlyMap<string, readonly string[]>,
): NearKey | null {
  if (!isChinese(written)) {
    const key = nearest(written, possible)
    return key === null ? null : { key, name: key, sure: false }
  }
  const plain = body(written)
  const near = possible
    .flatMap((key) =>
      (chinese.get(key) ?? []).map((name) => ({ key, name, far: editDistance(plain, body(name)) })),
    )
    .filter(({ name, far }) => far <= Math.max(1, Math.floor(name.length / 3)) && far < name.length)
    .toSorted((a, b) => a.far - b.far)
  const [best] = near
  if (!best) return null
  const alone = near.every(({ key, far }) => key === best.key || far > best.far)
  // Two characters with one wrong are too little to be sure of: 编制 is one stroke of the pen from 编号.
  return alone ? { key: best.key, name: best.name, sure: best.far === 0 || plain.length > 2 } : null
}

/** Whether a word has Chinese characters. */
export function isChinese(word: string): boolean {
  return /\p{Script=Han}/u.test(word)
}

/** 单位, 部门 and 机关 at the end of a key say the same. */
function body(name: string): string {
  return canonical(name).replace(/(?:部门|机关|机构)$/, '单位')
}
