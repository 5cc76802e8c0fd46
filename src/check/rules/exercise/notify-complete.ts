import type { PlanSet } from '../../../link/plan-set.ts'
import type { Plan } from '../../../model/plan.ts'
import type { Regime } from '../../../model/regime.ts'
import type { DrillMode, Scenario } from '../../../model/scenario.ts'
import { frontmatterPlace } from '../../frontmatter-place.ts'
import { regimeParams, regimesFor } from '../../regimes.ts'
import { defineRule } from '../../rule.ts'
import { quoted } from '../../wording.ts'

/**
 * A drill with people on the spot, of a plan for whose drills a regulation asks it, names in `notify` the people in its range,
 * unannounced or not: what is hidden from those who respond may not be hidden from those in the building.
 */
export const notifyComplete = defineRule({
  basis: {
    'zh-CN':
      '《机关、团体、企业、事业单位消防安全管理规定》（公安部令第61号）第四十条：消防演练设置明显标识并事先告知演练范围内的人员；《高层民用建筑消防安全管理规定》（应急管理部令第5号）第四十四条：演练前告知建筑内的人员并公告',
    en: 'Fire Safety Provisions for Organizations (Ministry of Public Security No. 61), art. 40: fire drills are marked, and people in their range are told beforehand; Fire Safety Provisions for High-rise Buildings (Ministry of Emergency Management No. 5), art. 44: people in the building are told beforehand and the drill is announced',
  },
  holds: {
    'zh-CN': '消防、高层建筑的演练（双盲演练也一样）写明事先告知演练范围内的哪些人员。',
    en: 'A drill of a fire plan, unannounced ones too, names the people in its range who are told beforehand.',
  },
  because: {
    'zh-CN': '不知情的人看到烟和警报，当真奔逃，演练本身就会伤人。',
    en: 'People who do not know flee from the smoke and the alarm in earnest, and the drill itself does harm.',
  },
  messages: {
    'zh-CN': {
      nobody:
        '演练 `{plan}` 须按{rests}事先告知演练范围内的人员，本情景没有写 `notify`；请写明告知哪些人员和单位',
      'no-people':
        '演练 `{plan}` 须按{rests}事先告知演练范围内的人员，`notify` 只有 {names}；请补上范围内的人员（如楼内人员、顾客、住户）',
      there: '参演预案',
    },
    en: {
      nobody:
        'Drilling `{plan}`, people in the range must be told beforehand ({rests}), but the scenario has no `notify`; name the people and bodies to be told',
      'no-people':
        'Drilling `{plan}`, people in the range must be told beforehand ({rests}), but `notify` has only {names}; add the people in the range, such as staff, guests or residents',
      there: 'the plan under drill',
    },
  },
  check: (set, report) => {
    for (const scenario of set.scenarios.values()) {
      const [asked] = live.has(scenario.mode) ? askedBy(set, scenario) : []
      if (!asked || scenario.notify.some(({ value }) => people.test(value))) continue
      const params = { ...regimeParams(asked.regime), plan: asked.plan.id.value }
      const related = [{ at: asked.plan.title.at, variant: 'there' as const }]
      const [first] = scenario.notify
      const names = quoted(scenario.notify.map(({ value }) => value))
      if (first) report(first.at, 'no-people', { ...params, names }, { related })
      else report(frontmatterPlace(set, scenario, 'mode'), 'nobody', params, { related })
    }
  },
})

/** Drills in which people move on the spot; a tabletop alarms nobody. */
const live: ReadonlySet<DrillMode> = new Set(['full-scale', 'double-blind'])
/** Words for people who are about, as against the bodies that are told. */
const people =
  /人员|人群|员工|职工|师生|学生|住户|居民|村民|群众|业主|使用人|顾客|客人|旅客|乘客|游客|患者|people|persons?|staff|employees|residents?|occupants?|guests?|customers?|visitors?|students?|pupils|passengers?|patients?|tenants?|public/i

function askedBy(set: PlanSet, scenario: Scenario): { readonly plan: Plan; readonly regime: Regime }[] {
  return scenario.plans.flatMap(({ value }) => {
    const plan = set.plans.get(value)
    const regime = plan && regimesFor(set, plan, 'drill').find(({ announced }) => announced)
    return plan && regime ? [{ plan, regime }] : []
  })
}
