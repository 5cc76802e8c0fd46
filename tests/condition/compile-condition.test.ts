import fc from 'fast-check'
import { evaluate } from 'feelin'
import { describe, expect, test } from 'vitest'
import { compileCondition, compileValue } from '../../src/condition/compile-condition.ts'
import type { CompareOperator, Expression, Reader, Truth, Value } from '../../src/condition/expression.ts'
import { resolveCondition } from '../../src/condition/resolve-condition.ts'
import { walk } from '../../src/condition/walk.ts'
import { anyCondition, plainCondition, readerOf, situation } from './arbitrary.ts'
import { read, vocabulary } from './register.ts'

function truth(
  source: string,
  facts: Readonly<Record<string, Value>>,
  states: Readonly<Record<string, string>> = {},
): Truth {
  const reader: Reader = { fact: (name) => facts[name], state: (of, name) => states[`${of} ${name}`] }
  return compileCondition(resolveCondition(read(source), vocabulary).expression)(reader)
}

test.each<[string, Record<string, Value>, Truth]>([
  ['水位 > 8.5', { 水位: 9 }, true],
  ['水位 > 8.5', { 水位: 8.5 }, false],
  ['水位 ≥ 850 厘米', { 水位: 8.5 }, true],
  ['水位 > 8.5', {}, 'unknown'],
  ['8.5 < 水位', { 水位: 9 }, true],
  ['水位 在 [11..12)', { 水位: 11 }, true],
  ['水位 在 [11..12)', { 水位: 12 }, false],
  ['水位 在 11 与 12 之间', { 水位: 12 }, true],
  ['赤山湖水位 > 赤山湖.警戒水位 且 上涨', { 水位: 11.2, 上涨: true }, true],
  ['水位 > 赤山湖.保证水位', { 水位: 99 }, 'unknown'],
  ['水位 - 赤山湖.警戒水位 ≥ 30 厘米', { 水位: 11.3 }, true],
  ['受灾人口 ≥ 1.1 万', { 受灾人口: 11000 }, true],
  ['受灾人口 / 转移人口 > 10%', { 受灾人口: 100, 转移人口: 0 }, 'unknown'],
  ['暴雨预警 ≥ "橙"', { 暴雨预警: '红' }, true],
  ['暴雨预警 ≥ "橙"', { 暴雨预警: '黄' }, false],
  ['暴雨预警 ≥ "橙"', { 暴雨预警: '紫' }, 'unknown'],
  ['暴雨预警 在 ["黄".."橙"]', { 暴雨预警: '橙' }, true],
  ['暴雨预警 在 ("橙", "红")', { 暴雨预警: '蓝' }, false],
  ['灾种 ≠ "洪水"', { 灾种: '干旱' }, true],
  ['灾种 > "洪水"', { 灾种: '干旱' }, 'unknown'],
  ['断电历时 > 30 分钟', { 断电历时: 1_800_001 }, true],
  ['断电历时 > 积水时长', { 断电历时: 3_600_001, 积水时长: 1 }, true],
  ['水位 > 3', { 水位: '9' }, 'unknown'],
  ['水位 > 3', { 水位: true }, 'unknown'],
  ['水位', { 水位: 3 }, 'unknown'],
])('%s with %j is %s', (source, facts, expected) => {
  expect(truth(source, facts)).toBe(expected)
})

test.each([
  ['状态("a#1") = "late"', { 'obligation a#1': 'late' }, true],
  ['状态("a#1") = "late"', {}, 'unknown'],
  ['级别(本预案) ≥ "III"', { 'declared 本预案': 'II' }, true],
  ['级别(本预案) ≥ "IV"', { 'declared 本预案': 'standby' }, false],
  ['需求("b") < "Ⅲ级"', { 'demanded b': 'none' }, true],
])('%s with %j is %s', (source, states, expected) => {
  expect(truth(source, {}, states)).toBe(expected)
})

