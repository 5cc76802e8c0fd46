import type { HazardGroup, Plan, ResponseLevel, TaskRow } from '../model/plan.ts'

/** A task row with the level and hazard group in whose section it stands; null for first-response and steps rows. */
export interface PlacedRow {
  readonly row: TaskRow
  readonly group: HazardGroup | null
  readonly level: ResponseLevel | null
}

/** Every task row of a plan as written: a row that serves several levels (Ⅲ级、Ⅳ级响应) comes once. */
export function taskRowsOf(plan: Plan): PlacedRow[] {
  const rows: PlacedRow[] = [
    ...plan.groups.flatMap((group) =>
      group.levels.flatMap((level) => level.tasks.map((row) => ({ row, group, level }))),
    ),
    ...plan.standing.map((row) => ({ row, group: null, level: null })),
  ]
  const seen = new Set<number>()
  return rows.filter(({ row }) => {
    const offset = row.task.at.start.offset
    return !seen.has(offset) && seen.add(offset)
  })
}

/** The prefix of a group's clauses: none for the plan's first group, `drought.` for another. */
export function scopeOf(plan: Plan, group: HazardGroup): string {
  return group === plan.groups[0] ? '' : `${group.name}.`
}

/**
 * False for an overall plan that leaves levels to the special plans: it has the one level `active` and says nothing of when,
 * by whom and with what it would begin (2024 measures, art. 8, asks for no levels there).
 */
export function hasOwnResponse(plan: Plan, group: HazardGroup): boolean {
  if (plan.type !== 'overall') return group.levels.length > 0
  return group.levels.some(
    (level) => level.start !== null || level.procedure.length > 0 || level.tasks.length > 0,
  )
}
