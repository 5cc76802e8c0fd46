import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkPlans } from '../../src/check/check-plans.ts'
import type { Rule } from '../../src/check/rule.ts'
import { rules } from '../../src/check/rules/index.ts'
import type { Place } from '../../src/diagnostic/place.ts'
import { buildSet } from '../../src/workspace/build-set.ts'
import { takeExpectations, textsIn } from '../support/set.ts'

const here = import.meta.dirname
const named: Readonly<Record<string, Rule>> = rules

/** What stands at the places of a fixture's findings, and at the places related to them. */
function told(rule: string, name: string): { at: string[]; related: string[] } {
  const folder = join(here, 'rules', rule, name)
  const { texts } = takeExpectations(new Map([...textsIn(join(here, 'base')), ...textsIn(folder)]))
  const only = { [rule]: named[rule] } as Record<string, Rule>
  const found = checkPlans(buildSet(texts), { rules: only, severities: new Map() })
  const text = ({ path, start, end }: Place): string =>
    (texts.get(path) ?? '').slice(start.offset, end.offset)
  return {
    at: found.map(({ at }) => text(at)),
    related: found.flatMap(({ related }) => related.map(({ at }) => text(at))),
  }
}

test.each([
  ['linkage/target-exists', 'wrong', ['overal', '"province:special/flod"', 'zzz/qqq']],
  ['linkage/activation-answerable', 'wrong', ['PT30M']],
  ['condition/readable', 'wrong', ['且', '>']],
  ['condition/declared', 'wrong', ['镜湖的水位', '警界水位']],
  ['condition/in-range', 'wrong', ['镜湖水位 ≥ 110', '面雨量_24h ≥ 0']],
  ['condition/prose-agrees', 'wrong', ['11', '1 万']],
  ['condition/bands-meet', 'wrong', ['150']],
  ['plan/organization-known', 'wrong', ['县防汛办', 'QQQ']],
  ['plan/predecessor-exists', 'wrong', ['III-11', '甲', '延 IV-3', 'Ⅳ级响应', 'III-7']],
  ['exercise/facts-readable', 'each-value', ['面雨量_24h = "大"', '暴雨预警 = "紫"']],
])('%s points at what is wrong', (rule, name, expected) => {
  expect(told(rule, name).at).toEqual(expected)
})

test.each([
  ['linkage/activation-answerable', 'wrong', ['1 小时']],
  ['linkage/no-ring', 'wrong', ['overall']],
  ['condition/same-in-two-levels', 'wrong', ['镜湖水位 ≥ 12']],
  ['plan/dates-in-order', 'wrong', ['2025-05-10', '2025-05-06']],
])('%s shows the other end', (rule, name, expected) => {
  expect(told(rule, name).related).toEqual(expected)
})
