import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileCondition } from '../../src/condition/compile-condition.ts'
import type { Value } from '../../src/condition/expression.ts'
import { resolveCondition } from '../../src/condition/resolve-condition.ts'
import { unknownFacts } from '../../src/condition/unknown-facts.ts'
import { plainCondition, readerOf, situation } from './arbitrary.ts'
import { read, vocabulary } from './register.ts'

test.each<[string, Record<string, Value>, string[]]>([
  ['水位 > 3', {}, ['水位']],
  ['水位 > 3', { 水位: 2 }, []],
  ['水位 > 3 或 上涨', { 上涨: true }, []],
  ['水位 > 3 或 上涨', { 上涨: false }, ['水位']],
  ['水位 > 3 且 上涨', { 上涨: false }, []],
  ['水位 > 3 且 上涨', {}, ['水位', '上涨']],
  ['(水位 > 3 或 上涨) 且 预报降雨持续', { 上涨: true }, ['预报降雨持续']],
  ['非 (水位 > 3 且 水位 < 9)', {}, ['水位']],
  ['水位 > 赤山湖.保证水位', {}, []],
  ['水位 > 赤山湖.保证水位 且 上涨', {}, ['上涨']],
  ['水位 在 [赤山湖.保证水位..9]', {}, ['水位']],
  ['受灾人口 / 0 > 水位', {}, []],
  ['受灾人口 / 比例 > 3', { 受灾人口: 3 }, ['比例']],
  ['受灾人口 / 比例 > 3', { 受灾人口: 3, 比例: 0 }, []],
  ['水位 > 3', { 水位: '错' }, []],
  ['水位 > 3 且 状态("a#1") = "late"', { 水位: 4 }, []],
])('%s with %j waits for %j', (source, facts, expected) => {
  const { expression } = resolveCondition(read(source), vocabulary)
  expect(unknownFacts(expression, readerOf(new Map(Object.entries(facts))))).toEqual(expected)
})

test('as long as none of the named facts is reported, the condition stays unknown', () => {
  fc.assert(
    fc.property(plainCondition, situation(false), situation(true), (expression, known, rest) => {
      const compiled = compileCondition(expression)
      fc.pre(compiled(readerOf(known)) === 'unknown')
      const waiting = new Set(unknownFacts(expression, readerOf(known)))
      expect(waiting.size).toBeGreaterThan(0)
      const others = [...rest].filter(([name]) => !waiting.has(name))
      expect(compiled(readerOf(new Map([...others, ...known])))).toBe('unknown')
    }),
    { numRuns: 500 },
  )
})
