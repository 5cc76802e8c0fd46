import type { Condition, Expression } from '../condition/expression.ts'
import { formatCondition } from '../condition/format-condition.ts'
import { thresholds } from '../condition/thresholds.ts'
import type { Place } from '../diagnostic/place.ts'
import type { PlanSet } from '../link/plan-set.ts'
import type { StartConditions, StartItem } from '../model/plan.ts'
import type { LeadInPlaces } from '../vocabulary/lead-in-places.ts'

/** One thing that must hold: an end of a fact's range (a word of an ordered enum by its rank), or any other test, by its words. */
export type Requirement =
  | {
      readonly kind: 'lower' | 'upper'
      readonly fact: string
      readonly value: number
      readonly included: boolean
    }
  | { readonly kind: 'other'; readonly test: string }

/** One way in which a level is called for: all its requirements together. */
export interface Alternative {
  readonly needs: readonly Requirement[]
  readonly source: string
  readonly at: Place
}

/** More ways than this are not compared. */
const most = 64

/** The ways in which start conditions can hold, any of which suffices; empty when they are too many or cannot be read. */
export function alternativesOf(set: PlanSet, start: StartConditions): Alternative[] {
  const ways = combine(
    start.mode,
    start.items.map((item) => ofItem(set, item)),
  )
  const { places } = start
  return places?.how === 'some' ? ways.map((way) => inPlaces(way, places)) : ways
}

/** What must hold in one of some areas is another matter than what must hold in the plan's area, or in two of them. */
function inPlaces(way: Alternative, { least, kinds }: LeadInPlaces & { how: 'some' }): Alternative {
  const where = `${least} ${kinds.join(' ')}: `
  const needs = way.needs.map((need) =>
    need.kind === 'other' ? { ...need, test: where + need.test } : { ...need, fact: where + need.fact },
  )
  return { ...way, needs }
}

function ofItem(set: PlanSet, item: StartItem): Alternative[] {
  const { content } = item
  if (content.kind === 'judgement')
    return [{ needs: [{ kind: 'other', test: `judgement ${item.row}` }], source: item.text, at: item.at }]
  if (content.kind === 'group') return alternativesOf(set, content.group)
  return combine(
    content.mode,
    content.conditions.map(({ value, at }) => ofCondition(set, value, at)),
  )
}

function ofCondition(set: PlanSet, condition: Condition, at: Place): Alternative[] {
  const resolved = set.resolved(condition)
  if (!resolved || resolved.misfits.length > 0) return [{ needs: [], source: condition.source, at }]
  return ways(resolved.expression).map((needs) => ({ needs, source: condition.source, at }))
}

/** An alternative without needs stands for what cannot be read: nothing is said of it, nor of what it is part of. */
function combine(mode: 'any' | 'all', parts: readonly (readonly Alternative[])[]): Alternative[] {
  if (mode === 'any') return parts.flat().slice(0, most)
  return parts.reduce<readonly Alternative[]>(
    (sofar, part, index) =>
      index === 0 ? part : sofar.flatMap((a) => part.map((b) => both(a, b))).slice(0, most),
    [],
  ) as Alternative[]
}

function both(a: Alternative, b: Alternative): Alternative {
  const needs = a.needs.length === 0 || b.needs.length === 0 ? [] : [...a.needs, ...b.needs]
  return { needs, source: `${a.source}；${b.source}`, at: b.at }
}

function ways(e: Expression): Requirement[][] {
  if (e.kind === 'or') return e.parts.flatMap(ways).slice(0, most)
  if (e.kind === 'and')
    return e.parts
      .map(ways)
      .reduce((sofar, part) => sofar.flatMap((a) => part.map((b) => [...a, ...b])).slice(0, most), [[]])
  return [requirements(e)]
}

function requirements(e: Expression): Requirement[] {
  const ends = thresholds(e)
  if (ends.length > 0)
    return ends.map(({ direction, fact, value, included }) => ({ kind: direction, fact, value, included }))
  const rank = rankEnd(e) ?? countedEnd(e)
  return [rank ?? { kind: 'other', test: formatCondition(e, 'en') }]
}

/** `暴雨预警 ≥ "橙"`: the word's rank is the end. */
function rankEnd(e: Expression): Requirement | null {
  if (e.kind !== 'compare' || !e.order || e.left.kind !== 'fact' || e.right.kind !== 'text') return null
  const value = e.order.indexOf(e.right.value)
  if (value < 0 || e.operator === '=' || e.operator === '!=') return null
  const kind = e.operator.startsWith('>') ? 'lower' : 'upper'
  return { kind, fact: e.left.name, value, included: e.operator.endsWith('=') }
}

/** `count(镇街, 断路) ≥ 2`, `sum(受灾人口) ≥ 1000`: the number is the end. */
function countedEnd(e: Expression): Requirement | null {
  if (e.kind !== 'compare' || e.left.kind !== 'many' || e.right.kind !== 'number') return null
  if (e.operator === '=' || e.operator === '!=') return null
  const kind = e.operator.startsWith('>') ? 'lower' : 'upper'
  const fact = formatCondition(e.left, 'en')
  return { kind, fact, value: e.right.value, included: e.operator.endsWith('=') }
}

/** Whenever `a` holds, `b` holds: each thing that `b` needs follows from one that `a` needs. */
export function implies(a: Alternative, b: Alternative): boolean {
  return (
    a.needs.length > 0 &&
    b.needs.length > 0 &&
    b.needs.every((need) => a.needs.some((own) => follows(own, need)))
  )
}

function follows(own: Requirement, need: Requirement): boolean {
  if (own.kind === 'other' || need.kind === 'other')
    return own.kind === 'other' && need.kind === 'other' && own.test === need.test
  if (own.kind !== need.kind || own.fact !== need.fact) return false
  if (own.value === need.value) return need.included || !own.included
  return own.kind === 'lower' ? own.value > need.value : own.value < need.value
}

/** A lower and a higher level's ways of which the lower cannot hold without the higher. */
export interface Overtaken {
  readonly lower: Alternative
  readonly higher: Alternative
  /** Each follows from the other: they ask for the same. */
  readonly same: boolean
}

/** The ways of `lower` that imply one of `higher`: the lower level can never be called for by them alone. */
export function overtaken(lower: readonly Alternative[], higher: readonly Alternative[]): Overtaken[] {
  return higher.flatMap((b) => {
    const a = lower.find((each) => implies(each, b))
    return a ? [{ lower: a, higher: b, same: implies(b, a) }] : []
  })
}
