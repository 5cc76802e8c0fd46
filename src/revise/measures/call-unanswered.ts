import type { Place } from '../../diagnostic/place.ts'
import { textAt } from '../../link/plan-set.ts'
import { isBlank } from '../../model/cells.ts'
import type { Plan, ReportRow } from '../../model/plan.ts'
import type { Duty } from '../../score/drill-record.ts'
import { outcomeOf } from '../../score/outcome.ts'
import { clauseId, splitClauseId } from '../../vocabulary/id.ts'
import { contactPlaces } from '../contact-places.ts'
import type { Finding, Proposal } from '../revision.ts'
import { standInFor } from '../stand-in.ts'
import { ask, finding, partyName, type Study } from '../study.ts'
import { cellAt } from '../table-cell.ts'

/**
 * Calls (叫应) that nobody answered in the time set, one finding for each row of a call table. Where the row does not say who is called
 * next and the plan or the register names one who stands in, that one is proposed; else people are asked.
 */
export function callUnanswered(study: Study): Finding[] {
  const answers = study.record.duties.flatMap((duty) => {
    const call = /^(.+)\.answer(?:\.\d+)?$/.exec(duty.clause)?.[1]
    return call !== undefined && duty.kind === 'report' ? [{ call, duty }] : []
  })
  return [...Map.groupBy(answers, ({ call }) => call)].flatMap(([call, all]) => {
    const duties = all.map(({ duty }) => duty)
    const missed = duties.filter((duty) => isSilent(study, duty))
    return missed.length === 0 ? [] : [silent(study, call, { duties, missed })]
  })
}

function silent(
  study: Study,
  call: string,
  { duties, missed }: { readonly duties: readonly Duty[]; readonly missed: readonly Duty[] },
): Finding {
  const [first] = missed
  const names = [...new Set(missed.map(({ owner }) => partyName(study, owner)))]
  const calling = study.record.duties.find(({ clause }) => clause === call)
  return finding(study, {
    measure: 'call-unanswered',
    cause: null,
    clause: call,
    params: {
      by: partyName(study, calling?.owner ?? null),
      who: names,
      answerMs: first?.deadline == null ? 0 : first.deadline - first.due.at,
      calls: duties.length,
      missed: missed.length,
      contacts: contactPlaces(
        study,
        missed.flatMap(({ owner }) => owner ?? []),
      ),
    },
    evidence: missed.flatMap(({ due, late, done }) => [due, late, done].flatMap((each) => each?.seq ?? [])),
    proposal: nextToCall(study, call, names) ?? questions(call, names),
  })
}

/** Late, or not by the end; withdrawn once its time had run out, it was silent all the same. */
function isSilent({ record }: Study, duty: Duty): boolean {
  const outcome = outcomeOf(duty, record.ends)
  return outcome === 'missed' || outcome === 'done-late'
}

function questions(clause: string, who: readonly string[]): Proposal {
  return ask(
    { variant: 'check-contacts', params: { who } },
    { variant: 'second-way', params: { who } },
    { variant: 'shorten-answer', params: { clause } },
  )
}

/** The one who stands in for the only body called, into an empty 未应 cell. */
function nextToCall(study: Study, clause: string, who: readonly string[]): Proposal | null {
  const named = splitClauseId(clause)
  const plan = study.set.plans.get(named?.plan ?? '')
  const row = plan?.reports.find(({ id }) => id !== null && clauseId(plan.id.value, id.value) === clause)
  const next = plan && row ? standInForOnly(study, plan, row) : null
  const cell =
    row &&
    cellAt(study.set, { path: row.at.path, offset: row.at.start.offset }, { kind: 'calls', column: 'next' })
  if (!cell || !next || !isBlank(cell)) return null
  const { path, start, end } = cell.at
  return {
    kind: 'edit',
    wording: { variant: 'call-next', params: { clause, who, next } },
    edits: [{ path, start: start.offset, end: end.offset, text: spaced(study, cell.at, next) }],
    lines: [],
    effect: null,
    alsoLookAt: [],
  }
}

/** A word put into a cell, with the spaces that are not there yet between it and the bars. */
function spaced({ set }: Study, { path, start, end }: Place, word: string): string {
  const text = textAt(set, path)
  const [before, after] = [text[start.offset - 1], text[end.offset]]
  return `${before === '|' ? ' ' : ''}${word}${after === '|' ? ' ' : ''}`
}

function standInForOnly(study: Study, plan: Plan, { to }: ReportRow): string | null {
  const [only, ...others] = to
  return only && others.length === 0 ? standInFor(study.set, plan, only.value) : null
}
