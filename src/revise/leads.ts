import type { Duty } from '../score/drill-record.ts'
import { linkCalls } from '../score/link-calls.ts'
import { byCodePoint } from '../vocabulary/canonical.ts'
import type { Finding, MeasureName } from './revision.ts'
import { decideClause, type Study } from './study.ts'

/**
 * The findings that lead another, the one that says most of it first: by rule, those of one rule as they stand in `findings`. A finding
 * leads another when that would not be there without it.
 */
export function leadersOf(study: Study, findings: readonly Finding[]): (then: Finding) => Finding[] {
  const idle = new Set(findings.flatMap((each) => (each.measure === 'body-idle' ? each.evidence : [])))
  const seen: Seen = { study, idle }
  return (then) => [
    ...new Set(
      rules.flatMap((rule) => findings.filter((first) => first !== then && rule(seen, first, then))),
    ),
  ]
}

interface Seen {
  readonly study: Study
  /** Log positions of all that bodies left undone which hardly did anything. */
  readonly idle: ReadonlySet<number>
}

type Rule = (seen: Seen, first: Finding, then: Finding) => boolean

/** What evaluators saw at a clause of which the log says why. */
const sameThingSeen: Rule = (_, first, then) =>
  isSeen(then) && !isSeen(first) && then.clause.includes('#') && first.clause === then.clause

/** A duty was late because nobody was to do it, nobody was told, nobody answered or others took it for theirs. */
const dutyHeldUp: Rule = ({ study }, first, then) => {
  if (!isUndoing(then) || !holdsUp.has(first.measure)) return false
  const late = dutiesIn(study, then)
  // In a simulation everybody knows of their duties, told or not; and who did them, late though it was, knew as well.
  const isUnknown = study.trace.header.kind !== 'simulation' && late.every(({ done }) => done === null)
  return (isUnknown || !untold.has(first.measure)) && isAllIn(dutiesIn(study, first), late)
}
const untold: ReadonlySet<MeasureName> = new Set(['not-told', 'fact-not-told'])
const holdsUp: ReadonlySet<MeasureName> = new Set([
  ...(['ownerless', 'not-told', 'fact-not-told', 'call-unanswered', 'done-by-another'] as const),
])

/** Whoever was to do it did hardly anything: the whole of what a body left undone is one finding. */
const neverActed: Rule = ({ study, idle }, first, then) => {
  if (first.measure !== 'body-idle' || !isTaskLate(then)) return false
  const late = dutiesIn(study, then)
  return (
    late.some(({ due }) => first.evidence.includes(due.seq)) && late.every(({ due }) => idle.has(due.seq))
  )
}

/** One body that hardly acted, by several plans. */
const sameBody: Rule = (_, first, then) =>
  first.measure === 'body-idle' &&
  then.measure === 'body-idle' &&
  first.subject === then.subject &&
  byCodePoint(first.clause, then.clause) < 0

/** All came at once. */
const tooMuch: Rule = ({ study }, first, then) =>
  first.measure === 'overload' && isTaskLate(then) && isAllIn(dutiesIn(study, first), dutiesIn(study, then))

/** Its time ran from before it was asked for (事发后, 启动后), and what it waited for came late. */
const clockRunning: Rule = ({ study }, first, then) => {
  if (!isTaskLate(then)) return false
  if (!isLimitMissed(first) && !isDecision(first)) return false
  const spec = study.program.obligations.find(({ clause }) => clause === then.clause)
  const late = dutiesIn(study, then)
  const causes = late.map(({ due }) => study.trace.events.find(({ seq }) => seq === due.seq)?.cause ?? null)
  return (
    spec !== undefined &&
    spec.limitFrom !== 'due' &&
    late.length > 0 &&
    causes.every((cause) => cause !== null && first.evidence.includes(cause))
  )
}

