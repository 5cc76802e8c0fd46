import type { Place } from '../../../diagnostic/place.ts'
import type { PlanSet } from '../../../link/plan-set.ts'
import type { HazardGroup, ResponseLevel, StartItem } from '../../../model/plan.ts'
import { measures } from '../../citations.ts'
import { gradedOnly } from '../../graded-levels.ts'
import { itemThresholds, numberType, phrasesOf } from '../../numbered-facts.ts'
import { inUnit, type ProseNumber, proseNumbers, sameNumber, withoutPhrases } from '../../prose-numbers.ts'
import { defineRule } from '../../rule.ts'
import { type PlacedItem, samePlaces, startItemsIn, startItemsOf } from '../../start-items.ts'
import { placeOfWords } from '../../words-place.ts'

/**
 * The upper end that prose gives (100 毫米以上、200 毫米以下) is the lower end of the same fact at the next higher level. Looks
 * only at items with one lower end in code; silent where the next level does not measure the fact.
 */
export const bandsMeet = defineRule({
  basis: measures(
    24,
    '审核响应级别设计是否合理',
    'review asks whether the response levels are sensibly designed',
  ),
  holds: {
    'zh-CN': '文字中的上限等于高一级的下限，级别之间不断档、不重叠。',
    en: 'The upper end in prose is the lower end of the next level: no gap and no overlap between levels.',
  },
  because: {
    'zh-CN': '断档时值班人员不知按哪一级；重叠时两级都说得通。',
    en: 'In a gap nobody knows which level applies; in an overlap both can be argued.',
  },
  messages: {
    'zh-CN': {
      gap: '文字写到 `{upper}` 为止，而高一级（{level}）自 `{lower}` 起，中间断档；请核对后改为一致',
      overlap: '文字写到 `{upper}` 为止，而高一级（{level}）自 `{lower}` 起，两级重叠；请核对后改为一致',
      there: '高一级的条件',
    },
    en: {
      gap: 'The words end at `{upper}`, but the next level ({level}) begins at `{lower}`: a gap. Check which is right and make them agree',
      overlap:
        'The words go up to `{upper}`, but the next level ({level}) begins at `{lower}`: an overlap. Check which is right and make them agree',
      there: 'the condition of the next level',
    },
  },
  check: (set, report) => {
    const incomplete = new Set(set.allPlans.filter((plan) => gradedOnly(set, plan).length > 0))
    for (const placed of startItemsOf(set)) {
      if (incomplete.has(placed.plan)) continue
      const { item, group, level, places } = placed
      const ends = itemThresholds(set, item)
      const [lower] = ends
      const higher = levelAbove(group, level)
      if (ends.length !== 1 || lower?.direction !== 'lower' || !higher?.start) continue
      const unit = numberType(set, lower.fact)?.unit ?? null
      const band = upperEnd(set, placed, unit)
      const begins = startItemsIn(higher.start)
        .filter((other) => samePlaces(other.places, places))
        .flatMap((other) => lowerEnds(set, other.item, lower.fact))
      if (!band || begins.length === 0 || begins.some(({ value }) => sameNumber(value, band.value))) continue
      const nearest = begins.reduce((a, b) => (a.value <= b.value ? a : b))
      const says = unit === null ? '' : ` ${unit}`
      report(
        placeOfWords(set, item.at, band.number.written),
        band.value < nearest.value ? 'gap' : 'overlap',
        { upper: `${band.value}${says}`, lower: `${nearest.value}${says}`, level: higher.level },
        { related: [{ at: nearest.at, variant: 'there' }] },
      )
    }
  },
})

function levelAbove(group: HazardGroup, level: ResponseLevel): ResponseLevel | undefined {
  return group.levels[group.levels.indexOf(level) + 1]
}

/** The one upper end after a lower end in the item's words, in the fact's unit; null when there is none or more than one. */
function upperEnd(
  set: PlanSet,
  { item }: PlacedItem,
  unit: string | null,
): { readonly number: ProseNumber; readonly value: number } | null {
  const numbers = proseNumbers(withoutPhrases(item.text, phrasesOf(set, item)))
  const first = numbers.findIndex(({ end }) => end === 'lower')
  const uppers = numbers.slice(first + 1).filter(({ end }) => end === 'upper')
  const [number] = uppers
  const value = number && first >= 0 && uppers.length === 1 ? inUnit(number, unit) : null
  return number && value !== null ? { number, value } : null
}

function lowerEnds(
  set: PlanSet,
  item: StartItem,
  fact: string,
): { readonly value: number; readonly at: Place }[] {
  return itemThresholds(set, item)
    .filter((end) => end.fact === fact && end.direction === 'lower')
    .map(({ value }) => ({ value, at: item.at }))
}
