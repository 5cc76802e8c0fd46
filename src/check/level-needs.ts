import type { Expression } from '../condition/expression.ts'
import { mirrored } from '../condition/thresholds.ts'
import { partsOf } from '../condition/walk.ts'
import { thisPlan } from '../condition/words.ts'
import type { Place } from '../diagnostic/place.ts'
import type { LinkedLink, PlanSet } from '../link/plan-set.ts'
import type { Plan } from '../model/plan.ts'
import { type LevelId, levelNamed } from '../vocabulary/level.ts'
import { startItemsOf } from './start-items.ts'

/** A level that is called for only while another is: the one that needs, the one needed, and the words that say so. */
export interface LevelNeed {
  readonly of: PlanLevel
  readonly needs: PlanLevel
  /** A link with a level says so, not a condition. */
  readonly byLink: boolean
  readonly at: Place
}

export interface PlanLevel {
  readonly plan: Plan
  readonly level: LevelId
}

/** `special/flood#III` */
export function nameOf({ plan, level }: PlanLevel): string {
  return `${plan.id.value}#${level}`
}

/**
 * Which level of which plan is asked for by 级别(…) and 需求(…) in start conditions and in the conditions of activations, definitions
 * followed, and by the levels of activations. A plan that looks at the level it has itself declared needs nothing of another.
 */
export function levelNeeds(set: PlanSet): LevelNeed[] {
  return [
    ...startItemsOf(set).flatMap(({ plan, group, level, item }) => {
      if (item.content.kind !== 'condition' || group !== machineOf(plan)) return []
      return item.content.conditions.flatMap(({ value, at }) =>
        needed(set, plan, set.resolved(value)?.expression ?? null).map(
          (needs): LevelNeed => ({ of: { plan, level: level.level }, needs, byLink: false, at }),
        ),
      )
    }),
    ...set.links.flatMap((each) => activationNeeds(set, each)),
  ]
}

/** The hazard group that is meant where a plan's level is asked for: its first with levels. */
function machineOf(plan: Plan): Plan['groups'][number] | undefined {
  return plan.groups.find(({ levels }) => levels.length > 0)
}

function activationNeeds(set: PlanSet, { from, link, target }: LinkedLink): LevelNeed[] {
  if (link.relation !== 'activates' || target.kind !== 'plan' || !link.when) return []
  const levels = machineOf(target.plan)?.levels.map(({ level }) => level) ?? []
  const expected = link.expect ? levelNamed(link.expect.value, set.settings.levels) : levels[0]
  const level = levels.find((each) => each === expected)
  if (level === undefined) return []
  const when = link.when.value
  const needs =
    'level' in when
      ? atOrAbove(from, when.level)
      : needed(set, from, set.resolved(when.condition)?.expression ?? null)
  const { at } = link.when
  return needs.map((each) => ({ of: { plan: target.plan, level }, needs: each, byLink: 'level' in when, at }))
}

function needed(set: PlanSet, plan: Plan, expression: Expression | null): PlanLevel[] {
  return looksAt(set, expression).flatMap(({ of, name, lowest }) => {
    if (name === thisPlan || name === plan.id.value) return of === 'demanded' ? atOrAbove(plan, lowest) : []
    const other = set.plans.get(name)
    return other ? atOrAbove(other, lowest) : []
  })
}

/** All levels of a plan from `lowest` upwards; all of them when that is null or not one of them. */
function atOrAbove(plan: Plan, lowest: LevelId | null): PlanLevel[] {
  const levels = machineOf(plan)?.levels ?? []
  const from = levels.findIndex(({ level }) => level === lowest)
  return levels.slice(Math.max(from, 0)).map(({ level }) => ({ plan, level }))
}

/** A plan's level as an expression asks for it; `lowest` null: any level of it may change the answer. */
interface Look {
  readonly of: 'declared' | 'demanded'
  readonly name: string
  readonly lowest: LevelId | null
}

function looksAt(set: PlanSet, e: Expression | null, seen: ReadonlySet<string> = new Set()): Look[] {
  if (e === null) return []
  if (e.kind === 'state') return e.of === 'obligation' ? [] : [{ of: e.of, name: e.name, lowest: null }]
  if (e.kind === 'fact')
    return seen.has(e.name) ? [] : looksAt(set, definitionOf(set, e.name), new Set([...seen, e.name]))
  const lower = e.kind === 'compare' ? lowerEnd(set, e) : null
  if (lower) return [lower]
  const looks = partsOf(e).flatMap((part) => looksAt(set, part, seen))
  return e.kind === 'and' || e.kind === 'or' ? looks : looks.map((look) => ({ ...look, lowest: null }))
}

function lowerEnd(
  set: PlanSet,
  { operator, left, right }: Expression & { readonly kind: 'compare' },
): Look | null {
  const [state, word, sign] =
    left.kind === 'state' ? [left, right, operator] : [right, left, mirrored[operator]]
  if (state.kind !== 'state' || state.of === 'obligation' || word.kind !== 'text') return null
  const lowest = sign.startsWith('>') ? levelNamed(word.value, set.settings.levels) : null
  return { of: state.of, name: state.name, lowest }
}

function definitionOf(set: PlanSet, fact: string): Expression | null {
  const found = set.conditions.find(({ owner }) => owner.kind === 'fact' && owner.name === fact)
  return found?.resolved?.expression ?? null
}
