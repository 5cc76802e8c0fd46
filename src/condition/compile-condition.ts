import type { CompareOperator, Expression, Reader, Truth, Value } from './expression.ts'
import { type Bounds, boundsOfMany, compareBounds, ownMarkAt, readMany } from './many-places.ts'
import { exact } from './unit.ts'

/** A value that may be missing: `undefined` is unknown. */
type Read = (reader: Reader) => Value | undefined

/**
 * A resolved condition as a function of the situation, in Kleene's three-valued logic: a missing fact, a mark that is
 * 未设定, a division by zero and a comparison of things that do not compare are unknown. Total: never throws.
 */
export function compileCondition(expression: Expression): (reader: Reader) => Truth {
  const read = compile(expression)
  return (reader) => {
    const value = read(reader)
    return typeof value === 'boolean' ? value : 'unknown'
  }
}

/** A resolved expression of any type as a function: for facts that are defined by others (`means`). */
export function compileValue(expression: Expression): (reader: Reader) => Value | undefined {
  return compile(expression)
}

function compile(e: Expression): Read {
  switch (e.kind) {
    case 'and':
      return junction(e.parts, false)
    case 'or':
      return junction(e.parts, true)
    case 'not': {
      const part = compile(e.part)
      return (reader) => {
        const value = part(reader)
        return typeof value === 'boolean' ? !value : undefined
      }
    }
    case 'many':
      return readMany(e, compile(e.of))
    case 'compare':
      if (isCounted(e.left) || isCounted(e.right)) return boundedComparison(e)
      return comparison(e.operator, compile(e.left), compile(e.right), ranking(e, e.left, e.right))
    case 'between':
      return range(e)
    case 'one-of': {
      const value = compile(e.value)
      return anyOf(e.options.map((option) => comparison('=', value, compile(option))))
    }
    case 'arithmetic':
      return arithmetic(e.operator, compile(e.left), compile(e.right))
    case 'negative': {
      const part = compile(e.part)
      return (reader) => {
        const value = part(reader)
        return typeof value === 'number' ? -value : undefined
      }
    }
    case 'fact':
      return (reader) => reader.fact(e.name)
    case 'state':
      return (reader) => reader.state(e.of, e.name)
    case 'mark':
      return constant(e.value ?? undefined)
    case 'own-mark':
      return ({ place }) => (place === undefined ? undefined : ownMarkAt(e, place))
    case 'number':
    case 'text':
    case 'truth':
    case 'duration':
      return constant(e.value)
  }
}

function isCounted(e: Expression): boolean {
  return e.kind === 'many' && e.how !== 'any' && e.how !== 'all'
}

/** A comparison with a count, sum, max or min: unknown only where what is not known could change it. */
function boundedComparison({ operator, left, right }: Expression & { kind: 'compare' }): Read {
  const [a, b] = [bounded(left), bounded(right)]
  return (reader) => compareBounds(operator, a(reader), b(reader))
}

function bounded(e: Expression): (reader: Reader) => Bounds {
  if (e.kind === 'many' && isCounted(e)) return boundsOfMany(e, compile(e.of))
  const read = compile(e)
  return (reader) => {
    const value = read(reader)
    return typeof value === 'number' ? [value, value] : [-Infinity, Infinity]
  }
}

function constant(value: Value | undefined): Read {
  return () => value
}

/** And (`decided` false) or or (`decided` true): one decided part decides; else unknown if any part is. */
function junction(parts: readonly Expression[], decided: boolean): Read {
  return joined(parts.map(compile), decided)
}

function anyOf(reads: readonly Read[]): Read {
  return joined(reads, true)
}

function joined(reads: readonly Read[], decided: boolean): Read {
  return (reader) => {
    let known = true
    for (const read of reads) {
      const value = read(reader)
      if (value === decided) return decided
      if (typeof value !== 'boolean') known = false
    }
    return known ? !decided : undefined
  }
}

function range(e: Expression & { kind: 'between' }): Read {
  const value = compile(e.value)
  const rank = ranking(e, e.value, e.low, e.high)
  const low = comparison(e.lowIncluded ? '>=' : '>', value, compile(e.low), rank)
  const high = comparison(e.highIncluded ? '<=' : '<', value, compile(e.high), rank)
  return joined([low, high], false)
}

/** A word's place in the declared order, from 0; undefined for a word without one. */
type Rank = (word: string) => number | undefined

/** How words are ranked in a comparison: where the level of a plan is asked, no level (standby, ended) ranks below all. */
function ranking(e: { readonly order?: readonly string[] }, ...operands: readonly Expression[]): Rank | null {
  if (!e.order) return null
  const missing = operands.some((operand) => operand.kind === 'state') ? -1 : undefined
  const ranks = new Map(e.order.map((word, index) => [word, index]))
  return (word) => ranks.get(word) ?? missing
}

function comparison(operator: CompareOperator, left: Read, right: Read, rank: Rank | null = null): Read {
  return (reader) => {
    const a = left(reader)
    const b = right(reader)
    return a === undefined || b === undefined ? undefined : compareValues(operator, a, b, rank)
  }
}

/** Numbers by size, words by rank, anything else only for being equal; undefined for what does not compare. */
function compareValues(
  operator: CompareOperator,
  a: Value,
  b: Value,
  rank: Rank | null,
): boolean | undefined {
  if (typeof a !== typeof b) return undefined
  if (operator === '=') return a === b
  if (operator === '!=') return a !== b
  const left = typeof a === 'string' ? rank?.(a) : a
  const right = typeof b === 'string' ? rank?.(b) : b
  return typeof left === 'number' && typeof right === 'number' ? inOrder(operator, left, right) : undefined
}

function inOrder(operator: '<' | '<=' | '>' | '>=', a: number, b: number): boolean {
  switch (operator) {
    case '<':
      return a < b
    case '<=':
      return a <= b
    case '>':
      return a > b
    case '>=':
      return a >= b
  }
}

function arithmetic(operator: '+' | '-' | '*' | '/', left: Read, right: Read): Read {
  return (reader) => {
    const a = left(reader)
    const b = right(reader)
    if (typeof a !== 'number' || typeof b !== 'number') return undefined
    const result = operate(operator, a, b)
    return Number.isFinite(result) ? exact(result) : undefined
  }
}

function operate(operator: '+' | '-' | '*' | '/', a: number, b: number): number {
  switch (operator) {
    case '+':
      return a + b
    case '-':
      return a - b
    case '*':
      return a * b
    case '/':
      return a / b
  }
}