/** An earlier step of the same start procedure was late or never done, and then the later ones and the decision. */
const stepBefore: Rule = ({ study }, first, then) => {
  if (!isLimitMissed(first) || isUntouched(study, procedureOf(first))) return false
  if (!isTaskLate(then) && !isDecisionLate(then)) return false
  if (procedureOf(first) !== procedureOf(then)) return false
  return stepOf(first) >= 0 && stepOf(first) < stepOf(then)
}
const stepsInOrder: readonly string[] = ['assess', 'propose', 'agree', 'decide']

/** A level that was never declared, and none of the steps towards it was ever taken. */
const neverBegun: Rule = ({ study }, first, then) =>
  isNeverDeclared(first) &&
  then.measure === 'deadline-missed' &&
  stepOf(then) >= 0 &&
  procedureOf(first) === procedureOf(then) &&
  isUntouched(study, procedureOf(first))

/** Once a level that was called for was not declared, nothing more was declared of the plan: the higher ones neither. */
const standingStill: Rule = ({ study }, first, then) => {
  if (!isNeverDeclared(first) || !isNeverDeclared(then)) return false
  const [one, other] = [first, then].map(({ clause }) => instanceOf(study, clause))
  const [since = 0, later = 0] = [first, then].map(({ evidence }) => evidence[0] ?? 0)
  if (!one || one.id !== other?.id || since > later) return false
  const rank = ({ params }: Finding): number => one.levels.indexOf(String(params.level))
  const moved = (study.record.levels.get(one.id) ?? []).some(
    ({ changed, seq }) => changed === 'response' && seq > since,
  )
  // Called for at one moment, the highest is the one that should have been declared.
  return !moved && (since < later || rank(first) > rank(then))
}

/** Somebody without authority tried to declare the level while it waited to be declared. */
const wrongHand: Rule = ({ study }, first, then) => {
  const [rise = 0] = then.evidence
  const isDeclared = (type: string): boolean => type === 'level-declared' || type === 'level-raised'
  const seen = study.trace.events.filter(({ seq, type }) => then.evidence.includes(seq) && isDeclared(type))
  const declared = seen[0]?.seq ?? Number.POSITIVE_INFINITY
  return (
    isDecisionLate(then) &&
    first.measure === 'act-refused' &&
    first.clause === then.clause &&
    first.evidence.some((seq) => seq > rise && seq < declared)
  )
}

/** The word came late and the other plan was late with it; where it came in time, the other plan's decision made the link late. */
const linkAndDecision: Rule = ({ study }, first, then) => {
  const [link, decision] = first.measure === 'link-late' ? [first, then] : [then, first]
  if (link.measure !== 'link-late' || !isDecision(decision)) return false
  // What many drills show has a limit to propose and stands for itself.
  if (then === decision && !isDecisionLate(then)) return false
  const wire = study.program.wires.find(({ clause }) => clause === link.clause)
  const target = wire && study.instances.get(wire.to)
  if (!wire || !target || decideClause(target, wire.expect) !== decision.clause) return false
  return link === (sentLate(link) || link.cause === 'plan-wrong' ? first : then)
}

/** One sender and one declaration, several plans that were not told in time; or one plan, asked again and again, that never answered. */
const sameSender: Rule = ({ study }, first, then) => {
  if (first.measure !== 'link-late' || then.measure !== 'link-late' || first.cause !== then.cause)
    return false
  const [one, other] = [first, then].map(({ clause }) => callOf(study, clause))
  if (!one || !other || one.wire.from !== other.wire.from) return false
  const isAgain = one.wire.to === other.wire.to && first.params.never === 1 && then.params.never === 1
  const isAtOnce = one.wire.by != null && one.wire.by === other.wire.by && sentLate(first) && sentLate(then)
  if (one.fired.at === other.fired.at)
    return (isAgain || isAtOnce) && byCodePoint(first.clause, then.clause) < 0
  return isAgain && one.fired.at < other.fired.at
}

