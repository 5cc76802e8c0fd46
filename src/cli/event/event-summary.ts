import { durationWords } from '../../locale/duration-words.ts'
import { fill } from '../../locale/locale.ts'
import { reportWords } from '../../report/report-words.ts'
import { afterActionView } from '../../report/reports/after-action.ts'
import type { AnswerRow } from '../../report/reports/after-action-view.ts'
import { formatInstant } from '../../vocabulary/instant.ts'
import type { Session } from '../session.ts'
import type { PlayedEvent } from './play-event.ts'

/** What the review comes to: when each level was called for and when it was declared, what was late, and what nobody knows. */
export function eventLines(
  { paper, opening: { header, program } }: PlayedEvent,
  rows: number,
  { texts, locale }: Session,
): string[] {
  const trace = { header, events: paper.log }
  const view = afterActionView({ trace, program, cards: [], revisions: [], actions: null }, locale)
  const { event } = texts
  const span = (by: number): string => durationWords(by, locale)
  const time = (at: number): string => formatInstant(at, header.set.zone).slice(5)
  const answer = (row: AnswerRow): string => {
    const { level, rise, deadline, declared, between, over, outcome } = row
    const said = reportWords(locale).answer[outcome]
    const when = between
      ? fill(event.level.between, { from: time(between.from), to: time(between.to) })
      : declared === null
        ? ''
        : fill(event.level.declared, { at: time(declared) })
    if (row.unasked) return `  ${fill(event.level.unasked, { level, at: time(rise) })}`
    const by = deadline === null ? '' : fill(event.level.by, { deadline: time(deadline) })
    const judged = over > 0 ? fill(event.level.over, { by: span(over) }) : said
    return `  ${fill(event.level.called, { level, at: time(rise) })}${by}${when}${fill(event.level.judged, { said: judged })}`
  }
  const untold = view.untold.map(({ who, text, times }) =>
    times > 1 ? `  ${fill(event.severalTimes, { what: `${who} ${text}`, times })}` : `  ${who} ${text}`,
  )
  return [
    fill(event.recorded, { event: header.drill, rows, entries: paper.log.length }),
    ...view.courses.flatMap(({ plan, highlight, answers }) =>
      answers.length === 0
        ? [fill(event.ofPlan, { plan, said: highlight.sentence })]
        : [fill(event.ofPlan, { plan, said: '' }).trimEnd(), ...answers.map(answer)],
    ),
    ...view.quietPlans.map((plan) => fill(event.ofPlan, { plan, said: event.quiet })),
    view.late.length === 0 ? event.nothingLate : fill(event.late, { count: view.late.length }),
    ...view.late.map(({ who, text, late }) => `  ${who} ${text} ${span(late)}`),
    ...(untold.length === 0 ? [] : [fill(event.untold, { count: untold.length }), ...untold]),
    ...(view.notes.length === 0 ? [] : [event.accounts.title]),
    ...view.notes.map(({ text }) => `  ${text}`),
  ]
}
