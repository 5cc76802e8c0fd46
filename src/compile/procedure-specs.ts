import type { ProcedureKey, ProcedureStep, ResponseLevel } from '../model/plan.ts'
import { clauseId } from '../vocabulary/id.ts'
import { type CompiledInstance, decisionTime } from './instances.ts'
import type { Parties } from './parties.ts'
import { plainTerms } from './plain-spec.ts'
import type { ObligationKind, ObligationSpec, OwnerSpec } from './program.ts'
import type { SpecSource } from './spec-source.ts'

const kinds: Partial<Record<ProcedureKey, ObligationKind>> = {
  assess: 'assess',
  propose: 'propose',
  agree: 'agree',
  decide: 'decide',
  sign: 'sign',
  release: 'release',
  report: 'notify',
  inform: 'notify',
}

/** Steps that begin with the rise of demand; the others begin with the declaration (plan-format, "Start procedure"). */
const fromDemand: ReadonlySet<ProcedureKey> = new Set(['assess', 'propose', 'agree', 'decide'])

/** The duties that a start procedure (启动程序) lays on people, one per step; chair, mode and 直接决定 lay none. */
export function procedureSpecs({ parties, compiled }: SpecSource): ObligationSpec[] {
  return compiled.group.levels.flatMap((level) =>
    level.procedure.flatMap((step) => procedureSpec(parties, compiled, level, step) ?? []),
  )
}

function procedureSpec(
  parties: Parties,
  { plan, instance }: CompiledInstance,
  level: ResponseLevel,
  step: ProcedureStep,
): ObligationSpec | null {
  const kind = kinds[step.key]
  if (!kind) return null
  const clause = clauseId(plan.id.value, step.row)
  const names = step.who.map(({ value }) => value)
  const told = step.key === 'report' || step.key === 'inform'
  return {
    clause,
    instance: instance.id,
    kind,
    text: '',
    trigger: fromDemand.has(step.key) ? 'demand' : 'declared',
    levels: [level.level],
    warnings: [],
    thread: clause,
    owner: told
      ? sender(parties, plan, level)
      : step.all
        ? { kind: 'each', parties: parties.parties(plan, names) }
        : parties.owner(plan, names[0]),
    with: told || step.all ? [] : names.slice(1),
    limit: step.within?.value ?? (step.key === 'decide' ? decisionTime(level) : null),
    ...plainTerms,
    to: told ? names : [],
    origin: null,
  }
}

/** 报告 and 通报 name the receivers; they are sent by whoever proposes the level, else by the plan's lead. */
function sender(parties: Parties, plan: CompiledInstance['plan'], level: ResponseLevel): OwnerSpec {
  const proposer =
    level.procedure.find((step) => step.key === 'propose') ??
    level.procedure.find((step) => step.key === 'assess')
  return parties.owner(plan, proposer?.who[0]?.value ?? plan.lead?.value ?? plan.issuer.value)
}
