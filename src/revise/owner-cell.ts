import { taskRowsOf } from '../check/plan-rows.ts'
import type { PlanSet } from '../link/plan-set.ts'
import type { Plan } from '../model/plan.ts'
import type { Written } from '../model/written.ts'
import { type ClauseId, splitClauseId } from '../vocabulary/id.ts'
import type { Proposal } from './revision.ts'

/** Who does a row, and who supports it, as the plan writes it. */
export interface OwnerCell {
  readonly plan: Plan
  readonly owners: readonly Written<string>[]
  readonly support: readonly Written<string>[]
}

/** The cell of a row that says who does it; a step of a start procedure has one as well. Null where the clause is no row of a plan. */
export function ownerCell(set: PlanSet, clause: ClauseId): OwnerCell | null {
  const named = splitClauseId(clause)
  const plan = named && set.plans.get(named.plan)
  if (!plan) return null
  const task = taskRowsOf(plan).find(({ row }) => row.id?.value === named.row)?.row
  if (task) return { plan, owners: task.owners, support: task.support }
  const report = plan.reports.find(({ id }) => id?.value === named.row)
  if (report) return { plan, owners: report.owners, support: [] }
  const steps = plan.groups.flatMap(({ levels }) => levels.flatMap(({ procedure }) => procedure))
  const step = steps.find(({ row }) => row === named.row)
  return step ? { plan, owners: step.who, support: [] } : null
}

/** One name put in place of another: the slice of the name and nothing else. */
export function nameInstead(
  names: readonly Written<string>[],
  now: string,
  wording: 'present-name' | 'registered-name',
): Proposal {
  return {
    kind: 'edit',
    wording: { variant: wording, params: { name: names[0]?.value ?? '', now } },
    edits: names.map(({ at }) => ({
      path: at.path,
      start: at.start.offset,
      end: at.end.offset,
      text: now,
    })),
    lines: [],
    effect: null,
    alsoLookAt: [],
  }
}

/** The name that people use for a body, where it means this body alone; else its full name. */
export function usualName(set: PlanSet, id: string): string | null {
  const body = set.directory.organizationsById.get(id)
  if (!body) return null
  const found = [...body.aliases, body.name].find((name) => set.directory.organization(name) === body)
  return found ?? null
}
