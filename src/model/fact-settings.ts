import type { Inline } from '../document/document.ts'
import { canonical } from '../vocabulary/canonical.ts'
import { parseDuration } from '../vocabulary/duration.ts'
import { isBlank, splitWords } from './cells.ts'
import type { FactSetting } from './scenario.ts'
import { wordsOfCode } from './words.ts'
import type { Written } from './written.ts'

/** What a 事实 cell sets, and what in it could not be read. */
export interface CellSettings {
  readonly facts: readonly FactSetting[]
  readonly unreadable: readonly Written<string>[]
}

/**
 * A 事实 cell: code such as `面雨量_24h = 62; 暴雨预警 = "橙"; 面雨量_24h@guozhuang = 80; 赤山湖水位 = ?`. Several codes
 * count as one. Words outside code are unreadable: facts are written in backticks.
 */
export function factSettingsIn(cell: Inline | null): CellSettings {
  if (!cell || isBlank(cell)) return { facts: [], unreadable: [] }
  const outside = cell.text.replace(/[\s;；,，、]/g, '') === '' ? [] : [{ value: cell.text, at: cell.at }]
  const parts = cell.codes.flatMap((code) => splitWords(wordsOfCode(cell, code), ';；'))
  const read = parts.map((part) => ({ part, setting: readSetting(part) }))
  return {
    facts: read.flatMap(({ setting }) => setting ?? []),
    unreadable: [...outside, ...read.flatMap(({ part, setting }) => (setting ? [] : [part]))],
  }
}

const setting = /^(@?[^@=]{1,200}?)(?:@([^=]{1,200}?))?\s*[=＝]\s*(.+)$/s

/**
 * One `name = value`. `@zhenjiang:special/flood = III` has the name as written, with its `@`: the level of a plan
 * outside the set. Null when it is no setting.
 */
function readSetting(part: Written<string>): FactSetting | null {
  const found = setting.exec(part.value)
  if (!found) return null
  const value = readValue((found[3] ?? '').trim())
  const name = canonical(found[1] ?? '')
  if (value === undefined || name === '' || name === '@') return null
  return { name, member: found[2] === undefined ? null : canonical(found[2]), value, at: part.at }
}

const truths: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
  ['是', true],
  ['否', false],
  ['真', true],
  ['假', false],
])

/** A number, truth, quoted or bare word, span of time (in milliseconds); null for `?`; undefined when it is none of these. */
function readValue(text: string): FactSetting['value'] | undefined {
  const plain = canonical(text)
  if (plain === '?') return null
  if (/^[-+]?\d+(?:\.\d+)?$/.test(plain)) return Number(plain)
  const truth = truths.get(plain.toLowerCase())
  if (truth !== undefined) return truth
  const quoted = /^["“'‘]([^"”'’]*)["”'’]$/.exec(text)
  if (quoted) return quoted[1] ?? ''
  const span = parseDuration(plain.replace(/^@?["“]?(P[0-9A-Z]+)["”]?$/, '$1'), 0)
  if (span !== null) return span
  return /^[\p{L}_][\p{L}\p{N}_-]*$/u.test(plain) ? plain : undefined
}
