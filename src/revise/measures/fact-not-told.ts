import type { ObligationSpec } from '../../compile/program.ts'
import { namesRead } from '../../run/loaded-program.ts'
import type { Duty } from '../../score/drill-record.ts'
import type { Finding } from '../revision.ts'
import { ask, finding, partyName, type Study } from '../study.ts'
import { aboveAll, bodiesNamed, chainOf } from '../told-bodies.ts'

/**
 * Duties that a fact alone brings about (先期处置), of bodies that neither report that fact nor are reached by any report or call that fell
 * due: nobody was obliged to tell them. Towns see what happens with them. One finding for each plan and fact.
 */
export function factNotTold(study: Study): Finding[] {
  const facts = new Map(study.program.facts.map((fact) => [fact.name, fact]))
  const unheard = study.program.obligations.flatMap((spec): Unheard[] => {
    if (!isByFact(spec)) return []
    const duties = study.record.duties.filter(
      ({ clause, instance }) => clause === spec.clause && instance === spec.instance,
    )
    const [first] = duties
    const read = spec.when ? [...namesRead(spec.when, facts)] : []
    return first && read.length > 0 && !hears(study, spec, first, read) ? [{ spec, duties, facts: read }] : []
  })
  const groups = Map.groupBy(unheard, ({ spec, facts }) => JSON.stringify([spec.instance, facts]))
  return [...groups.values()].map((same) => judge(study, same))
}

interface Unheard {
  readonly spec: ObligationSpec
  readonly duties: readonly Duty[]
  readonly facts: readonly string[]
}

function isByFact({ trigger, kind, owner }: ObligationSpec): boolean {
  return kind === 'task' && owner.kind === 'party' && (trigger === 'condition' || trigger === 'incident')
}

/** Whether the body reports one of the facts, or it or the body above it leads, or is named by a report or call that fell due. */
function hears(study: Study, spec: ObligationSpec, { owner }: Duty, facts: readonly string[]): boolean {
  const plan = study.set.plans.get(study.instances.get(spec.instance)?.plan ?? '')
  const body = study.parties.get(owner ?? '')?.organization
  if (!plan || body === undefined) return true
  const sources = study.set.registry.facts.flatMap(({ name, source }) =>
    facts.includes(name) && source !== null ? [source] : [],
  )
  const told = study.record.duties.flatMap(({ kind, to }) => (kind === 'report' ? to : []))
  const home = plan.lead?.value ?? plan.issuer.value
  const known = new Set([...sources, home, plan.issuer.value, ...bodiesNamed(study, plan, told)])
  const above = aboveAll(study, plan)
  return chainOf(study, body).some((each, index) => known.has(each) && (index === 0 || !above.has(each)))
}

function judge(study: Study, same: readonly Unheard[]): Finding {
  const duties = same.flatMap((each) => each.duties)
  const [first] = same
  const who = [...new Set(duties.map(({ owner }) => partyName(study, owner)))]
  const fact = first?.facts ?? []
  return finding(study, {
    measure: 'fact-not-told',
    cause: 'plan-unclear',
    clause: first?.spec.clause ?? '',
    params: {
      ...{ who, fact, count: duties.length },
      clauses: same.map(({ spec }) => spec.clause),
      missed: duties.filter(({ late, done }) => late !== null || (done !== null && done.late > 0)).length,
    },
    evidence: duties.map(({ due }) => due.seq),
    proposal: ask(
      { variant: 'report-to-as-well', params: { fact, who } },
      { variant: 'add-to-calls', params: { who } },
    ),
  })
}
