import type { Place } from '../diagnostic/place.ts'
import type { Plan, StartConditions } from '../model/plan.ts'
import { clauseId } from '../vocabulary/id.ts'
import type { Source } from './program.ts'

/** Where every clause of a plan is written: levels, start conditions, procedure steps, rows, links, endings. First of equals wins. */
export function clauseSources(plan: Plan): Source[] {
  const sources: Source[] = []
  const add = (row: string | null | undefined, at: Place): void => {
    if (!row) return
    const clause = clauseId(plan.id.value, row)
    if (!sources.some((source) => source.clause === clause))
      sources.push({ clause, path: plan.path, line: at.start.line, start: at.start.offset, end: at.end.offset })
  }
  const addStart = (start: StartConditions | null): void => {
    for (const item of start?.items ?? []) {
      add(item.row, item.at)
      if (item.content.kind === 'group') addStart(item.content.group)
    }
  }
  for (const group of plan.groups) {
    const scope = group === plan.groups[0] ? '' : `${group.name}.`
    for (const level of group.levels) {
      add(`${scope}${level.level}`, level.at)
      addStart(level.start)
      for (const step of level.procedure) add(step.row, step.at)
      level.tasks.forEach((row, index) => {
        if (!row.continues) add(row.id?.value ?? `${level.level}.task-${index + 1}`, row.at)
      })
    }
    addStart(group.termination?.conditions ?? null)
  }
  plan.standing.forEach((row, index) => add(row.id?.value ?? `task-${index + 1}`, row.at))
  plan.reports.forEach((row, index) => add(row.id?.value ?? `report-${index + 1}`, row.at))
  for (const link of plan.links) add(link.row, link.at)
  return sources
}
