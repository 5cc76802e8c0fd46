import type { Section } from '../../../document/document.ts'
import type { Plan, RoledSection } from '../../../model/plan.ts'
import { canonical } from '../../../vocabulary/canonical.ts'
import { splitHeading } from '../../../vocabulary/section-role.ts'
import { ownRule } from '../../citations.ts'
import { defineRule } from '../../rule.ts'
import { counts } from '../../shared-groups.ts'

/** Within one hazard group a level has one response section, and no two headings side by side have the same words. */
export const sectionOnce = defineRule({
  basis: ownRule('章节的作用', 'Sections with a role'),
  holds: {
    'zh-CN': '同一事项只写一处：同一级别只有一个响应章节，同一章下没有重名的节。',
    en: 'Each matter stands in one place: one response section for a level, no two sections side by side with one name.',
  },
  because: {
    'zh-CN': '两处都写，改了一处漏了一处，执行的人照着旧的那处办。',
    en: 'When one of two places is changed, somebody acts by the other.',
  },
  messages: {
    'zh-CN': {
      level: '{level}的响应在前面已经写过；请合并为一节，适用于不同灾种的请在标题下注明 `<!-- for: 灾种 -->`',
      heading: '同一章下已有“{heading}”；请合并，或改为不同的标题',
      there: '前一处',
    },
    en: {
      level:
        'A response section for {level} stands above already; make them one, or say under the headings for which hazard each is (`<!-- for: … -->`)',
      heading:
        'There is a section "{heading}" beside this one already; make them one, or give them different headings',
      there: 'the first of them',
    },
  },
  check: (set, report) => {
    for (const plan of set.allPlans.filter(counts)) {
      const twice = repeatedLevels(plan)
      for (const { section, first, level } of twice)
        report(section.at, 'level', { level }, { related: [{ at: first.at, variant: 'there' }] })
      const told = new Set(twice.map(({ section }) => section.at))
      for (const { section } of plan.sections)
        for (const { again, first, heading } of repeatedHeadings(section))
          if (!told.has(again.at))
            report(again.at, 'heading', { heading }, { related: [{ at: first.at, variant: 'there' }] })
    }
  },
})

type Heading = NonNullable<Section['heading']>

interface RepeatedLevel {
  readonly section: Heading
  readonly first: Heading
  readonly level: string
}

function repeatedLevels(plan: Plan): RepeatedLevel[] {
  const first = new Map<string, Heading>()
  return plan.sections.flatMap((roled) => {
    const { heading } = roled.section
    if (!heading || roled.role !== 'response' || !hasParts(roled)) return []
    return roled.levels.flatMap((level) => {
      const key = `${roled.group ?? ''} ${level}`
      const before = first.get(key)
      if (!before) first.set(key, heading)
      return before ? [{ section: heading, first: before, level }] : []
    })
  })
}

/** A response section in full, not a list of levels in a chapter on grading. */
function hasParts({ section }: RoledSection): boolean {
  return section.sections.length > 0 || section.blocks.some(({ kind }) => kind === 'table')
}

interface RepeatedHeading {
  readonly again: Heading
  readonly first: Heading
  readonly heading: string
}

function repeatedHeadings({ sections }: Section): RepeatedHeading[] {
  const first = new Map<string, Heading>()
  return sections.flatMap(({ heading }) => {
    if (!heading) return []
    const { words } = splitHeading(heading.text)
    const before = first.get(canonical(words))
    if (!before) first.set(canonical(words), heading)
    return before ? [{ again: heading, first: before, heading: words }] : []
  })
}