describe("Kleene's tables", () => {
  const values: readonly Truth[] = [true, false, 'unknown']
  const given = (a: Truth, b: Truth) => ({
    ...(a !== 'unknown' && { 上涨: a }),
    ...(b !== 'unknown' && { 预报降雨持续: b }),
  })
  const and = (a: Truth, b: Truth): Truth =>
    a === false || b === false ? false : a === true && b === true ? true : 'unknown'
  const not = (a: Truth): Truth => (a === 'unknown' ? a : !a)
  test.each(values.flatMap((a) => values.map((b) => [a, b] as const)))('%s, %s', (a, b) => {
    expect(truth('上涨 且 预报降雨持续', given(a, b))).toBe(and(a, b))
    expect(truth('上涨 或 预报降雨持续', given(a, b))).toBe(not(and(not(a), not(b))))
    expect(truth('非 上涨', given(a, b))).toBe(not(a))
  })
})

/** FEEL with a bracket around everything: written here anew, so that our own writer is not part of the oracle. */
function bracketed(e: Expression): string {
  switch (e.kind) {
    case 'and':
    case 'or':
      return e.parts.map(bracketed).join(` ${e.kind} `).replace(/^.*$/s, '($&)')
    case 'not':
      return `not(${bracketed(e.part)})`
    case 'compare':
    case 'arithmetic':
      return `(${bracketed(e.left)} ${e.operator} ${bracketed(e.right)})`
    case 'between':
      return `(${bracketed(e.value)} in ${e.lowIncluded ? '[' : '('}${bracketed(e.low)}..${bracketed(e.high)}${e.highIncluded ? ']' : ')'})`
    case 'one-of':
      return `(${e.options.map((option) => `(${bracketed(e.value)} = ${bracketed(option)})`).join(' or ')})`
    case 'number':
      return String(e.value)
    case 'fact':
      return e.name
    default:
      throw new Error(`no FEEL for ${e.kind}`)
  }
}

/** Whether a range runs downwards: feelin 8.2 turns it round, the standard's `x >= low and x <= high` and we hold it empty. */
function runsDown(expression: Expression, reader: Reader): boolean {
  return [...walk(expression)].some((e) => {
    if (e.kind !== 'between') return false
    const [low, high] = [e.low, e.high].map((end) => compileValue(end)(reader))
    return typeof low === 'number' && typeof high === 'number' && low > high
  })
}

test("with everything reported, our closures and feelin's interpreter agree", () => {
  fc.assert(
    fc.property(plainCondition, situation(true), (expression, facts) => {
      fc.pre(!runsDown(expression, readerOf(facts)))
      const { value } = evaluate(bracketed(expression), Object.fromEntries(facts))
      expect(compileCondition(expression)(readerOf(facts))).toBe(value)
    }),
    { numRuns: 500 },
  )
})

test('any tree at all can be compiled and asked', () => {
  fc.assert(
    fc.property(anyCondition, situation(false), (expression, facts) => {
      expect([true, false, 'unknown']).toContain(compileCondition(expression)(readerOf(facts)))
    }),
    { numRuns: 500 },
  )
})

test('to learn an unknown fact never overturns what was decided', () => {
  fc.assert(
    fc.property(plainCondition, situation(false), situation(true), (expression, known, rest) => {
      const compiled = compileCondition(expression)
      const before = compiled(readerOf(known))
      fc.pre(before !== 'unknown')
      expect(compiled(readerOf(new Map([...rest, ...known])))).toBe(before)
    }),
    { numRuns: 500 },
  )
})

