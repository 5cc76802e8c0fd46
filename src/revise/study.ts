import { sha256 } from '../compile/digest.ts'
import type { PlanInstance, Program, ProgramParty } from '../compile/program.ts'
import type { ScenarioProgram } from '../compile/scenario-program.ts'
import type { PlanSet } from '../link/plan-set.ts'
import type { ListedParams } from '../locale/locale.ts'
import type { Trace } from '../run/trace.ts'
import { type DrillRecord, readTrace } from '../score/drill-record.ts'
import { type ClauseId, clauseId } from '../vocabulary/id.ts'
import type { LimitEvidence } from './limit-evidence.ts'
import type { Cause, Finding, MeasureName, Proposal, Wording } from './revision.ts'

/** Everything that measures look at: the log read once, the Program that ran, the scenario and the plans' texts. */
export interface Study {
  readonly trace: Trace
  readonly record: DrillRecord
  readonly program: Program
  readonly scenario: ScenarioProgram
  readonly set: PlanSet
  readonly parties: ReadonlyMap<string, ProgramParty>
  readonly instances: ReadonlyMap<string, PlanInstance>
  /** How long clauses took over many runs or drills; left out where only this one is looked at. */
  readonly limits?: LimitEvidence
}

/** What a study is made from. */
export type StudyParts = Pick<Study, 'trace' | 'program' | 'scenario' | 'set' | 'limits'>

export function makeStudy(parts: StudyParts): Study {
  return {
    ...parts,
    record: readTrace(parts.trace, parts.program),
    parties: new Map(parts.program.parties.map((party) => [party.id, party])),
    instances: new Map(parts.program.instances.map((instance) => [instance.id, instance])),
  }
}

/** The name that people use for a party. */
export function partyName(study: Study, party: string | null): string {
  return party === null ? '' : (study.parties.get(party)?.name ?? party)
}

/** What a clause says, for a sentence: a row's task, else its id. */
export function clauseText(study: Study, clause: ClauseId): string {
  return study.program.obligations.find((spec) => spec.clause === clause)?.text || clause
}

interface FindingParts {
  readonly measure: MeasureName
  readonly cause: Cause | null
  readonly clause: ClauseId
  /** What it is about where the clause does not tell: part of its id. */
  readonly subject?: string
  /** The measure that gives it its id, where another looks at the same thing: the ledger then has one entry. */
  readonly sameAs?: MeasureName
  readonly params: ListedParams
  readonly path?: Finding['path']
  readonly quotes?: Finding['quotes']
  readonly evidence: readonly number[]
  readonly proposal: Proposal
  readonly reapproval?: boolean
}

/** A finding with its id and the place of its clause. */
export function finding(study: Study, { subject, sameAs, ...parts }: FindingParts): Finding {
  const source = study.program.sources.find((each) => each.clause === parts.clause)
  const { measure, cause, clause } = parts
  const idBy = (name: MeasureName): string => {
    const named = [clause, cause, name, ...(subject === undefined ? [] : [subject])]
    return sha256(JSON.stringify(named)).slice(0, 12)
  }
  return {
    ...parts,
    subject: subject ?? null,
    path: parts.path ?? [],
    reapproval: parts.reapproval ?? false,
    quotes: parts.quotes ?? [],
    consequences: [],
    id: idBy(sameAs ?? measure),
    continues: sameAs === undefined ? [] : [idBy(measure)],
    at: source ? { path: source.path, line: source.line } : null,
    evidence: [...new Set(parts.evidence)].sort((a, b) => a - b),
  }
}

/** A question with its options. */
export function ask(...options: readonly Wording[]): Proposal {
  return { kind: 'question', refused: null, options }
}

/** The clause of the step of a start procedure by which a machine's level is decided. */
export function decideClause({ id, plan, group }: PlanInstance, level: string): ClauseId {
  const prefix = id.includes(`.${group}`) ? `${group}.` : ''
  return clauseId(plan, `${prefix}${level}.procedure.decide`)
}

/** What an inject says first, up to its first comma or stop: 芦亭段堤防溃口. Its id when it says nothing. */
export function injectWords(study: Study, id: string): string {
  const content = study.scenario.injects.find((inject) => inject.id === id)?.content ?? ''
  return /^[^，。；,.;]{1,30}/.exec(content)?.[0] ?? id
}
