import { parseDuration } from '../vocabulary/duration.ts'
import type { CompareOperator, ConditionProblem, Expression } from './expression.ts'
import type { FeelNode } from './feel.ts'
import { walk } from './walk.ts'
import { deepestNesting, manyFunctions, stateFunctions, thisPlan, thisPlanWords } from './words.ts'

/** FEEL's tree as our expression, or the first thing in it that our subset does not hold. */
export function readFeel(tree: FeelNode): { expression: Expression | null; problem: Refusal | null } {
  const refusals: Refusal[] = []
  const expression = read(tree, { refusals, depth: 0 })
  return { expression, problem: refusals[0] ?? null }
}

export interface Refusal {
  readonly kind: ConditionProblem['kind']
  readonly from: number
  readonly to: number
}

interface Reading {
  readonly refusals: Refusal[]
  readonly depth: number
}

function refuse(reading: Reading, node: FeelNode, kind: ConditionProblem['kind'] = 'outside-subset'): null {
  reading.refusals.push({ kind, from: node.from, to: node.to })
  return null
}

function read(node: FeelNode | undefined, above: Reading): Expression | null {
  if (!node) return null
  const reading = { ...above, depth: above.depth + 1 }
  if (reading.depth > deepestNesting) return refuse(reading, node, 'too-deep')
  switch (node.name) {
    case 'ParenthesizedExpression':
      return node.children.length === 3
        ? read(node.children[1], reading)
        : refuse(reading, node, 'unreadable')
    case 'Conjunction':
    case 'Disjunction':
      return readJunction(node, null, reading)
    case 'Comparison':
      return readComparison(node, reading)
    case 'ArithmeticExpression':
      return readArithmetic(node, reading)
    case 'FunctionInvocation':
      return readFunction(node, reading)
    case 'DateTimeLiteral':
      return readDuration(node, reading)
    default:
      return readLeaf(node, reading)
  }
}

/**
 * A chain of and, or of or, as one node; brackets around a part of the same kind mean nothing and are dropped.
 * `head`, when given, is the chain's first operand, read before.
 */
function readJunction(node: FeelNode, head: Expression | null, reading: Reading): Expression | null {
  const kind = node.name === 'Conjunction' ? 'and' : 'or'
  const parts: Expression[] = []
  for (const [index, operand] of operands(node).entries()) {
    const part = head && index === 0 ? head : read(operand, reading)
    if (!part) return null
    parts.push(...(part.kind === kind ? part.parts : [part]))
  }
  return { kind, parts, from: head?.from ?? node.from, to: Math.max(node.to, parts.at(-1)?.to ?? 0) }
}

/** The operands of a left-leaning chain of one operator, left to right; a chain may be long, so without recursion. */
function operands(node: FeelNode): FeelNode[] {
  const found: FeelNode[] = []
  let rest: FeelNode | undefined = node
  while (rest?.name === node.name) {
    const [left, , right]: readonly FeelNode[] = rest.children
    if (right) found.push(right)
    rest = left
  }
  return (rest ? [...found, rest] : found).reverse()
}

/** `a ≥ b`, `a between b and c`, `a in …`. A chain such as `1 < x < 3` is outside: FEEL would compare a truth with 3. */
function readComparison(node: FeelNode, reading: Reading): Expression | null {
  const [left, operator, right, , high] = node.children
  if (!left || !operator || left.name === 'Comparison' || right?.name === 'Comparison')
    return refuse(reading, node)
  const value = read(left, reading)
  if (!value) return null
  if (operator.name === 'in') return readIn(node, value, reading)
  const low = read(right, reading)
  if (operator.name === 'CompareOp' && low)
    return {
      kind: 'compare',
      operator: operator.text as CompareOperator,
      left: value,
      right: low,
      ...place(node),
    }
  const end = operator.name === 'between' && low ? read(high, reading) : null
  if (!low || !end) return refuse(reading, node)
  const { from, rangeTo: to } = node
  return { kind: 'between', value, low, high: end, lowIncluded: true, highIncluded: true, from, to }
}

/**
 * `x in [a..b)`, `x in (1, 2)`, `x in ["a"]`. feelin 8.2 reads `x in [a..b] and y` as `x in ([a..b] and y)`: what follows
 * the first test is taken out again. (A mixture of and with or was refused before, so no order of binding is lost.)
 */
function readIn(node: FeelNode, value: Expression, reading: Reading): Expression | null {
  const [, , ...tests] = node.children
  const list = tests.find((child) => child.name === 'PositiveUnaryTests')
  if (list) return readOptions(value, list.children, { from: node.from, to: node.to }, reading)
  const [only] = tests
  const test = only?.name === 'PositiveUnaryTest' ? only.children[0] : undefined
  if (!test) return refuse(reading, node)
  if (test.name !== 'Conjunction' && test.name !== 'Disjunction')
    return readTest(node.from, value, test, reading)
  const [first] = operands(test)
  const head = first ? readTest(node.from, value, first, reading) : null
  return head && readJunction(test, head, reading)
}

