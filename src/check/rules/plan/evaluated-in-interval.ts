import type { Params } from '../../../diagnostic/diagnostic.ts'
import type { Place } from '../../../diagnostic/place.ts'
import type { PlanSet } from '../../../link/plan-set.ts'
import type { Plan } from '../../../model/plan.ts'
import { formatDate, type Instant } from '../../../vocabulary/instant.ts'
import { measures } from '../../citations.ts'
import { firstDueByPlace } from '../../dated.ts'
import { evaluationDue } from '../../plan-duties.ts'
import { regimeParams } from '../../regimes.ts'
import { registryReadable } from '../../registry-readable.ts'
import { defineRule } from '../../rule.ts'

/** A plan in force was evaluated within its interval, counted from the last evaluation, else from the issue. */
export const evaluatedInInterval = defineRule({
  basis: measures(
    34,
    '县级以上地方人民政府及其有关部门原则上每 3 年评估一次预案',
    'governments and departments of counties and above evaluate their plans every 3 years in principle',
  ),
  holds: {
    'zh-CN': '执行中的预案按规定的间隔评估。',
    en: 'A plan in force is evaluated in the interval that its rules set.',
  },
  because: {
    'zh-CN': '机构、风险和资源都在变，长期不评估的预案到用时才发现对不上。',
    en: 'Bodies, risks and resources change; a plan that nobody evaluates turns out not to fit on the day.',
  },
  messages: {
    'zh-CN': {
      overdue:
        '上次评估是 `{date}`，{rests}规定每 {term}评估一次，{due} 已到期；请组织评估，并更新 `dates.evaluated`',
      never:
        '`{date}` 印发以后没有评估过，{rests}规定每 {term}评估一次，{due} 已到期；请组织评估，并填写 `dates.evaluated`',
    },
    en: {
      overdue:
        'Last evaluated on `{date}`; {rests} asks for it every {term}, which ended on {due}; evaluate the plan and put the date into `dates.evaluated`',
      never:
        'Not evaluated since its issue on `{date}`; {rests} asks for it every {term}, which ended on {due}; evaluate the plan and fill in `dates.evaluated`',
    },
  },
  check: (set, report, today) => {
    if (!registryReadable(set, 'organizations', 'regimes')) return
    const found = set.allPlans.flatMap((plan) => overdue(set, plan, today) ?? [])
    for (const { at, variant, params } of firstDueByPlace(found)) report(at, variant, params)
  },
})

interface Overdue {
  readonly at: Place
  readonly due: Instant
  readonly variant: 'overdue' | 'never'
  readonly params: Params
}

function overdue(set: PlanSet, plan: Plan, today: Instant): Overdue | null {
  const next = evaluationDue(set, plan)
  if (!next?.regime || today <= next.due) return null
  const { from, done, due, regime } = next
  const params = { ...regimeParams(regime), date: from.value, due: formatDate(due, 0) }
  return { at: from.at, due, variant: done ? 'overdue' : 'never', params }
}
