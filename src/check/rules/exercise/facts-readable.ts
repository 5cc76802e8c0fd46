import type { FactType } from '../../../condition/expression.ts'
import type { PlanSet } from '../../../link/plan-set.ts'
import type { FactSetting } from '../../../model/scenario.ts'
import { ownRule } from '../../citations.ts'
import { defineRule } from '../../rule.ts'
import { quoted } from '../../wording.ts'

/** Cells of 时刻 and 事实 can be read, and each value fits its fact. */
export const factsReadable = defineRule({
  basis: ownRule('演练情景', 'Scenario'),
  holds: {
    'zh-CN': '情景的时刻、事实都能读懂，数值合乎事实的类型和范围。',
    en: 'The times and facts of a scenario can be read, and each value fits its fact.',
  },
  because: {
    'zh-CN': '无法识别的注入不会改变形势，演练照着错的形势走下去。',
    en: 'An inject that cannot be read changes nothing, and the drill goes on from a wrong situation.',
  },
  messages: {
    'zh-CN': {
      setting:
        '事实 `{text}` 无法识别；请写成 `名称 = 值`，几项之间用分号，如 `面雨量_24h = 62; 暴雨预警 = "橙"`',
      time: '时刻 `{text}` 无法识别；请写成 `T+1:30`，或写反引号内的条件',
      type: '`{fact}` 的值应为{kind}，而写的是 `{value}`；请按登记的类型改正',
      value: '`{fact}` 没有 `{value}` 这个取值，其取值为 {values}；请改正',
      range: '`{fact}` 的值 `{value}` 超出登记的范围 {range}；请核对数值和单位',
    },
    en: {
      setting:
        'The fact `{text}` cannot be read; write `name = value`, several separated by semicolons, as in `rain_24h = 62; warning = "orange"`',
      time: 'The time `{text}` cannot be read; write `T+1:30`, or a condition in backquotes',
      type: 'The value of `{fact}` should be a {kind}, but `{value}` is written; correct it to what the register says',
      value: '`{fact}` has no value `{value}`; its values are {values}. Correct it',
      range: 'The value `{value}` of `{fact}` lies outside its range {range}; check the number and its unit',
    },
  },
  check: (set, report) => {
    for (const scenario of set.scenarios.values()) {
      for (const { at, place } of scenario.injects)
        if (at.kind === 'unreadable') report(place, 'time', { text: at.text })
      for (const { facts, unreadable } of [...scenario.injects, ...scenario.consequences]) {
        for (const { value: text, at } of unreadable) report(at, 'setting', { text })
        for (const fact of facts) {
          const wrong = misfit(set, fact)
          if (wrong) report(fact.at, wrong.variant, wrong.params)
        }
      }
    }
  },
})

interface Wrong {
  readonly variant: 'type' | 'value' | 'range'
  readonly params: Record<string, string>
}

function misfit(set: PlanSet, { name, value }: FactSetting): Wrong | null {
  const type = set.vocabulary.fact(name)?.type
  if (!type || value === null) return null
  const params = { fact: name, value: String(value) }
  if (!fits(type, value)) return { variant: 'type', params: { ...params, kind: type.kind } }
  if (type.kind === 'enum' && typeof value === 'string' && !type.values.includes(value))
    return { variant: 'value', params: { ...params, values: quoted(type.values) } }
  if (type.kind !== 'number' || typeof value !== 'number') return null
  const inside = value >= (type.min ?? -Infinity) && value <= (type.max ?? Infinity)
  const range = `${type.min ?? '…'}–${type.max ?? '…'}${type.unit === null ? '' : ` ${type.unit}`}`
  return inside ? null : { variant: 'range', params: { ...params, range } }
}

/** Durations are told as milliseconds, or still in words. */
function fits(type: FactType, value: number | boolean | string): boolean {
  switch (type.kind) {
    case 'number':
      return typeof value === 'number'
    case 'boolean':
      return typeof value === 'boolean'
    case 'enum':
      return typeof value === 'string'
    case 'duration':
      return typeof value !== 'boolean'
  }
}
