import type { Duty } from '../../score/drill-record.ts'
import type { ClauseId } from '../../vocabulary/id.ts'
import { nameInstead, ownerCell, usualName } from '../owner-cell.ts'
import type { Finding, Proposal, Wording } from '../revision.ts'
import { ask, finding, type Study } from '../study.ts'
import { doersOf } from './done-by-another.ts'

/**
 * Duties that fell due and belonged to nobody the register knows. A link without a sender goes by itself and is left out. Where one
 * body alone can be meant its registered name is proposed; of several, people choose.
 */
export function ownerless(study: Study): Finding[] {
  const duties = study.record.duties.filter((duty) => duty.owner === null && duty.kind !== 'link')
  const byClause = Map.groupBy(duties, (duty) => duty.clause)
  return [...byClause].map(([clause, same]) =>
    finding(study, {
      measure: 'ownerless',
      cause: 'plan-unclear',
      clause,
      params: { task: same[0]?.text || clause, count: same.length },
      evidence: same.map((duty) => duty.due.seq),
      proposal: proposalFor(study, clause, same),
    }),
  )
}

function proposalFor(study: Study, clause: ClauseId, duties: readonly Duty[]): Proposal {
  const cell = ownerCell(study.set, clause)
  const written = cell?.owners[0]
  const candidates = cell ? candidatesFor(study, clause, duties) : []
  const [only, ...others] = candidates
  if (written && only !== undefined && others.length === 0 && isMeant(study, clause, duties))
    return nameInstead([written], only, 'registered-name')
  const options = candidates.map((name): Wording => ({ variant: 'name-candidate', params: { name } }))
  return ask({ variant: 'name-an-owner', params: { clause } }, ...options)
}

/** Whether the plan's own word, or who set out to do it, leaves no doubt; bodies in support may only be asked for. */
function isMeant(study: Study, clause: ClauseId, duties: readonly Duty[]): boolean {
  const cell = ownerCell(study.set, clause)
  const party = cell && study.set.directory.party(cell.owners[0]?.value ?? '', cell.plan)
  return party?.kind === 'unknown' || (party?.kind === 'ambiguous' && doersOf(study, duties).length === 1)
}

/** Registered names that the owner's cell may mean: those it shares, those near to it, those who set out to do it or support it. */
function candidatesFor(study: Study, clause: ClauseId, duties: readonly Duty[]): string[] {
  const cell = ownerCell(study.set, clause)
  if (!cell) return []
  const party = study.set.directory.party(cell.owners[0]?.value ?? '', cell.plan)
  const doers = doersOf(study, duties)
  const named = (ids: readonly string[]): string[] => ids.flatMap((id) => usualName(study.set, id) ?? [])
  if (party.kind === 'ambiguous') {
    const all = party.candidates.map(({ id }) => id)
    const did = all.filter((id) => doers.includes(id))
    return named(did.length === 1 ? did : all)
  }
  if (party.kind === 'unknown' && party.near.length > 0)
    return [
      ...new Set(party.near.flatMap((name) => study.set.directory.organization(name)?.id ?? [])),
    ].flatMap((id) => usualName(study.set, id) ?? [])
  const support = cell.support.flatMap(({ value }) => study.set.directory.organization(value)?.id ?? [])
  return [...new Set(named([...doers, ...support]))]
}
