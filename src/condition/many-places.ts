import type { CompareOperator, Expression, Reader, Value } from './expression.ts'
import { mirrored } from './thresholds.ts'
import { exact } from './unit.ts'
import { partsOf, walk } from './walk.ts'

/** An expression over many places: count, any, all, sum, max, min. */
export type Many = Expression & { readonly kind: 'many' }

type Read = (reader: Reader) => Value | undefined

/** The least and the most that a number can be with what is known; equal when it is known. */
export type Bounds = readonly [low: number, high: number]

const anything: Bounds = [-Infinity, Infinity]

/** Readers of the members, one each, without those that lack a mark of their own; null where there are none to ask. */
function membersOf(e: Many, reader: Reader): readonly Reader[] | null {
  const facts = [...walk(e.of)].flatMap((part) => (part.kind === 'fact' ? [part.name] : []))
  // What is added up must not be counted twice: for a town, and again for its villages.
  const members = reader.members?.(facts, e.among?.map(({ name }) => name) ?? null, e.how === 'sum') ?? []
  const counted = members.filter(({ place }) => hasOwnMarks(e.of, place))
  return counted.length > 0 ? counted : null
}

type OwnMark = Expression & { readonly kind: 'own-mark' }

/** The place's own value of a mark; `undefined`: it has none. */
export function ownMarkAt({ values }: OwnMark, place: string): number | undefined {
  return Object.hasOwn(values, place) ? values[place] : undefined
}

/** The place has every mark of its own that the expression compares with; one that lacks one does not count. */
export function hasOwnMarks(expression: Expression, place: string | undefined): boolean {
  return ownMarksIn(expression).every((mark) => place !== undefined && ownMarkAt(mark, place) !== undefined)
}

/** Own marks of the place that an expression is asked of, not those of further places that it asks. */
function ownMarksIn(e: Expression): OwnMark[] {
  if (e.kind === 'own-mark') return [e]
  return e.kind === 'many' ? [] : partsOf(e).flatMap(ownMarksIn)
}

/**
 * The places that make a true condition true: those for which what it counts holds, or asks of any or all. None for what is
 * denied, for an upper limit, and for sums. `read` gives the closure of an expression.
 */
export function placesWhereTrue(e: Expression, reader: Reader, read: (e: Expression) => Read): string[] {
  if (read(e)(reader) !== true) return []
  if (e.kind === 'and' || e.kind === 'or')
    return [...new Set(e.parts.flatMap((part) => placesWhereTrue(part, reader, read)))]
  const many = e.kind === 'compare' ? countedAtLeast(e) : e
  if (many?.kind !== 'many') return []
  return (membersOf(many, reader) ?? []).flatMap((member) =>
    member.place !== undefined && read(many.of)(member) === true ? [member.place] : [],
  )
}

function countedAtLeast({ operator, left, right }: Expression & { kind: 'compare' }): Expression | null {
  const [counted, sign] = left.kind === 'many' ? [left, operator] : [right, mirrored[operator]]
  return counted.kind === 'many' && counted.how === 'count' && sign.startsWith('>') ? counted : null
}

/** `any` and `all` in Kleene's logic over the members; a number where both bounds agree; else unknown. */
export function readMany(e: Many, of: Read): Read {
  if (e.how !== 'any' && e.how !== 'all') {
    const bounds = boundsOfMany(e, of)
    return (reader) => {
      const [low, high] = bounds(reader)
      return low === high ? low : undefined
    }
  }
  const decided = e.how === 'any'
  return (reader) => {
    const values = membersOf(e, reader)?.map(of)
    if (!values) return undefined
    if (values.includes(decided)) return decided
    return values.every((value) => typeof value === 'boolean') ? !decided : undefined
  }
}

/** What a count, sum, max or min can be: each unknown member may hold or not, or have any value of the fact's range. */
export function boundsOfMany(e: Many, of: Read): (reader: Reader) => Bounds {
  const unknown: Bounds = e.how === 'count' ? [0, 1] : [e.range?.min ?? -Infinity, e.range?.max ?? Infinity]
  const bound = (value: Value | undefined): Bounds => {
    if (value === undefined) return unknown
    const number = Number(value)
    return Number.isNaN(number) ? unknown : [number, number]
  }
  return (reader) => {
    const total = totalReported(e, reader)
    if (total !== undefined) return [total, total]
    const members = membersOf(e, reader)
    return members
      ? together(
          e.how,
          members.map((member) => bound(of(member))),
        )
      : anything
  }
}

/** Whoever reports the total of the whole area need not report its parts. */
function totalReported({ how, among, of }: Many, reader: Reader): number | undefined {
  const total = how === 'sum' && among === null && of.kind === 'fact' ? reader.whole?.(of.name) : undefined
  return typeof total === 'number' ? total : undefined
}

function together(how: Many['how'], each: readonly Bounds[]): Bounds {
  const lows = each.map(([low]) => low)
  const highs = each.map(([, high]) => high)
  if (how === 'max') return [Math.max(...lows), Math.max(...highs)]
  if (how === 'min') return [Math.min(...lows), Math.min(...highs)]
  const sum = (numbers: readonly number[]): number => exact(numbers.reduce((a, b) => a + b, 0))
  return [sum(lows), sum(highs)]
}

/** A comparison of two numbers of which only bounds are known: undefined only when the bounds disagree. */
export function compareBounds(operator: CompareOperator, a: Bounds, b: Bounds): boolean | undefined {
  const [least, most] = [a[0] - b[1], a[1] - b[0]]
  switch (operator) {
    case '>=':
      return least >= 0 ? true : most < 0 ? false : undefined
    case '>':
      return least > 0 ? true : most <= 0 ? false : undefined
    case '<=':
      return most <= 0 ? true : least > 0 ? false : undefined
    case '<':
      return most < 0 ? true : least >= 0 ? false : undefined
    case '=':
    case '!=': {
      const same = least === 0 && most === 0 ? true : least > 0 || most < 0 ? false : undefined
      return same === undefined ? undefined : same === (operator === '=')
    }
  }
}
