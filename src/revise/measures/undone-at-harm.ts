import type { Ms } from '../../vocabulary/duration.ts'
import type { ClauseId } from '../../vocabulary/id.ts'
import type { Duty, Moment } from '../../score/drill-record.ts'
import { type CallChain, callChainOf } from '../call-chain.ts'
import { earlierThreshold } from '../earlier-threshold.ts'
import type { Finding, Proposal } from '../revision.ts'
import { clauseText, finding, partyName, type Study } from '../study.ts'

/**
 * What should have been done by the time of an inject (应已完成: the evacuation before the breach) and was not. When the
 * plans' own time limits, kept to the minute, could not have led to it in time, the text is wrong, not the people: the condition
 * called too late. Then an earlier threshold is proposed, read off the course of the fact in this very scenario.
 */
export function undoneAtHarm(study: Study): Finding[] {
  return study.record.events.flatMap((event) => {
    if (event.type !== 'inject-released' || event.data.doneBy.length === 0) return []
    const harm = { seq: event.seq, at: event.at.situation }
    return event.data.doneBy.flatMap((clause) => judge(study, clause, harm, event.data.inject) ?? [])
  })
}

function judge(study: Study, clause: ClauseId, harm: Moment, inject: string): Finding | null {
  const duties = study.record.duties.filter((duty) => duty.clause === clause && duty.due.seq < harm.seq)
  if (duties.length === 0) return neverCalled(study, clause, harm, inject)
  const open = duties.find((duty) => !duty.waived && (duty.done === null || duty.done.seq > harm.seq) && !duty.withdrawn)
  if (!open) return null
  const chain = callChainOf(study, open)
  if (!chain || chain.allowed === null) return null
  const available = harm.at - chain.rise.at
  const short = chain.allowed - available
  // The limits would have been enough: whoever was slow is told by the missed deadline.
  if (short <= 0) return null
  const params = {
    inject,
    task: clauseText(study, clause),
    who: partyName(study, open.owner),
    level: chain.level,
    harmAt: harm.at,
    riseAt: chain.rise.at,
    availableMs: available,
    allowedMs: chain.allowed,
    shortMs: short,
  }
  return finding(study, {
    measure: 'undone-at-harm',
    cause: 'plan-wrong',
    clause: chain.because[0] ?? clause,
    params,
    evidence: [...chain.evidence, harm.seq],
    reapproval: true,
    proposal: proposalFor(study, chain, short, open),
  })
}

function proposalFor(study: Study, chain: CallChain, short: Ms, duty: Duty): Proposal {
  const edit = earlierThreshold(study, chain, short)
  if (edit) return edit
  return {
    kind: 'question',
    refused: null,
    options: [
      { variant: 'lower-threshold', params: { clause: chain.because.join('、'), shortMs: short } },
      { variant: 'shorten-limits', params: { steps: chain.steps.map((step) => step.clause).join('、'), shortMs: short } },
      { variant: 'move-to-lower-level', params: { clause: duty.clause, level: chain.level } },
    ],
  }
}

function neverCalled(study: Study, clause: ClauseId, harm: Moment, inject: string): Finding | null {
  const spec = study.program.obligations.find((each) => each.clause === clause)
  if (!spec) return null
  return finding(study, {
    measure: 'not-called-before-harm',
    cause: 'plan-wrong',
    clause,
    params: { inject, task: clauseText(study, clause), harmAt: harm.at, level: spec.levels[0] ?? '' },
    evidence: [harm.seq],
    reapproval: true,
    proposal: {
      kind: 'question',
      refused: null,
      options: [
        { variant: 'lower-threshold', params: { clause: spec.levels[0] ? `${clause.split('#')[0]}#${spec.levels[0]}` : clause, shortMs: 0 } },
        { variant: 'move-to-lower-level', params: { clause, level: spec.levels[0] ?? '' } },
      ],
    },
  })
}
