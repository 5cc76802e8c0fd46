import type { ObligationSpec, PartyId, PlanInstance } from '../compile/program.ts'
import type { Expression } from '../condition/expression.ts'
import { townshipKinds } from '../vocabulary/area-kind.ts'
import { joinSources, type LoadedProgram, startsOf } from './loaded-program.ts'
import { Recall } from './recall.ts'
import { factKey, type RunState } from './state.ts'
import { truthIn } from './truth.ts'

/** One party on whom a duty falls, and the area in which its 条件 is read. */
export interface Owner {
  /** Null: written, but nobody the register knows. */
  readonly party: PartyId | null
  readonly area: string
}

/** Fan-out (drills.md, "Obligations"): one duty for each member of a set, and for 属地镇街 one for each affected town. */
export function ownersOf(
  loaded: LoadedProgram,
  state: RunState,
  spec: ObligationSpec,
  instance: PlanInstance,
): Owner[] {
  switch (spec.owner.kind) {
    case 'party':
      return [{ party: spec.owner.party, area: instance.area }]
    case 'nobody':
      return [{ party: null, area: instance.area }]
    case 'each':
      return spec.owner.parties.map((party) => ({ party, area: areaOf(loaded, party) ?? instance.area }))
    case 'local':
      return affectedTowns(loaded, state, instance, spec.when).flatMap((area) => {
        const party = townshipBody(loaded, area)
        return party === null ? [] : [{ party, area }]
      })
  }
}

/** The area in which the conditions of a party's row are read: its own where the duty falls on each of several, else the plan's. */
export function areaOfOwner(
  loaded: LoadedProgram,
  spec: ObligationSpec,
  instance: PlanInstance,
  party: PartyId | null,
): string {
  const own = party !== null && (spec.owner.kind === 'each' || spec.owner.kind === 'local')
  return (own ? areaOf(loaded, party) : null) ?? instance.area
}

function areaOf(loaded: LoadedProgram, party: PartyId): string | null {
  return loaded.program.areas.find((area) => townshipBody(loaded, area.id) === party)?.id ?? null
}

/** The government of a town, sub-district or zone. */
function townshipBody(loaded: LoadedProgram, area: string): PartyId | null {
  return loaded.program.townships[area] ?? null
}

/**
 * Towns whose own area is affected: those named in the declaration; else where a condition is true, the row's own before
 * the areas from which the level is called for, before the plan's start conditions — the town that holds the place of a fact with one value, or each town with a value of its
 * own under which the condition is true; else every town of the plan's area: better asked in vain than not asked.
 */
export function affectedTowns(
  loaded: LoadedProgram,
  state: RunState,
  instance: PlanInstance,
  when: Expression | null,
): string[] {
  const named = (state.levels.get(instance.id)?.areas ?? []).flatMap((area) => townOf(loaded, area) ?? [])
  if (named.length > 0) return [...new Set(named)]
  return recalled(loaded, state, instance, when)
}

const known = new WeakMap<LoadedProgram, Recall<string[]>>()

/** While nothing changes that the conditions look at, the same towns are affected. */
function recalled(
  loaded: LoadedProgram,
  state: RunState,
  instance: PlanInstance,
  when: Expression | null,
): string[] {
  const recall = known.get(loaded) ?? new Recall<string[]>()
  known.set(loaded, recall)
  const also = state.levels.get(instance.id)?.calledFrom
  return recall.answer(
    { about: when ?? instance, where: instance.id, also },
    state,
    () => joinSources([...(when ? [when] : []), ...startsOf(instance)].map((each) => loaded.sources(each))),
    () => townsWhere(loaded, state, instance, when),
  )
}

function townsWhere(
  loaded: LoadedProgram,
  state: RunState,
  instance: PlanInstance,
  when: Expression | null,
): string[] {
  const towns = loaded.program.areas
    .filter((area) => townshipKinds.has(area.kind) && loaded.enclosing(area.id).includes(instance.area))
    .map((area) => area.id)
  const starts = startsOf(instance)
  const where = (conditions: readonly Expression[]): string[] =>
    towns.filter((town) => conditions.some((condition) => holdsAt(loaded, state, condition, town)))
  const calling = state.levels.get(instance.id)?.calledFrom ?? []
  const called = towns.filter((town) => calling.some((area) => isOneIn(loaded, town, area)))
  const own = where(when ? [when] : [])
  if (own.length > 0) return own
  if (called.length > 0) return called
  const started = where(starts)
  return started.length > 0 ? started : towns
}

/** One of the two lies in the other, or they are the same. */
function isOneIn(loaded: LoadedProgram, town: string, area: string): boolean {
  return loaded.enclosing(area).includes(town) || loaded.enclosing(town).includes(area)
}

function holdsAt(loaded: LoadedProgram, state: RunState, condition: Expression, town: string): boolean {
  const local = loaded.reads(condition).some((name) => {
    const fact = loaded.facts.get(name)
    if (!fact) return false
    return fact.place.kind === 'at'
      ? townOf(loaded, fact.place.area) === town
      : state.facts.has(factKey(name, town))
  })
  return local && truthIn(loaded, state, condition, { area: town, machine: null }) === true
}

/** The town, sub-district or zone that is or encloses an area, or null. */
function townOf(loaded: LoadedProgram, area: string): string | null {
  return loaded.enclosing(area).find((at) => townshipKinds.has(loaded.areas.get(at)?.kind ?? 'city')) ?? null
}