/** Something on the way to a task was late, and so the task was not done when harm came. */
const onTheWay: Rule = (_, first, then) =>
  then.measure === 'slow-at-harm' &&
  delays.has(first.measure) &&
  (then.path.some(({ clause }) => clause === first.clause) ||
    [first.params.waiting ?? []].flat().includes(then.clause))
const delays: ReadonlySet<MeasureName> = new Set([
  ...(['link-late', 'declared-late', 'act-refused', 'ownerless', 'deadline-missed'] as const),
  'limit-missed-often',
])

/** Where several lead one finding, it stands under the one whose rule comes first. */
const rules: readonly Rule[] = [
  ...[sameThingSeen, dutyHeldUp, clockRunning, neverBegun, stepBefore, wrongHand],
  ...[linkAndDecision, sameSender, standingStill, onTheWay, sameBody, neverActed, tooMuch],
]

function isSeen({ measure }: Finding): boolean {
  return measure === 'rated-low' || measure === 'problem-noted'
}

/** A limit that this drill missed; that others missed it, too, does not change what came of it. */
function isLimitMissed({ measure }: Finding): boolean {
  return measure === 'deadline-missed' || measure === 'limit-missed-often'
}

function isDecision({ measure, clause }: Finding): boolean {
  return (
    measure === 'declared-late' || (measure === 'limit-missed-often' && clause.endsWith('.procedure.decide'))
  )
}

/** Missed here, and nothing more to propose about it than that: what many drills show has a limit to propose and stands for itself. */
function isLate(finding: Finding): boolean {
  const { measure, params, proposal } = finding
  if (measure === 'deadline-missed' || measure === 'declared-late') return true
  return measure === 'limit-missed-often' && params.onRecord === 1 && proposal.kind === 'question'
}

function isTaskLate(finding: Finding): boolean {
  return isLate(finding) && !isDecision(finding)
}

function isDecisionLate(finding: Finding): boolean {
  return isLate(finding) && isDecision(finding)
}

function isUndoing(finding: Finding): boolean {
  return isTaskLate(finding) || finding.measure === 'body-idle'
}

function isNeverDeclared({ measure, params }: Finding): boolean {
  return measure === 'declared-late' && params.never === 1
}

/** Duties whose falling due is evidence of a finding. */
function dutiesIn({ record }: Study, { evidence }: Finding): Duty[] {
  return record.duties.filter(({ due }) => evidence.includes(due.seq))
}

function isAllIn(held: readonly Duty[], late: readonly Duty[]): boolean {
  return late.length > 0 && late.every((duty) => held.includes(duty))
}

/** `special/flood#III.procedure` of any of its steps; null for other clauses. */
function procedureOf({ clause }: Finding): string | null {
  return /^(.+\.procedure)\./.exec(clause)?.[1] ?? null
}

/** The place of a step on the way to the decision; below 0: none of these. */
function stepOf({ clause }: Finding): number {
  return stepsInOrder.indexOf(/\.procedure\.([a-z-]+)/.exec(clause)?.[1] ?? '')
}

/** Whether nothing of a start procedure was ever done. */
function isUntouched({ record }: Study, procedure: string | null): boolean {
  return (
    procedure !== null &&
    !record.duties.some(({ clause, done }) => done !== null && clause.startsWith(`${procedure}.`))
  )
}

function instanceOf({ instances }: Study, clause: string) {
  return [...instances.values()].find((each) =>
    each.levels.some((level) => decideClause(each, level) === clause),
  )
}

/** The word was not sent, or left the other plan less time than it has to decide. */
function sentLate({ params }: Finding): boolean {
  const sending = Number(params.sendingMs)
  return sending < 0 || sending > Math.max(0, Number(params.leftMs))
}

function callOf(
  { record, program }: Study,
  clause: string,
): ReturnType<typeof linkCalls>[number] | undefined {
  return linkCalls(record, program).find(({ wire }) => wire.clause === clause)
}
