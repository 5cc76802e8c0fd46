import { canonical } from './canonical.ts'

const ranks: ReadonlyMap<string, number> = new Map([
  ...['蓝', '四', 'IV', 'BLUE'].map((word) => [word, 1] as const),
  ...['黄', '三', 'III', 'YELLOW'].map((word) => [word, 2] as const),
  ...['橙', '二', 'II', 'ORANGE'].map((word) => [word, 3] as const),
  ...['红', '一', 'I', 'RED'].map((word) => [word, 4] as const),
])

const named = /([蓝黄橙红]|blue|yellow|orange|red)|(IV|I{1,3}|[一二三四])级/gi

/**
 * Levels of warning named in `words`, from 1 (蓝, 四级) to 4 (红, 一级), rising: 一级 to 四级 are red, orange, yellow, blue
 * (Emergency Response Law 2024, art. 63).
 */
export function warningRanks(words: string): readonly number[] {
  const found = [...canonical(words).matchAll(named)].map((match) =>
    ranks.get((match[1] ?? match[2] ?? '').toUpperCase()),
  )
  return [...new Set(found.flatMap((rank) => rank ?? []))].sort((a, b) => a - b)
}

/** The one of `values` that means the level of warning `level`: 橙 for 橙色 and Ⅱ级; undefined when none does. */
export function warningLevelAmong(values: readonly string[], level: string): string | undefined {
  const rankOf = (word: string): number | undefined =>
    warningRanks(word.includes('级') ? word : `${word}级`)[0]
  const same = values.find((value) => canonical(value) === canonical(level))
  const rank = rankOf(level)
  return same ?? (rank === undefined ? undefined : values.find((value) => rankOf(value) === rank))
}

/** Whether a value says that no warning stands: 无, none. */
export function isNoWarning(value: string): boolean {
  return /^(?:无|没有|无预警|未发布|已?解除|none|no)$/i.test(canonical(value))
}
