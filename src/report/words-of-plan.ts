import type { PlanSet } from '../link/plan-set.ts'
import { cycleWords } from '../locale/cycle-words.ts'
import { durationWords } from '../locale/duration-words.ts'
import { levelText } from '../locale/level-text.ts'
import { fill, type Locale } from '../locale/locale.ts'
import type { Texts } from '../locale/texts.ts'
import type { Plan, RowCondition, TaskRow, TimeLimit } from '../model/plan.ts'
import type { Written } from '../model/written.ts'
import type { LevelId } from '../vocabulary/level.ts'

/** What turning a plan's parts into words needs. */
export interface Speaker {
  readonly locale: Locale
  readonly texts: Texts
  readonly set: PlanSet
}

/** What to call a level of the set: `Ⅲ级`, `Level III`. */
export function levelWords(level: LevelId, { set, locale }: Pick<Speaker, 'set' | 'locale'>): string {
  return levelText(level, locale, set.settings.levels)
}

/** A time limit as a span, with what it counts from; as written when it cannot be read. */
export function limitWords(limit: TimeLimit | null, { locale, texts }: Speaker): string {
  if (limit === null) return ''
  if (limit.ms === null) return limit.text
  const span = durationWords(limit.ms, locale)
  if (limit.from === 'due') return span
  return fill(limit.from === 'start' ? texts.words.fromStart : texts.words.fromEvent, { limit: span })
}

/** What a cell of 条件 says: code as written, or the words. */
export function whenWords(when: RowCondition | null): string {
  if (when === null) return ''
  return when.kind === 'condition' ? when.condition.source : when.text
}

/** Names as written, listed. */
export function listed(names: readonly Written<string>[], { texts }: Speaker): string {
  return names.map(({ value }) => value).join(texts.words.listSeparator)
}

/** When it comes back; empty for what does not. */
export function everyWords({ every }: Pick<TaskRow, 'every'>, { locale }: Speaker): string {
  return every ? cycleWords(every.value, locale) : ''
}

/** Cells of a task row: id, time limit, owners, predecessors, condition, task. */
export function taskCells(row: TaskRow, speaker: Speaker): string[] {
  const { texts } = speaker
  const continued = row.continues ? fill(texts.words.continues, { id: row.continues.value }) : ''
  const every = row.held ? texts.words.held : everyWords(row, speaker)
  return [
    row.id?.value ?? continued,
    [limitWords(row.within, speaker), every].filter(Boolean).join(texts.words.listSeparator),
    listed(row.owners, speaker),
    listed(row.after, speaker),
    whenWords(row.when),
    row.task.value,
  ]
}

/** `句容市防汛抗旱应急预案（special/flood）` */
export function planName(plan: Pick<Plan, 'title' | 'id'>, { locale }: Pick<Speaker, 'locale'>): string {
  return locale === 'en'
    ? `${plan.title.value} (${plan.id.value})`
    : `${plan.title.value}（${plan.id.value}）`
}
