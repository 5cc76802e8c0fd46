import type { Expression } from '../../../condition/expression.ts'
import { partsOf } from '../../../condition/walk.ts'
import type { LinkedCondition, PlanSet } from '../../../link/plan-set.ts'
import type { Plan } from '../../../model/plan.ts'
import { areaKinds } from '../../../vocabulary/area-kind.ts'
import { ownRule } from '../../citations.ts'
import { placeIn } from '../../condition-place.ts'
import { registryReadable } from '../../registry-readable.ts'
import { defineRule } from '../../rule.ts'

/** What is asked of many places can be answered there: the plan's area has such places, the facts are kept for them, and only what adds up is added up. */
export const placesFit = defineRule({
  basis: ownRule('条件', 'Conditions'),
  holds: {
    'zh-CN': '按多处看的条件答得出来：适用地域内有这类地方，事实按这类地方登记，“全市”合计的是可以相加的量。',
    en: 'A condition over many places can be answered: the plan’s area has such places, its facts are kept for them, and what is added up over all of them are quantities that add up.',
  },
  because: {
    'zh-CN':
      '“任一县市区”而名录里没有县市区，或者数据只报到市，条件就永远不能判定；雨量、水位全市相加没有意义。',
    en: 'If the register has no such places, or the figure is reported for the city only, the condition is never decided; rainfall or water levels summed over a city mean nothing.',
  },
  messages: {
    'zh-CN': {
      none: '{area}内没有登记“{kind}”，此条件只能按{area}整体判断；请在 registry/areas.yaml 中登记，或改写',
      'not-kept':
        '`{fact}` 不按“{kind}”登记，逐处看永远不能判定；请在 registry/facts.yaml 的 `per:` 中加上这一类，或改写',
      'not-summed':
        '“全市”“全县”等表示合计，`{fact}` 不是合计的量，仍按适用地域的值判断；请改写为“任一…”，或在条件式中写明 `max(…)`、`any(…)`；确属可相加的，在 registry/facts.yaml 中写 `aggregate: sum`',
    },
    en: {
      none: '{area} has no registered area of the kind “{kind}”, so this condition is read for {area} as a whole; register such areas in registry/areas.yaml, or say it in another way',
      'not-kept':
        '`{fact}` is not kept for each “{kind}” and can never be decided there; add the kind to its `per:` in registry/facts.yaml, or say it in another way',
      'not-summed':
        'The words before the list mean the total, and `{fact}` is no total: it is read for the plan’s area as before. Say “any …”, or write `max(…)` or `any(…)` in the code; if it does add up, give it `aggregate: sum` in registry/facts.yaml',
    },
  },
  check: (set, report) => {
    const empty = new Set<string>()
    for (const linked of set.conditions) {
      const { owner, condition, resolved } = linked
      if (!resolved || owner.kind !== 'plan' || !registryReadable(set, 'areas', 'facts')) continue
      for (const misfit of resolved.misfits)
        if (misfit.kind === 'not-summed')
          report(placeIn(condition, misfit), 'not-summed', { fact: misfit.name })
      for (const { kinds, word, of } of askedOf(linked, resolved.expression)) {
        const once = `${owner.plan.path} ${word}`
        const area = set.directory.area(owner.plan.area.value)
        if (!hasAreas(set, owner.plan, kinds)) {
          if (area && !empty.has(once)) report(condition.at, 'none', { area: area.name, kind: word })
          empty.add(once)
          continue
        }
        for (const fact of factsIn(of))
          if (!isKept(set, fact.name, kinds))
            report(placeIn(condition, fact), 'not-kept', { fact: fact.name, kind: word })
      }
    }
  },
})

interface Asked {
  readonly kinds: readonly string[]
  /** How the kind is written. */
  readonly word: string
  readonly of: Expression
}

/** Kinds of area of which a condition asks something: by the words before its list, and in its code. */
function askedOf({ places, condition }: LinkedCondition, expression: Expression): Asked[] {
  const inCode = manyIn(expression).flatMap(({ among, of }): Asked[] => {
    const kinds = (among ?? []).filter(({ name }) => areaKinds.some((kind) => kind === name))
    const [first] = kinds
    if (!first) return []
    const word = condition.value.source.slice(first.from, first.to)
    return [{ kinds: kinds.map(({ name }) => name), word, of }]
  })
  return places?.how === 'some'
    ? [{ kinds: places.kinds, word: places.word, of: expression }, ...inCode]
    : inCode
}

function manyIn(e: Expression): (Expression & { readonly kind: 'many' })[] {
  return e.kind === 'many' ? [e] : partsOf(e).flatMap(manyIn)
}

/** Facts that are asked for here, not those that code asks of further places. */
function factsIn(e: Expression): (Expression & { readonly kind: 'fact' })[] {
  if (e.kind === 'fact') return [e]
  return e.kind === 'many' ? [] : partsOf(e).flatMap(factsIn)
}

function hasAreas(set: PlanSet, plan: Plan, kinds: readonly string[]): boolean {
  return set.registry.areas.some(
    ({ id, kind }) => kinds.includes(kind) && set.directory.enclosing(id).includes(plan.area.value),
  )
}

/** The fact has a value of its own there, or one put together from areas within; one value for all is known everywhere. */
function isKept(set: PlanSet, name: string, kinds: readonly string[]): boolean {
  const fact = set.registry.facts.find((each) => each.name === name)
  if (!fact || fact.means !== null || fact.place.kind === 'at') return true
  const { areas, aggregate } = fact.place
  if (areas.some((kind) => kinds.includes(kind))) return true
  return (
    aggregate !== null &&
    set.registry.areas.some(
      ({ id, kind }) =>
        areas.includes(kind) &&
        set.directory.enclosing(id).some((at) => kinds.includes(set.directory.areasById.get(at)?.kind ?? '')),
    )
  )
}
