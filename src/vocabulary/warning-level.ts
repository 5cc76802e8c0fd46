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
