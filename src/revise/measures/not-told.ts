import type { PlanInstance } from '../../compile/program.ts'
import type { Plan } from '../../model/plan.ts'
import type { Duty } from '../../score/drill-record.ts'
import { clauseId, splitClauseId } from '../../vocabulary/id.ts'
import type { LevelId } from '../../vocabulary/level.ts'
import { type Missing, moreReceivers, tellingStep } from '../more-receivers.ts'
import type { Finding } from '../revision.ts'
import { ask, decideClause, finding, partyName, type Study } from '../study.ts'
import { knowsOf } from '../told-bodies.ts'

/**
 * Bodies that had to act because a plan's level was in force and whom nothing in the plans obliged anybody to tell of it. A property of
 * the text that the drill came to, one finding for each plan: the names are added to those whom each level's 通报 tells.
 */
export function notTold(study: Study): Finding[] {
  return [...study.instances.values()].flatMap((instance) => {
    const plan = study.set.plans.get(instance.plan)
    const untold = plan ? untoldDuties(study, instance) : []
    return plan && untold.length > 0 ? [judge(study, { plan, instance, untold })] : []
  })
}

interface Untold {
  readonly duty: Duty
  readonly level: LevelId
}

function untoldDuties(study: Study, instance: PlanInstance): Untold[] {
  const knows = new Map(instance.levels.map((level) => [level, knowsOf(study, instance, level)]))
  const specs = new Map(
    study.program.obligations
      .filter((each) => each.instance === instance.id)
      .map((each) => [each.clause, each]),
  )
  return study.record.duties.flatMap((duty) => {
    const spec = specs.get(duty.clause)
    const body = study.parties.get(duty.owner ?? '')?.organization
    if (duty.instance !== instance.id || !spec || spec.trigger !== 'level' || body === undefined) return []
    const level = levelAt(study, instance, duty)
    return level === null || knows.get(level)?.(body) !== false ? [] : [{ duty, level }]
  })
}

function levelAt({ record }: Study, { id, levels }: PlanInstance, { due }: Duty): LevelId | null {
  const step = (record.levels.get(id) ?? []).findLast(({ at, seq }) => at <= due.at && seq <= due.seq)
  return step && levels.includes(step.response) ? step.response : null
}

interface Case {
  readonly plan: Plan
  readonly instance: PlanInstance
  readonly untold: readonly Untold[]
}

function judge(study: Study, { plan, instance, untold }: Case): Finding {
  const owners = untold.map(({ duty, level }) => ({ level, name: writtenOwner(study, plan, duty) }))
  // In the same order at every level: that in which the drill came to them.
  const order = [...new Set(owners.map(({ name }) => name))]
  const missing = instance.levels.flatMap((level): Missing[] => {
    const names = order.filter((name) => owners.some((each) => each.level === level && each.name === name))
    return names.length === 0 ? [] : [{ level, group: instance.group, names }]
  })
  const [first] = missing
  const level = first?.level ?? ''
  const step = first && tellingStep(plan, first, 'inform')
  const who = [...new Set(missing.flatMap(({ names }) => names))]
  const duties = untold.map(({ duty }) => duty)
  return finding(study, {
    measure: 'not-told',
    cause: 'plan-unclear',
    clause: step ? clauseId(plan.id.value, step.row) : decideClause(instance, level),
    params: {
      plan: plan.title.value,
      level,
      who,
      clauses: [...new Set(duties.map(({ clause }) => clause))],
      missed: duties.filter(({ late, done }) => late !== null || (done !== null && done.late > 0)).length,
    },
    evidence: duties.map(({ due }) => due.seq),
    reapproval: true,
    proposal:
      moreReceivers(study.set, plan, missing, 'inform') ??
      ask(
        { variant: 'add-an-informing', params: { level, who } },
        { variant: 'add-to-calls', params: { who } },
      ),
  })
}

/** The owner of a row as the plan writes it: a set of bodies by its name. */
function writtenOwner(study: Study, plan: Plan, duty: Duty): string {
  const row = splitClauseId(duty.clause)?.row
  const rows = [
    ...plan.standing,
    ...plan.groups.flatMap(({ levels }) => levels.flatMap(({ tasks }) => tasks)),
  ]
  const owners = [...rows, ...plan.reports].find(({ id }) => id?.value === row)?.owners
  return owners?.[0]?.value ?? partyName(study, duty.owner)
}
