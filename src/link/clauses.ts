import type { Place } from '../diagnostic/place.ts'
import type { HazardGroup, Plan, StartConditions } from '../model/plan.ts'

/**
 * Every row of a plan that a clause id may name (plan-format, "Names of things"), with its place: levels (`III`), start
 * conditions (`III.start.2`), procedure steps (`III.procedure.decide`), tasks and reports by their 编号, ends (`end.1`), links and
 * sections with a role (`section.support`). Of two rows with one name the first in this order; a row that continues
 * another (延 IV-3) has no name of its own.
 */
export function clausesOf(plan: Plan): ReadonlyMap<string, Place> {
  const rows = new Map<string, Place>()
  const add = (row: string | undefined, at: Place): void => {
    if (row !== undefined && !rows.has(row)) rows.set(row, at)
  }
  plan.groups.forEach((group, index) => {
    addGroup(group, index === 0 ? '' : `${group.name}.`, add)
  })
  for (const row of [...plan.standing, ...plan.reports]) add(row.id?.value, row.at)
  for (const warning of plan.warnings) add(warning.row, warning.at)
  for (const link of plan.links) add(link.row, link.at)
  for (const { role, section } of plan.sections) if (role) add(`section.${role}`, section.at)
  return rows
}

type Add = (row: string | undefined, at: Place) => void

function addGroup(group: HazardGroup, scope: string, add: Add): void {
  for (const level of group.levels) {
    add(`${scope}${level.level}`, level.at)
    addStart(level.start, add)
    for (const step of level.procedure) add(step.row, step.at)
    for (const task of level.tasks) add(task.id?.value, task.at)
  }
  if (!group.termination) return
  add(`${scope}end`, group.termination.at)
  addStart(group.termination.conditions, add)
}

function addStart(start: StartConditions | null, add: Add): void {
  for (const item of start?.items ?? []) {
    add(item.row, item.at)
    if (item.content.kind === 'group') addStart(item.content.group, add)
  }
}
