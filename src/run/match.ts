import type { ObligationKind, ObligationSpec, PlanInstance, Program, Source } from '../compile/program.ts'
import { hour, type Ms } from '../vocabulary/duration.ts'
import { type ClauseId, splitClauseId } from '../vocabulary/id.ts'
import { type LevelId, levelRank } from '../vocabulary/level.ts'
import { type Cause, type Demand, demandOf, judgementsOf } from './demand.ts'
import { type LoadedInstance, type LoadedProgram, loadProgram } from './loaded-program.ts'
import { type Owner, ownersOf } from './owners.ts'
import { readerOfFacts } from './reading.ts'
import { initialState, type RunState, standingBy } from './state.ts'

/** A plan that the facts call for, and what its first hour asks. */
export interface Match {
  readonly plan: string
  readonly title: string
  readonly group: string
  readonly area: string
  readonly level: LevelId
  /** `areas`: of the areas that a condition asks, those for which it holds; empty: the plan's area. */
  readonly because: readonly {
    readonly condition: ClauseId
    readonly areas: readonly string[]
    readonly path: string
    readonly line: number
  }[]
  /** Facts not given that could raise the level. */
  readonly unknown: readonly string[]
  /** Start conditions that people must judge. */
  readonly judgements: readonly ClauseId[]
  readonly tasks: readonly FirstTask[]
}

export interface FirstTask {
  readonly id: string
  readonly kind: ObligationKind
  /** Empty for a step of the start procedure: its kind says it. */
  readonly task: string
  /** Names; several where a duty falls on each of several. */
  readonly owner: string
  readonly within: Ms | null
}

/** A plan that no fact calls for, but that facts not given could. */
export interface Undecided {
  readonly plan: string
  readonly title: string
  readonly group: string
  readonly area: string
  readonly possible: Demand['possible']
  readonly judgements: readonly ClauseId[]
}

export interface MatchResult {
  /** Highest level first; plans without levels of the set (village, on-site: they are in force or not) last. */
  readonly matches: readonly Match[]
  readonly undecided: readonly Undecided[]
}

export interface MatchFilter {
  readonly hazard: string | null
  /** Only plans for this area, an area that encloses it or lies in it. */
  readonly area: string | null
}

/** Which plans the given facts start, at which level, why, what could raise it, what people must judge, and what the first hour asks of whom. */
export function match(program: Program, facts: RunState['facts'], filter: MatchFilter): MatchResult {
  return matchIn(loadProgram(program), facts, filter)
}

/** {@link match} with a Program that is asked again and again. */
export function matchIn(loaded: LoadedProgram, facts: RunState['facts'], filter: MatchFilter): MatchResult {
  const { program } = loaded
  const state: RunState = { ...initialState(0), facts }
  const matches: Match[] = []
  const undecided: Undecided[] = []
  for (const each of loaded.instances.values()) {
    const { instance } = each
    if (!wanted(loaded, instance, filter)) continue
    const reader = readerOfFacts(loaded, facts, readingArea(loaded, instance, filter.area))
    const demand = demandOf(loaded, instance, { reader, judged: () => false })
    const { plan, title, group, area } = instance
    const judgements = instance.starts.flatMap((start) => judgementsOf(start.conditions))
    if (demand.level === null) {
      if (demand.possible.length > 0)
        undecided.push({ plan, title, group, area, possible: demand.possible, judgements })
      continue
    }
    matches.push({
      ...{ plan, title, group, area, level: demand.level },
      because: demand.because.map((cause) => placed(program.sources, cause)),
      unknown: [...new Set(demand.possible.flatMap(({ facts }) => facts))],
      judgements: judgementsAbove(instance, demand.level),
      tasks: firstHour(loaded, calledBy(state, instance, demand), each, demand.level),
    })
  }
  const order = program.set.levels.map(({ id }) => id)
  return { matches: matches.sort((a, b) => levelRank(b.level, order) - levelRank(a.level, order)), undecided }
}

