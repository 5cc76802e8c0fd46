import type { Plan } from '../../../model/plan.ts'
import { splitHeading } from '../../../vocabulary/section-role.ts'
import { measures } from '../../citations.ts'
import { defineRule } from '../../rule.ts'
import { counts } from '../../shared-groups.ts'
import { textAt } from '../../wording.ts'

/** Headings numbered alike (6.4.1, 6.4.2) are of one rank: a chapter that is not leaves the section to which its number belongs. */
export const headingRank = defineRule({
  basis: measures(24, '审核框架结构是否清晰合理', 'review asks whether the structure is clear'),
  holds: {
    'zh-CN': '编号层数相同的标题，级别相同。',
    en: 'Headings with numbers of the same depth are of the same rank.',
  },
  because: {
    'zh-CN': '标题少了或多了一个 #，下面的条件和任务就归到了别的章节。',
    en: 'With a # too few or too many, the conditions and tasks below it fall to another section.',
  },
  messages: {
    'zh-CN': {
      rank: '标题“{heading}”是 {found} 级标题，而编号层数相同的标题都是 {usual} 级，其下内容因此归错章节；请改为 {usual} 个 `#`',
      mend: '改为 {usual} 级标题',
    },
    en: {
      rank: 'Heading "{heading}" is of rank {found}, while headings with such numbers are of rank {usual}, so what stands under it belongs to the wrong section; write {usual} `#`',
      mend: 'Make it a heading of rank {usual}',
    },
  },
  check: (set, report) => {
    for (const plan of set.allPlans.filter(counts)) {
      const headings = numbered(plan)
      const usual = usualDepths(headings)
      for (const { at, words, parts, depth } of headings) {
        const right = usual.get(parts)
        const start = at.start.offset - (at.start.column - 1)
        const marks = /^#+/.exec(textAt(set, { ...at, start: { ...at.start, offset: start } }))?.[0]
        if (right === undefined || right === depth || marks?.length !== depth) continue
        const edits = [{ path: at.path, start, end: start + depth, text: '#'.repeat(right) }]
        const fix = { variant: 'mend' as const, params: { usual: right }, safe: false, edits }
        report(at, 'rank', { heading: words, found: depth, usual: right }, { fixes: [fix] })
      }
    }
  },
})

interface Numbered {
  readonly at: Plan['at']
  readonly words: string
  /** How many numbers it has: 3 for 6.4.1. */
  readonly parts: number
  readonly depth: number
}

function numbered(plan: Plan): Numbered[] {
  return plan.sections.flatMap(({ section: { heading, depth } }) => {
    const number = heading ? splitHeading(heading.text).number.normalize('NFKC') : ''
    const found = /^\d+(?:\s*\.\s*\d+)+/.exec(number)
    return heading && found
      ? [{ at: heading.at, words: heading.text, parts: found[0].split('.').length, depth }]
      : []
  })
}

/** The rank that at least four in five of the headings with so many numbers have, where there are five or more. */
function usualDepths(headings: readonly Numbered[]): ReadonlyMap<number, number> {
  const usual = new Map<number, number>()
  for (const [parts, alike] of Map.groupBy(headings, (each) => each.parts))
    for (const [depth, same] of Map.groupBy(alike, (each) => each.depth))
      if (alike.length >= 5 && same.length >= alike.length * 0.8) usual.set(parts, depth)
  return usual
}
