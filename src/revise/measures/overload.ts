import type { Duty } from '../../score/drill-record.ts'
import { hour } from '../../vocabulary/duration.ts'
import type { Finding } from '../revision.ts'
import { finding, partyName, type Study } from '../study.ts'

/** More duties than this for one party within one hour cannot be looked after by one duty room. */
const mostAtOnce = 6

/**
 * Parties on whom the plans lay more duties at one moment, each to be done within the hour, than can be looked after. A property of
 * the text: it does not depend on how fast anyone was. The worst moment of each party is told, once.
 */
export function overload(study: Study): Finding[] {
  const byOwner = Map.groupBy(
    study.record.duties.filter(
      (duty) => duty.owner !== null && duty.deadline !== null && duty.deadline - duty.due.at <= hour,
    ),
    (duty) => duty.owner ?? '',
  )
  return [...byOwner].flatMap(([owner, duties]) => {
    const worst = worstMoment(duties)
    const first = worst[0]
    if (!first || worst.length < mostAtOnce) return []
    const plans = [
      ...new Set(worst.map((duty) => study.instances.get(duty.instance)?.title ?? duty.instance)),
    ]
    return [
      finding(study, {
        measure: 'overload',
        cause: 'resources-short',
        clause: worst.at(-1)?.clause ?? first.clause,
        params: {
          who: partyName(study, owner),
          count: worst.length,
          at: worst.at(-1)?.due.at ?? first.due.at,
          plans,
          clauses: [...new Set(worst.map((duty) => duty.clause))],
          missed: worst.filter((duty) => duty.late !== null || (duty.done?.late ?? 0) > 0).length,
        },
        evidence: worst.map((duty) => duty.due.seq),
        proposal: {
          kind: 'question',
          refused: null,
          options: [
            { variant: 'share-out', params: { who: partyName(study, owner) } },
            { variant: 'order-them', params: {} },
            { variant: 'fewer-limits', params: {} },
          ],
        },
      }),
    ]
  })
}

/** The duties open at the moment at which most are, in the order in which they fell due. */
function worstMoment(duties: readonly Duty[]): Duty[] {
  let worst: Duty[] = []
  for (const { due } of duties) {
    const open = duties.filter((duty) => duty.due.at <= due.at && closedAt(duty) > due.at)
    if (open.length > worst.length) worst = open
  }
  return worst
}

function closedAt(duty: Duty): number {
  const closed = duty.done?.at ?? duty.waived?.at ?? duty.withdrawn?.at ?? Number.POSITIVE_INFINITY
  // After its hour a duty weighs on nobody's desk any more, done or not.
  return Math.min(closed, duty.due.at + hour)
}
