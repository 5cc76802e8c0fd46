import { cycleWords } from '../locale/cycle-words.ts'
import { splitClauseId } from '../vocabulary/id.ts'
import { type LevelId, levelName, levelRank } from '../vocabulary/level.ts'
import type { ObligationSpec, PlanInstance, Program } from './program.ts'

/** The part of an XState 5 machine config that is used here: plain JSON, no guards, no named actions, nothing to supply. */
export interface StateConfig {
  readonly id?: string
  readonly description?: string
  readonly type?: 'parallel' | 'final'
  readonly initial?: string
  readonly states?: Readonly<Record<string, StateConfig>>
  readonly on?: Readonly<Record<string, string>>
  readonly after?: Readonly<Record<number, string>>
  readonly onDone?: string
  readonly meta?: Readonly<Record<string, string | number>>
}

/** Timers of a browser or Node overflow above this and fire at once. */
const longestTimer = 2 ** 31 - 1

/**
 * A plan as one XState machine, to look at and to run: per hazard group what is called for (`demand`), what is declared
 * (`response`) and every duty, side by side. Events: `flood.demand.III`, `flood.declare.III`, `flood.raise.II`, `flood.lower.IV`,
 * `flood.end`, `flood.done.III-1`, `flood.waive.III-1`, `flood.undo.III-1`, `flood.true.III-8` (the row's condition has become true). It shows one episode and
 * one owner per duty; drills run on two small machines and many rows instead. Null for a plan without a level.
 */
export function xstateConfig(program: Program, plan: string): StateConfig | null {
  const instances = program.instances.filter((instance) => instance.plan === plan)
  const first = instances[0]
  if (!first) return null
  return {
    id: stateKey(plan),
    description: first.title,
    type: 'parallel',
    states: Object.fromEntries(
      instances.map((instance) => [stateKey(instance.group), groupConfig(program, instance)]),
    ),
  }
}

function groupConfig(program: Program, instance: PlanInstance): StateConfig {
  const duties = program.obligations.filter((spec) => spec.instance === instance.id)
  return {
    type: 'parallel',
    states: {
      demand: demandConfig(instance),
      response: responseConfig(instance),
      duties: {
        type: 'parallel',
        states: Object.fromEntries(
          duties.map((spec) => [stateKey(rowOf(spec.clause)), dutyConfig(program, instance, spec)]),
        ),
      },
    },
  }
}

function demandConfig({ group, levels }: PlanInstance): StateConfig {
  const names = ['none', ...levels]
  const on = Object.fromEntries(names.map((name) => [`${group}.demand.${name}`, `.${stateKey(name)}`]))
  return {
    initial: 'none',
    on,
    states: Object.fromEntries(names.map((name) => [stateKey(name), levelState(name)])),
  }
}

function responseConfig({ group, levels }: PlanInstance): StateConfig {
  const declare = Object.fromEntries(levels.map((level) => [`${group}.declare.${level}`, stateKey(level)]))
  const moves = (from: LevelId): Record<string, string> => ({
    ...Object.fromEntries(
      levels
        .filter((to) => to !== from)
        .map((to) => [
          `${group}.${levels.indexOf(to) > levels.indexOf(from) ? 'raise' : 'lower'}.${to}`,
          stateKey(to),
        ]),
    ),
    [`${group}.end`]: 'ended',
  })
  return {
    initial: 'standby',
    states: {
      standby: { on: declare },
      ...Object.fromEntries(
        levels.map((level) => [stateKey(level), { ...levelState(level), on: moves(level) }]),
      ),
      ended: { on: declare },
    },
  }
}

function levelState(level: string): StateConfig {
  const name = levelName(level)
  return name === level ? {} : { description: name }
}

/** What brings a duty into force, takes it out of force and does it. */
interface DutyEvents {
  readonly enter: readonly string[]
  readonly leave: readonly string[]
  /** What takes it out of force only while it is not due yet: raising keeps work that is due. */
  readonly pass?: readonly string[]
  /** What makes it needless while it is not due yet, and what lifts that again. */
  readonly needless?: { readonly from: readonly string[]; readonly until: readonly string[] }
  readonly done: readonly string[]
  readonly waive: readonly string[]
}

function dutyConfig(program: Program, instance: PlanInstance, spec: ObligationSpec): StateConfig {
  const events = dutyEvents(program, instance, spec)
  const to = (names: readonly string[], target: string): Record<string, string> =>
    Object.fromEntries(names.map((name) => [name, target]))
  const closing = { ...to(events.leave, 'withdrawn'), ...to(events.waive, 'waived') }
  const timer = spec.limit !== null && spec.limit <= longestTimer ? { after: { [spec.limit]: 'late' } } : {}
  const undone = spec.held || spec.doneWhen !== null ? `${instance.group}.undo.${rowOf(spec.clause)}` : null
  const held = undone === null ? {} : { on: { [undone]: 'broken' } }
  const meta = {
    clause: spec.clause,
    ...(spec.limit === null ? {} : { limit: spec.limit }),
    ...(spec.every === null
      ? {}
      : { every: spec.every.kind === 'span' ? spec.every.ms : cycleWords(spec.every, program.set.locale) }),
  }
  return {
    ...(spec.text === '' ? {} : { description: spec.text }),
    meta,
    initial: 'idle',
    states: {
      idle: waitingConfig(instance, spec, events),
      due: { ...timer, on: { ...closing, ...to(events.done, 'done') } },
      late: { on: { ...closing, ...to(events.done, 'done-late') } },
      done: held,
      'done-late': held,
      waived: {},
      withdrawn: {},
      ...(undone === null ? {} : { broken: {} }),
    },
  }
}