/** One test after `in`: a range, a list, or one value in brackets. `from` is where the comparison begins. */
function readTest(from: number, value: Expression, test: FeelNode, reading: Reading): Expression | null {
  const { to } = test
  if (test.name === 'List' || test.name === 'ParenthesizedExpression')
    return readOptions(value, test.children.slice(1, -1), { from, to }, reading)
  const interval = test.name === 'SimplePositiveUnaryTest' ? test.children[0] : undefined
  const [open, lowEnd, , highEnd, close] = interval?.name === 'Interval' ? interval.children : []
  if (!open || !close || open.name === ']' || close.name === '[') return refuse(reading, test)
  const low = read(lowEnd, reading)
  const high = low && read(highEnd, reading)
  if (!low || !high) return null
  return {
    kind: 'between',
    value,
    low,
    high,
    lowIncluded: open.name === '[',
    highIncluded: close.name === ']',
    from,
    to,
  }
}

function readOptions(
  value: Expression,
  tests: readonly FeelNode[],
  at: { readonly from: number; readonly to: number },
  reading: Reading,
): Expression | null {
  const options: Expression[] = []
  for (const test of tests) {
    const option = read(test.name === 'PositiveUnaryTest' ? test.children[0] : test, reading)
    if (!option) return null
    options.push(option)
  }
  if (options.length > 0) return { kind: 'one-of', value, options, ...at }
  reading.refusals.push({ kind: 'outside-subset', ...at })
  return null
}

function readArithmetic(node: FeelNode, reading: Reading): Expression | null {
  const [first, second, third] = node.children
  if (first?.name === 'ArithOp') {
    const part = first.text === '-' ? read(second, reading) : refuse(reading, node)
    return part && { kind: 'negative', part, ...place(node) }
  }
  const operator = second?.text
  if (operator !== '+' && operator !== '-' && operator !== '*' && operator !== '/')
    return refuse(reading, node)
  const left = read(first, reading)
  const right = left && read(third, reading)
  return left && right && { kind: 'arithmetic', operator, left, right, ...place(node) }
}

/** `not(…)`, `状态("…")`, `级别(本预案)`; every other function is outside the subset. */
function readFunction(node: FeelNode, reading: Reading): Expression | null {
  const [called, , parameters] = node.children
  const given = parameters?.name === 'PositionalParameters' ? parameters.children : []
  const [argument] = given
  const how = called && manyFunctions.get(called.text)
  if (how && given.length > 0) return readMany(node, how, given, reading)
  if (!called || !argument || given.length > 1) return refuse(reading, node)
  if (called.text === 'not') {
    const part = read(argument, reading)
    return part && { kind: 'not', part, from: node.from, to: Math.max(node.to, part.to) }
  }
  const of = stateFunctions.get(called.text)
  if (of && argument.name === 'StringLiteral' && argument.first?.kind === 'text')
    return { kind: 'state', of, name: argument.first.value, ...place(node) }
  const isThis = argument.name === 'VariableName' && thisPlanWords.has(argument.text)
  return of && of !== 'obligation' && isThis
    ? { kind: 'state', of, name: thisPlan, ...place(node) }
    : refuse(reading, node)
}

/** `count(条件)`, `count(镇街, 条件)`, `count([东湖镇, 西湖镇], 条件)`. Counts do not nest. */
function readMany(
  node: FeelNode,
  how: 'count' | 'any' | 'all' | 'sum' | 'max' | 'min',
  given: readonly FeelNode[],
  reading: Reading,
): Expression | null {
  const list = given.length === 2 ? given[0] : undefined
  const named = list?.name === 'List' ? list.children.slice(1, -1) : list ? [list] : []
  const of = read(given.at(-1), reading)
  if (!of) return null
  const plain = named.every((each) => each.name === 'VariableName') && (!list || named.length > 0)
  if (given.length > 2 || !plain || [...walk(of)].some(({ kind }) => kind === 'many'))
    return refuse(reading, node)
  const among = list ? named.map((each) => ({ name: each.text, ...place(each) })) : null
  return { kind: 'many', how, among, of, ...place(node) }
}

function readLeaf(node: FeelNode, reading: Reading): Expression | null {
  const { first, last, children } = node
  if (node.name === 'NumericLiteral' && last?.kind === 'number')
    return {
      kind: 'number',
      value: first === last ? last.value : -last.value,
      unit: last.unit,
      ...place(node),
    }
  if (node.name === 'StringLiteral' && first?.kind === 'text')
    return { kind: 'text', value: first.value, ...place(node) }
  if (node.name === 'BooleanLiteral') return { kind: 'truth', value: node.text === 'true', ...place(node) }
  if (node.name === 'VariableName' && children.length > 1) return refuse(reading, node, 'unreadable')
  if (node.name === 'VariableName' && first?.kind === 'name')
    return { kind: 'fact', name: first.text, ...place(node) }
  const [object, , mark] = children
  if (node.name !== 'PathExpression' || object?.name !== 'VariableName' || !mark) return refuse(reading, node)
  return { kind: 'mark', object: object.text, mark: mark.text, value: null, ...place(node) }
}

/** `duration("PT30M")` and `@"PT30M"`: days, hours, minutes, seconds. Dates, times of day, months and years are outside. */
function readDuration(node: FeelNode, reading: Reading): Expression | null {
  const [first, , parameters] = node.children
  const isCall = first?.name === 'DateTimeConstructor' && first.text === 'duration'
  const literal = isCall ? parameters?.children[0]?.first : first?.name === 'AtLiteral' ? first.first : null
  const isSpan = literal?.kind === 'text' && literal.value.startsWith('P')
  const value = isSpan ? parseDuration(literal.value, 0) : null
  return value === null ? refuse(reading, node) : { kind: 'duration', value, ...place(node) }
}

function place({ from, to }: FeelNode): { from: number; to: number } {
  return { from, to }
}
