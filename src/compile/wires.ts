import type { LinkedLink, PlanSet } from '../link/plan-set.ts'
import type { Plan } from '../model/plan.ts'
import { clauseId } from '../vocabulary/id.ts'
import { levelNamed } from '../vocabulary/level.ts'
import { runnable } from './condition-tree.ts'
import type { CompiledInstance } from './instances.ts'
import type { Parties } from './parties.ts'
import { plainTerms } from './plain-spec.ts'
import type { ObligationSpec, PlanInstance, Wire } from './program.ts'

/** The `activates` links of the set as wires between machines; links to plans outside the set carry nothing here. */
export function compileWires(set: PlanSet, parties: Parties, compiled: readonly CompiledInstance[]): Wire[] {
  return set.links
    .filter(({ link, from }) => link.relation === 'activates' && set.plans.get(from.id.value) === from)
    .flatMap((each) => wire(set, parties, compiled, each) ?? [])
}

function wire(
  set: PlanSet,
  parties: Parties,
  compiled: readonly CompiledInstance[],
  { from, link, target }: LinkedLink,
): Wire | null {
  if (target.kind !== 'plan') return null
  const source = compiled.find(({ plan }) => plan === from)?.instance
  const reached = targetOf(compiled, from, target.plan)
  if (!source || !reached) return null
  const written = link.expect ? levelNamed(link.expect.value, set.settings.levels) : null
  const expect =
    reached.levels.find((level) => level === (written ?? link.expect?.value)) ?? reached.levels[0]
  if (expect === undefined) return null
  const when = link.when?.value
  const sender = link.by ? parties.owner(from, link.by.value) : null
  return {
    clause: clauseId(from.id.value, link.row),
    from: source.id,
    when: when && 'level' in when ? when.level : when ? null : (source.levels[0] ?? null),
    condition: when && 'condition' in when ? runnable(set, when.condition) : null,
    to: reached.id,
    expect,
    within: link.within?.value ?? null,
    by: sender?.kind === 'party' ? sender.party : null,
  }
}

/** The machine of the linked plan for a hazard both plans share, else its first. */
function targetOf(compiled: readonly CompiledInstance[], from: Plan, to: Plan): PlanInstance | undefined {
  const machines = compiled.filter(({ plan }) => plan === to)
  const shared = machines.find(({ group }) => group.hazards.some((h) => from.groups[0]?.hazards.includes(h)))
  return (shared ?? machines[0])?.instance
}

/** The duty that a wire lays on its sender: the linked plan reaches `expect` within the time set. */
export function wireSpecs(wires: readonly Wire[], instances: readonly PlanInstance[]): ObligationSpec[] {
  return wires.map((each) => ({
    clause: each.clause,
    instance: each.from,
    kind: 'link',
    text: instances.find((i) => i.id === each.to)?.title ?? each.to,
    trigger: 'wire',
    levels: [],
    warnings: [],
    thread: each.clause,
    owner: each.by === null ? { kind: 'nobody', name: '' } : { kind: 'party', party: each.by },
    with: [],
    limit: each.within,
    ...plainTerms,
    to: [each.to],
    origin: null,
  }))
}
