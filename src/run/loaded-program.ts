import type {
  ConditionTree,
  InstanceId,
  ObligationSpec,
  PlanInstance,
  Program,
  ProgramArea,
  ProgramFact,
  ProgramParty,
  ProgramWarning,
  Wire,
} from '../compile/program.ts'
import { compileCondition, compileValue } from '../condition/compile-condition.ts'
import type { Expression, Reader, Truth, Value } from '../condition/expression.ts'
import { walk } from '../condition/walk.ts'
import { thisPlan } from '../condition/words.ts'
import type { ClauseId } from '../vocabulary/id.ts'
import type { LevelId } from '../vocabulary/level.ts'
import type { WorkCalendar } from '../vocabulary/working-days.ts'

export type Test = (read: Reader) => Truth

/** A Program made ready to run: conditions as closures, lookups as Maps, and which event touches which machines. */
export interface LoadedProgram {
  readonly program: Program
  readonly areas: ReadonlyMap<string, ProgramArea>
  readonly calendar: WorkCalendar
  readonly facts: ReadonlyMap<string, ProgramFact>
  readonly parties: ReadonlyMap<string, ProgramParty>
  readonly instances: ReadonlyMap<InstanceId, LoadedInstance>
  readonly wiresFrom: ReadonlyMap<InstanceId, readonly Wire[]>
  readonly wiresTo: ReadonlyMap<InstanceId, readonly Wire[]>
  /** Fact name, `@` and a plan outside, `@` and a machine here → machines that read it in some condition or follow it. */
  readonly readers: ReadonlyMap<string, ReadonlySet<InstanceId>>
  /** An area and all that enclose it, nearest first. */
  enclosing(area: string): readonly string[]
  /** The closure of an expression of this Program. */
  test(expression: Expression): Test
  /** The closure of a definition (`means`) of this Program: its value, `undefined` while unknown. */
  value(expression: Expression): (read: Reader) => Value | undefined
  /** Names of the facts that an expression of this Program reads, definitions (`means`) followed. */
  reads(expression: Expression): readonly string[]
  /** All of a situation that an expression of this Program looks at, definitions followed. */
  sources(expression: Expression): Sources
}

/** What something looks at in a situation. */
export interface Sources {
  /** Names of facts; `@` and a plan: the level that a plan outside the set has declared. */
  readonly facts: readonly string[]
  /** Levels called for or declared. */
  readonly levels: boolean
  /** Machines whose obligations it looks at. */
  readonly machines: readonly InstanceId[]
}

export interface LoadedInstance {
  readonly instance: PlanInstance
  readonly specs: readonly ObligationSpec[]
  readonly warnings: readonly ProgramWarning[]
  readonly byClause: ReadonlyMap<ClauseId, ObligationSpec>
  /** Levels at which any row of a thread is in force. */
  readonly threadLevels: ReadonlyMap<ClauseId, ReadonlySet<LevelId>>
}

/** Costs one pass over the Program; made once per run. */
export function loadProgram(program: Program): LoadedProgram {
  const facts = new Map(program.facts.map((fact) => [fact.name, fact]))
  const instances = new Map(
    program.instances.map((instance) => [instance.id, loadInstance(program, instance)]),
  )
  const areas = new Map(program.areas.map((area) => [area.id, area]))
  return {
    program,
    areas,
    calendar: {
      years: new Set(program.calendar.years),
      off: new Set(program.calendar.off),
      working: new Set(program.calendar.working),
    },
    facts,
    parties: new Map(program.parties.map((party) => [party.id, party])),
    instances,
    wiresFrom: groupBy(program.wires, (wire) => wire.from),
    wiresTo: groupBy(program.wires, (wire) => wire.to),
    readers: readersOf(program, facts),
    enclosing: remembered((area) => chainOf(areas, area)),
    test: remembered(compileCondition),
    value: remembered(compileValue),
    reads: remembered((expression) => [...namesRead(expression, facts)]),
    sources: remembered((expression) => sourcesOf(expression, facts, instances)),
  }
}

function sourcesOf(
  expression: Expression,
  facts: ReadonlyMap<string, ProgramFact>,
  instances: ReadonlyMap<InstanceId, LoadedInstance>,
): Sources {
  const states = statesRead(expression, facts)
  const plans = states.flatMap(({ of, name }) => (of === 'obligation' ? [] : [name]))
  const clauses = states.flatMap(({ of, name }) => (of === 'obligation' ? [name] : []))
  return {
    facts: [...namesRead(expression, facts), ...plans.map((plan) => `@${plan}`)],
    levels: plans.length > 0,
    machines: [...instances.values()].flatMap(({ instance, byClause }) =>
      clauses.some((clause) => byClause.has(clause)) ? [instance.id] : [],
    ),
  }
}

/** What several things look at together. */
export function joinSources(all: readonly Sources[]): Sources {
  return {
    facts: [...new Set(all.flatMap(({ facts }) => facts))],
    levels: all.some(({ levels }) => levels),
    machines: [...new Set(all.flatMap(({ machines }) => machines))],
  }
}

