import type { PlanInstance } from '../../compile/program.ts'
import type { LinkedLink } from '../../link/plan-set.ts'
import { clauseId } from '../../vocabulary/id.ts'
import { type Missing, moreReceivers, tellingStep } from '../more-receivers.ts'
import type { Finding } from '../revision.ts'
import { ask, decideClause, finding, type Study } from '../study.ts'
import { knowsOf } from '../told-bodies.ts'

/** Bodies to which a plan says that it reports (衔接 报告), and which no step or report named when one of its levels was declared. */
export function superiorNotTold(study: Study): Finding[] {
  return [...study.instances.values()].flatMap((instance) => {
    const declared = (study.record.levels.get(instance.id) ?? []).filter(
      ({ changed, response }) => changed === 'response' && instance.levels.includes(response),
    )
    const links = study.set.links.filter(
      ({ from, link }) => from.id.value === instance.plan && link.relation === 'reports-to',
    )
    return links.flatMap((link) => judge(study, instance, link, declared) ?? [])
  })
}

function judge(
  study: Study,
  instance: PlanInstance,
  { from: plan, target }: LinkedLink,
  declared: readonly { readonly seq: number; readonly response: string }[],
): Finding | null {
  const superior = study.set.directory.organization(superiorOf(study, target) ?? '')
  if (!superior) return null
  const silent = declared.filter(({ response }) => !knowsOf(study, instance, response)(superior.id))
  const name = superior.aliases[0] ?? superior.name
  const levels = instance.levels.filter((level) => silent.some(({ response }) => response === level))
  const missing = levels.map((level): Missing => ({ level, group: instance.group, names: [name] }))
  const [first] = missing
  if (!first) return null
  const step = tellingStep(plan, first, 'report')
  return finding(study, {
    measure: 'superior-not-told',
    cause: 'link-broken',
    clause: step ? clauseId(plan.id.value, step.row) : decideClause(instance, first.level),
    subject: superior.id,
    params: { plan: plan.title.value, level: first.level, who: name },
    evidence: silent.map(({ seq }) => seq),
    reapproval: true,
    proposal:
      moreReceivers(study.set, plan, missing, 'report') ??
      ask({ variant: 'add-an-informing', params: { level: first.level, who: name } }),
  })
}

/** Whose the plan is that is reported to: its lead or issuer; of a plan outside the set the issuer that the register gives. */
function superiorOf({ set }: Study, target: LinkedLink['target']): string | null {
  if (target.kind === 'plan') return target.plan.lead?.value ?? target.plan.issuer.value
  if (target.kind !== 'external') return null
  return set.registry.externalPlans.find(({ id }) => id === target.id)?.issuer ?? null
}
