import type { ConditionTree } from '../compile/program.ts'
import type { CompareOperator, Expression, Reader, Value } from '../condition/expression.ts'
import { mirrored } from '../condition/thresholds.ts'
import type { ClauseId } from '../vocabulary/id.ts'
import type { LevelId } from '../vocabulary/level.ts'
import { startOf } from './demand.ts'
import type { LoadedProgram } from './loaded-program.ts'
import { type MatchFilter, readingArea, wanted } from './match.ts'
import { readerOfFacts } from './reading.ts'
import type { RunState } from './state.ts'

/** What one fact lacks for a condition to hold. */
export interface Shortfall {
  readonly fact: string
  /** Null: not given. */
  readonly value: Value | null
  readonly operator: CompareOperator
  readonly needed: Value
}

/** A way by which a plan would reach a level that it does not reach now. */
export interface Way {
  readonly plan: string
  readonly title: string
  readonly group: string
  readonly area: string
  readonly level: LevelId
  readonly condition: ClauseId
  /** All of them are needed; at least one is of a fact with a known number or rank. */
  readonly lacks: readonly Shortfall[]
}

/** Ways of one condition that are looked at: an expression of many 或 and 且 has any number of them. */
const mostWays = 32

/**
 * How far the known facts are from what the next levels ask: of each plan, the lowest level above `reached` that each known fact
 * can bring about. Conditions over many places and judgements are not measured.
 */
export function levelDistances(
  loaded: LoadedProgram,
  facts: RunState['facts'],
  filter: MatchFilter,
  reached: (plan: string, area: string, group: string) => LevelId | null,
): Way[] {
  return [...loaded.instances.values()].flatMap(({ instance }) => {
    if (!wanted(loaded, instance, filter)) return []
    const { plan, title, area, group, levels } = instance
    const level = reached(plan, area, group)
    const reader = readerOfFacts(loaded, facts, readingArea(loaded, instance, filter.area))
    const above = levels.slice(level === null ? 0 : levels.indexOf(level) + 1)
    const ways = above.flatMap((each) =>
      waysOfTree(startOf(instance, each)?.conditions ?? null, reader).map(
        (way): Way => ({ plan, title, group, area, level: each, ...way }),
      ),
    )
    return nearest(ways.filter(({ lacks }) => lacks.some(isMeasured)))
  })
}

function isMeasured({ value }: Shortfall): boolean {
  return value !== null && typeof value !== 'boolean'
}

/** Of several levels that one fact could bring about, the lowest. */
function nearest(ways: readonly Way[]): Way[] {
  const seen = new Set<string>()
  return ways.filter(({ lacks }) => {
    const key = lacks.map(({ fact }) => fact).join(' ')
    return !seen.has(key) && seen.add(key)
  })
}

type TreeWay = Pick<Way, 'condition' | 'lacks'>

function waysOfTree(tree: ConditionTree | null, reader: Reader): TreeWay[] {
  if (tree === null) return []
  if (tree.kind === 'any') return tree.parts.flatMap((part) => waysOfTree(part, reader))
  if (tree.kind === 'expression')
    return waysOf(tree.expression, reader).map((lacks) => ({ condition: tree.clause, lacks }))
  if (tree.kind !== 'all') return []
  const [first, ...rest] = tree.parts.map((part) => waysOfTree(part, reader))
  return rest.reduce<TreeWay[]>((before, ways) => joined(before, ways), first ?? [])
}

function joined(before: readonly TreeWay[], ways: readonly TreeWay[]): TreeWay[] {
  const all = before.flatMap((one) =>
    ways.map((other) => ({
      condition: one.lacks.length > 0 ? one.condition : other.condition,
      lacks: [...one.lacks, ...other.lacks],
    })),
  )
  return all.slice(0, mostWays)
}

/** Ways to make an expression true; one that is true has the empty way, one that cannot be measured has none. */
function waysOf(e: Expression, reader: Reader): (readonly Shortfall[])[] {
  switch (e.kind) {
    case 'or':
      return e.parts.flatMap((part) => waysOf(part, reader)).slice(0, mostWays)
    case 'and':
      return e.parts.reduce<(readonly Shortfall[])[]>(
        (before, part) =>
          before.flatMap((one) => waysOf(part, reader).map((other) => [...one, ...other])).slice(0, mostWays),
        [[]],
      )
    case 'compare':
      return compared(e, reader)
    case 'between': {
      const { value, low, high, order, from, to } = e
      const ends = [
        { operator: e.lowIncluded ? '>=' : '>', right: low },
        { operator: e.highIncluded ? '<=' : '<', right: high },
      ] as const
      const parts = ends.map(
        (end): Expression => ({ kind: 'compare', left: value, ...end, from, to, ...(order && { order }) }),
      )
      return waysOf({ kind: 'and', parts, from, to }, reader)
    }
    case 'fact':
      return lacking({ fact: e.name, operator: '=', needed: true }, reader, undefined)
    case 'not':
      return e.part.kind === 'fact'
        ? lacking({ fact: e.part.name, operator: '=', needed: false }, reader, undefined)
        : []
    default:
      return []
  }
}

function compared(e: Expression & { kind: 'compare' }, reader: Reader): (readonly Shortfall[])[] {
  const [fact, other, operator] =
    e.left.kind === 'fact' ? [e.left, e.right, e.operator] : [e.right, e.left, mirrored[e.operator]]
  const needed = constantOf(other)
  if (fact.kind !== 'fact' || needed === null) return []
  return lacking({ fact: fact.name, operator, needed }, reader, e.order)
}

function constantOf(e: Expression): Value | null {
  switch (e.kind) {
    case 'number':
    case 'duration':
    case 'text':
    case 'truth':
    case 'mark':
      return e.value
    case 'negative':
      return e.part.kind === 'number' ? -e.part.value : null
    default:
      return null
  }
}

function lacking(
  asked: Omit<Shortfall, 'value'>,
  reader: Reader,
  order: readonly string[] | undefined,
): (readonly Shortfall[])[] {
  const value = reader.fact(asked.fact)
  if (value === undefined) return [[{ ...asked, value: null }]]
  return holds(value, asked, order) ? [[]] : [[{ ...asked, value }]]
}

function holds(
  value: Value,
  { operator, needed }: Omit<Shortfall, 'value'>,
  order: readonly string[] | undefined,
): boolean {
  const rank = (each: Value): number =>
    typeof each === 'string' ? (order?.indexOf(each) ?? -1) : Number(each)
  switch (operator) {
    case '=':
      return value === needed
    case '!=':
      return value !== needed
    case '<':
      return rank(value) < rank(needed)
    case '<=':
      return rank(value) <= rank(needed)
    case '>':
      return rank(value) > rank(needed)
    case '>=':
      return rank(value) >= rank(needed)
  }
}
