import type { Duty } from '../../score/drill-record.ts'
import type { Finding } from '../revision.ts'
import { ask, finding, partyName, type Study } from '../study.ts'

/** Bodies other than the one named that set out to do a duty and were refused: they took it for theirs. */
export function doneByAnother(study: Study): Finding[] {
  const tries = triesAt(study)
  const groups = Map.groupBy(tries, ({ duty, party }) => JSON.stringify([duty.clause, party]))
  return [...groups.values()].flatMap((same) => {
    const [first] = same
    // A duty of nobody is told as that, with those who tried as candidates.
    if (!first || first.duty.owner === null) return []
    const { duty } = first
    const who = partyName(study, first.party)
    return [
      finding(study, {
        measure: 'done-by-another',
        cause: null,
        clause: duty.clause,
        subject: first.party,
        params: {
          who,
          owner: partyName(study, duty.owner),
          task: duty.text || duty.clause,
          count: same.length,
        },
        evidence: same.flatMap((each) => [each.duty.due.seq, each.seq]),
        proposal: ask(
          { variant: 'name-the-doer', params: { who, clause: duty.clause } },
          { variant: 'say-no-support', params: { who, clause: duty.clause } },
          { variant: 'drill-again', params: { who } },
        ),
      }),
    ]
  })
}

/** Bodies that set out to do some of the duties. */
export function doersOf(study: Study, duties: readonly Duty[]): string[] {
  const found = triesAt(study).filter(({ duty }) => duties.includes(duty))
  return [...new Set(found.flatMap(({ party }) => study.parties.get(party)?.organization ?? []))]
}

interface Try {
  readonly seq: number
  readonly party: string
  readonly duty: Duty
}

function triesAt({ record }: Study): Try[] {
  return record.events.flatMap((event) => {
    if (event.type !== 'act-refused' || event.data.reason !== 'no-authority' || event.by === 'system')
      return []
    const { party } = event.by
    const duty = record.duties.find(({ key }) => key === event.data.obligation)
    return duty && party !== null ? [{ seq: event.seq, party, duty }] : []
  })
}
