import type { Place } from '../../../diagnostic/place.ts'
import { numberCount, usualDepths, type WrittenHeading } from '../../../document/heading-depths.ts'
import type { PlanSet } from '../../../link/plan-set.ts'
import type { Plan } from '../../../model/plan.ts'
import { measures } from '../../citations.ts'
import { defineRule } from '../../rule.ts'
import { counts } from '../../shared-groups.ts'
import { textAt } from '../../wording.ts'

/** Headings numbered alike (6.4.1, 6.4.2) are of one rank: one that is not is read as if it were. */
export const headingRank = defineRule({
  basis: measures(24, '审核框架结构是否清晰合理', 'review asks whether the structure is clear'),
  holds: {
    'zh-CN': '编号层数相同的标题，级别相同。',
    en: 'Headings with numbers of the same depth are of the same rank.',
  },
  because: {
    'zh-CN': '标题少了或多了一个 #，按 Markdown 显示和转换的文件里，下面的条件和任务就归到了别的章节。',
    en: 'With a # too few or too many, other programs show and convert the conditions and tasks below it as part of another section.',
  },
  messages: {
    'zh-CN': {
      rank: '标题“{heading}”是 {found} 级标题，而编号层数相同的标题是 {usual} 级；已按 {usual} 级读取，请改为 {usual} 个 `#`',
      mend: '改为 {usual} 级标题',
    },
    en: {
      rank: 'Heading "{heading}" is of rank {found}, while headings with such numbers are of rank {usual}; it was read as one of them, write {usual} `#`',
      mend: 'Make it a heading of rank {usual}',
    },
  },
  check: (set, report) => {
    for (const plan of set.allPlans.filter(counts)) {
      const headings = headingsOf(set, plan)
      const usual = usualDepths(headings)
      for (const heading of headings) {
        const { at, words, depth } = heading
        const right = usual.get(numberCount(heading)) ?? depth
        if (right === depth) continue
        const start = at.start.offset - (at.start.column - 1)
        const edits = [{ path: at.path, start, end: start + depth, text: '#'.repeat(right) }]
        const fix = { variant: 'mend' as const, params: { usual: right }, safe: true, edits }
        report(at, 'rank', { heading: words, found: depth, usual: right }, { fixes: [fix] })
      }
    }
  },
})

interface Heading extends WrittenHeading {
  readonly at: Place
}

/** The headings of a plan that are written with `#` at the beginning of their line. */
function headingsOf(set: PlanSet, plan: Plan): Heading[] {
  return plan.sections.flatMap(({ section: { heading } }) => {
    if (!heading) return []
    const { at, text: words } = heading
    const start = { ...at.start, offset: at.start.offset - (at.start.column - 1) }
    const marks = /^#+/.exec(textAt(set, { ...at, start }))?.[0]
    return marks ? [{ at, words, depth: marks.length }] : []
  })
}