/** A pure function that looks each answer up after the first time. */
function remembered<K, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>()
  return (key) => {
    const found = known.get(key)
    if (found !== undefined) return found
    const made = make(key)
    known.set(key, made)
    return made
  }
}

function chainOf(areas: ReadonlyMap<string, ProgramArea>, area: string): string[] {
  const chain: string[] = []
  for (let at: string | null = area; at !== null && !chain.includes(at); at = areas.get(at)?.parent ?? null)
    chain.push(at)
  return chain
}

function loadInstance(program: Program, instance: PlanInstance): LoadedInstance {
  const specs = program.obligations.filter((spec) => spec.instance === instance.id)
  const threadLevels = new Map<ClauseId, Set<LevelId>>()
  for (const spec of specs) {
    const levels = threadLevels.get(spec.thread) ?? new Set()
    for (const level of spec.levels) levels.add(level)
    threadLevels.set(spec.thread, levels)
  }
  const warnings = program.warnings.filter((each) => each.instance === instance.id)
  const byClause = new Map(specs.map((spec) => [spec.clause, spec]))
  return { instance, specs, warnings, byClause, threadLevels }
}

/** {@link LoadedProgram.readers} of a Program. */
export function readersOf(
  program: Program,
  facts: ReadonlyMap<string, ProgramFact>,
): Map<string, Set<InstanceId>> {
  const readers = new Map<string, Set<InstanceId>>()
  const note = (name: string, instance: InstanceId): void => {
    readers.set(name, (readers.get(name) ?? new Set()).add(instance))
  }
  const add = (instance: InstanceId, expression: Expression | null): void => {
    for (const name of namesRead(expression, facts)) note(name, instance)
    for (const plan of plansRead(expression, facts)) note(`@${machineNamed(program, plan) ?? plan}`, instance)
  }
  for (const instance of program.instances) {
    for (const start of instance.starts) for (const e of expressionsOf(start.conditions)) add(instance.id, e)
    for (const e of expressionsOf(instance.end)) add(instance.id, e)
    for (const plan of instance.follows) note(`@${plan}`, instance.id)
  }
  for (const spec of program.obligations) {
    add(spec.instance, spec.when)
    add(spec.instance, spec.until)
  }
  for (const warning of program.warnings) add(warning.instance, warning.lift)
  for (const wire of program.wires) add(wire.from, wire.condition)
  return readers
}

/** The machine that a plan id or machine id means: a plan's first; null when there is none. */
export function machineNamed(program: Program, name: string): InstanceId | null {
  const { instances } = program
  return (instances.find(({ id }) => id === name) ?? instances.find(({ plan }) => plan === name))?.id ?? null
}

/** The start conditions in code of a machine. */
export function startsOf({ starts }: PlanInstance): Expression[] {
  return starts.flatMap((start) => expressionsOf(start.conditions))
}

/** The expressions at the leaves of a tree of conditions. */
export function expressionsOf(tree: ConditionTree | null): Expression[] {
  if (tree === null) return []
  if (tree.kind === 'expression') return [tree.expression]
  if (tree.kind === 'places') return expressionsOf(tree.part)
  return tree.kind === 'any' || tree.kind === 'all' ? tree.parts.flatMap(expressionsOf) : []
}

/** Facts that an expression reads, definitions (`means`) followed. */
export function namesRead(
  expression: Expression | null,
  facts: ReadonlyMap<string, ProgramFact>,
  seen = new Set<string>(),
): Set<string> {
  if (expression === null) return seen
  for (const name of factsIn(expression)) {
    if (seen.has(name)) continue
    seen.add(name)
    namesRead(facts.get(name)?.means ?? null, facts, seen)
  }
  return seen
}

/** Names of the facts that stand in an expression itself. */
function factsIn(expression: Expression): string[] {
  return [...walk(expression)].flatMap((e) => (e.kind === 'fact' ? [e.name] : []))
}

/** Plans whose level an expression reads (级别, 需求), definitions followed; 本预案 is always looked at again anyway. */
function plansRead(expression: Expression | null, facts: ReadonlyMap<string, ProgramFact>): string[] {
  return statesRead(expression, facts).flatMap((e) =>
    e.of !== 'obligation' && e.name !== thisPlan ? [e.name] : [],
  )
}

type StateRead = Extract<Expression, { kind: 'state' }>

/** Levels and duties' states that an expression asks for, definitions followed. */
function statesRead(expression: Expression | null, facts: ReadonlyMap<string, ProgramFact>): StateRead[] {
  const names = [...namesRead(expression, facts)]
  return [expression, ...names.map((name) => facts.get(name)?.means ?? null)]
    .flatMap((each) => (each === null ? [] : [...walk(each)]))
    .flatMap((e) => (e.kind === 'state' ? [e] : []))
}

function groupBy<T, K>(things: readonly T[], keyOf: (thing: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const thing of things) groups.set(keyOf(thing), [...(groups.get(keyOf(thing)) ?? []), thing])
  return groups
}
