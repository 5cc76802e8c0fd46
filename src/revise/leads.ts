import type { Duty } from '../score/drill-record.ts'
import { linkCalls } from '../score/link-calls.ts'
import { byCodePoint } from '../vocabulary/canonical.ts'
import type { Finding, MeasureName } from './revision.ts'
import { decideClause, type Study } from './study.ts'

/** Whether the second finding only followed from the first: it would not be there without it. */
export function leads(study: Study, first: Finding, then: Finding): boolean {
  return rules.some((rule) => rule(study, first, then))
}

type Rule = (study: Study, first: Finding, then: Finding) => boolean

/** What evaluators saw at a clause of which the log says why. */
const sameThingSeen: Rule = (_, first, then) =>
  isSeen(then) && !isSeen(first) && then.clause.includes('#') && first.clause === then.clause

/** A duty was late because nobody was to do it, nobody was told, nobody answered, others took it for theirs, or all came at once. */
const dutyHeldUp: Rule = (study, first, then) => {
  if (then.measure !== 'deadline-missed' || !holdsUp.has(first.measure)) return false
  const held = new Set(dutiesIn(study, first))
  const late = dutiesIn(study, then)
  // In a simulation everybody knows of their duties, told or not; and who did them, late though it was, knew as well.
  const isUnknown = study.trace.header.kind !== 'simulation' && late.every(({ done }) => done === null)
  if (first.measure === 'not-told' && !isUnknown) return false
  return late.length > 0 && late.every((duty) => held.has(duty))
}
const holdsUp: ReadonlySet<MeasureName> = new Set([
  ...(['ownerless', 'not-told', 'call-unanswered', 'done-by-another', 'overload'] as const),
])

/** Its time ran from before it was asked for (事发后, 启动后), and what it waited for came late. */
const clockRunning: Rule = (study, first, then) => {
  if (then.measure !== 'deadline-missed') return false
  if (first.measure !== 'deadline-missed' && first.measure !== 'declared-late') return false
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
const stepBefore: Rule = (_, first, then) => {
  if (first.measure !== 'deadline-missed') return false
  if (then.measure !== 'deadline-missed' && then.measure !== 'declared-late') return false
  const [one, other] = [first, then].map(({ clause }) => /^(.+\.procedure)\.([a-z-]+)/.exec(clause))
  if (!one || !other || one[1] !== other[1]) return false
  const place = (step: string | undefined): number => stepsInOrder.indexOf(step ?? '')
  return place(one[2]) >= 0 && place(one[2]) < place(other[2])
}
const stepsInOrder: readonly string[] = ['assess', 'propose', 'agree', 'decide']

/** Somebody without authority tried to declare the level while it waited to be declared. */
const wrongHand: Rule = (study, first, then) => {
  const [rise = 0] = then.evidence
  const isDeclared = (type: string): boolean => type === 'level-declared' || type === 'level-raised'
  const seen = study.trace.events.filter(({ seq, type }) => then.evidence.includes(seq) && isDeclared(type))
  const declared = seen[0]?.seq ?? Number.POSITIVE_INFINITY
  return (
    then.measure === 'declared-late' &&
    first.measure === 'act-refused' &&
    first.clause === then.clause &&
    first.evidence.some((seq) => seq > rise && seq < declared)
  )
}

/** The word came late and the other plan was late with it; where it came in time, the other plan's decision made the link late. */
const linkAndDecision: Rule = (study, first, then) => {
  const [link, decision] = first.measure === 'link-late' ? [first, then] : [then, first]
  if (link.measure !== 'link-late' || decision.measure !== 'declared-late') return false
  const wire = study.program.wires.find(({ clause }) => clause === link.clause)
  const target = wire && study.instances.get(wire.to)
  if (!wire || !target || decideClause(target, wire.expect) !== decision.clause) return false
  return link === (sentLate(link) || link.cause === 'plan-wrong' ? first : then)
}

/** One sender, one declaration, several plans that were not told in time. */
const sameSender: Rule = (study, first, then) => {
  if (first.measure !== 'link-late' || then.measure !== 'link-late') return false
  if (first.cause !== then.cause || !sentLate(first) || !sentLate(then)) return false
  const [one, other] = [first, then].map(({ clause }) => callOf(study, clause))
  return (
    one?.wire.by != null &&
    one.wire.by === other?.wire.by &&
    one.wire.from === other.wire.from &&
    one.fired.at === other.fired.at &&
    byCodePoint(first.clause, then.clause) < 0
  )
}

/** Something on the way to a task was late, and so the task was not done when harm came. */
const onTheWay: Rule = (_, first, then) =>
  then.measure === 'slow-at-harm' &&
  delays.has(first.measure) &&
  then.path.some(({ clause }) => clause === first.clause)
const delays: ReadonlySet<MeasureName> = new Set([
  ...(['link-late', 'declared-late', 'act-refused', 'ownerless', 'deadline-missed'] as const),
])

const rules: readonly Rule[] = [
  ...[sameThingSeen, dutyHeldUp, clockRunning, stepBefore, wrongHand],
  ...[linkAndDecision, sameSender, onTheWay],
]

function isSeen({ measure }: Finding): boolean {
  return measure === 'rated-low' || measure === 'problem-noted'
}

/** Duties whose falling due is evidence of a finding. */
function dutiesIn({ record }: Study, { evidence }: Finding): Duty[] {
  return record.duties.filter(({ due }) => evidence.includes(due.seq))
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
