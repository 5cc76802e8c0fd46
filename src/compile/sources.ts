import type { Place } from '../diagnostic/place.ts'
import { clausesOf } from '../link/clauses.ts'
import type { Plan } from '../model/plan.ts'
import { clauseId } from '../vocabulary/id.ts'
import { citedPlace } from './cited-place.ts'
import type { Source } from './program.ts'
import { rowName } from './row-name.ts'

/** Where every clause of a plan is written; rows without a 编号 go by the name that the Program gives them. */
export function clauseSources(plan: Plan): Source[] {
  const rows = new Map<string, Place>(clausesOf(plan))
  const add = (row: string, at: Place): void => {
    if (!rows.has(row)) rows.set(row, at)
  }
  for (const group of plan.groups)
    for (const level of group.levels)
      level.tasks.forEach((row, index) => {
        if (!row.continues) add(rowName(row.id, level.level, index), row.at)
      })
  plan.standing.forEach((row, index) => {
    add(rowName(row.id, null, index), row.at)
  })
  plan.reports.forEach((row, index) => {
    add(rowName(row.id, 'report', index), row.at)
  })
  return [...rows].map(([row, at]) => ({
    clause: clauseId(plan.id.value, row),
    path: plan.path,
    line: at.start.line,
    start: at.start.offset,
    end: at.end.offset,
    ...citedPlace(plan, at.start.offset),
  }))
}
