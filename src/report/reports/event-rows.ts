import { outcomeOf } from '../../score/outcome.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { reportWords } from '../report-words.ts'
import type { ReportSource } from './report-source.ts'

/** A duty of a real event of which something is not known: whether it was done, or when. */
export interface UnsureRow {
  readonly who: string
  readonly text: string
  /** Where the printed plan says it. */
  readonly cited: string
  /** How often it fell due. */
  readonly times: number
  readonly repeated: boolean
  readonly due: Instant
  readonly deadline: Instant | null
  /** It was done in between; null: the timeline does not tell of it. */
  readonly between: { readonly from: Instant; readonly to: Instant } | null
  /** Log positions. */
  readonly evidence: readonly number[]
}

/** What cannot be judged: what the timeline does not tell of, each body's duty once, then what was done nobody knows when. */
export function unsureRows({ record, context, names, cite, locale }: ReportSource): {
  readonly untold: readonly UnsureRow[]
  readonly untimed: readonly UnsureRow[]
  /** How many duties both are. */
  readonly unsure: number
} {
  const rows = (wanted: 'untold' | 'untimed'): UnsureRow[] => {
    const duties = record.duties.filter((duty) => outcomeOf(duty, record.ends) === wanted)
    const groups = Map.groupBy(duties, ({ clause, owner }) => `${clause} ${owner}`)
    return [...groups.values()].flatMap((same): UnsureRow[] => {
      const [first] = same
      if (!first) return []
      return [
        {
          who: first.owner === null ? reportWords(locale).nobody : context.party(first.owner),
          text: names.duty(first),
          cited: cite(first.clause),
          times: same.length,
          repeated: same.length > 1,
          due: first.due.at,
          deadline: first.deadline,
          between: first.between,
          evidence: same.flatMap(({ due, done }) => [due, done].flatMap((one) => one?.seq ?? [])),
        },
      ]
    })
  }
  const [untold, untimed] = [rows('untold'), rows('untimed')]
  const unsure = [...untold, ...untimed].reduce((sum, { times }) => sum + times, 0)
  return { untold, untimed, unsure }
}

/** What somebody did that no plan provides for. */
export interface BeyondRow {
  readonly at: Instant
  readonly who: string
  readonly what: string
  readonly source: string
  readonly seq: number
}

/** What happened in a real event beside its plans: entries of the timeline that set no fact. */
export function beyondRows({ record, trace }: ReportSource): BeyondRow[] {
  if (trace.header.kind !== 'event') return []
  const facts = new Set(record.events.flatMap(({ type, cause }) => (type === 'fact-reported' ? [cause] : [])))
  return record.events.flatMap((event): BeyondRow[] => {
    if (event.type !== 'inject-released' || facts.has(event.seq)) return []
    const { from, content, channel } = event.data
    return [{ at: event.at.situation, who: from, what: content, source: channel, seq: event.seq }]
  })
}
