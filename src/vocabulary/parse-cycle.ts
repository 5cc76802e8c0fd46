import { canonical } from './canonical.ts'
import { type CalendarCycle, type Cycle, type CycleDays, endsOfDekads } from './cycle.ts'
import { day, hour, type Ms, parseDuration } from './duration.ts'
import { endOfDay, parseTimesOfDay } from './time-of-day.ts'

/** Longer words name no cycle. */
const longest = 60

/** Words for spans that are not built of a number and a unit. */
const spans: ReadonlyMap<string, Ms> = new Map([
  ['hourly', hour],
  ['daily', day],
  ...['每周', '每星期', '每周一次', '每星期一次', 'weekly', 'everyweek'].map(
    (word) => [word, 7 * day] as const,
  ),
])

/**
 * How often something comes back: 每 3 小时, 每日, 每日 2 次, 3 小时一次, every 3 hours, PT3H; 每日 8:00、17:00, 每周一, 每旬, 每月 5 日,
 * 每季度末, every Monday, monthly by the 5th. Null when the words tell no cycle.
 */
export function parseCycle(text: string, immediately: Ms): Cycle | null {
  const plain = canonical(text)
  if (plain.length > longest) return null
  const ms = spans.get(plain.toLowerCase()) ?? null
  if (ms !== null) return { kind: 'span', ms }
  return parseCalendarCycle(text) ?? parseSpan(plain, immediately)
}

function parseSpan(plain: string, immediately: Ms): Cycle | null {
  const found = /^(?:每(?:隔)?|every)?([^/次]{1,20}?)(?:\/?(一|\d{1,3})次)?(?:报告|续报)?$/i.exec(plain)
  if (!found) return null
  const span = found[1] ?? ''
  const whole = parseDuration(span, immediately) ?? parseDuration(`1${span}`, immediately)
  const times = found[2] === undefined || found[2] === '一' ? 1 : Number(found[2])
  const ms = whole === null || times === 0 ? 0 : Math.round(whole / times)
  return ms > 0 ? { kind: 'span', ms } : null
}

/** A cycle told by the calendar, with the times of its days; without any it is due by the end of the day. A day alone (每日) is none. */
export function parseCalendarCycle(text: string): CalendarCycle | null {
  const plain = canonical(text)
  if (plain.length > longest) return null
  for (const [pattern, read] of patterns) {
    const found = pattern.exec(plain)
    const days = found && read(found.slice(1))
    if (!found || !days) continue
    const times = timesAfter(plain.slice(found[0].length))
    if (times === null) continue
    if (times.length > 0) return { kind: 'calendar', days, times }
    if (days.kind !== 'daily') return { kind: 'calendar', days, times: [endOfDay] }
  }
  return null
}

/** What stands after the days: times, or words that change nothing; null for anything else. */
function timesAfter(rest: string): readonly number[] | null {
  const words = rest
    .replace(/^(?:的|by|at|before|,|，)/i, '')
    .replace(/(?:上?报告?|报送|续报)?(?:[一1]次)?(?:报告|续报)?$/, '')
    .replace(/[之以]?前$/, '')
  return words === '' ? [] : parseTimesOfDay(words)
}

type Found = readonly (string | undefined)[]

const every = (months: readonly number[], days: readonly number[]): CycleDays => ({
  kind: 'monthly',
  months,
  days,
})

const end = '(?:度?[末底]|度?最后[一1][日天])'
const dates = '((?:\\d{1,2}[日号]?[、,，和及])*\\d{1,2}[日号])'
const ordinals = '((?:\\d{1,2}(?:st|nd|rd|th)(?:,|and)*)+)'
const weekday = '(?:mon|tues|wednes|thurs|fri|satur|sun)day'

/** Words for the days of a cycle, and what they mean; the first that leaves only a time behind counts. */
const patterns: readonly (readonly [RegExp, (found: Found) => CycleDays | null])[] = [
  [/^(?:每[日天](?:上午)?|daily|everyday)/i, () => ({ kind: 'daily' })],
  [/^(?:每个?工作日|(?:every|each)(?:working|business)day)/i, () => ({ kind: 'working-days' })],
  [
    /^(?:每个?|逢)(?:周|星期)([一二三四五六日天](?:[、,，和及]?(?:周|星期)?[一二三四五六日天])*)/,
    ([names]) => chineseDays(names),
  ],
  [
    new RegExp(`^(?:every|weeklyon|on)(${weekday}s?(?:(?:,|and)+${weekday}s?)*)`, 'i'),
    ([names]) => englishDays(names),
  ],
  [new RegExp(`^(?:每旬${end}?|(?:every|each)dekad)`, 'i'), () => every([], endsOfDekads)],
  [new RegExp(`^每个?月${dates}`), ([words]) => monthly([], words)],
  [
    new RegExp(`^(?:monthly|(?:every|each)month)(?:on|by)?(?:the)?${ordinals}`, 'i'),
    ([words]) => monthly([], words),
  ],
  [
    new RegExp(
      `^(?:每个?月月?${end}?|monthly|everymonth|(?:attheendof(?:every|each)|every)month(?:-?end)?)`,
      'i',
    ),
    () => every([], [31]),
  ],
  [
    new RegExp(`^每个?季度?(首|第[一1]个|第[二2]个|第[三3]个|末)月${dates}`),
    ([which, words]) => monthly(quarterMonths(which), words),
  ],
  [
    new RegExp(`^(?:每个?季度?${end}?|quarterly|(?:attheendof)?(?:every|each)quarter)`, 'i'),
    () => every([3, 6, 9, 12], [31]),
  ],
  [new RegExp(`^(?:每半年${end}?|half-?yearly|everyhalfyear)`, 'i'), () => every([6, 12], [31])],
  [
    new RegExp(`^每年(\\d{1,2}(?:[、,，和及]\\d{1,2})*)月(?:${dates}|[末底])`),
    ([months, words]) => inMonths(months, words),
  ],
  [new RegExp(`^(?:每年${end}?|yearly|annually|everyyear)`, 'i'), () => every([12], [31])],
]

function chineseDays(names = ''): CycleDays {
  const weekdays = [...names.replace(/星期|[周、,，和及]/g, '')].map(
    (name) => '一二三四五六日'.indexOf(name === '天' ? '日' : name) + 1,
  )
  return { kind: 'weekly', weekdays: rising(weekdays) }
}

function englishDays(names = ''): CycleDays {
  const all = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
  const weekdays = [...names.toLowerCase().matchAll(new RegExp(weekday, 'g'))].map(
    ([name]) => all.indexOf(name.slice(0, 3)) + 1,
  )
  return { kind: 'weekly', weekdays: rising(weekdays) }
}

function monthly(months: readonly number[], words: string | undefined): CycleDays | null {
  const days = numbersIn(words)
  return days.every((each) => each >= 1 && each <= 31) ? every(months, days) : null
}

/** Without a date: the end of each month. */
function inMonths(words: string | undefined, dates: string | undefined): CycleDays | null {
  const months = numbersIn(words)
  return months.every((each) => each >= 1 && each <= 12) ? monthly(months, dates ?? '31') : null
}

function numbersIn(words = ''): readonly number[] {
  return rising([...words.matchAll(/\d+/g)].map(([number]) => Number(number)))
}

function quarterMonths(which = ''): readonly number[] {
  const place = /首|一|1/.test(which) ? 1 : /二|2/.test(which) ? 2 : 3
  return [0, 3, 6, 9].map((before) => before + place)
}

function rising(numbers: readonly number[]): readonly number[] {
  return [...new Set(numbers)].sort((a, b) => a - b)
}
