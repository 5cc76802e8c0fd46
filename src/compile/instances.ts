import type { PlanSet } from '../link/plan-set.ts'
import type { HazardGroup, Plan, ProcedureKey, ResponseLevel } from '../model/plan.ts'
import type { Ms } from '../vocabulary/duration.ts'
import { conditionTree } from './condition-tree.ts'
import type { Parties } from './parties.ts'
import type { InstanceId, LevelStart, PartyId, PlanInstance } from './program.ts'

/** A level machine with the plan and group it was made from. */
export interface CompiledInstance {
  readonly instance: PlanInstance
  readonly plan: Plan
  readonly group: HazardGroup
}

/** `special/flood@jurong`, `special/flood@jurong.drought` for any hazard group but the plan's first. */
export function instanceId(plan: Plan, group: HazardGroup): InstanceId {
  const place = `${plan.id.value}@${plan.area.value}`
  return group === plan.groups[0] ? place : `${place}.${group.name}`
}

/** One machine for every plan and hazard group that has levels; groups without conditions have none. */
export function compileInstances(set: PlanSet, parties: Parties): CompiledInstance[] {
  return [...set.plans.values()].flatMap((plan) =>
    plan.groups
      .filter((group) => group.levels.length > 0)
      .map((group) => ({ plan, group, instance: compileInstance(set, parties, plan, group) })),
  )
}

function compileInstance(set: PlanSet, parties: Parties, plan: Plan, group: HazardGroup): PlanInstance {
  const end = group.termination
  return {
    id: instanceId(plan, group),
    plan: plan.id.value,
    title: plan.title.value,
    lead: parties.name((plan.lead ?? plan.issuer).value),
    group: group.name,
    hazards: group.hazards,
    area: plan.area.value,
    levels: group.levels.map((level) => level.level),
    starts: group.levels.map((level) => compileStart(set, parties, plan, level)),
    follows: plan.links
      .filter((link) => link.relation === 'superior' && link.follow)
      .map((link) => followed(set, link.plan.value)),
    end: end?.conditions && !end.whenBelowStart ? conditionTree(set, plan.id.value, end.conditions) : null,
    endDecide: end && !end.sameAsStart ? parties.parties(plan, values(end.decide)) : [],
  }
}

/** A followed plan of this set is known by its first machine, one outside by its own id. */
function followed(set: PlanSet, id: string): string {
  const plan = set.plans.get(id)
  const group = plan?.groups.find((g) => g.levels.length > 0)
  return plan && group ? instanceId(plan, group) : id
}

function compileStart(set: PlanSet, parties: Parties, plan: Plan, level: ResponseLevel): LevelStart {
  const who = (...keys: ProcedureKey[]): PartyId[] =>
    level.procedure
      .filter((step) => keys.includes(step.key))
      .flatMap((step) => parties.parties(plan, values(step.who)))
  return {
    level: level.level,
    conditions: level.start ? conditionTree(set, plan.id.value, level.start) : null,
    decide: who('decide', 'decide-directly'),
    propose: who('propose', 'assess'),
    decisionTime: decisionTime(level),
  }
}

/** The time limit of 决定, else that of 研判 (plan-format, "Start procedure"). */
export function decisionTime(level: ResponseLevel): Ms | null {
  const limitOf = (key: ProcedureKey): Ms | null =>
    level.procedure.find((step) => step.key === key && step.within)?.within?.value ?? null
  return limitOf('decide') ?? limitOf('assess')
}

function values(written: readonly { readonly value: string }[]): string[] {
  return written.map(({ value }) => value)
}
