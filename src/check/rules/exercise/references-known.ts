import type { Place } from '../../../diagnostic/place.ts'
import { clausesOf } from '../../../link/clauses.ts'
import type { PlanSet } from '../../../link/plan-set.ts'
import { isEverybody, seatsNamed } from '../../../link/seats.ts'
import type { FactSetting, Scenario } from '../../../model/scenario.ts'
import type { Written } from '../../../model/written.ts'
import { splitClauseId } from '../../../vocabulary/id.ts'
import { ownRule } from '../../citations.ts'
import { registryReadable } from '../../registry-readable.ts'
import { defineRule } from '../../rule.ts'
import { quoted } from '../../wording.ts'

/** What a scenario names exists: plans, rubrics, those whom seats hold, seats of 送达, clauses of 期望, facts and places of 事实. */
export const referencesKnown = defineRule({
  basis: ownRule('演练情景', 'Scenario'),
  holds: {
    'zh-CN': '情景所引用的预案、评估表、单位、席位、条款、事实和地域都存在。',
    en: 'The plans, rubrics, units, seats, clauses, facts and areas that a scenario names exist.',
  },
  because: {
    'zh-CN': '引用落空的注入送不到人，期望的动作也无从评分。',
    en: 'An inject for a seat that does not exist reaches nobody, and an expected act that does not exist cannot be scored.',
  },
  messages: {
    'zh-CN': {
      plan: '预案 `{name}` 不存在；请改正标识',
      rubric: '评估表 `{name}` 不存在；请改正标识，或在 rubrics/ 中编写',
      holder:
        '席位 `{seat}` 代表的 `{name}` 不在单位名录中，也不是预案职务表中的职务；请改正，或补入 registry/organizations.yaml',
      seat: '`{name}` 不是席位，也没有席位代表它；席位有 {seats}；请改正，送全体的写“全体”',
      clause: '没有条款 `{name}`；请核对预案标识和编号',
      fact: '事实 `{name}` 没有登记；请在 registry/facts.yaml 中登记，或改正',
      member: '地域 `{name}` 没有登记；请在 registry/areas.yaml 中登记，或改正',
      external: '预案集外的预案 `{name}` 没有登记；请在 registry/external-plans.yaml 中登记，或改正',
      participant: '参演人员 `{name}` 不是席位，席位有 {seats}；请改正',
    },
    en: {
      plan: 'Plan `{name}` does not exist; correct the id',
      rubric: 'Rubric `{name}` does not exist; correct the id, or write it in rubrics/',
      holder:
        'Seat `{seat}` holds `{name}`, which is neither in the register nor a post of the plans; correct it, or add it to registry/organizations.yaml',
      seat: '`{name}` is no seat and no seat holds it; the seats are {seats}. Correct it, or write `all` (`全体`) for everybody',
      clause: "There is no clause `{name}`; check the plan's id and the number",
      fact: 'Fact `{name}` is not registered; register it in registry/facts.yaml, or correct it',
      member: 'Area `{name}` is not registered; register it in registry/areas.yaml, or correct it',
      external:
        'The outside plan `{name}` is not registered; register it in registry/external-plans.yaml, or correct it',
      participant: 'Participant `{name}` is not a seat; the seats are {seats}. Correct it',
    },
  },
  check: (set, report) => {
    for (const scenario of set.scenarios.values()) {
      const seats = scenario.seats.map(({ id }) => id)
      for (const { value: name, at } of scenario.plans)
        if (!set.plans.has(name) && !set.unreadable.has(name)) report(at, 'plan', { name })
      for (const { value: name, at } of scenario.rubrics)
        if (!set.rubrics.has(name) && !set.unreadable.has(name)) report(at, 'rubric', { name })
      for (const { id, holds } of scenario.seats)
        for (const { value: name, at } of holds)
          if (!isHolder(set, scenario, name)) report(at, 'holder', { seat: id, name })
      for (const { to, facts } of [...scenario.injects, ...scenario.consequences]) {
        for (const { value: name, at } of to)
          if (!isEverybody(name) && seatsNamed(set, scenario, name).length === 0)
            report(at, 'seat', { name, seats: quoted(seats) })
        for (const wrong of facts.flatMap((fact) => unknownIn(set, fact)))
          report(wrong.at, wrong.variant, { name: wrong.name })
      }
      for (const { expects, doneBy } of scenario.injects)
        for (const expected of [...expects, ...doneBy])
          if (!clauseExists(set, expected)) report(expected.at, 'clause', { name: expected.value })
      for (const name of scenario.participants.keys())
        if (name !== 'default' && !seats.includes(name))
          report(participantPlace(set, scenario, name), 'participant', { name, seats: quoted(seats) })
    }
  },
})

/** A body, a post of the register, or a post in the command table of one of the scenario's plans (`<body>/<post>`). */
function isHolder(set: PlanSet, scenario: Scenario, name: string): boolean {
  if (!registryReadable(set, 'organizations')) return true
  const post = name.split('/').at(-1) ?? name
  const plans = scenario.plans.map(({ value }) => set.plans.get(value) ?? null)
  return [null, ...plans].some((plan) =>
    [name, post].some((each) => {
      const { kind } = set.directory.party(each, plan)
      return each === name ? kind !== 'unknown' && kind !== 'vague' : kind === 'post'
    }),
  )
}

function clauseExists(set: PlanSet, { value }: Written<string>): boolean {
  const named = splitClauseId(value)
  if (!named) return false
  const plan = set.plans.get(named.plan)
  return plan ? clausesOf(plan).has(named.row) : set.unreadable.has(named.plan)
}

function unknownIn(
  set: PlanSet,
  fact: FactSetting,
): { variant: 'fact' | 'member' | 'external'; name: string; at: Place }[] {
  const { name, member, at } = fact
  if (name.startsWith('@')) {
    const plan = name.slice(1)
    const known = set.registry.externalPlans.some(({ id }) => id === plan)
    return known || !registryReadable(set, 'external-plans') ? [] : [{ variant: 'external', name: plan, at }]
  }
  const noFact = registryReadable(set, 'facts') && set.vocabulary.fact(name) === null
  const noArea = registryReadable(set, 'areas') && member !== null && set.directory.area(member) === null
  return [
    ...(noFact ? [{ variant: 'fact' as const, name, at }] : []),
    ...(noArea ? [{ variant: 'member' as const, name: member ?? '', at }] : []),
  ]
}

function participantPlace(set: PlanSet, scenario: Scenario, name: string): Place {
  const document = set.documents.find(({ path }) => path === scenario.path)
  return document?.placeOfKey(['participants', name]) ?? scenario.at
}