/** A duty waits until its level is in force and its predecessors and condition are met, in whatever order that happens. */
function waitingConfig({ group }: PlanInstance, spec: ObligationSpec, events: DutyEvents): StateConfig {
  const met = (names: readonly string[], undone: readonly string[] = []): StateConfig => ({
    initial: 'open',
    ...(undone.length > 0 ? { on: Object.fromEntries(undone.map((name) => [name, '.open'])) } : {}),
    states: { open: { on: Object.fromEntries(names.map((name) => [name, 'met'])) }, met: { type: 'final' } },
  })
  const row = rowOf(spec.clause)
  const after = spec.after.map((clause) => {
    const other = rowOf(clause)
    return [stateKey(`after ${other}`), met([`${group}.done.${other}`, `${group}.waive.${other}`])] as const
  })
  const when = spec.when ? [['when', met([`${group}.true.${row}`])] as const] : []
  const ordered = spec.discretion ? [['ordered', met([`${group}.order.${row}`])] as const] : []
  const needed = events.needless ? [['needed', neededConfig(events.needless)] as const] : []
  return {
    type: 'parallel',
    states: {
      'in force': met(events.enter, [...events.leave, ...(events.pass ?? [])]),
      ...Object.fromEntries([...after, ...when, ...ordered, ...needed]),
    },
    onDone: 'due',
  }
}

/** Met from the start; open while the duty is needless. */
function neededConfig({ from, until }: NonNullable<DutyEvents['needless']>): StateConfig {
  const on = [...from.map((name) => [name, '.open']), ...until.map((name) => [name, '.met'])]
  return { initial: 'met', on: Object.fromEntries(on), states: { open: {}, met: { type: 'final' } } }
}

/** Names of one group's events, as the driver of the machine sends them. */
function eventNames({ group, levels }: PlanInstance) {
  return {
    one: (act: string, what: string | null): string => `${group}.${act}.${what ?? 'none'}`,
    end: `${group}.end`,
    /** Whatever brings the response to one of `which`. */
    reach: (which: readonly string[]): string[] =>
      which.flatMap((level) => ['declare', 'raise', 'lower'].map((act) => `${group}.${act}.${level}`)),
    /** Whatever takes it down to a level that is not in `kept`. */
    leave: (kept: readonly string[]): string[] => [
      ...levels.filter((level) => !kept.includes(level)).map((level) => `${group}.lower.${level}`),
      `${group}.end`,
    ],
    from: (level: LevelId | null): LevelId[] => levels.slice(Math.max(0, levelRank(level, levels))),
  }
}

function dutyEvents(program: Program, instance: PlanInstance, spec: ObligationSpec): DutyEvents {
  const { levels } = instance
  const { one, end, reach, leave, from } = eventNames(instance)
  const row = rowOf(spec.clause)
  const own = { done: [one('done', row)], waive: [one('waive', row)] }
  const level = spec.levels[0] ?? null
  switch (spec.trigger) {
    case 'level':
      return {
        enter: reach(spec.levels),
        leave: leave(spec.levels),
        pass: levels.filter((other) => !spec.levels.includes(other)).map((other) => one('raise', other)),
        ...own,
      }
    case 'demand':
      return demandEvents(instance, spec, own)
    case 'declared': {
      const kept = level === null ? levels : from(level)
      return { enter: reach(level === null ? levels : spec.levels), leave: leave(kept), ...own }
    }
    case 'incident':
      return { enter: levels.map((other) => one('demand', other)), leave: [end], ...own }
    case 'ended':
      return { enter: [end], leave: [], ...own }
    case 'row': {
      const before = spec.after.map(rowOf).flatMap((other) => [one('done', other), one('waive', other)])
      return { enter: before, leave: [end], ...own }
    }
    case 'condition':
      return { enter: [one('true', row)], leave: [], ...own }
    case 'warning': {
      const of = (act: string): string[] => spec.warnings.map((clause) => one(act, rowOf(clause)))
      return { enter: of('warn'), leave: of('cancel-warning'), ...own }
    }
    case 'wire': {
      const wire = program.wires.find((each) => each.clause === spec.clause)
      const at = from(wire?.when ?? null)
      return { enter: reach(at), leave: leave(at), ...own }
    }
  }
}

/** A step of the start procedure: declaring its level, or a higher one, does the decision and spares the rest. */
function demandEvents(
  instance: PlanInstance,
  spec: ObligationSpec,
  own: Pick<DutyEvents, 'done' | 'waive'>,
): DutyEvents {
  const { one, from, leave } = eventNames(instance)
  const level = spec.levels[0] ?? null
  const above = from(level)
  const below = [null, ...instance.levels.filter((other) => !above.includes(other))]
  const declared = above.flatMap((other) => [one('declare', other), one('raise', other)])
  const moves = {
    enter: [one('demand', level)],
    leave: below.map((other) => one('demand', other)),
    pass: above.filter((other) => other !== level).map((other) => one('demand', other)),
    needless: { from: declared, until: leave(above) },
  }
  return spec.kind === 'decide'
    ? { ...moves, done: declared, waive: own.waive }
    : { ...moves, done: own.done, waive: [...own.waive, ...declared] }
}

function rowOf(clause: string): string {
  return splitClauseId(clause)?.row ?? clause
}

/** A dot in a state key breaks XState's targets. */
function stateKey(name: string): string {
  return name.replaceAll('.', '_')
}