describe('over many places, what is not known counts both ways', () => {
  const over = (source: string, levels: readonly (Value | undefined)[]): Truth => {
    const members = levels.map((level): Reader => ({ fact: () => level, state: () => undefined }))
    const reader: Reader = { fact: () => undefined, state: () => undefined, members: () => members }
    return compileCondition(resolveCondition(read(source), vocabulary).expression)(reader)
  }

  test.each<[string, (number | undefined)[], Truth]>([
    ['count(水位 > 8) >= 2', [9, 9, 7], true],
    ['count(水位 > 8) >= 2', [9, undefined, 9], true],
    ['count(水位 > 8) >= 2', [9, undefined, 7], 'unknown'],
    ['count(水位 > 8) >= 2', [7, undefined, 7], false],
    ['2 <= 个数(水位 > 8)', [9, 9], true],
    ['count(水位 > 8) = 2', [9, 9, 9, undefined], false],
    ['count(水位 > 8) != 1', [9, undefined], 'unknown'],
    ['any(水位 > 8)', [undefined, 9], true],
    ['any(水位 > 8)', [undefined, 7], 'unknown'],
    ['all(水位 > 8)', [undefined, 7], false],
    ['all(水位 > 8)', [9, 9], true],
    ['非 (所有(水位 > 8))', [9, undefined], 'unknown'],
    ['sum(水位) >= 20', [9, 12], true],
    ['sum(水位) >= 20', [9, 12, undefined], 'unknown'],
    ['max(水位) > 8', [undefined, 9], true],
    ['max(水位) > 8', [undefined, 7], 'unknown'],
    ['min(水位) < 8', [7, undefined], true],
    ['count(水位 > 8) + 1 > 2', [9, 9], true],
    ['count(水位 > 8) >= 0', [], 'unknown'],
  ])('%s with %j', (source, levels, expected) => {
    expect(over(source, levels)).toBe(expected)
  })
})

test('bounds: a comparison over many places is unknown only where two ways of filling the gaps disagree', () => {
  const range = { min: 0, max: 3 }
  const fact: Expression = { kind: 'fact', name: 'x', from: 0, to: 0 }
  const number = (value: number): Expression => ({ kind: 'number', value, unit: null, from: 0, to: 0 })
  const operator = fc.constantFrom('<', '<=', '>', '>=', '=', '!=' as const)
  const many = fc.constantFrom<Expression>(
    { kind: 'many', how: 'count', among: null, of: compare('>=', fact, number(2)), from: 0, to: 0 },
    ...(['sum', 'max', 'min'] as const).map(
      (how): Expression => ({ kind: 'many', how, among: null, of: fact, range, from: 0, to: 0 }),
    ),
    ...(['any', 'all'] as const).map(
      (how): Expression => ({
        kind: 'many',
        how,
        among: null,
        of: compare('>=', fact, number(2)),
        from: 0,
        to: 0,
      }),
    ),
  )
  const level = fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined })
  fc.assert(
    fc.property(
      many,
      operator,
      fc.integer({ min: -1, max: 13 }),
      fc.array(level, { minLength: 1, maxLength: 4 }),
      (of, sign, limit, levels) => {
        const truth = of.kind === 'many' && (of.how === 'any' || of.how === 'all')
        const condition = compileCondition(truth ? of : compare(sign, of, number(limit)))
        const read = (values: readonly (Value | undefined)[]): Truth =>
          condition({
            fact: () => undefined,
            state: () => undefined,
            members: () => values.map((value): Reader => ({ fact: () => value, state: () => undefined })),
          })
        const ways = new Set(filled(levels).map(read))
        const answer = read(levels)
        if (answer !== 'unknown') expect([...ways]).toEqual([answer])
        // Whole numbers stand for all of the range; for being equal to one of them that holds of counts only.
        else if (truth || (sign !== '=' && sign !== '!=') || ('how' in of && of.how === 'count'))
          expect(ways.size).toBe(2)
      },
    ),
    { numRuns: 1000 },
  )
})

function compare(operator: CompareOperator, left: Expression, right: Expression): Expression {
  return { kind: 'compare', operator, left, right, from: 0, to: 0 }
}

/** Every way of putting a number from 0 to 3 in the place of what is not known. */
function filled(levels: readonly (number | undefined)[]): number[][] {
  return levels.reduce<number[][]>(
    (ways, level) =>
      ways.flatMap((way) => (level === undefined ? [0, 1, 2, 3] : [level]).map((each) => [...way, each])),
    [[]],
  )
}
