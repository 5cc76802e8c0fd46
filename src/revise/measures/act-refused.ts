import type { Finding } from '../revision.ts'
import { decideClause, finding, partyName, type Study } from '../study.ts'

/** Units that declared, raised, lowered or ended without authority: either they do not know the plan or the plan does not say clearly who decides. */
export function actRefused(study: Study): Finding[] {
  const refused = study.record.events.flatMap((event) =>
    event.type === 'act-refused' && event.data.reason === 'no-authority' && event.by !== 'system'
      ? [{ event, by: event.by }]
      : [],
  )
  const groups = Map.groupBy(refused, ({ event, by }) =>
    JSON.stringify([by.party, event.data.instance, event.data.level]),
  )
  return [...groups.values()].flatMap((same) => {
    const first = same[0]
    const instance = study.instances.get(first?.event.data.instance ?? '')
    if (!first || !instance) return []
    const level = first.event.data.level ?? instance.levels[0] ?? ''
    const clause = decideClause(instance, level)
    return [
      finding(study, {
        measure: 'act-refused',
        cause: null,
        clause,
        params: {
          who: partyName(study, first.by.party),
          plan: instance.title,
          level,
          count: same.length,
          entitled: first.event.data.entitled.map((party) => partyName(study, party)),
        },
        evidence: same.map(({ event }) => event.seq),
        proposal: {
          kind: 'question',
          refused: null,
          options: [
            { variant: 'say-who-decides', params: { clause } },
            { variant: 'train', params: { who: partyName(study, first.by.party) } },
          ],
        },
      }),
    ]
  })
}
