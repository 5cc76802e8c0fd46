import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Alternative, alternativesOf, implies } from '../../src/check/alternatives.ts'
import { compileCondition } from '../../src/condition/compile-condition.ts'
import type { Value } from '../../src/condition/expression.ts'
import type { PlanSet } from '../../src/link/plan-set.ts'
import type { StartConditions } from '../../src/model/plan.ts'
import { buildSet } from '../../src/workspace/build-set.ts'

/** A set with one plan whose level III starts when `conditions` hold, one a line. */
function setWith(conditions: readonly string[]): { set: PlanSet; start: StartConditions } {
  const list = conditions.map((source) => `- 条件：\`${source}\``).join('\n')
  const set = buildSet(
    new Map([
      [
        'yuyan.yaml',
        'name: a\ntitle: 甲\njurisdiction: a\nlocale: zh-CN\ntimezone: UTC\nimmediately: PT5M\n',
      ],
      [
        'registry/facts.yaml',
        'facts:\n  - { name: a, type: number, at: x }\n  - { name: b, type: number, at: x }\n  - { name: c, type: boolean, at: x }\n  - { name: d, type: enum, values: [蓝, 黄, 橙, 红], ordered: true, at: x }\n',
      ],
      [
        'p.md',
        `---\nkind: plan\nid: p\ntitle: 预案\ntype: special\narea: a\nhazards: [flood]\nissuer: a\nstatus: draft\n---\n\n## III级响应\n\n### 启动条件\n\n${list}\n`,
      ],
    ]),
  )
  const start = set.plans.get('p')?.groups[0]?.levels[0]?.start
  if (!start) throw new Error('the level has no start conditions')
  return { set, start }
}

const ways = (...conditions: string[]): Alternative[] => {
  const { set, start } = setWith(conditions)
  return alternativesOf(set, start)
}

test.each([
  ['a >= 12', 'a >= 11', true],
  ['a > 11', 'a >= 11', true],
  ['a >= 11', 'a > 11', false],
  ['a >= 11 and c', 'a >= 11', true],
  ['a >= 11', 'a >= 11 and c', false],
  ['a in [5..7]', 'a < 8', true],
  ['d >= "橙"', 'd >= "黄"', true],
  ['d = "橙"', 'd >= "黄"', false],
  ['not(c)', 'not(c)', true],
  ['12 <= a', 'a >= 12', true],
])('%s implies %s: %s', (first, second, expected) => {
  const [a, b] = ways(first, second)
  expect(a && b && implies(a, b)).toBe(expected)
})

test('或 gives ways of their own, a judgement one that nothing follows from', () => {
  expect(ways('a >= 1 or b >= 2')).toHaveLength(2)
  const [judgement, other] = ways('a >= 1', 'b >= 2').map((way, i) => (i === 0 ? { ...way, needs: [] } : way))
  expect(judgement && other && implies(judgement, other)).toBe(false)
})

const comparison = fc
  .tuple(fc.constantFrom('a', 'b'), fc.constantFrom('<', '<=', '>', '>='), fc.integer({ min: 0, max: 5 }))
  .map((parts) => parts.join(' '))
const test1 = fc.oneof(comparison, fc.constantFrom('c', 'not(c)', 'd >= "黄"', 'd < "红"', 'd >= "红"'))
const condition = fc.array(test1, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' and '))

test('what is said to imply does: no values make the first true and the second not', () => {
  const values = fc.record({
    a: fc.integer({ min: -1, max: 6 }),
    b: fc.integer({ min: -1, max: 6 }),
    c: fc.boolean(),
    d: fc.constantFrom('蓝', '黄', '橙', '红'),
  })
  fc.assert(
    fc.property(
      condition,
      condition,
      fc.array(values, { minLength: 20, maxLength: 20 }),
      (first, second, tries) => {
        const { set } = setWith([first, second])
        const [a, b] = ways(first, second)
        if (!a || !b || !implies(a, b)) return
        const [left, right] = set.conditions.map(
          ({ resolved }) => resolved && compileCondition(resolved.expression),
        )
        for (const each of tries) {
          const reader = {
            fact: (name: string): Value | undefined => each[name as keyof typeof each],
            state: () => undefined,
          }
          if (left?.(reader) === true) expect(right?.(reader)).toBe(true)
        }
      },
    ),
    { numRuns: 150 },
  )
})
