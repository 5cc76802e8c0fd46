import type { ObligationSpec } from '../../compile/program.ts'
import type { Moment } from '../../score/drill-record.ts'
import type { Ms } from '../../vocabulary/duration.ts'
import type { ClauseId } from '../../vocabulary/id.ts'
import { type CallChain, callChainOf } from '../call-chain.ts'
import { earlierThreshold } from '../earlier-threshold.ts'
import type { Finding, Proposal } from '../revision.ts'
import { ask, clauseText, decideClause, finding, injectWords, partyName, type Study } from '../study.ts'

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
  const spec = study.program.obligations.find((each) => each.clause === clause)
  if (!spec) return null
  const duties = study.record.duties.filter(
    (duty) => duty.thread === spec.thread && duty.due.seq < harm.seq && !duty.withdrawn,
  )
  if (duties.length > 0 && duties.every((duty) => duty.waived || (duty.done && duty.done.seq < harm.seq)))
    return null
  const chain = callChainOf(study, spec, harm)
  if (!chain) return notCalled(study, spec, harm, inject)
  if (chain.allowed === null) return null
  const available = harm.at - chain.rise.at
  const short = chain.allowed - available
  // The limits would have been enough: somebody was slow.
  if (short <= 0)
    return slowAtHarm(study, {
      ...{ spec, harm, inject, path: chain.steps },
      evidence: [...chain.evidence, ...duties.map((duty) => duty.due.seq)],
      times: { riseAt: chain.rise.at, availableMs: available, allowedMs: chain.allowed },
    })
  return finding(study, {
    measure: 'undone-at-harm',
    cause: 'plan-wrong',
    clause: chain.because[0] ?? clause,
    params: {
      inject,
      event: injectWords(study, inject),
      task: clauseText(study, clause),
      who: ownerName(study, spec),
      level: chain.level,
      harmAt: harm.at,
      riseAt: chain.rise.at,
      availableMs: available,
      allowedMs: chain.allowed,
      shortMs: short,
    },
    path: chain.steps,
    evidence: [...chain.evidence, ...duties.map((duty) => duty.due.seq), harm.seq],
    reapproval: true,
    proposal: proposalFor(study, chain, short, clause),
  })
}

function ownerName(study: Study, { owner }: ObligationSpec): string {
  return owner.kind === 'party' ? partyName(study, owner.party) : owner.kind === 'nobody' ? owner.name : ''
}

function proposalFor(study: Study, chain: CallChain, short: Ms, clause: ClauseId): Proposal {
  const edit = earlierThreshold(study, chain, short)
  if (edit) return edit
  return {
    kind: 'question',
    refused: null,
    options: [
      { variant: 'lower-threshold', params: { clause: chain.because, shortMs: short } },
      {
        variant: 'shorten-limits',
        params: { clauses: chain.steps.map((step) => step.clause), shortMs: short },
      },
      { variant: 'move-to-lower-level', params: { clause, level: chain.level } },
    ],
  }
}

/** The decisions and links by which a row's level should have come into force by then, with the entries that called for it. */
function waysTo(
  study: Study,
  spec: ObligationSpec,
  harm: Moment,
): Pick<SlowAtHarm, 'path' | 'evidence' | 'times'> {
  const instance = study.instances.get(spec.instance)
  const wires = study.program.wires.filter((wire) => wire.to === spec.instance).map((wire) => wire.clause)
  const steps = instance ? spec.levels.map((level) => decideClause(instance, level)) : []
  const before = study.record.events.filter(({ seq }) => seq < harm.seq)
  return {
    path: [...wires, ...steps, spec.clause].map((clause) => ({ clause, limit: null })),
    evidence: before.flatMap((event) =>
      (event.type === 'link-fired' && wires.includes(event.data.wire)) ||
      (event.type === 'demand-changed' &&
        event.data.instance === spec.instance &&
        event.data.to !== null &&
        spec.levels.includes(event.data.to))
        ? [event.seq]
        : [],
    ),
    times: {},
  }
}

interface SlowAtHarm {
  readonly spec: ObligationSpec
  readonly harm: Moment
  readonly inject: string
  readonly path: Finding['path']
  readonly evidence: readonly number[]
  readonly times: Finding['params']
}

/** What was not done at the time of harm though it could have been: most often what followed from something that is told by itself. */
function slowAtHarm(study: Study, { spec, harm, inject, path, evidence, times }: SlowAtHarm): Finding {
  const who = ownerName(study, spec)
  return finding(study, {
    measure: 'slow-at-harm',
    cause: null,
    clause: spec.clause,
    params: {
      ...{ inject, event: injectWords(study, inject), task: clauseText(study, spec.clause), who },
      ...{ harmAt: harm.at, ...times },
    },
    path,
    evidence: [...evidence, harm.seq],
    proposal: ask(
      { variant: 'drill-again', params: { who } },
      { variant: 'shorten-limits', params: { clauses: path.map((step) => step.clause) } },
      { variant: 'add-resources', params: {} },
    ),
  })
}

/** Its level was not in force: nothing had called for it, or somebody had not passed the word on or decided. */
function notCalled(study: Study, spec: ObligationSpec, harm: Moment, inject: string): Finding | null {
  const level = spec.levels[0]
  const before = (event: { readonly seq: number }): boolean => event.seq < harm.seq
  const called = (study.record.levels.get(spec.instance) ?? []).some(
    (step) => before(step) && step.demand !== null && spec.levels.includes(step.demand),
  )
  const wires = study.program.wires.filter((wire) => wire.to === spec.instance).map((wire) => wire.clause)
  const fired = study.record.events.some(
    (e) => before(e) && e.type === 'link-fired' && wires.includes(e.data.wire),
  )
  if (level === undefined) return null
  if (called || fired) return slowAtHarm(study, { spec, harm, inject, ...waysTo(study, spec, harm) })
  return finding(study, {
    measure: 'not-called-before-harm',
    cause: 'plan-wrong',
    clause: spec.clause,
    params: {
      inject,
      event: injectWords(study, inject),
      task: clauseText(study, spec.clause),
      harmAt: harm.at,
      level,
    },
    evidence: [harm.seq],
    reapproval: true,
    proposal: {
      kind: 'question',
      refused: null,
      options: [
        {
          variant: 'lower-threshold',
          params: { clause: `${spec.clause.split('#')[0]}#${level}`, shortMs: 0 },
        },
        { variant: 'move-to-lower-level', params: { clause: spec.clause, level } },
      ],
    },
  })
}
