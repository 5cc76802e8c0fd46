import type { PlanSet } from '../../../link/plan-set.ts'
import type { Plan } from '../../../model/plan.ts'
import { splitHeading } from '../../../vocabulary/section-role.ts'
import { measures } from '../../citations.ts'
import { type RequiredContent, requirements } from '../../requirements.ts'
import { defineRule } from '../../rule.ts'

/** A plan has the contents that the rules list for its type (data: `check/requirements.ts`). Plans out of force are left alone. */
export const requiredSections = defineRule({
  basis: measures(
    8,
    '与第九条至第十七条一并列明各类预案应当包含的内容',
    'with arts. 9–17, lists what each kind of plan contains',
  ),
  holds: {
    'zh-CN': '预案具备其类型应有的内容。',
    en: 'A plan has the contents that its type must have.',
  },
  because: {
    'zh-CN': '缺项的预案通不过审核，缺的那一项在事发时也正好没人管。',
    en: 'A plan that lacks one does not pass review, and on the day that is what nobody has thought of.',
  },
  messages: {
    'zh-CN': {
      missing: '缺{content}：{clause}要求本类预案包含这些内容；请各补一节，或写入已有章节并在标题中点明',
    },
    en: {
      missing:
        'There is no section on {content}, which {clause} asks of this kind of plan; add one, or write it into a section whose heading says so',
    },
  },
  check: (set, report) => {
    for (const plan of set.allPlans) {
      if (plan.status === 'superseded' || plan.status === 'withdrawn') continue
      for (const { rank, clause, contents } of requirements[plan.type] ?? []) {
        if (rank !== undefined && rank !== rankOf(set, plan)) continue
        const missing = contents.filter((required) => !has(plan, required))
        if (missing.length > 0)
          report(plan.title.at, 'missing', {
            content: missing.map(({ name }) => `“${name['zh-CN']}”`).join(''),
            contentEn: missing.map(({ name }) => name.en).join(', '),
            clause: clause['zh-CN'],
            clauseEn: clause.en,
          })
      }
    }
  },
})

function rankOf(set: PlanSet, plan: Plan): 'province' | 'below' {
  return set.directory.areasById.get(plan.area.value)?.kind === 'province' ? 'province' : 'below'
}

/** By a section's role or its heading's words; a command table tells who answers, a reports table how it is reported. */
function has(plan: Plan, required: RequiredContent): boolean {
  if (required.roles.includes('command') && plan.posts.length > 0) return true
  if (required.roles.includes('reporting') && plan.reports.length > 0) return true
  return plan.sections.some(
    ({ role, section }) =>
      (role !== null && required.roles.includes(role)) ||
      (section.heading !== null && required.heading.test(splitHeading(section.heading.text).words)),
  )
}
