import { durationWords } from '../../locale/duration-words.ts'
import { fill } from '../../locale/locale.ts'
import { procedureKeys, type StartConditions, type StartItem } from '../../model/plan.ts'
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

function name({ title, plan, area, group }: Match | Undecided, { set, texts, locale }: Speaker): string {
  const several = (set.plans.get(plan)?.groups.length ?? 0) > 1
  const hazard =
    several && Object.hasOwn(texts.hazard, group) ? texts.hazard[group as keyof typeof texts.hazard] : ''
  const where = [set.directory.area(area)?.name ?? area, hazard].filter(Boolean).join(' · ')
  return locale === 'en' ? `${title} (${plan}; ${where})` : `${title}（${plan}；${where}）`
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
  const parts = splitClauseId(clause)
  const plan = set.plans.get(parts?.plan ?? '')
  const items = (plan?.groups ?? []).flatMap((group) => group.levels.flatMap(({ start }) => itemsOf(start)))
  const item = items.find(({ row }) => row === parts?.row)
  if (!item) return clause
  const codes =
    item.content.kind === 'condition' ? item.content.conditions.map(({ value }) => value.source) : []
  return `${codes.length > 0 ? codes.join(' / ') : item.text}  #${parts?.row ?? ''}`
}

function itemsOf(start: StartConditions | null): StartItem[] {
  return (start?.items ?? []).flatMap((item) =>
    item.content.kind === 'group' ? itemsOf(item.content.group) : [item],
  )
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
      owner,
      taskWords({ id, kind, task }, speaker),
    ]),
  )
}

/** The plan's own words; a step of the start procedure by its key (`III.procedure.inform`), other duties without words by their kind. */
export function taskWords(
  { id, kind, task }: Pick<FirstTask, 'id' | 'kind' | 'task'>,
  { texts }: Pick<Speaker, 'texts'>,
): string {
  if (task !== '') return task
  const key = procedureKeys.find((each) => id.endsWith(`.procedure.${each}`))
  return key === undefined || key === 'decide' || key === 'propose'
    ? texts.obligation[kind]
    : texts.procedure[key]
}
