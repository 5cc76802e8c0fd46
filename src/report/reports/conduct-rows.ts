import type { Instant } from '../../vocabulary/instant.ts'
import { reportWords } from '../report-words.ts'
import type { ReportSource } from './report-source.ts'

/** A decision of a tabletop, as it was recorded. */
export interface DecisionRow {
  readonly seq: number
  readonly at: Instant
  readonly text: string
  readonly owner: string
  readonly options: readonly string[]
  readonly reason: string
}

/** What was given as proof that a duty was done. */
export interface ProofRow {
  readonly seq: number
  readonly at: Instant
  readonly who: string
  readonly text: string
  readonly evidence: string
}

/** Decisions, oldest first. */
export function decisionRows({ record }: ReportSource): DecisionRow[] {
  return record.events.flatMap((event): DecisionRow[] => {
    if (event.type !== 'decision-recorded') return []
    const { text, owner, options, reason } = event.data
    return [{ seq: event.seq, at: event.at.situation, text, owner, options, reason }]
  })
}

/** Duties that were done with a proof, oldest first. */
export function proofRows({ record, context, names, locale }: ReportSource): ProofRow[] {
  const duties = new Map(record.duties.map((duty) => [duty.key, duty]))
  return record.events.flatMap((event): ProofRow[] => {
    if (event.type !== 'obligation-done' || event.data.evidence === null) return []
    const duty = duties.get(event.data.key)
    if (duty === undefined || duty.done?.seq !== event.seq) return []
    const who = duty.owner === null ? reportWords(locale).nobody : context.party(duty.owner)
    return [{ seq: event.seq, at: duty.done.at, who, text: names.duty(duty), evidence: event.data.evidence }]
  })
}

/** Seats that did not answer the check of communications; null: there was none. */
export function silentSeats({ record, trace }: ReportSource): readonly string[] | null {
  const reached = new Set(
    record.events.flatMap((event) => (event.type === 'seat-reached' ? [event.data.seat] : [])),
  )
  if (reached.size === 0) return null
  return trace.header.seats.filter(({ id }) => !reached.has(id)).map(({ title }) => title)
}
