import type { PlanSet } from '../../../link/plan-set.ts'
import type { RoledSection } from '../../../model/plan.ts'
import { splitHeading } from '../../../vocabulary/section-role.ts'
import { measures } from '../../citations.ts'
import { defineRule } from '../../rule.ts'
import { counts } from '../../shared-groups.ts'

/**
 * Under every heading stands something: text, a table, a picture, or sub-sections. In texts whose headings are all of one rank, the next
 * one counts as a sub-section unless its numbering (or, where neither has a number, its role) says that it stands beside.
 */
export const sectionNotEmpty = defineRule({
  basis: measures(
    24,
    '审核框架结构是否清晰合理、主体内容是否完备',
    'review asks whether the structure is clear and the contents complete',
  ),
  holds: {
    'zh-CN': '标题下都有内容。',
    en: 'Under every heading stands something.',
  },
  because: {
    'zh-CN': '空标题看上去像是写了，事发时翻到那一页却什么也没有。',
    en: 'An empty heading looks as if the matter were dealt with; on the day the page is blank.',
  },
  messages: {
    'zh-CN': { empty: '“{heading}”下没有内容；请补写，不需要的请删去标题' },
    en: { empty: 'Nothing stands under "{heading}"; write it, or remove the heading' },
  },
  check: (set, report) => {
    for (const plan of set.allPlans.filter(counts))
      for (const [index, roled] of plan.sections.entries()) {
        const { heading } = roled.section
        if (heading && isEmpty(set, plan.path, roled) && endsHere(roled, plan.sections[index + 1]))
          report(heading.at, 'empty', { heading: splitHeading(heading.text).words })
      }
  },
})

/** By the text up to the next heading, so that pictures and code count; comments do not. */
function isEmpty(set: PlanSet, path: string, { section }: RoledSection): boolean {
  if (section.blocks.length > 0 || section.sections.length > 0 || !section.heading) return false
  const text = set.documents.find((document) => document.path === path)?.text ?? ''
  const rest = text.slice(section.heading.at.end.offset)
  const next = rest.search(/\n#{1,6}\s/)
  const own = next < 0 ? rest : rest.slice(0, next)
  return own.replace(/<!--[^>]*-->/g, '').trim() === ''
}

/** What follows is not a part of this section. */
function endsHere(own: RoledSection, next: RoledSection | undefined): boolean {
  if (!next || next.section.depth < own.section.depth) return true
  const [number, after] = [own, next].map(({ section }) => splitHeading(section.heading?.text ?? '').number)
  if (!number && !after) return own.role !== null && own.role !== 'annex' && next.role !== null
  return number !== '' && shapeOf(number ?? '') === shapeOf(after ?? '')
}

/** How something is numbered, its digits left out: `5.4` and `5.5` are alike, `5` and `5.4` are not. */
function shapeOf(number: string): string {
  return number
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/\d+|[一二三四五六七八九十百零〇]+/g, '#')
    .replace(/\.$/, '')
}
