import { type Opening, stageFor } from '../../drill/open-drill.ts'
import { Paper } from '../../drill/paper.ts'
import type { StaffTitles } from '../../drill/seat.ts'
import type { Locale } from '../../locale/locale.ts'
import type { Pins } from '../../run/conduct-event.ts'
import { formatInstant } from '../../vocabulary/instant.ts'
import { verbIn } from '../leading/verbs.ts'
import { playTimes, type Reasons, type RowFinding } from '../paper/play-times.ts'
import { AccountsKept } from './accounts-kept.ts'
import type { SaidRow } from './fact-rows.ts'
import type { Finding } from './finding.ts'
import type { TimedRow } from './moments.ts'

/** An event as it was opened and written down. */
export interface PlayedEvent {
  readonly opening: Opening
  readonly paper: Paper
}

/** How an event's rows are written down. */
export interface Keying {
  readonly staff: StaffTitles
  readonly reasons: Reasons
  readonly pins: Pins
  readonly wall: string
  /** Told beside it, as seen by whoever reviews it. */
  readonly notes: readonly string[]
  /** `来源：{source}` */
  readonly sourced: (source: string) => string
  readonly locale: Locale
}

/** An event played by its plans: what was so comes by itself, what people did from the rows. */
export function playEvent(
  opening: Opening,
  { acts, said }: { readonly acts: readonly TimedRow[]; readonly said: readonly SaidRow[] },
  keying: Keying,
): PlayedEvent & { readonly findings: readonly RowFinding[]; readonly unmatched: readonly Finding[] } {
  const { scenario, program } = opening
  const { begins, id, title, lasts } = scenario
  const paper = new Paper(stageFor(opening, keying.staff), keying.wall)
  paper.tell({ type: 'drill-opened', data: { pins: keying.pins, rehearsal: false } }, begins)
  paper.tell({ type: 'drill-started', data: { scenario: id, title, seed: null } }, begins)
  for (const note of keying.notes) {
    const data = { item: null, points: null, note, entry: null, photo: null }
    paper.tell({ type: 'observation-recorded', data }, begins, 'evaluator-1')
  }
  const rows = acts.map(({ at, source, ...row }) => {
    const said = source === '' ? [] : [keying.sourced(source)]
    const evidence = [row.evidence, ...said].filter((part) => part !== '').join('；')
    return { ...row, source, evidence, time: formatInstant(at, program.set.zone) }
  })
  // The timeline goes to its last row, whatever that is.
  const ended = rows.some(({ what }) => verbIn(what)?.verb === 'end')
  const last = { line: 0, who: '', what: 'end', evidence: '', source: '' }
  const end = ended ? [] : [{ ...last, time: formatInstant(begins + lasts, program.set.zone) }]
  const accounts = new AccountsKept(paper, { acts, said, ends: begins + lasts, locale: keying.locale })
  const findings = playTimes(paper, [...rows, ...end], keying.reasons, accounts)
  return { opening, paper, findings, unmatched: accounts.unmatched }
}
