import type { Rubric, RubricItem } from '../../../model/rubric.ts'
import { defineRule } from '../../rule.ts'
import { quoted } from '../../wording.ts'

/** A rubric has what a score needs: items that can be told apart and weigh something, grades and bands that leave nothing open. */
export const rubricScores = defineRule({
  basis: {
    'zh-CN': 'AQ/T 9009-2015《生产安全事故应急演练评估规范》5.4：每项演练目标都有评估项目、方法和标准',
    en: 'AQ/T 9009-2015 (evaluation of emergency drills), 5.4: each objective has its item, method and standard',
  },
  holds: {
    'zh-CN': '评估表有评估项目，编号不缺、不重复，分值大于 0；评分档次、等次、否决规则完整。',
    en: 'A rubric has items with numbers of their own and points above 0, and its grades, bands and vetoes are complete.',
  },
  because: {
    'zh-CN': '编号重复，评估员的评定就分不清属于哪一项；分值、等次有缺，得分和等次就算不出来。',
    en: 'With two items of one number nobody can tell which was rated; without points or a band for every score there is no result.',
  },
  messages: {
    'zh-CN': {
      none: '评估表没有评估项目；请用表格编写，列为编号、项目、要点、分值、方法、关键、阶段',
      unnumbered: '项目 `{item}` 没有编号；请补上',
      twice: '编号 `{id}` 已经用过；请改用其他编号',
      first: '先用此编号的一项',
      points: '项目 {id} 的分值不大于 0；请写大于 0 的数',
      grades: '评分档次 {grades} 同值，无法区分；请改为不同的数，或合为一档',
      floor: '最低等次 `{band}` 从 {from} 起，得分率更低时没有等次可评；请补一个从 0 起的等次',
      cap: '否决规则的等次 `{cap}` 不在 bands 所列等次之中；请改用 {bands} 之一',
    },
    en: {
      none: 'The rubric has no items; write them as a table with No., Item, Criteria, Points, Method, Key and Phase',
      unnumbered: 'Item `{item}` has no number; give it one',
      twice: 'The number `{id}` is already used; use another',
      first: 'the item that uses it first',
      points: 'Item {id}: its points are not above 0; write a number above 0',
      grades:
        'The grades {grades} are worth the same and cannot be told apart; give them other numbers, or make them one',
      floor:
        'The lowest band `{band}` begins at {from}; a lower performance has no band. Add one that begins at 0',
      cap: 'The band `{cap}` of the veto is not among the bands; write one of {bands}',
    },
  },
  check: (set, report) => {
    for (const rubric of set.rubrics.values()) {
      const items = rubric.categories.flatMap((category) => category.items)
      if (items.length === 0) report(rubric.id.at, 'none')
      const first = new Map<string, RubricItem>()
      for (const item of items) {
        const { value: id } = item.id
        const before = first.get(id)
        if (id === '') report(item.at, 'unnumbered', { item: item.item })
        else if (before)
          report(item.id.at, 'twice', { id }, { related: [{ at: before.id.at, variant: 'first' }] })
        else first.set(id, item)
        if (item.points <= 0) report(item.at, 'points', { id: id === '' ? item.item : id })
      }
      for (const grades of alike(rubric)) report(rubric.places.scale, 'grades', { grades: quoted(grades) })
      const lowest = rubric.bands.at(-1)
      if (lowest && lowest.from > 0)
        report(rubric.places.bands, 'floor', { band: lowest.name, from: lowest.from })
      for (const { cap } of unknownCaps(rubric))
        report(rubric.places.veto, 'cap', { cap, bands: quoted(rubric.bands.map(({ name }) => name)) })
    }
  },
})

/** Names of grades that stand for the same number. */
function alike({ scale }: Rubric): string[][] {
  return [...Map.groupBy(scale, ({ points }) => points).values()]
    .filter((grades) => grades.length > 1)
    .map((grades) => grades.map(({ name }) => name))
}

function unknownCaps({ vetoes, bands }: Rubric): Rubric['vetoes'] {
  return vetoes.filter(({ cap }) => !bands.some(({ name }) => name === cap))
}
