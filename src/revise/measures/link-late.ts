import { type LinkCall, linkCalls } from '../../score/link-calls.ts'
import { isoDuration, type Ms, minute } from '../../vocabulary/duration.ts'
import { clauseId } from '../../vocabulary/id.ts'
import type { Finding, Proposal } from '../revision.ts'
import { ask, finding, partyName, type Study } from '../study.ts'

/**
 * A linked plan that did not reach the level expected in the time set. The link is wrong when that time leaves none to pass the
 * word on, once the linked plan takes the decision time that its own text gives it; else the link broke in the doing.
 */
export function linkLate(study: Study): Finding[] {
  return linkCalls(study.record, study.program)
    .filter((call) => call.outcome === 'late' || call.outcome === 'never')
    .map((call) => judge(study, call))
}

/** Time to make and confirm one call: less than this left over for passing the word on is none. */
const passingOn: Ms = 10 * minute

function judge(study: Study, call: LinkCall): Finding {
  const target = study.instances.get(call.wire.to)
  const decision = target?.starts.find((start) => start.level === call.wire.expect)?.decisionTime ?? null
  const within = call.wire.within
  const left = within === null || decision === null ? null : within - decision
  const wrong = left !== null && left < passingOn
  const params = {
    target: target?.title ?? call.wire.to,
    level: call.wire.expect,
    withinMs: within ?? 0,
    tookMs: call.delay ?? study.record.ends - call.fired.at,
    sendingMs: call.sent ? call.sent.at - call.fired.at : -1,
    decisionMs: decision ?? 0,
    leftMs: left ?? 0,
    by: partyName(study, call.wire.by),
    never: call.outcome === 'never' ? 1 : 0,
  }
  return finding(study, {
    measure: 'link-late',
    cause: wrong ? 'plan-wrong' : 'link-broken',
    clause: call.wire.clause,
    params,
    evidence: [
      call.fired.seq,
      ...(call.sent ? [call.sent.seq] : []),
      ...(call.reached ? [call.reached.seq] : []),
    ],
    proposal:
      wrong && decision !== null
        ? longerLink(study, call, decision + passingOn)
        : question(study, call, params.leftMs),
    reapproval: false,
  })
}

/** The word went out and nobody acted on it: perhaps it reached nobody. */
function question(study: Study, call: LinkCall, leftMs: Ms): Proposal {
  const { clause } = call.wire
  const plan = study.set.plans.get(study.instances.get(call.wire.to)?.plan ?? '')
  const who = partyName(study, plan?.lead?.value ?? plan?.issuer.value ?? null)
  const unanswered = call.sent !== null && call.outcome === 'never'
  return ask(
    ...(unanswered ? [{ variant: 'check-contacts', params: { who } }] : []),
    { variant: 'limit-the-sending', params: { clause, leftMs: Math.max(0, leftMs) } },
    { variant: 'start-together', params: { clause } },
  )
}

/** Writes the link's `within` so that the linked plan's own decision fits in, or asks where the link's text is not found. */
function longerLink(study: Study, call: LinkCall, needed: Ms): Proposal {
  const plan = [...study.set.plans.values()].find((each) =>
    each.links.some((link) => clauseId(each.id.value, link.row) === call.wire.clause),
  )
  const link = plan?.links.find((each) => clauseId(plan.id.value, each.row) === call.wire.clause)
  if (!plan || !link?.within) return question(study, call, 0)
  const { start, end } = link.within.at
  return {
    kind: 'edit',
    wording: { variant: 'longer-link', params: { fromMs: link.within.value, toMs: needed } },
    edits: [{ path: plan.path, start: start.offset, end: end.offset, text: isoDuration(needed) }],
    lines: [],
    effect: null,
    alsoLookAt: [],
  }
}
