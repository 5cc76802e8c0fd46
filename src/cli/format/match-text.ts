import { durationWords } from '../../locale/duration-words.ts'
import { fill, joined } from '../../locale/locale.ts'
import { placeWords, startWords, taskWords } from '../../report/match-words.ts'
import { levelWords, type Speaker } from '../../report/words-of-plan.ts'
import type { FirstTask, Match, MatchResult, Undecided } from '../../run/match.ts'
import { splitClauseId } from '../../vocabulary/id.ts'
import type { Paint } from './paint.ts'
import { safeText } from './safe-text.ts'
import { textTable } from './text-table.ts'

/** What the duty officer reads: plans called for, highest level first, then those that more facts could call for. */
export function matchText({ matches, undecided }: MatchResult, speaker: Speaker, paint: Paint): string {
  const parts = [
    ...(matches.length > 0
      ? matches.map((one) => matchLines(one, speaker, paint))
      : [[speaker.texts.words.withoutPlans]]),
    ...undecided.map((one) => undecidedLines(one, speaker, paint)),
  ]
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function matchLines(one: Match, speaker: Speaker, paint: Paint): string[] {
  const { heading } = speaker.texts
  return [
    paint('bold', safeText(`${levelWords(one.level, speaker)}  ${name(one, speaker)}`)),
    ...titled(
      heading.because,
      one.because.map(
        ({ condition, areas, path, line }) =>
          `${conditionWords(condition, speaker)}${areasWords(areas, speaker)}  ${path}:${line}`,
      ),
    ),
    ...titled(
      heading.unknown,
      one.unknown.length > 0 ? [one.unknown.join(speaker.texts.words.listSeparator)] : [],
    ),
    ...titled(
      heading.judgements,
      one.judgements.map((clause) => conditionWords(clause, speaker)),
    ),
    ...titled(heading.firstTasks, taskLines(one.tasks, speaker)),
  ]
}

function undecidedLines(one: Undecided, speaker: Speaker, paint: Paint): string[] {
  const { words, heading } = speaker.texts
  const highest = one.possible[0]
  const facts = [...new Set(one.possible.flatMap((each) => each.facts))]
  return [
    paint('dim', safeText(`${words.none}  ${name(one, speaker)}`)),
    ...(highest ? [`  ${fill(words.possible, { level: levelWords(highest.level, speaker) })}`] : []),
    ...titled(heading.missing, facts.length > 0 ? [facts.join(words.listSeparator)] : []),
  ]
}

function name(one: Match | Undecided, speaker: Speaker): string {
  const where = placeWords(one, speaker)
  return speaker.locale === 'en'
    ? `${one.title} (${one.plan}; ${where})`
    : `${one.title}（${one.plan}；${where}）`
}

/** The areas for which a condition that asks many holds. */
function areasWords(areas: readonly string[], { set, texts, locale }: Speaker): string {
  if (areas.length === 0) return ''
  const names = areas.map((id) => set.directory.area(id)?.name ?? id).join(texts.words.listSeparator)
  return locale === 'en' ? ` (${names})` : `（${names}）`
}

const titled = (title: string, lines: readonly string[]): string[] =>
  lines.length > 0 ? [`  ${title}`, ...lines.map((line) => safeText(`    ${line}`))] : []

/** A start condition by its words: its code, or what is to be judged; then its clause. */
function conditionWords(clause: string, { set }: Speaker): string {
  const words = startWords(clause, { set })
  return words === null ? clause : `${words}  #${splitClauseId(clause)?.row ?? ''}`
}

function taskLines(tasks: readonly FirstTask[], speaker: Speaker): string[] {
  const { texts, locale } = speaker
  if (tasks.length === 0) return []
  const { column } = texts
  return textTable(
    [column.id, column.within, column.owner, column.task],
    tasks.map(({ id, kind, task, owner, within }) => [
      id,
      within === null ? '' : durationWords(within, locale),
      joined(owner.split('、'), locale),
      taskWords({ id, kind, task }, speaker),
    ]),
  )
}
