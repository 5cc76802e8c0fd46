import type { ObligationSpec } from '../compile/program.ts'
import { type LevelId, levelRank } from '../vocabulary/level.ts'
import type { LoadedInstance } from './loaded-program.ts'
import type { LevelState } from './state.ts'

/** Where a duty stands in the life of its machine. */
export interface Phase {
  /** It may become due now. */
  readonly opens: boolean
  /** A row that is already due stays due; false withdraws it. */
  readonly keeps: boolean
  /** Which time this is, from 1: the episode of its rows. 0: it has not come yet. */
  readonly run: number
}

const never: Phase = { opens: false, keeps: false, run: 0 }

/**
 * Raising keeps work, lowering withdraws, levels do not add up by themselves: a task opens at the levels that have it and
 * is kept while any level of its thread is in force.
 */
export function phaseOf(spec: ObligationSpec, loaded: LoadedInstance, level: LevelState): Phase {
  const phases = known.get(level) ?? new WeakMap<ObligationSpec, Phase>()
  known.set(level, phases)
  const found = phases.get(spec) ?? readPhase(spec, loaded, level)
  phases.set(spec, found)
  return found
}

/** A level's state never changes in place: a duty's phase in it is looked for once. */
const known = new WeakMap<LevelState, WeakMap<ObligationSpec, Phase>>()

function readPhase(spec: ObligationSpec, loaded: LoadedInstance, level: LevelState): Phase {
  const order = loaded.instance.levels
  switch (spec.trigger) {
    case 'level': {
      const levels = loaded.threadLevels.get(spec.thread) ?? new Set(spec.levels)
      const { inside, count } = stretches(
        level.responses.map((r) => r.level),
        levels,
        order,
      )
      return { opens: spec.levels.includes(level.response), keeps: inside, run: count }
    }
    case 'demand':
      return demandPhase(spec, level, order)
    case 'declared':
      return declaredPhase(spec, level, order)
    case 'incident':
      return {
        opens: level.incident !== null && level.response !== 'ended',
        keeps: level.incident !== null,
        run: level.incidents,
      }
    case 'condition':
      return spec.when === null ? never : { opens: true, keeps: true, run: 1 }
    case 'row':
      return {
        opens: true,
        keeps: level.response !== 'ended' || level.incident !== null,
        run: Math.max(
          1,
          level.incidents,
          runs(level.responses, (r) => order.includes(r.level)),
        ),
      }
    case 'ended':
      return {
        opens: level.response === 'ended',
        keeps: true,
        run: runs(level.responses, (r) => r.level === 'ended'),
      }
    case 'warning':
      return warningPhase(spec, level)
    case 'wire':
      return never
  }
}

/** In force while one of its warnings stands. */
function warningPhase({ warnings }: ObligationSpec, { warned }: LevelState): Phase {
  const stands = (step: LevelState['warned'][number]): boolean =>
    step.standing.some((clause) => warnings.includes(clause))
  const now = warned.slice(-1).some(stands)
  return { opens: now, keeps: now, run: runs(warned, stands) }
}

/** A start-procedure step is timed from the rise of demand to its level and waits no more once that level is declared. */
function demandPhase(spec: ObligationSpec, level: LevelState, order: readonly LevelId[]): Phase {
  const own = levelRank(spec.levels[0] ?? null, order)
  const called = levelRank(level.demand, order)
  const declared = declaredRank(level, order)
  return {
    opens: called === own && declared < own,
    keeps: called >= own,
    run: runs(level.demands, (d) => levelRank(d.level, order) >= own),
  }
}

/** Signing, releasing, reporting and informing begin with the declaration of the level; raising keeps them, lowering below withdraws them. */
function declaredPhase(spec: ObligationSpec, level: LevelState, order: readonly LevelId[]): Phase {
  const own = spec.levels.length > 0 ? spec.levels : order
  const lowest = Math.min(...own.map((each) => levelRank(each, order)))
  return {
    opens: own.includes(level.response),
    keeps: declaredRank(level, order) >= lowest,
    run: runs(level.responses, (r) => order.indexOf(r.level) >= lowest),
  }
}

/** −1 when nothing is declared. */
export function declaredRank(level: LevelState, order: readonly LevelId[]): number {
  return order.indexOf(level.response)
}

/**
 * How often a task has come into force, and whether it is now: it comes with a level that has it, stays while the response
 * is raised, and goes when the response is lowered to a level that does not have it, or ended.
 */
function stretches(
  responses: readonly string[],
  levels: ReadonlySet<LevelId>,
  order: readonly LevelId[],
): { readonly inside: boolean; readonly count: number } {
  let count = 0
  let inside = false
  let before = -1
  for (const response of responses) {
    const rank = order.indexOf(response)
    const now: boolean = levels.has(response) || (inside && rank > before)
    if (now && !inside) count++
    inside = now
    before = rank
  }
  return { inside, count }
}

/** How many unbroken stretches of `steps` satisfy `holds`. */
function runs<T>(steps: readonly T[], holds: (step: T) => boolean): number {
  let count = 0
  let inside = false
  for (const step of steps) {
    const now = holds(step)
    if (now && !inside) count++
    inside = now
  }
  return count
}
