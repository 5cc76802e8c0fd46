import type { PlanSet } from '../link/plan-set.ts'
import { resourcesByName } from '../link/resources-by-name.ts'
import type { ResponseLevel, StandingRow, TaskRow } from '../model/plan.ts'
import { canonical } from '../vocabulary/canonical.ts'
import { type ClauseId, clauseId } from '../vocabulary/id.ts'
import type { LevelId } from '../vocabulary/level.ts'
import type { ObligationSpec, ResourceClaim, Trigger } from './program.ts'
import { rowName } from './row-name.ts'
import { appliesTo, rowExpression } from './row-scope.ts'
import type { SpecSource } from './spec-source.ts'
import { warningClauses } from './warnings.ts'

/**
 * The task rows of one machine. A row is in force at its own level, at every level that builds on it
 * (在Ⅳ级响应基础上, through all steps) and at every level with a row 「延 …」 that continues it.
 */
export function taskSpecs(source: SpecSource): ObligationSpec[] {
  const { group, plan } = source.compiled
  const threads = new Map<string, ClauseId>()
  const inLevels = group.levels.flatMap((level) =>
    level.tasks.flatMap((row, index) => {
      if (row.continues !== null) return []
      const id = rowName(row.id, level.level, index)
      const levels = group.levels
        .filter((other) => keeps(group.levels, other, level.level, id))
        .map((l) => l.level)
      return [taskSpec(source, { row, id, trigger: 'level', levels, warnings: [] }, threads)]
    }),
  )
  const standing = plan.standing.flatMap((row, index) => {
    const force = appliesTo(row, group) ? standingForce(source, row) : null
    return force ? [taskSpec(source, { row, id: rowName(row.id, null, index), ...force }, threads)] : []
  })
  return [...standing, ...inLevels]
}

/** What puts a row outside all levels in force: its warnings, the single level of a plan without levels, else the event. */
function standingForce(
  source: SpecSource,
  { warning }: StandingRow,
): Pick<Row, 'trigger' | 'levels' | 'warnings'> | null {
  if (warning !== null) {
    const warnings = warningClauses(source, warning)
    return warnings.length > 0 ? { trigger: 'warning', levels: [], warnings } : null
  }
  const single = source.compiled.group.levels[0]?.level === 'active'
  return { trigger: single ? 'level' : 'incident', levels: single ? ['active'] : [], warnings: [] }
}

/** Whether `level` has the row `id` of level `of` in force: all rows of a level that it builds on are, carried on ones too. */
function keeps(all: readonly ResponseLevel[], level: ResponseLevel, of: LevelId, id: string): boolean {
  const levels = included(all, level, new Set([level.level]))
  return levels.has(of) || all.some((other) => levels.has(other.level) && continues(other, id))
}

/** Whether a row 「延 …」 of the level carries the task on. */
function continues({ tasks }: ResponseLevel, id: string): boolean {
  return tasks.some((row) => row.continues !== null && canonical(row.continues.value) === canonical(id))
}

/** Every level that `level` builds on, directly or through another. */
function included(all: readonly ResponseLevel[], level: ResponseLevel, seen: Set<LevelId>): Set<LevelId> {
  for (const { value } of level.includes) {
    if (seen.has(value)) continue
    seen.add(value)
    const next = all.find((other) => other.level === value)
    if (next) included(all, next, seen)
  }
  return seen
}

interface Row {
  readonly row: TaskRow
  readonly id: string
  readonly trigger: Trigger
  readonly levels: readonly LevelId[]
  readonly warnings: readonly ClauseId[]
}

function taskSpec(
  { set, parties, compiled }: SpecSource,
  { row, id, trigger, levels, warnings }: Row,
  threads: Map<string, ClauseId>,
): ObligationSpec {
  const { plan, instance } = compiled
  const clause = clauseId(plan.id.value, id)
  const likeness = JSON.stringify([canonical(row.task.value), canonical(row.owners[0]?.value ?? '')])
  const thread = trigger === 'level' ? (threads.get(likeness) ?? clause) : clause
  if (trigger === 'level') threads.set(likeness, thread)
  return {
    clause,
    instance: instance.id,
    kind: 'task',
    text: row.task.value,
    trigger,
    levels,
    warnings,
    thread,
    owner: parties.owner(plan, row.owners[0]?.value),
    with: row.owners.slice(1).map(({ value }) => value),
    limit: row.within?.ms ?? null,
    limitFrom: row.within?.from ?? 'due',
    after: row.after.map(({ value }) => clauseId(plan.id.value, canonical(value))),
    when: rowExpression(set, row.when),
    discretion: row.when?.kind === 'discretion',
    calendar: row.within?.calendar ?? null,
    every: cycleOf(row),
    held: row.held,
    until: rowExpression(set, row.until),
    doneWhen: rowExpression(set, row.doneWhen),
    to: [],
    origin: null,
    resources: claimsOf(set, row),
  }
}

/** A claim without a number takes one. */
function claimsOf(set: PlanSet, row: TaskRow): ResourceClaim[] {
  const known = resourcesByName(set.registry)
  return row.resources.flatMap(({ value: { name, quantity } }) => {
    const resource = known.get(canonical(name))
    return resource ? [{ resource: resource.id, quantity: quantity ?? 1 }] : []
  })
}

/** 周期, or a 时限 that comes back (每日 9 时前) where 周期 says nothing else. */
export function cycleOf({ every, within }: Pick<TaskRow, 'every' | 'within'>): ObligationSpec['every'] {
  if (every !== null) return every.value
  return within?.calendar?.kind === 'cycle' ? within.calendar.cycle : null
}
