import { knownTables, ofKind } from '../../../model/blocks.ts'
import type { Plan, RoledSection } from '../../../model/plan.ts'
import { supportingTypes } from '../../../vocabulary/plan-type.ts'
import { type SectionRole, splitHeading } from '../../../vocabulary/section-role.ts'
import { planTables } from '../../../vocabulary/table-kind.ts'
import { ownRule } from '../../citations.ts'
import { taskRowsOf } from '../../plan-rows.ts'
import { defineRule } from '../../rule.ts'
import { counts } from '../../shared-groups.ts'

/** A table of tasks stands where something makes them due: a level, a warning, first response, steps. One finding a table. */
export const tasksComeDue = defineRule({
  basis: ownRule('章节的作用', 'Sections with a role'),
  holds: {
    'zh-CN': '任务表所在的章节属于某一级响应、预警、先期处置或者处置程序。',
    en: 'A table of tasks stands under a level of response, a warning, first response or steps.',
  },
  because: {
    'zh-CN': '看不出何时执行的任务，演练和实战中都不会下达。',
    en: 'Tasks of which nobody can tell when they begin are given to nobody, in a drill or on the day.',
  },
  messages: {
    'zh-CN': {
      idle: '“{heading}”下的任务表不属于任何一级响应，也不属于预警、先期处置、处置程序，表中 {count} 项任务不会下达；请移入相应章节，或在标题下一行注明作用，如 `<!-- role: warning -->`（预警）、`<!-- role: first-response -->`（先期处置）',
    },
    en: {
      idle: 'The table of tasks under "{heading}" belongs to no level, warning, first response or steps: its {count} tasks are never given; move it there, or say what the section is for on the line below its heading, such as `<!-- role: warning -->` or `<!-- role: first-response -->`',
    },
  },
  check: (set, report) => {
    for (const plan of set.allPlans.filter(counts)) {
      if (supportingTypes.has(plan.type)) continue
      const read = new Set(taskRowsOf(plan).map(({ row }) => row.at.start.line))
      for (const section of plan.sections.filter(isOperative))
        for (const table of ofKind(knownTables(section.section.blocks, planTables), 'tasks')) {
          const count = table.rows.length
          if (count === 0 || table.rows.some(([first]) => first && read.has(first.at.start.line))) continue
          const heading = section.section.heading?.text ?? ''
          report(table.header[0]?.at ?? table.at, 'idle', { heading: headingWords(plan, heading), count })
        }
    }
  },
})

/** Parts in which a table may list work that belongs to no event: yearly checks, training, what others do. */
const besideTheEvent: ReadonlySet<SectionRole | null> = new Set<SectionRole>([
  'general',
  'risk',
  'recovery',
  'support',
  'management',
  'definitions',
  'annex',
])

function isOperative({ inherited }: RoledSection): boolean {
  return !besideTheEvent.has(inherited)
}

function headingWords(plan: Plan, heading: string): string {
  return splitHeading(heading).words || plan.title.value
}
