import { agreementWords } from '../locale/agreement-words.ts'
import { measuredWords } from '../locale/duration-words.ts'
import type { Locale } from '../locale/locale.ts'
import { textsOf } from '../locale/texts-of.ts'
import {
  formatClock,
  formatDate,
  formatElapsed,
  type Instant,
  type ZoneOffset,
} from '../vocabulary/instant.ts'
import { percentWords } from '../vocabulary/percent.ts'
import { reportWords } from './report-words.ts'
import { summaryLabels } from './summary-labels.ts'

/** What the functions of a template must know about the document it is for. */
export interface ReportFrame {
  readonly locale: Locale
  readonly zone: ZoneOffset
  /** Situation time at which the drill began. */
  readonly begins: Instant
  /** It is about what really happened, not about a drill. */
  readonly real?: boolean
}

export type TemplateFunction = (...values: readonly unknown[]) => unknown

/** What is printed for a number that there is not. */
const none = '—'

/**
 * The functions that report templates may call. All are total: a value of the wrong kind prints as —.
 * `percent` 0–1 as 83.5%; `duration` of milliseconds in whole minutes; `day` of a moment in words, `date`, `clock` of a moment; `moment` both, `time` with the exercise time in
 * brackets; `elapsed` of a moment; `number` with at most two decimals; `label` of a code in a group of words; `join` of a list;
 * `positions` of places in the log; `place` counts from 1.
 */
export function templateFunctions(frame: ReportFrame): Readonly<Record<string, TemplateFunction>> {
  const { locale, zone, begins } = frame
  const ifNumber = (value: unknown, say: (value: number) => string): string =>
    typeof value === 'number' && Number.isFinite(value) ? say(value) : none
  const moment = (at: number): string => `${formatDate(at, zone).slice(5)} ${formatClock(at, zone)}`
  return {
    percent: (share) => ifNumber(share, percentWords),
    number: (value) => ifNumber(value, (number) => rounded(number, 2)),
    duration: (span) => ifNumber(span, (value) => measuredWords(value, locale)),
    day: (at) => ifNumber(at, (value) => dayWords(formatDate(value, zone), locale)),
    date: (at) => ifNumber(at, (value) => formatDate(value, zone)),
    clock: (at) => ifNumber(at, (value) => formatClock(value, zone)),
    moment: (at) => ifNumber(at, moment),
    elapsed: (at) => ifNumber(at, (value) => formatElapsed(value - begins)),
    time: (at) => ifNumber(at, (value) => `${moment(value)} [${formatElapsed(value - begins)}]`),
    label: (group, code) => labelOf(locale, group, code),
    join: (list) => (Array.isArray(list) ? list.map(String).join(locale === 'zh-CN' ? '、' : ', ') : none),
    positions: (list) => (Array.isArray(list) ? positionWords(list.map(String), locale) : none),
    place: (index) => ifNumber(index, (value) => String(value + 1)),
  }
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** `2016-07-04` as `2016 年 7 月 4 日`, `4 July 2016`. */
export function dayWords(date: string, locale: Locale): string {
  const [year = '', month = '', day = ''] = date.split('-').map((part) => String(Number(part)))
  return locale === 'zh-CN'
    ? `${year} 年 ${month} 月 ${day} 日`
    : `${day} ${months[Number(month) - 1] ?? month} ${year}`
}

/** Places in the log: the first few, and how many there are when there are more. */
function positionWords(positions: readonly string[], locale: Locale): string {
  const separator = locale === 'zh-CN' ? '、' : ', '
  const first = positions.slice(0, 6).join(separator)
  if (positions.length <= 6) return first
  return locale === 'zh-CN'
    ? `${first}等 ${positions.length} 处`
    : `${first} and ${positions.length - 6} more`
}

/** `value` with at most `digits` decimals, without trailing zeros. */
function rounded(value: number, digits: number): string {
  return String(Number(value.toFixed(digits)))
}

/** The word for `code` in one group of the tool's words (`result`, `mode`, `outcome`, `standing`, `kind`, `phase`, `noFigure`, `trend`, `appointment`); the code itself where there is none. */
function labelOf(locale: Locale, group: unknown, code: unknown): string {
  const { result, mode } = textsOf(locale)
  const { outcome, standing, kind, phase } = reportWords(locale)
  const words = new Map<unknown, Readonly<Record<string, string>>>([
    ['result', result],
    ['mode', mode],
    ['outcome', outcome],
    ['standing', standing],
    ['kind', kind],
    ['noFigure', agreementWords[locale].noFigure],
    ['phase', phase],
    ['trend', summaryLabels[locale].trend],
    ['appointment', summaryLabels[locale].appointment],
  ])
  const known = words.get(group)
  return known && typeof code === 'string' && Object.hasOwn(known, code)
    ? (known[code] ?? code)
    : String(code)
}
