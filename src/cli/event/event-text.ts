import { durationWords } from '../../locale/duration-words.ts'
import { levelText } from '../../locale/level-text.ts'
import { fill, fillLists, type Locale } from '../../locale/locale.ts'
import { textsOf } from '../../locale/texts-of.ts'
import { dutyContext } from '../../report/duty-context.ts'
import { afterActionView } from '../../report/reports/after-action.ts'
import { formatInstant } from '../../vocabulary/instant.ts'
import { factMisuse } from '../given-fact.ts'
import type { RowFinding } from '../paper/play-times.ts'
import { rowFindingText } from '../paper/row-finding-text.ts'
import type { Session } from '../session.ts'
import type { Earlier } from './hindsight.ts'
import type { PlayedEvent } from './play-event.ts'
import type { EventFile } from './read-event.ts'

/** All that keeps an event from being taken in, line by line, with places. */
export function refusalLines(
  { findings, faults }: Pick<EventFile, 'findings' | 'faults'>,
  played: { readonly rows: readonly RowFinding[]; readonly event: PlayedEvent | null },
  { shown, session }: { readonly shown: string; readonly session: Session },
): string[] {
  const { texts, locale } = session
  const { event } = played
  const all = [
    ...findings.map(({ line, kind, params }) => ({
      line,
      text: fillLists(texts.event.mistake[kind], params, locale),
    })),
    ...faults.map(({ line, trouble }) => {
      const { kind, params } = factMisuse(trouble, texts)
      return { line, text: fillLists(texts.misuse[kind], params, locale) }
    }),
    ...(event === null ? [] : played.rows).map((found) => ({
      line: found.line,
      text: event === null ? '' : rowFindingText(found, event, session),
    })),
  ]
  return all.sort((a, b) => a.line - b.line).map(({ line, text }) => `${shown}:${line} ${text}`)
}

/** What the review comes to: when each level was called for and when it was declared, and how much was late. */
export function eventLines(
  { paper, opening }: PlayedEvent,
  { rows, notes }: { readonly rows: number; readonly notes: readonly string[] },
  { texts, locale }: Session,
): string[] {
  const { header, program } = opening
  const view = afterActionView(
    { trace: { header, events: paper.log }, program, cards: [], revisions: [], actions: null },
    locale,
  )
  const { event } = texts
  const ofPlan = (plan: string, said: string): string => fill(event.ofPlan, { plan, said })
  const late = view.late.map(({ who, text, late: by }) => `  ${who} ${text} ${durationWords(by, locale)}`)
  return [
    fill(event.recorded, { event: header.drill, rows, entries: paper.log.length }),
    ...view.courses.map(({ plan, highlight }) => ofPlan(plan, highlight.sentence)),
    ...view.quietPlans.map((plan) => ofPlan(plan, event.quiet)),
    late.length === 0 ? event.nothingLate : fill(event.late, { count: late.length }),
    ...late,
    ...notes,
  ]
}

/** What was called for earlier than could be known, a sentence each. */
export function earlierLines(
  earlier: readonly Earlier[],
  { paper, opening: { header, program } }: PlayedEvent,
  locale: Locale,
): string[] {
  const context = dutyContext({ header, events: paper.log }, program, locale)
  const { event } = textsOf(locale)
  const time = (at: number): string => formatInstant(at, header.set.zone)
  return earlier.map(({ instance, level, was, known }) =>
    fill(known === null ? event.never : event.earlier, {
      plan: context.instance(instance),
      level: levelText(level, locale, program.set.levels),
      was: time(was),
      known: known === null ? '' : time(known),
    }),
  )
}
