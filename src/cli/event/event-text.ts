import { levelText } from '../../locale/level-text.ts'
import { fill, fillLists, type Locale } from '../../locale/locale.ts'
import { textsOf } from '../../locale/texts-of.ts'
import { dutyContext } from '../../report/duty-context.ts'
import { formatInstant } from '../../vocabulary/instant.ts'
import { factMisuse } from '../given-fact.ts'
import type { RowFinding } from '../paper/play-times.ts'
import { rowFindingText } from '../paper/row-finding-text.ts'
import type { Session } from '../session.ts'
import type { Finding } from './finding.ts'
import type { Different, Earlier } from './hindsight.ts'
import type { PlayedEvent } from './play-event.ts'
import type { EventFile } from './read-event.ts'

/** All that keeps an event from being taken in, line by line, with places. */
export function refusalLines(
  { findings, faults }: Pick<EventFile, 'findings' | 'faults'>,
  played: {
    readonly rows: readonly RowFinding[]
    readonly unmatched?: readonly Finding[]
    readonly event: PlayedEvent | null
  },
  { shown, session }: { readonly shown: string; readonly session: Session },
): string[] {
  const { texts, locale } = session
  const { event } = played
  const all = [
    ...[...findings, ...(played.unmatched ?? [])].map(({ line, kind, params }) => ({
      line,
      text: fillLists(texts.event.mistake[kind], params, locale),
    })),
    ...faults.map(({ line, trouble }) => {
      const { kind, params } = factMisuse(trouble, texts)
      const remedy = trouble.kind === 'no-such-fact' ? texts.event.orRemark : ''
      return { line, text: `${fillLists(texts.misuse[kind], params, locale)}${remedy}` }
    }),
    ...(event === null ? [] : played.rows).map((found) => ({
      line: found.line,
      text:
        found.kind === 'nobody-named'
          ? fillLists(texts.event.mistake.outsider, found.params, locale)
          : event === null
            ? ''
            : `${rowFindingText(found, event, session)}${found.kind === 'refused' ? texts.event.orOther : ''}`,
    })),
  ]
  return all.sort((a, b) => a.line - b.line).map(({ line, text }) => `${shown}:${line} ${text}`)
}

/** What another account would change, a sentence each; that it changes nothing is told, too. */
export function differentLines(
  different: readonly Different[],
  { paper, opening: { header, program } }: PlayedEvent,
  locale: Locale,
): string[] {
  const context = dutyContext({ header, events: paper.log }, program, locale)
  const { event } = textsOf(locale)
  const time = (at: number | null): string =>
    at === null ? event.accounts.never : formatInstant(at, header.set.zone)
  if (different.length === 0) return [event.accounts.same]
  return different.map(({ instance, level, here, there }) =>
    fill(event.accounts.different, {
      plan: context.instance(instance),
      level: levelText(level, locale, program.set.levels),
      here: time(here),
      there: time(there),
    }),
  )
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
