import type { Paper } from '../../drill/paper.ts'
import type { leadingZh } from '../../locale/leading-zh.ts'
import type { ListedParams } from '../../locale/locale.ts'
import type { DrillEvent } from '../../run/event.ts'
import { injectsOf } from '../../run/script.ts'
import { minute } from '../../vocabulary/duration.ts'
import {
  formatInstant,
  type Instant,
  parseElapsed,
  parseInstant,
  startOfDay,
} from '../../vocabulary/instant.ts'
import { partyNamed } from '../leading/aims.ts'
import { Mistake } from '../leading/mistake.ts'
import { type ActVerb, isActVerb, readAct } from '../leading/read-act.ts'
import { verbIn } from '../leading/verbs.ts'
import { playRating } from './play-rating.ts'
import type { TimesRow } from './read-times.ts'

/** What keeps a row from being taken in. */
export interface RowFinding {
  readonly line: number
  readonly kind: keyof typeof leadingZh.mistake | 'refused'
  readonly params: ListedParams
  /** The refusal as the log would tell it. */
  readonly refusal?: DrillEvent
}

interface Timed extends TimesRow {
  readonly at: Instant
}

/** What the log says where nobody wrote a reason. */
export interface Reasons {
  readonly moved: string
  readonly ended: string
}

/** Plays rows in the order of their times. What cannot be taken in is told, row by row, and the rest is played all the same to find more. */
export function playTimes(paper: Paper, rows: readonly TimesRow[], reasons: Reasons): readonly RowFinding[] {
  const { begins } = paper.stage.scenario
  const findings: RowFinding[] = []
  const timed = rows.flatMap((row): Timed[] => {
    const at = momentOf(row.time, paper)
    if (at === null) findings.push({ line: row.line, kind: 'no-time', params: { word: row.time || '—' } })
    else if (at < begins) findings.push(tooEarly(row, paper))
    return at === null || at < begins ? [] : [{ ...row, at }]
  })
  timed.sort((a, b) => a.at - b.at || a.line - b.line)
  moveInjects(paper, timed, reasons)
  for (const row of timed) {
    paper.reach(row.at)
    try {
      const found = playRow(paper, row)
      if (found) findings.push(found)
    } catch (error) {
      if (!(error instanceof Mistake)) throw error
      findings.push({ line: row.line, kind: error.kind, params: error.params })
    }
  }
  const last = timed.at(-1)
  const end = timed.find(({ what }) => verbIn(what)?.verb === 'end')
  paper.end(Math.max(end?.at ?? begins, last?.at ?? begins), (end && reasonOf(end)) || reasons.ended)
  return findings.sort((a, b) => a.line - b.line)
}

function tooEarly(row: TimesRow, { stage: { scenario, program } }: Paper): RowFinding {
  return {
    line: row.line,
    kind: 'before-begin',
    params: { word: row.time, begins: formatInstant(scenario.begins, program.set.zone) },
  }
}

const reasonOf = ({ what, evidence }: TimesRow): string => verbIn(what)?.rest || evidence

/** An inject with a row went out at the time that was written down, not at the planned one. */
function moveInjects(paper: Paper, rows: readonly Timed[], { moved }: Reasons): void {
  for (const { what, at } of rows) {
    const found = verbIn(what)
    const inject = found?.verb === 'inject' ? injectNamed(paper, found.rest) : null
    if (inject === null) continue
    const data = { inject, to: at, reason: moved }
    paper.tell({ type: 'inject-moved', data }, paper.stage.scenario.begins)
  }
}

function injectNamed({ stage, playing }: Paper, word: string): string | null {
  const ids = injectsOf(stage.scenario, playing.standing.script).map(({ id }) => id)
  const ends = ids.filter((id) => id.endsWith(`-${word}`))
  return ids.find((id) => id === word) ?? (ends.length === 1 ? (ends[0] ?? null) : null)
}

function playRow(paper: Paper, row: Timed): RowFinding | null {
  if (playRating(paper, row, row.at)) return null
  const found = verbIn(row.what)
  if (!found) throw new Mistake('unknown-act', { word: row.what || '—' })
  const { verb, rest } = found
  if (verb === 'end') return null
  if (verb === 'inject') {
    if (injectNamed(paper, rest) !== null) return null
    throw new Mistake('no-inject', {
      word: rest,
      known: paper.stage.scenario.injects.map(({ id }) => id),
    })
  }
  if (verb === 'decision') {
    const data = { text: rest, owner: row.who, options: [], reason: row.evidence, inject: null }
    paper.tell({ type: 'decision-recorded', data }, row.at)
    return null
  }
  if (!isActVerb(verb)) throw new Mistake('unknown-act', { word: row.what })
  const who = row.who.replace(/\s+/g, '')
  if (who !== '' && !partyNamed(paper, who)) throw new Mistake('nobody-named', { word: row.who })
  const { seat, command } = readAct(verb, spoken(verb, rest, who, row.evidence), paper)
  if (command.kind !== 'act' || command.forParty === null) return null
  const sitting = paper.stage.seats.find((each) => each.seat === seat)
  if (!sitting) return null
  const acting = sitting.role === 'director'
  const event = paper.act(
    { kind: 'act', by: sitting, forParty: command.forParty, acting, act: command.act },
    row.at,
  )
  // A wrong unit declaring is a finding of the drill; anything else means that the table is wrong.
  if (event?.type !== 'act-refused' || event.data.reason === 'no-authority') return null
  return { line: row.line, kind: 'refused', params: {}, refusal: event }
}

/** A row as one who leads a drill would type it. */
function spoken(verb: ActVerb, rest: string, who: string, evidence: string): string {
  if (verb === 'done') return `${rest} ${who} ${evidence}`
  if (verb === 'waive') return `${rest} ${evidence}`
  return evidence === '' ? `${rest} ${who}` : `${rest} ${who} 理由：${evidence}`
}

/** `08:30` on the day of the beginning, `次日 08:30`, `07-02 08:30`, `2025-07-02 08:30`, `T+1:30`. */
function momentOf(written: string, { stage: { scenario, program } }: Paper): Instant | null {
  const { zone } = program.set
  const text = written.normalize('NFKC').trim()
  const elapsed = parseElapsed(text)
  if (elapsed !== null) return scenario.begins + elapsed
  const year = formatInstant(scenario.begins, zone).slice(0, 5)
  const dated = parseInstant(/^\d\d-\d\d /.test(text) ? `${year}${text}` : text, zone)
  if (dated !== null) return dated
  const clock = /^(次日|第二天|next day)?\s*(\d{1,2})[:时](\d{2})分?$/.exec(text)
  if (!clock) return null
  const [hours, minutes] = [Number(clock[2]), Number(clock[3])]
  if (hours > 23 || minutes > 59) return null
  const days = clock[1] === undefined ? 0 : 1
  return startOfDay(scenario.begins, zone) + (days * 1440 + hours * 60 + minutes) * minute
}
