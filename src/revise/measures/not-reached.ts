import { contactPlaces } from '../contact-places.ts'
import type { Finding } from '../revision.ts'
import { finding, type Study } from '../study.ts'

/**
 * Seats that did not answer the check of communications before the drill began: in earnest nobody would have reached them. Where
 * no participant answered at all there was no check: a drill led in a room.
 */
export function notReached(study: Study): Finding[] {
  const { events, header } = study.trace
  const begun = events.findIndex(({ type }) => type === 'drill-started')
  const before = events.slice(0, Math.max(0, begun))
  const reached = new Set(before.flatMap((event) => (event.type === 'seat-reached' ? event.data.seat : [])))
  const missing = header.seats.filter(({ id }) => !reached.has(id))
  const [plan] = header.plans
  const [first] = events.slice(begun)
  const wasHeld = missing.length < header.seats.length
  if (begun < 0 || !first || !plan || missing.length === 0 || !wasHeld) return []
  const who = missing.map(({ title }) => title)
  return [
    finding(study, {
      measure: 'not-reached',
      cause: null,
      clause: plan.id,
      params: {
        ...{ who, count: missing.length, all: header.seats.length },
        contacts: contactPlaces(
          study,
          missing.flatMap(({ parties }) => parties),
        ),
      },
      evidence: [first.seq],
      proposal: {
        kind: 'question',
        refused: null,
        options: [
          { variant: 'check-contacts', params: { who } },
          { variant: 'second-way', params: { who } },
        ],
      },
    }),
  ]
}
