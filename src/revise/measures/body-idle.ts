import type { ObligationKind } from '../../compile/program.ts'
import type { Duty } from '../../score/drill-record.ts'
import type { ClauseId } from '../../vocabulary/id.ts'
import type { Finding } from '../revision.ts'
import { ask, finding, partyName, type Study } from '../study.ts'
import { lateness } from './deadline-missed.ts'

/** One thing left undone is told by itself; of more, so many must have been left for the body to have hardly acted at all. */
const fewest = 2
const share = 3 / 4

/** Steps towards a declaration are told with the level, links and answers to calls with those. */
const toldElsewhere: ReadonlySet<ObligationKind> = new Set(['assess', 'propose', 'agree', 'decide', 'link'])

/**
 * Bodies that left undone all, or nearly all, of what a plan asked of them by the end of its time: one finding for each body and plan, the
 * one that left most first. What each of them missed stands under it.
 */
export function bodyIdle(study: Study): Finding[] {
  const owed = study.record.duties.flatMap((duty): Owed[] => {
    const body = study.parties.get(duty.owner ?? '')?.organization
    const plan = study.instances.get(duty.instance)?.plan
    const isOther = toldElsewhere.has(duty.kind) || /\.answer(?:\.\d+)?$/.test(duty.clause)
    return body === undefined || plan === undefined || isOther ? [] : [{ body, plan, duty }]
  })
  const groups = Map.groupBy(owed, ({ body, plan }) => JSON.stringify([plan, body]))
  return [...groups.values()]
    .flatMap((same) => judge(study, same))
    .sort((a, b) => Number(b.params.missed) - Number(a.params.missed))
}

interface Owed {
  readonly body: string
  readonly plan: string
  readonly duty: Duty
}

function judge(study: Study, owed: readonly Owed[]): Finding[] {
  const [first] = owed
  const duties = owed.map(({ duty }) => duty)
  const done = new Set(duties.filter((each) => each.done !== null).map(({ clause }) => clause))
  const undone = duties.filter(
    (duty) => duty.done === null && lateness(study, duty) > 0 && !done.has(duty.clause),
  )
  const missed = [...new Set(undone.map(({ clause }) => clause))]
  const all = missed.length + done.size
  if (!first || missed.length < fewest || missed.length < share * all) return []
  return [idle(study, first, { undone, missed, all })]
}

interface Left {
  readonly undone: readonly Duty[]
  readonly missed: readonly ClauseId[]
  /** Clauses done, or left undone past their time. */
  readonly all: number
}

function idle(study: Study, { body, plan }: Owed, { undone, missed, all }: Left): Finding {
  const owners = [...new Set(undone.map(({ owner }) => owner))]
  // Where all of it was one post's, that post is named.
  const who = partyName(study, owners.length === 1 ? (owners[0] ?? body) : body)
  const isSeated = study.trace.header.seats.some(({ parties }) =>
    parties.some((party) => study.parties.get(party)?.organization === body),
  )
  return finding(study, {
    measure: 'body-idle',
    cause: null,
    clause: plan,
    subject: body,
    params: { who, missed: missed.length, owed: all, seated: isSeated ? 1 : 0 },
    path: missed.map((clause) => ({ clause, limit: null })),
    evidence: undone.flatMap(({ due, late }) => [due.seq, ...(late ? [late.seq] : [])]),
    proposal: ask(
      { variant: 'say-why-idle', params: { who } },
      { variant: 'check-contacts', params: { who } },
      { variant: 'drill-again', params: { who } },
    ),
  })
}