/** The state in which the plan is called for: whom 属地 means goes by where. */
function calledBy(state: RunState, { id }: PlanInstance, { level, because }: Demand): RunState {
  const calledFrom = [...new Set(because.flatMap(({ areas }) => areas))]
  return { ...state, levels: new Map([[id, { ...standingBy, demand: level, calledFrom }]]) }
}

/** Whether a plan is asked for: its hazards, and its area where the question is asked from there, around it or within. */
export function wanted(
  loaded: LoadedProgram,
  instance: PlanInstance,
  { hazard, area }: MatchFilter,
): boolean {
  if (hazard !== null && !instance.hazards.includes(hazard)) return false
  if (area === null) return true
  return loaded.enclosing(area).includes(instance.area) || loaded.enclosing(instance.area).includes(area)
}

/** A plan for a wider area is read where the question is asked from. */
export function readingArea(loaded: LoadedProgram, instance: PlanInstance, area: string | null): string {
  return area !== null && loaded.enclosing(area).includes(instance.area) ? area : instance.area
}

function judgementsAbove(instance: PlanInstance, level: LevelId): ClauseId[] {
  return instance.starts
    .filter((start) => levelRank(start.level, instance.levels) > levelRank(level, instance.levels))
    .flatMap((start) => judgementsOf(start.conditions))
}

function placed(sources: readonly Source[], { clause, areas }: Cause): Match['because'][number] {
  const source = sources.find((each) => each.clause === clause)
  return { condition: clause, areas, path: source?.path ?? '', line: source?.line ?? 0 }
}

/** Duties of the level that must be done within an hour, those of the start procedure and those before the level first. */
function firstHour(
  loaded: LoadedProgram,
  state: RunState,
  each: LoadedInstance,
  level: LevelId,
): FirstTask[] {
  const ends = new Map<ClauseId, Ms | null>()
  const endOf = (spec: ObligationSpec, seen: readonly ClauseId[] = []): Ms | null => {
    const known = ends.get(spec.clause)
    if (known !== undefined) return known
    const before = spec.after
      .filter((clause) => !seen.includes(clause))
      .flatMap((clause) => each.byClause.get(clause) ?? [])
    const starts = before.map((other) => endOf(other, [...seen, spec.clause]))
    const end =
      spec.limit === null || starts.includes(null)
        ? null
        : Math.max(0, ...starts.map((s) => s ?? 0)) + spec.limit
    ends.set(spec.clause, end)
    return end
  }
  return each.specs
    .filter((spec) => inForce(spec, level) && !spec.discretion)
    .map((spec) => ({ spec, end: endOf(spec), owners: ownersConcerned(loaded, state, each.instance, spec) }))
    .filter(({ end, owners }) => end !== null && end <= hour && owners.length > 0)
    .map(({ spec, owners }) => firstTask(loaded, spec, owners))
}

/** On whom a duty falls as far as the facts tell: a condition that is false or unknown where an owner is asks nothing of that owner yet. */
function ownersConcerned(
  loaded: LoadedProgram,
  state: RunState,
  instance: PlanInstance,
  spec: ObligationSpec,
): Owner[] {
  const { when } = spec
  const owners = ownersOf(loaded, state, spec, instance)
  if (when === null) return spec.trigger === 'condition' ? [] : owners
  return owners.filter(({ area }) => loaded.test(when)(readerOfFacts(loaded, state.facts, area)) === true)
}

function inForce(spec: ObligationSpec, level: LevelId): boolean {
  if (spec.trigger === 'incident' || spec.trigger === 'condition') return true
  if (spec.trigger === 'declared' && spec.levels.length === 0) return true
  return spec.trigger !== 'wire' && spec.levels.includes(level)
}

function firstTask(loaded: LoadedProgram, spec: ObligationSpec, owners: readonly Owner[]): FirstTask {
  const nobody = spec.owner.kind === 'nobody' ? spec.owner.name : ''
  const names = owners.map(({ party }) =>
    party === null ? nobody : (loaded.parties.get(party)?.name ?? party),
  )
  const id = splitClauseId(spec.clause)?.row ?? spec.clause
  return { id, kind: spec.kind, task: spec.text, owner: names.join('、'), within: spec.limit }
}
