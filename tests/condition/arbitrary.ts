import fc from 'fast-check'
import type { Expression, Reader, Value } from '../../src/condition/expression.ts'

const at = { from: 0, to: 0 }

export const numberFacts = ['水位', '面雨量_24h', 'x', 'N1']
export const truthFacts = ['上涨', '预报降雨持续', 'ready']

type Arb = fc.Arbitrary<Expression>

const numberFact: Arb = fc.constantFrom(...numberFacts).map((name) => ({ kind: 'fact', name, ...at }))
const truthFact: Arb = fc.constantFrom(...truthFacts).map((name) => ({ kind: 'fact', name, ...at }))
const smallNumber: Arb = fc
  .integer({ min: -20, max: 20 })
  .map((n) => ({ kind: 'number', value: n === 0 ? 0 : n, unit: null, ...at }))

function sum(operators: readonly ('+' | '-' | '*' | '/')[], operand: Arb): Arb {
  return fc
    .tuple(fc.constantFrom(...operators), operand, operand)
    .map(([operator, left, right]) => ({ kind: 'arithmetic', operator, left, right, ...at }))
}

function truths(value: Arb, leaf: Arb): Arb {
  const operator = fc.constantFrom('<', '<=', '>', '>=', '=', '!=' as const)
  const compare: Arb = fc
    .tuple(operator, value, value)
    .map(([o, left, right]) => ({ kind: 'compare', operator: o, left, right, ...at }))
  const between: Arb = fc
    .tuple(value, value, value, fc.boolean(), fc.boolean())
    .map(([v, low, high, lowIncluded, highIncluded]) => ({
      kind: 'between',
      value: v,
      low,
      high,
      lowIncluded,
      highIncluded,
      ...at,
    }))
  const oneOf: Arb = fc
    .tuple(value, fc.array(value, { minLength: 1, maxLength: 3 }))
    .map(([v, options]) => ({ kind: 'one-of', value: v, options, ...at }))
  const { truth } = fc.letrec<{ truth: Expression; part: Expression }>((tie) => ({
    part: fc.oneof({ maxDepth: 3 }, leaf, compare, between, oneOf, tie('truth')),
    truth: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      compare,
      leaf,
      between,
      oneOf,
      tie('part').map((part): Expression => ({ kind: 'not', part, ...at })),
      fc
        .tuple(fc.constantFrom('and', 'or' as const), fc.array(tie('part'), { minLength: 2, maxLength: 3 }))
        .map(junction),
    ),
  }))
  return truth
}

/** In normal form: a part of the same kind is taken up into the chain, as reading does. */
function junction([kind, parts]: ['and' | 'or', Expression[]]): Expression {
  return { kind, parts: parts.flatMap((part) => (part.kind === kind ? part.parts : [part])), ...at }
}

/** Conditions on whole numbers and truths, without division: what FEEL and we must agree on to the last bit. */
export const plainCondition: Arb = truths(
  fc.oneof(numberFact, smallNumber, sum(['+', '-', '*'], fc.oneof(numberFact, smallNumber))),
  truthFact,
)

const units = [null, 'm', '毫米', '%', '万人', 'm³/s', '分钟']
const anyNumber: Arb = fc
  .tuple(
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
    fc.constantFrom(...units),
  )
  .map(([value, unit]) => ({ kind: 'number', value: Math.abs(value) < 1e-6 ? 0 : value, unit, ...at }))
const otherLeaf: Arb = fc.oneof(
  fc.constant<Expression>({ kind: 'mark', object: '赤山湖', mark: '警戒水位', value: null, ...at }),
  fc.string({ unit: 'grapheme' }).map((value): Expression => ({ kind: 'text', value, ...at })),
  fc
    .nat({ max: 9_000_000 })
    .map((seconds): Expression => ({ kind: 'duration', value: seconds * 1000, ...at })),
  fc
    .constantFrom('declared', 'demanded' as const)
    .map((of): Expression => ({ kind: 'state', of, name: '本预案', ...at })),
  fc.constant<Expression>({ kind: 'state', of: 'obligation', name: 'special/flood#III-2', ...at }),
  fc.boolean().map((value): Expression => ({ kind: 'truth', value, ...at })),
)
const leaf = fc.oneof(numberFact, anyNumber, otherLeaf)
const negative: Arb = fc
  .oneof(leaf, sum(['+', '-', '*', '/'], leaf))
  .map((part) => ({ kind: 'negative', part, ...at }))
const operand = fc.oneof(leaf, negative)

/** Every kind of node, types be damned: what reading, writing and compiling must bear. */
export const anyCondition: Arb = truths(
  fc.oneof(leaf, negative, sum(['+', '-', '*', '/'], fc.oneof(operand, sum(['+', '-', '*', '/'], operand)))),
  fc.oneof(truthFact, otherLeaf),
)

/** What is reported: every fact, or only some. */
export function situation(every: boolean): fc.Arbitrary<ReadonlyMap<string, Value>> {
  const entry = (name: string, value: fc.Arbitrary<Value>) =>
    (every ? value : fc.option(value, { nil: undefined })).map((v): [string, Value][] =>
      v === undefined ? [] : [[name, v]],
    )
  return fc
    .tuple(
      ...numberFacts.map((name) => entry(name, fc.integer({ min: -20, max: 20 }))),
      ...truthFacts.map((name) => entry(name, fc.boolean())),
    )
    .map((entries) => new Map(entries.flat()))
}

/** Reads facts from a map; states are unknown. */
export function readerOf(facts: ReadonlyMap<string, Value>): Reader {
  return { fact: (name) => facts.get(name), state: () => undefined }
}
