import type { PlanSet } from '../link/plan-set.ts'
import { durationWords } from '../locale/duration-words.ts'
import { levelText } from '../locale/level-text.ts'
import { fill, type Locale } from '../locale/locale.ts'
import type { Texts } from '../locale/texts.ts'
import type { Plan, RowCondition, TaskRow, TimeLimit } from '../model/plan.ts'
import type { Written } from '../model/written.ts'
import { formatTimeOfDay } from '../vocabulary/calendar-limit.ts'
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

/** 每 3 小时, 每日 8:00、17:00; empty for what does not come back. */
export function cycleWords({ every, times }: Pick<TaskRow, 'every' | 'times'>, speaker: Speaker): string {
  const { texts, locale } = speaker
  if (every) return fill(texts.words.every, { span: durationWords(every.value, locale) })
  if (times.length === 0) return ''
  return fill(texts.words.daily, { times: times.map(formatTimeOfDay).join(texts.words.listSeparator) })
}

/** Cells of a task row: id, time limit, owners, predecessors, condition, task. */
export function taskCells(row: TaskRow, speaker: Speaker): string[] {
  const { texts } = speaker
  const continued = row.continues ? fill(texts.words.continues, { id: row.continues.value }) : ''
  const every = row.held ? texts.words.held : cycleWords(row, speaker)
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
