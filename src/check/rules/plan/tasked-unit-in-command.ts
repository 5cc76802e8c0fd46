import type { PlanSet } from '../../../link/plan-set.ts'
import type { Plan } from '../../../model/plan.ts'
import type { Organization } from '../../../model/registry.ts'
import { measures } from '../../citations.ts'
import { bodiesNamedIn, commandWords, ownersOf } from '../../command-bodies.ts'
import { defineRule } from '../../rule.ts'
import { counts } from '../../shared-groups.ts'
import { quoted } from '../../wording.ts'

/**
 * Whoever answers for a task is named in the command and duties section: by name, as part of a named set, or through a body above or
 * below it. One finding a plan; plans without such a section are left alone.
 */
export const taskedUnitInCommand = defineRule({
  basis: measures(
    24,
    '审核组织指挥体系与责任分工是否明确',
    'review asks whether command and duties are clear',
  ),
  holds: {
    'zh-CN': '承担任务的单位在组织指挥章节中都有职责。',
    en: 'Every unit with a task has its duties in the section on command.',
  },
  because: {
    'zh-CN': '指挥体系里没有的单位，平时不参加会商演练，事发时也没有人通知它。',
    en: 'A unit outside the command takes part in no meeting and no drill, and on the day nobody calls it.',
  },
  messages: {
    'zh-CN': { absent: '{names} 承担任务，而组织指挥章节没有写其职责；请在职责分工中补上' },
    en: {
      absent: '{names} have tasks, but the section on command says nothing of them; add their duties there',
    },
  },
  check: (set, report) => {
    for (const plan of set.allPlans.filter(counts)) {
      const words = commandWords(plan)
      const [section] = plan.sections.filter(({ role }) => role === 'command')
      if (!section?.section.heading || words === '') continue
      const named = bodiesNamedIn(set, plan, words)
      const absent = ownersOf(set, plan).filter((body) => !isNamed(set, plan, body, named))
      if (absent.length > 0)
        report(section.section.heading.at, 'absent', { names: quoted(absent.map(({ name }) => name)) })
    }
  },
})

/** Itself or a body below it, whoever issued or leads the plan, or the office of a headquarters or unit that is one of these. */
function isNamed(set: PlanSet, plan: Plan, body: Organization, named: ReadonlySet<string>): boolean {
  const isThere = (id: string): boolean =>
    id === plan.issuer.value || id === plan.lead?.value || named.has(id)
  if (isThere(body.id)) return true
  const above = body.parent === null ? undefined : set.directory.organizationsById.get(body.parent)
  if (above && above.kind !== 'government' && isThere(above.id)) return true
  return [...named].some((id) => set.directory.organizationsById.get(id)?.parent === body.id)
}
