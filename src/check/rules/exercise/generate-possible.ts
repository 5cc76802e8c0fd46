import type { Params } from '../../../diagnostic/diagnostic.ts'
import type { Place } from '../../../diagnostic/place.ts'
import type { PlanSet } from '../../../link/plan-set.ts'
import { boundsOf } from '../../../model/distribution.ts'
import { namedValue } from '../../../model/named-value.ts'
import type { FactSetting, FactShift, Scenario } from '../../../model/scenario.ts'
import { canonical } from '../../../vocabulary/canonical.ts'
import { isoDuration } from '../../../vocabulary/duration.ts'
import { ownRule } from '../../citations.ts'
import { registryReadable } from '../../registry-readable.ts'
import { defineRule } from '../../rule.ts'

/** Whatever a seed may decide of a scenario can be decided, and is within the ranges of facts and the drill's length. */
export const generatePossible = defineRule({
  basis: ownRule('演练情景', 'Scenario'),
  holds: {
    'zh-CN': '交由种子抽定的内容都能抽定，抽到哪一个值都合乎事实的范围和演练时长。',
    en: 'What a scenario leaves to the seed can be decided, and whatever is drawn fits the facts and the length of the drill.',
  },
  because: {
    'zh-CN': '双盲演练封存之后不能再改，抽到不合理的值要到当场才发现。',
    en: 'A sealed scenario cannot be mended; a value that makes no sense would be met only on the day.',
  },
  messages: {
    'zh-CN': {
      spread: '分布 `{text}` 的值不是从小到大；请改正',
      number: '`generate` 中的事实 `{fact}` 不是数值，不能增减；请改用注入的“组”写出几种情形',
      unused: '`generate` 中的事实 `{fact}` 没有任何注入或后果给出数值；请改正名称，或删去',
      range:
        '`{fact}` = {value} 加上抽定的增减，可能到 {extreme}，超出登记的范围 {range}；请缩小分布，或改正数值',
      inject: '`generate` 中没有编号为 `{id}` 的注入；请改正编号',
      untimed: '注入 `{id}` 等待条件成立，没有可推迟的时刻；请从 `generate` 中删去',
      late: '注入 `{id}` 最迟可能推迟到开始后 {atSpan}，而演练只有 {lastsSpan}（`{lasts}`）；请缩小分布，或延长 `lasts`',
      alone: '组 `{group}` 只有一种情形，无可选择；请补充其他情形，或删去“组”',
      words: '内容中的 `{text}` 没有相应的事实：本行“事实”未给出它的值；请补上，或删去花括号',
    },
    en: {
      spread: 'The values of the spread `{text}` do not rise; correct it',
      number:
        'Fact `{fact}` under `generate` is no number and cannot be shifted; write alternatives in the column `group` instead',
      unused:
        'No inject or consequence gives fact `{fact}` of `generate` a number; correct the name, or remove it',
      range:
        '`{fact}` = {value} may be shifted to {extreme}, outside its range {range}; narrow the spread, or correct the value',
      inject: 'There is no inject `{id}` to be delayed by `generate`; correct the number',
      untimed: 'Inject `{id}` waits for a condition and has no time to be delayed; remove it from `generate`',
      late: 'Inject `{id}` may be delayed to {atSpan} after the start, but the drill lasts {lastsSpan} (`{lasts}`); narrow the spread, or lengthen `lasts`',
      alone: 'Group `{group}` has only one alternative; add another, or clear the column',
      words:
        '`{text}` in the content stands for a fact that this row does not set; add it to the facts, or remove the braces',
    },
  },
  check: (set, report) => {
    for (const scenario of set.scenarios.values())
      for (const { at, variant, params } of problemsOf(set, scenario)) report(at, variant, params)
  },
})

interface Problem {
  readonly at: Place
  readonly variant:
    | 'spread'
    | 'number'
    | 'unused'
    | 'range'
    | 'inject'
    | 'untimed'
    | 'late'
    | 'alone'
    | 'words'
  readonly params: Params
}

function problemsOf(set: PlanSet, scenario: Scenario): Problem[] {
  return [
    ...scenario.generate.unreadable.map(
      ({ value: text, at }): Problem => ({ at, variant: 'spread', params: { text } }),
    ),
    ...scenario.generate.facts.flatMap((shift) => shiftProblems(set, scenario, shift)),
    ...delayProblems(scenario),
    ...groupProblems(scenario),
    ...wordProblems(set, scenario),
  ]
}

