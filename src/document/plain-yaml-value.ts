import type { Json } from './document.ts'
import { type Located, locatedList, locatedMap, type Spot } from './located.ts'

/** A text being read within one of its lines; every reader moves `at` on, and gives null where it is in doubt. */
export interface LineScan {
  readonly text: string
  /** End of the line. */
  end: number
  at: number
  /** Brackets open around `at`. */
  brackets: number
}

/** Deeper brackets than any file of ours has; the limit proper is held by the parser. */
const deepest = 20

const key = /([\p{L}\d_][\p{L}\p{N}_./@-]*):(?= |[\r\n]|$)/uy
const quoted = /"[^"\\\r\n]*"|'[^'\r\n]*'(?!')/y
/** Up to a comment, or a colon that would make it a key. */
const blockWords = /(?:[^\s,[\]{}#&*!|>'"%@`:?-]|-(?=\d))(?:[^ :\r\n]+|:(?![ \r\n]|$)| +(?![ #\r\n]|$))*/y
const flowWords =
  /(?:[^\s,[\]{}#&*!|>'"%@`:?-]|-(?=\d))(?:[^ :,[\]{}\r\n]+|:(?![ ,[\]{}\r\n]|$)| +(?![ #,[\]{}\r\n]|$))*/y
const words: ReadonlyMap<string, Json> = new Map<string, Json>([
  ...['null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
])

/** Reads a key and its colon; the scan then stands after the colon. */
export function scanKey(scan: LineScan): { readonly name: string; readonly at: Spot['at'] } | null {
  const start = scan.at
  const name = matched(key, scan)?.slice(0, -1)
  return name === undefined ? null : { name, at: { start, end: start + name.length } }
}

/** Reads a value that stands on one line, with the key given, and moves to its end. */
export function scanValue(scan: LineScan, at: Spot['key'], inFlow: boolean): Located | null {
  const start = scan.at
  const sign = scan.text[start]
  if (sign === '[') return scanList(scan, at)
  if (sign === '{') return scanMap(scan, at)
  const found = matched(sign === '"' || sign === "'" ? quoted : inFlow ? flowWords : blockWords, scan)
  if (found === null) return null
  const value = sign === '"' || sign === "'" ? found.slice(1, -1) : meaning(found)
  return value === undefined ? null : { value, at: { start, end: scan.at }, key: at, parts: new Map() }
}

/** Whether nothing but white space and a comment is left of the line. */
export function isAtEnd(scan: LineScan): boolean {
  const { text, end } = scan
  const from = scan.at
  skipSpaces(scan)
  return scan.at >= end || (text[scan.at] === '#' && scan.at > from)
}

/** Moves over spaces. */
export function skipSpaces(scan: LineScan): void {
  while (scan.text[scan.at] === ' ') scan.at++
}

function matched(pattern: RegExp, scan: LineScan): string | null {
  pattern.lastIndex = scan.at
  const found = pattern.exec(scan.text)?.[0]
  if (found === undefined || scan.at + found.length > scan.end) return null
  scan.at += found.length
  return found
}

/** What words without quotes mean in YAML's core schema; undefined for numbers in unusual forms. */
function meaning(found: string): Json | undefined {
  const word = words.get(found)
  if (word !== undefined) return word
  if (/\s$/.test(found) || found === '~') return undefined
  if (!/^[-+.\d]/.test(found)) return found
  if (/^-?\d{1,15}(?:\.\d{1,15})?$/.test(found)) return Number(found)
  const isOdd = /^[-+]?(?:0x[\da-f]+|0o[0-7]+|(?:\.\d+|\d+(?:\.\d*)?)(?:e[-+]?\d+)?|\.(?:inf|nan))$/i.test(
    found,
  )
  return isOdd ? undefined : found
}

function scanList(scan: LineScan, spotKey: Spot['key']): Located | null {
  const items: Located[] = []
  const end = scanParts(scan, ']', () => {
    const item = scanValue(scan, null, true)
    return item !== null && items.push(item) > 0
  })
  return end && locatedList(items, { at: end, key: spotKey })
}

function scanMap(scan: LineScan, spotKey: Spot['key']): Located | null {
  const parts = new Map<string, Located>()
  const end = scanParts(scan, '}', () => {
    const name = scanKey(scan)
    skipSpaces(scan)
    const value = name && !parts.has(name.name) ? scanValue(scan, name.at, true) : null
    if (name && value) parts.set(name.name, value)
    return value !== null
  })
  return end && locatedMap(parts, { at: end, key: spotKey })
}

/** Reads what stands between brackets, part by part; the stretch with the brackets, or null. */
function scanParts(scan: LineScan, close: string, part: () => boolean): Spot['at'] | null {
  const start = scan.at++
  if (++scan.brackets > deepest) return null
  skipSpaces(scan)
  while (scan.text[scan.at] !== close) {
    if (!part()) return null
    skipSpaces(scan)
    const sign = scan.text[scan.at]
    if (sign === ',') {
      scan.at++
      skipSpaces(scan)
      if (scan.text[scan.at] === close) return null
    } else if (sign !== close) return null
  }
  scan.brackets--
  return { start, end: ++scan.at }
}
