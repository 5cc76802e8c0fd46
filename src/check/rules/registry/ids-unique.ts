import type { Place } from '../../../diagnostic/place.ts'
import type { PlanSet } from '../../../link/plan-set.ts'
import type { Registry } from '../../../model/registry.ts'
import { canonical } from '../../../vocabulary/canonical.ts'
import { ownRule } from '../../citations.ts'
import { defineRule } from '../../rule.ts'

/** Ids within each list of the register, names of facts, and marks of one object are given once. */
export const idsUnique = defineRule({
  basis: ownRule('预案集', 'A plan set'),
  holds: {
    'zh-CN': '名录中的标识、事实的名称和别名、一个对象的特征值都只登记一次。',
    en: 'Ids in a list of the register, names and aliases of facts, and the marks of an object are given once.',
  },
  because: {
    'zh-CN': '重复登记时只有前一条有效，后一条写的数据不会被采用。',
    en: 'Of two entries only the first counts; what the second says is never used.',
  },
  messages: {
    'zh-CN': {
      id: '标识 `{name}` 已经登记过；请改用其他标识，是同一对象的合并为一条',
      fact: '事实名称或别名 `{name}` 已由另一事实使用；请改用其他名称，是同一事实的合并为一条',
      first: '先登记的一条',
    },
    en: {
      id: 'The id `{name}` is already registered; choose another, or make the two entries one if they mean the same',
      fact: 'The name or alias `{name}` already belongs to another fact; choose another, or make the two facts one if they mean the same',
      first: 'the entry that has it first',
    },
  },
  check: (set, report) => {
    for (const list of listsOf(set.registry)) {
      const first = new Map<string, Place>()
      for (const { name, at } of list) {
        const before = first.get(name)
        if (before) report(at, 'id', { name }, { related: [{ at: before, variant: 'first' }] })
        else first.set(name, at)
      }
    }
    for (const { name, at, before } of factNamesTwice(set))
      report(at, 'fact', { name }, { related: [{ at: before, variant: 'first' }] })
  },
})

interface Named {
  readonly name: string
  readonly at: Place
}

function listsOf(registry: Registry): readonly (readonly Named[])[] {
  const byId = (list: readonly { readonly id: string; readonly at: Place }[]): Named[] =>
    list.map(({ id, at }) => ({ name: id, at }))
  return [
    [...byId(registry.organizations), ...byId(registry.groups)],
    [...byId(registry.areas), ...byId(registry.areaLists)],
    byId(registry.resources),
    byId(registry.externalPlans),
    registry.regulations.map(({ short, at }) => ({ name: short, at })),
    registry.marks.map(({ object, at }) => ({ name: object, at })),
  ]
}

function factNamesTwice(set: PlanSet): { name: string; at: Place; before: Place }[] {
  const first = new Map<string, Place>()
  return set.registry.facts.flatMap(({ name, aliases, at }) => {
    const own = new Set([name, ...aliases].map(canonical))
    const twice = [...own].flatMap((each) => {
      const before = first.get(each)
      return before ? [{ name: each, at, before }] : []
    })
    for (const each of own) if (!first.has(each)) first.set(each, at)
    return twice
  })
}