function shiftProblems(set: PlanSet, scenario: Scenario, shift: FactShift): Problem[] {
  const { at, digits } = shift
  const fact = shift.member === null ? shift.name : `${shift.name}@${shift.member}`
  const type = set.vocabulary.fact(shift.name)?.type
  if (type && type.kind !== 'number') return [{ at, variant: 'number', params: { fact } }]
  const given = [...scenario.injects, ...scenario.consequences]
    .flatMap(({ facts }) => facts)
    .filter((each) => typeof each.value === 'number' && isShifted(set, scenario, each, shift))
  if (given.length === 0)
    return registryReadable(set, 'facts') ? [{ at, variant: 'unused', params: { fact } }] : []
  if (!type) return []
  const [min, max] = [type.min ?? Number.NEGATIVE_INFINITY, type.max ?? Number.POSITIVE_INFINITY]
  const { low, high } = boundsOf(shift.shift)
  const range = `${type.min ?? '…'}–${type.max ?? '…'}${type.unit === null ? '' : ` ${type.unit}`}`
  return given.flatMap(({ value, at: place }) => {
    const extremes = [low, high].map((steps) => Number(value) + steps / 10 ** digits)
    const extreme = extremes.find((each) => each < min || each > max)
    if (extreme === undefined) return []
    return [
      {
        at: place,
        variant: 'range' as const,
        params: { fact, value: Number(value), extreme: extreme.toFixed(digits), range },
      },
    ]
  })
}

function isShifted(set: PlanSet, scenario: Scenario, setting: FactSetting, shift: FactShift): boolean {
  const registered = (name: string) => set.vocabulary.fact(name)?.name ?? name
  const area = (name: string | null) =>
    name === null
      ? (scenario.area?.value ?? set.settings.jurisdiction.value)
      : (set.directory.area(name)?.id ?? name)
  if (registered(setting.name) !== registered(shift.name)) return false
  return shift.member === null || area(setting.member) === area(shift.member)
}

function delayProblems(scenario: Scenario): Problem[] {
  return scenario.generate.injects.flatMap(({ inject: { value: id, at }, delay }): Problem[] => {
    const found = scenario.injects.find((each) => each.id.value === id)
    if (!found) return [{ at, variant: 'inject', params: { id } }]
    if (found.at.kind !== 'time') return [{ at, variant: 'untimed', params: { id } }]
    const atSpan = found.at.after + boundsOf(delay).high
    if (found.at.after > scenario.lasts || atSpan <= scenario.lasts) return []
    const lasts = isoDuration(scenario.lasts)
    return [{ at, variant: 'late', params: { id, atSpan, lastsSpan: scenario.lasts, lasts } }]
  })
}

function groupProblems({ injects }: Scenario): Problem[] {
  const grouped = injects.flatMap(({ id, alternative }) =>
    alternative ? [{ ...alternative, key: alternative.name ?? `#${id.value}` }] : [],
  )
  const groups = Map.groupBy(grouped, ({ group }) => group)
  return [...groups].flatMap(([group, [first, ...others]]): Problem[] =>
    first && others.every(({ key }) => key === first.key)
      ? [{ at: first.at, variant: 'alone', params: { group } }]
      : [],
  )
}

/** Braces are told only where they hold a registered name, or where the scenario leaves something to the seed: elsewhere they are words. */
function wordProblems(set: PlanSet, scenario: Scenario): Problem[] {
  return [...scenario.injects, ...scenario.consequences].flatMap(({ content, facts, place }) =>
    [...content.matchAll(namedValue)].flatMap(([text, name = '', member]): Problem[] => {
      const fact = set.vocabulary.fact(canonical(name))
      if (!fact && scenario.generate.facts.length === 0) return []
      const area = (id: string) => set.directory.area(id)?.id ?? id
      const given = facts.some(
        (each) =>
          fact !== null &&
          set.vocabulary.fact(each.name)?.name === fact.name &&
          (member === undefined || (each.member !== null && area(each.member) === area(member.trim()))),
      )
      return given ? [] : [{ at: place, variant: 'words', params: { text } }]
    }),
  )
}
