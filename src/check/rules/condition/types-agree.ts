import type { Misfit } from '../../../condition/expression.ts'
import { ownRule } from '../../citations.ts'
import { placeIn } from '../../condition-place.ts'
import { defineRule } from '../../rule.ts'
import { quoted, textAt } from '../../wording.ts'

/** What a condition compares fits together: kinds, units, words of an enum, and the whole is true or false. */
export const typesAgree = defineRule({
  basis: ownRule('条件', 'Conditions'),
  holds: {
    'zh-CN': '条件两边可比：类型一致，单位可换算，等级词在登记的取值之内，整个条件非真即假。',
    en: 'Both sides of a comparison fit: same kind, units that convert, words that are registered values; the whole is true or false.',
  },
  because: {
    'zh-CN': '把毫米同米、把等级同数字相比，条件不会按作者的意思成立。',
    en: 'Comparing millimetres with people, or a colour with a number, gives a condition that never does what its author meant.',
  },
  messages: {
    'zh-CN': {
      type: '`{text}` 不能这样比：{left}不能与{right}相比；请核对事实的类型和所写的值',
      unit: '`{fact}` 的单位是 `{expected}`，不能与单位 `{unit}` 相比；请改用可换算的单位',
      value: '`{fact}` 没有 `{value}` 这个取值，其取值为 {values}；请改正',
      order:
        '`{fact}` 的取值没有高低次序，不能比大小；请用 `=` 或 `在 (…)`，或在 registry/facts.yaml 中写 `ordered: true`',
      place: '`{fact}` 只有一个值，不能按多处计数或合计；请改用按地域登记（`per:`）的事实，或直接写条件',
      truth: '`{text}` 是{found}，此处应当是一个判断；请写成比较，如 `水位 ≥ 11`',
    },
    en: {
      type: '`{text}` does not fit: a {left} cannot be compared with a {right}; check the kind of the fact and the value written',
      unit: '`{fact}` is measured in `{expected}`, which does not convert from `{unit}`; use a unit that does',
      value: '`{fact}` has no value `{value}`; its values are {values}. Correct it',
      order:
        'The values of `{fact}` have no order and cannot be compared by size; use `=` or a list, or write `ordered: true` in registry/facts.yaml',
      place:
        '`{fact}` has one value only and cannot be counted or summed over places; use a fact registered with `per:`, or write the condition itself',
      truth:
        '`{text}` is a {found} where something true or false is needed; write a comparison such as `level >= 11`',
    },
  },
  check: (set, report) => {
    for (const { condition, resolved, use } of set.conditions)
      for (const misfit of resolved?.misfits ?? []) {
        const told = tell(misfit)
        if (!told || (use === 'definition' && told.variant === 'truth')) continue
        const at = placeIn(condition, misfit)
        report(at, told.variant, { text: textAt(set, at), ...told.params })
      }
  },
})

type Told = {
  readonly variant: 'type' | 'unit' | 'value' | 'order' | 'place' | 'truth'
  readonly params: Record<string, string>
}

function tell(misfit: Misfit): Told | null {
  switch (misfit.kind) {
    case 'type-mismatch':
      return { variant: 'type', params: { left: misfit.left, right: misfit.right } }
    case 'unit-mismatch':
      return { variant: 'unit', params: { fact: misfit.fact, unit: misfit.unit, expected: misfit.expected } }
    case 'unknown-value':
      return {
        variant: 'value',
        params: { fact: misfit.fact, value: misfit.value, values: quoted(misfit.values) },
      }
    case 'not-ordered':
      return { variant: 'order', params: { fact: misfit.fact } }
    case 'one-place':
      return { variant: 'place', params: { fact: misfit.name } }
    case 'not-a-condition':
      return { variant: 'truth', params: { found: misfit.found } }
    default:
      return null
  }
}
