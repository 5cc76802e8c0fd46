import { minute } from '../vocabulary/duration.ts'

/** A unit of measure: what it measures, and how many of the dimension's base unit it is, as a fraction so that 亩 is exact. */
export interface Unit {
  readonly dimension: string
  readonly times: number
  readonly over: number
}

type Row = readonly [dimension: string, times: number, over: number, ...words: string[]]

const second = 1000

/** Base units: m, 人, ㎡, millisecond, 1, m³, m³/s, ℃, 级, 元, 户, 间, m/s, kW, kg, 辆, 例. Words after NFKC (㎡ is `m2`, ℃ is `°C`). */
const rows: readonly Row[] = [
  ['length', 1, 1000, 'mm', '毫米'],
  ['length', 1, 100, 'cm', '厘米'],
  ['length', 1, 1, 'm', '米'],
  ['length', 1000, 1, 'km', '公里', '千米'],
  ['people', 1, 1, '人'],
  ['area', 1, 1, 'm2', '平方米'],
  ['area', 10_000, 15, '亩'],
  ['area', 10_000, 1, 'ha', '公顷'],
  ['area', 1_000_000, 1, 'km2', '平方公里', '平方千米'],
  ['time', second, 1, 's', '秒', '秒钟'],
  ['time', minute, 1, 'min', '分钟'],
  ['time', 60 * minute, 1, 'h', '小时', '个小时'],
  ['time', 1440 * minute, 1, 'd', '日', '天'],
  ['ratio', 1, 100, '%'],
  ['volume', 1, 1, 'm3', '立方米'],
  ['flow', 1, 1, 'm3/s', '立方米/秒', '立方米每秒'],
  ['temperature', 1, 1, '°C', '摄氏度'],
  ['grade', 1, 1, '级'],
  ['money', 1, 1, '元'],
  ['households', 1, 1, '户'],
  ['rooms', 1, 1, '间'],
  ['speed', 1, 1, 'm/s', '米/秒', '米每秒'],
  ['power', 1, 1, 'kW', '千瓦'],
  ['power', 1000, 1, 'MW', '兆瓦'],
  ['mass', 1, 1, 'kg', '千克', '公斤'],
  ['mass', 1000, 1, 't', '吨'],
  ['vehicles', 1, 1, '辆'],
  ['cases', 1, 1, '例'],
]

const units: ReadonlyMap<string, Unit> = new Map(
  rows.flatMap(([dimension, times, over, ...words]) =>
    words.map((word): [string, Unit] => [word, { dimension, times, over }]),
  ),
)

const multipliers: ReadonlyMap<string, number> = new Map([
  ['万', 10_000],
  ['亿', 100_000_000],
])

/** A number without unit: `3`, and what 万 and 亿 alone multiply. */
const bare: Unit = { dimension: 'ratio', times: 1, over: 1 }

/** UTF-16 units that the longest unit word may have as written. */
export const longestUnit = 8

/** The unit that a word names, 万 and 亿 in front understood (万人, 亿立方米, 万); null for a word the tool does not know. */
export function unitNamed(word: string): Unit | null {
  const plain = word.normalize('NFKC')
  const known = units.get(plain)
  if (known) return known
  const multiplier = multipliers.get(plain.charAt(0))
  if (multiplier === undefined) return null
  const base = plain.length === 1 ? bare : units.get(plain.slice(1))
  return base && /^[\u4e00-\u9fff]*$/.test(plain) ? { ...base, times: base.times * multiplier } : null
}

/** `value` in unit `from`, said in unit `to`; null when they measure different things. A null unit is a plain number. */
export function convertUnit(value: number, from: string | null, to: string | null): number | null {
  const factor = unitFactor(from, to)
  if (factor === null) return null
  return factor.times === factor.over ? value : exact((value * factor.times) / factor.over)
}

/**
 * By what a number in unit `from` must be multiplied to be in unit `to`: `times / over`; null when they do not convert.
 * 万 and 亿 without a unit are taken in whatever `to` counts: 3 万 is 30000 人, 3 万人, 3 万亩.
 */
export function unitFactor(from: string | null, to: string | null): { times: number; over: number } | null {
  const [own, wanted] = [from, to].map((word) => (word ?? '').normalize('NFKC'))
  if (own === wanted) return { times: 1, over: 1 }
  const alone = own === undefined ? undefined : multipliers.get(own)
  if (alone !== undefined) return { times: alone, over: multipliers.get((wanted ?? '').charAt(0)) ?? 1 }
  const source = from === null ? bare : unitNamed(from)
  const target = to === null ? bare : unitNamed(to)
  if (!source || !target || source.dimension !== target.dimension) return null
  return { times: source.times * target.over, over: source.over * target.times }
}

/**
 * A number without the noise of binary fractions, to 12 significant digits: 1.1 万 is 11000, 11.3 − 11 is 0.3.
 * Without it `人数 ≥ 1.1 万` would be false at 11000.
 */
export function exact(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(12)) : value
}
