import type { Expression } from '../../../condition/expression.ts'
import { type Threshold, thresholds } from '../../../condition/thresholds.ts'
import { walk } from '../../../condition/walk.ts'
import { ownRule } from '../../citations.ts'
import { placeIn } from '../../condition-place.ts'
import { defineRule } from '../../rule.ts'

/** The ends that a condition sets for one fact leave room between them: no range with the greater end first, no 且 of two that exclude each other. */
export const rangePossible = defineRule({
  basis: ownRule('条件', 'Conditions'),
  holds: {
    'zh-CN': '条件对同一事实的上下限之间留有取值。',
    en: 'Between the lower and the upper end that a condition sets for a fact there is some value.',
  },
  because: {
    'zh-CN': '上下限写反，条件永远不成立，响应永远不会因它启动。',
    en: 'With its ends the wrong way round a condition never holds, and nothing is ever started by it.',
  },
  messages: {
    'zh-CN': {
      inverted: '范围的下限 `{low}` 大于上限 `{high}`，没有任何取值；请把两端对调',
      apart: '`{fact}` 要同时不小于 `{low}` 又不大于 `{high}`，不可能成立；请核对数字，或将“且”改为“或”',
    },
    en: {
      inverted: 'The range begins at `{low}` and ends at `{high}`, so nothing lies in it; exchange its ends',
      apart:
        '`{fact}` would have to be `{low}` or more and `{high}` or less at once, which cannot be; check the numbers, or write "or" for "and"',
    },
  },
  check: (set, report) => {
    for (const { condition, resolved } of set.conditions) {
      if (!resolved) continue
      for (const part of walk(resolved.expression)) {
        const range = part.kind === 'between' ? numbersOf(part) : null
        if (range && range.low > range.high) report(placeIn(condition, part), 'inverted', range)
        const clash = part.kind === 'and' ? apart(part.parts) : null
        if (clash) report(placeIn(condition, part), 'apart', clash)
      }
    }
  },
})

function numbersOf({ low, high }: Expression & { kind: 'between' }): { low: number; high: number } | null {
  return low.kind === 'number' && high.kind === 'number' ? { low: low.value, high: high.value } : null
}

/** A lower and an upper end of one fact, told by different parts of the 且, with nothing between them. */
function apart(parts: readonly Expression[]): { fact: string; low: number; high: number } | null {
  const ends = parts.filter(({ kind }) => kind === 'compare').flatMap(thresholds)
  for (const lower of ends.filter(({ direction }) => direction === 'lower')) {
    const upper = ends.find(
      (end) => end.direction === 'upper' && end.fact === lower.fact && excludes(lower, end),
    )
    if (upper) return { fact: lower.fact, low: lower.value, high: upper.value }
  }
  return null
}

function excludes(lower: Threshold, upper: Threshold): boolean {
  return lower.value > upper.value || (lower.value === upper.value && !(lower.included && upper.included))
}
