import { clausesOf } from '../../../link/clauses.ts'
import type { PlanSet } from '../../../link/plan-set.ts'
import type { Plan } from '../../../model/plan.ts'
import type { Method } from '../../../model/rubric.ts'
import { splitClauseId } from '../../../vocabulary/id.ts'
import { levelNamed } from '../../../vocabulary/level.ts'
import { defineRule } from '../../rule.ts'
import { quoted } from '../../wording.ts'

/** Methods of rubric items can be read, and the clauses, plans, levels and links they name exist. */
export const methodsKnown = defineRule({
  basis: {
    'zh-CN': 'AQ/T 9009-2015《生产安全事故应急演练评估规范》5.4：每项演练目标都有评估项目、方法和标准',
    en: 'AQ/T 9009-2015 (evaluation of emergency drills), 5.4: each objective has its item, method and standard',
  },
  holds: {
    'zh-CN': '评估表的方法和阶段能读懂，所指的条款、预案、级别、衔接都存在。',
    en: 'The methods and phases of a rubric can be read, and the clauses, plans, levels and links they name exist.',
  },
  because: {
    'zh-CN': '方法落空的项目自动评不出分，只能算“未观察”。',
    en: 'An item whose method leads nowhere cannot be scored and counts as not observed.',
  },
  messages: {
    'zh-CN': {
      unreadable: '方法 `{text}` 无法识别；请写“观察”，或 `within(预案#编号)` 等自动方法',
      clause: '没有条款 `{clause}`；请核对预案标识和编号',
      plan: '预案 `{plan}` 不存在；请改正标识',
      level: '预案 `{plan}` 没有级别 `{asked}`，其级别为 {levels}；请改用其中一个',
      phase: '阶段 `{text}` 无法识别；请写 准备、预警报告、响应处置、指挥协调、结束 或 全程',
      link: '预案 `{plan}` 没有指向 `{to}` 的衔接；请核对，或在预案中补此衔接',
    },
    en: {
      unreadable:
        'The method `{text}` cannot be read; write `observed`, or an automatic method such as `within(plan#row)`',
      clause: "There is no clause `{clause}`; check the plan's id and the number",
      plan: 'Plan `{plan}` does not exist; correct the id',
      level: 'Plan `{plan}` has no level `{asked}`; its levels are {levels}. Correct it',
      phase:
        'The phase `{text}` cannot be read; write preparation, alert, response, command, end or throughout',
      link: 'Plan `{plan}` has no link to `{to}`; check it, or add the link to the plan',
    },
  },
  check: (set, report) => {
    for (const rubric of set.rubrics.values())
      for (const { items } of rubric.categories)
        for (const { methods, unknownPhases } of items) {
          for (const { value, at } of methods)
            for (const { variant, params } of wrongIn(set, value)) report(at, variant, params)
          for (const { value, at } of unknownPhases) report(at, 'phase', { text: value })
        }
  },
})

interface Wrong {
  readonly variant: 'unreadable' | 'clause' | 'plan' | 'level' | 'link'
  readonly params: Record<string, string>
}

function wrongIn(set: PlanSet, method: Method): Wrong[] {
  switch (method.kind) {
    case 'observed':
      return []
    case 'unreadable':
      return [{ variant: 'unreadable', params: { text: method.text } }]
    case 'within':
    case 'reported':
    case 'before-harm':
      return wrongClause(set, method.clause)
    case 'in-order':
      return method.clauses.flatMap((clause) => wrongClause(set, clause))
    case 'all-done':
    case 'level-declared':
      return wrongLevel(set, method.plan, method.level)
    case 'linked':
      return wrongLink(set, method.from, method.to)
  }
}

/** The plan, or what is wrong with naming it; nothing is said of a plan that cannot be read. */
function planNamed(set: PlanSet, id: string): { plan: Plan | null; wrong: Wrong[] } {
  const plan = set.plans.get(id) ?? null
  return { plan, wrong: plan || set.unreadable.has(id) ? [] : [{ variant: 'plan', params: { plan: id } }] }
}

function wrongClause(set: PlanSet, clause: string): Wrong[] {
  const named = splitClauseId(clause)
  if (!named) return [{ variant: 'clause', params: { clause } }]
  const { plan, wrong } = planNamed(set, named.plan)
  return plan && !clausesOf(plan).has(named.row) ? [{ variant: 'clause', params: { clause } }] : wrong
}

function wrongLevel(set: PlanSet, id: string, level: string): Wrong[] {
  const { plan, wrong } = planNamed(set, id)
  if (!plan) return wrong
  const levels = [...new Set(plan.groups.flatMap((group) => group.levels.map((each) => each.level)))]
  const known = levels.includes(level) || levels.includes(levelNamed(level, set.settings.levels) ?? '')
  return known ? [] : [{ variant: 'level', params: { plan: id, asked: level, levels: quoted(levels) } }]
}

function wrongLink(set: PlanSet, from: string, to: string): Wrong[] {
  const { plan, wrong } = planNamed(set, from)
  if (!plan) return wrong
  return plan.links.some((link) => link.plan.value === to)
    ? []
    : [{ variant: 'link', params: { plan: from, to } }]
}
