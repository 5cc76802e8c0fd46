import type { NamedParty, PlanSet } from '../link/plan-set.ts'
import type { Plan } from '../model/plan.ts'
import type { Written } from '../model/written.ts'
import { taskRowsOf } from './plan-rows.ts'

/** For what a plan names somebody. `held` (担任) is not here: its titles belong to people, not to the register. */
export type PartyUse = 'owner' | 'support' | 'procedure' | 'termination' | 'sender' | 'link'

/** A name with the party it means and what it is named for. */
export interface PartyInUse extends NamedParty {
  readonly use: PartyUse
}

/** Everybody whom a plan gives something to do, in reading order of the parts of the model; a name repeated comes each time. */
export function partiesOf(set: PlanSet, plan: Plan): PartyInUse[] {
  const named = (use: PartyUse, names: readonly Written<string>[]): PartyInUse[] =>
    names.map((name) => ({ use, name, party: set.directory.party(name.value, plan) }))
  const rows = taskRowsOf(plan).map(({ row }) => row)
  return [
    ...rows.flatMap((row) => [...named('owner', row.owners), ...named('support', row.support)]),
    ...plan.groups.flatMap((group) => [
      ...group.levels.flatMap((level) =>
        level.procedure.filter((step) => step.key !== 'mode').flatMap((step) => named('procedure', step.who)),
      ),
      ...named('termination', [...(group.termination?.propose ?? []), ...(group.termination?.decide ?? [])]),
    ]),
    ...plan.reports.flatMap((report) => named('sender', report.owners)),
    ...plan.links.flatMap((link) =>
      link.by && link.relation !== 'activates' ? named('link', [link.by]) : [],
    ),
  ]
}
