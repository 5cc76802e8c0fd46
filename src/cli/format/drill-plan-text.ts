import { regimeParams, termWords, termWordsEn } from '../../check/regimes.ts'
import type { PlanSet } from '../../link/plan-set.ts'
import { fill, type Locale } from '../../locale/locale.ts'
import { escapeMarkdown } from '../../report/escape.ts'
import { type DayEvent, iCalendar } from '../../report/icalendar.ts'
import { type CalendarItem, type DrillCalendar, dayOf } from '../../revise/drill-calendar.ts'
import { formatDate, type Instant } from '../../vocabulary/instant.ts'
import { drillPlanWords } from './drill-plan-words.ts'
import { textTable } from './text-table.ts'

/** A year's plan of drills with what its words need. */
export interface Planned {
  readonly calendar: DrillCalendar
  readonly set: PlanSet
  readonly locale: Locale
}

/** For a terminal. */
export function drillPlanText(planned: Planned): string {
  const { header, rows } = tableOf(planned)
  const table = rows.length > 0 ? textTable(header, rows).map((line) => `  ${line}`) : []
  return [titleOf(planned), progressOf(planned), ...table, ...notesOf(planned)]
    .map((line) => `${line}\n`)
    .join('')
}

/** For a document. */
export function drillPlanMarkdown(planned: Planned): string {
  const { header, rows } = tableOf(planned)
  const row = (cells: readonly string[]): string => `| ${cells.map(escapeMarkdown).join(' | ')} |`
  const table = [row(header), `|${header.map(() => '---|').join('')}`, ...rows.map(row)].join('\n')
  const notes = notesOf(planned).map(escapeMarkdown)
  return `${[
    `# ${escapeMarkdown(titleOf(planned))}`,
    escapeMarkdown(progressOf(planned)),
    ...(rows.length > 0 ? [table] : []),
    ...notes,
  ].join('\n\n')}\n`
}

/** For calendar programs. `stamp`: when it was made. */
export function drillPlanCalendar(planned: Planned, stamp: Instant): string {
  const { calendar, set, locale } = planned
  const words = drillPlanWords[locale]
  const events = calendar.items
    .filter(({ held, proposed }) => held !== null || proposed !== null)
    .map((item): DayEvent => {
      const { plan, number, title, state } = item
      return {
        uid: `${plan}.${calendar.year}.${number}@${set.settings.name}.yuyan`,
        on: dayOf(item),
        summary: `${fill(words.event, { title })}${numberOf(item, locale)}`,
        description: [
          `${words.state}：${words.states[state]}`,
          `${words.due}：${formatDate(item.due, 0)}`,
          `${words.rule}：${ruleOf(item, locale)}`,
        ]
          .map((line) => (locale === 'zh-CN' ? line : line.replace('：', ': ')))
          .join('\n'),
        settled: state === 'done',
      }
    })
  return iCalendar(titleOf(planned), events, stamp)
}

/** For programs. */
export function drillPlanJson({ calendar }: Planned, today: string): string {
  const { year, items, withoutTerm } = calendar
  const date = (at: Instant | null): string | null => (at === null ? null : formatDate(at, 0))
  const told = items.map(({ term, regime, due, proposed, season, ...item }) => ({
    ...item,
    ...{ term: termWordsEn(term), regime: regime?.id ?? null },
    ...{ due: date(due), proposed: date(proposed), season: date(season) },
  }))
  return `${JSON.stringify({ format: 'yuyan-drill-plan/1', year, today, items: told, withoutTerm }, null, 1)}\n`
}

function titleOf({ calendar, set, locale }: Planned): string {
  return fill(drillPlanWords[locale].title, { set: set.settings.title, year: calendar.year })
}

function progressOf({ calendar: { items }, locale }: Planned): string {
  const words = drillPlanWords[locale]
  const count = (state: CalendarItem['state']): number => items.filter((each) => each.state === state).length
  if (items.length === 0) return words.nothing
  const [done, planned, overdue] = [count('done'), count('planned'), count('overdue')]
  return fill(words.progress, { all: items.length, done, planned, overdue })
}

function tableOf({ calendar, locale }: Planned): {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
} {
  const words = drillPlanWords[locale]
  return {
    header: [words.day, words.state, words.due, words.plan, words.rule],
    rows: calendar.items.map((item) => [
      item.held?.date ?? (item.proposed === null ? words.noDay : formatDate(item.proposed, 0)),
      words.states[item.state],
      formatDate(item.due, 0),
      `${item.title}${numberOf(item, locale)}`,
      ruleOf(item, locale),
    ]),
  }
}

function numberOf({ number }: CalendarItem, locale: Locale): string {
  return number === 1 ? '' : fill(drillPlanWords[locale].number, { number })
}

/** By what it is due, from when it counts, and what shows that it was held. */
function ruleOf(item: CalendarItem, locale: Locale): string {
  const { term, regime, from, drilledBefore, assumed, held, season, state } = item
  const words = drillPlanWords[locale]
  const zh = locale === 'zh-CN'
  const params = regime ? regimeParams(regime) : {}
  const rests = String((zh ? params.rests : params.restsEn) ?? '')
  const said = zh ? termWords(term) : termWordsEn(term)
  const rule = fill(regime ? words.regimeRule : words.ownRule, { rests, term: said })
  const parts = [
    rule,
    fill(drilledBefore ? words.since : words.sinceIssue, { date: from }),
    ...(assumed === null ? [] : [fill(words.assumed, { date: assumed })]),
    ...(held ? [held.drill === null ? words.stated : fill(words.record, { drill: held.drill })] : []),
    ...(season !== null && state !== 'done' ? [fill(words.season, { date: formatDate(season, 0) })] : []),
  ]
  return parts.join(zh ? '；' : '; ')
}

function notesOf({ calendar, set, locale }: Planned): string[] {
  const words = drillPlanWords[locale]
  const { holidays } = set.registry
  const { year, items, withoutTerm } = calendar
  const proposed = items.some((item) => item.proposed !== null)
  const plans = withoutTerm.map(({ title }) => title).join(locale === 'zh-CN' ? '、' : ', ')
  return [
    ...(proposed ? [words.proposal] : []),
    ...(proposed && !holidays.calendar.years.has(year) ? [fill(words.holidaysUnknown, { year })] : []),
    ...(proposed && holidays.assumed.has(year) ? [fill(words.holidaysAssumed, { year })] : []),
    ...(plans === '' ? [] : [fill(words.withoutTerm, { plans })]),
  ]
}
