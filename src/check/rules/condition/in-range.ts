import type { CompareOperator, Expression } from '../../../condition/expression.ts'
import { mirrored } from '../../../condition/thresholds.ts'
import { walk } from '../../../condition/walk.ts'
import type { PlanSet } from '../../../link/plan-set.ts'
import { ownRule } from '../../citations.ts'
import { placeIn } from '../../condition-place.ts'
import { numberType } from '../../numbered-facts.ts'
import { defineRule } from '../../rule.ts'

/** No comparison with a number is decided beforehand by the range that the register gives to the fact. */
export const inRange = defineRule({
  basis: ownRule('条件', 'Conditions'),
  holds: {
    'zh-CN': '与事实相比的数值落在该事实登记的取值范围之内。',
    en: 'A number that a fact is compared with lies in the range that the register gives to the fact.',
  },
  because: {
    'zh-CN': '多写一个零或写错单位，条件就永远不成立，或者时时成立。',
    en: 'A zero too many or a wrong unit makes a condition that never comes true, or is true every day.',
  },
  messages: {
    'zh-CN': {
      never: '`{fact}` 的取值范围是 {range}，`{comparison}` 永远不成立；请核对数值、单位或登记的范围',
      always: '`{fact}` 的取值范围是 {range}，`{comparison}` 总是成立；请核对数值、单位或登记的范围',
      there: '事实登记处',
    },
    en: {
      never:
        '`{fact}` ranges over {range}, so `{comparison}` is never true; check the number, its unit or the range',
      always:
        '`{fact}` ranges over {range}, so `{comparison}` is always true; check the number, its unit or the range',
      there: 'where the fact is registered',
    },
  },
  check: (set, report) => {
    for (const { condition, resolved } of set.conditions)
      for (const part of resolved ? [...walk(resolved.expression)] : []) {
        const found = decided(set, part)
        if (!found) continue
        const related = set.registry.facts
          .filter(({ name }) => name === found.fact)
          .map(({ at }) => ({ at, variant: 'there' as const }))
        const comparison = condition.value.source.slice(part.from, part.to).trim()
        report(
          placeIn(condition, part),
          found.always ? 'always' : 'never',
          { fact: found.fact, range: found.range, comparison },
          { related },
        )
      }
  },
})

interface Decided {
  readonly fact: string
  readonly range: string
  readonly always: boolean
}

function decided(set: PlanSet, e: Expression): Decided | null {
  if (e.kind !== 'compare') return null
  const [fact, other, operator] =
    e.left.kind === 'fact' ? [e.left, e.right, e.operator] : [e.right, e.left, mirrored[e.operator]]
  if (fact.kind !== 'fact' || (other.kind !== 'number' && other.kind !== 'mark') || other.value === null)
    return null
  const type = numberType(set, fact.name)
  if (!type || (type.min === null && type.max === null)) return null
  const always = outcome(operator, other.value, type.min ?? -Infinity, type.max ?? Infinity)
  const unit = type.unit === null ? '' : ` ${type.unit}`
  const range = `${type.min ?? '…'}–${type.max ?? '…'}${unit}`
  return always === null ? null : { fact: fact.name, range, always }
}

/** What `fact operator value` comes to for every value of a fact between `min` and `max`; null: it depends. */
function outcome(operator: CompareOperator, value: number, min: number, max: number): boolean | null {
  switch (operator) {
    case '>=':
      return value <= min ? true : value > max ? false : null
    case '>':
      return value < min ? true : value >= max ? false : null
    case '<=':
      return value >= max ? true : value < min ? false : null
    case '<':
      return value > max ? true : value <= min ? false : null
    case '=':
      return value < min || value > max ? false : null
    case '!=':
      return value < min || value > max ? true : null
  }
}
