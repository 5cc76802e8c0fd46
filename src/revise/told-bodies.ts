import type { PlanInstance } from '../compile/program.ts'
import type { Party } from '../link/directory.ts'
import type { Plan } from '../model/plan.ts'
import type { LevelId } from '../vocabulary/level.ts'
import type { Study } from './study.ts'

/** Bodies that some names in a plan reach. */
export function bodiesNamed(study: Study, plan: Plan, names: readonly string[]): string[] {
  return names.flatMap((name) => bodiesOf(study, plan, study.set.directory.party(name, plan)))
}

function bodiesOf({ set, program }: Study, plan: Plan, party: Party): string[] {
  switch (party.kind) {
    case 'organization':
    case 'position':
    case 'officer':
      return [party.organization.id]
    case 'members':
      return party.members.map(({ id }) => id)
    case 'local':
      return set.directory.townships(plan.area.value).map(({ id }) => id)
    case 'post': {
      const held = program.parties.filter(({ post }) => post === party.post.name.value)
      return held.map(({ organization }) => organization)
    }
    default:
      return []
  }
}

/**
 * Bodies that learn of a level of a plan by what the plans oblige people to do: those who take part in declaring it, those whom the
 * start procedure, reports and calls name, and those whose own plan a link starts. A body knows what the one above it was told, but
 * not what was told to the government above all of them.
 */
export function knowsOf(study: Study, instance: PlanInstance, level: LevelId): (body: string) => boolean {
  const plan = study.set.plans.get(instance.plan)
  if (!plan) return () => true
  const told = new Set([
    ...declaring(study, plan, instance, level),
    ...bodiesNamed(study, plan, receivers(study, instance, level)),
    ...study.program.wires.flatMap(({ from, to }) => (from === instance.id ? homeOf(study, to) : [])),
  ])
  const above = aboveAll(study, plan)
  return (body) =>
    chainOf(study, body).some((each, index) => told.has(each) && (index === 0 || !above.has(each)))
}

/** Whom notices, reports and calls of the plan name: those of the level, and reports that fell due. */
function receivers(study: Study, instance: PlanInstance, level: LevelId): string[] {
  const due = new Set(study.record.duties.map(({ clause }) => clause))
  return study.program.obligations.flatMap((spec) => {
    if (spec.instance !== instance.id) return []
    if (spec.kind === 'notify') return spec.levels.includes(level) ? spec.to : []
    return spec.kind === 'report' && due.has(spec.clause) ? spec.to : []
  })
}

/** Those who assess, propose, decide, sign and send; the bodies whose officers hold their posts; the plan's lead and issuer. */
function declaring(study: Study, plan: Plan, instance: PlanInstance, level: LevelId): string[] {
  const start = instance.starts.find((each) => each.level === level)
  const steps = study.program.obligations.filter(
    ({ instance: own, levels, kind }) =>
      own === instance.id && levels.includes(level) && kind !== 'task' && kind !== 'report',
  )
  const parties = [
    ...(start ? [...start.decide, ...start.propose] : []),
    ...steps.flatMap(({ owner }) =>
      owner.kind === 'party' ? [owner.party] : owner.kind === 'each' ? owner.parties : [],
    ),
  ]
  const holders = parties.flatMap((each) => [each, ...(study.parties.get(each)?.heldBy ?? [])])
  return [
    plan.issuer.value,
    ...(plan.lead ? [plan.lead.value] : []),
    ...holders.flatMap((each) => study.parties.get(each)?.organization ?? []),
    ...bodiesNamed(
      study,
      plan,
      steps.flatMap((spec) => spec.with),
    ),
  ]
}

/** Whose plan it is. */
function homeOf({ set, instances }: Study, id: string): string[] {
  const plan = set.plans.get(instances.get(id)?.plan ?? '')
  return plan ? [plan.issuer.value, ...(plan.lead ? [plan.lead.value] : [])] : []
}

/** The bodies above whoever leads: what a government was told, not all below it were. */
export function aboveAll(study: Study, plan: Plan): ReadonlySet<string> {
  return new Set(chainOf(study, plan.lead?.value ?? plan.issuer.value).slice(1))
}

/** The body and those above it, nearest first. */
export function chainOf({ set }: Study, body: string): string[] {
  const chain: string[] = []
  for (
    let at: string | null = body;
    at !== null && !chain.includes(at);
    at = set.directory.organizationsById.get(at)?.parent ?? null
  )
    chain.push(at)
  return chain
}
