import { latenessOf, type Outcome, outcomeOf } from '../../score/outcome.ts'
import type { Ms } from '../../vocabulary/duration.ts'
import type { ClauseId } from '../../vocabulary/id.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { reportWords } from '../report-words.ts'
import type { ReportSource } from './report-source.ts'

/** One duty that had a deadline: until when it was to be done, and when it was. */
export interface DutyRow {
  readonly who: string
  readonly text: string
  readonly clause: ClauseId
  /** Where the printed plan says it. */
  readonly cited: string
  readonly due: Instant
  readonly deadline: Instant
  /** Null: not done. */
  readonly done: Instant | null
  readonly outcome: Outcome
  readonly late: Ms
  /** The director did it in that place (代). */
  readonly acting: boolean
  /** Log positions. */
  readonly evidence: readonly number[]
}

/** Every duty with a deadline, in the order in which they fell due. */
export function dutyRows({ record, context, names, locale, cite }: ReportSource): DutyRow[] {
  return record.duties.flatMap((duty): DutyRow[] => {
    const { deadline, due, late, done, waived, withdrawn, broken } = duty
    if (deadline === null) return []
    return [
      {
        who: duty.owner === null ? reportWords(locale).nobody : context.party(duty.owner),
        text: names.duty(duty),
        clause: duty.clause,
        cited: cite(duty.clause),
        due: due.at,
        deadline,
        done: done?.at ?? null,
        outcome: outcomeOf(duty, record.ends),
        late: latenessOf(duty, record.ends),
        acting: done?.acting ?? false,
        evidence: [due, late, done, waived, withdrawn, broken].flatMap((one) => one?.seq ?? []),
      },
    ]
  })
}
