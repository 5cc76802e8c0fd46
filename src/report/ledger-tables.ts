import type { LedgerFinding } from '../link/ledger.ts'
import { type LedgerPeriod, ledgerCounts, ledgerPeriods, mendingTimes } from '../link/ledger-periods.ts'
import { ledgerPeriodWords } from '../locale/ledger-period-words.ts'
import { fill, type Locale } from '../locale/locale.ts'

/** A table in words, first columns first. */
export interface WordTable {
  readonly title: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** How the ledger went: one sentence, how findings stood when each period ended, and how long mending took. */
export interface LedgerCourse {
  readonly sentence: string
  /** Empty: the ledger has no day. */
  readonly tables: readonly WordTable[]
  /** Why some are counted as of no day; null: none is. */
  readonly note: string | null
}

/** `today`: `2026-05-14`. */
export function ledgerCourse(
  findings: readonly LedgerFinding[],
  today: string,
  locale: Locale,
): LedgerCourse {
  const words = ledgerPeriodWords(locale)
  const periods = ledgerPeriods(findings, today)
  const isUndated = periods.some(({ stood }) => stood.unknown > 0)
  return {
    sentence: courseSentence(findings, today, locale),
    tables: periods.length === 0 ? [] : [stoodTable(periods, isUndated, locale), timesTable(periods, locale)],
    note: isUndated ? words.undated : null,
  }
}

function courseSentence(findings: readonly LedgerFinding[], today: string, locale: Locale): string {
  const words = ledgerPeriodWords(locale)
  const { all, proposed, accepted, overdue } = ledgerCounts(findings, today, today)
  const year = today.slice(0, 4)
  const { mended, late, ...times } = mendingTimes(findings, `${year}-01-01`, today)
  const parts = [
    fill(words.now, { day: today, all, open: proposed + accepted }),
    ...(overdue > 0 ? [fill(words.nowOverdue, { overdue })] : []),
  ]
  const [median, longest] = [times.median, times.longest].map((days) => daysText(days, locale))
  const took =
    mended === 0
      ? fill(words.noneMended, { year })
      : fill(words.mendedSince, { year, mended, late, median: median ?? '', longest: longest ?? '' })
  return `${parts.join(words.separator)}${locale === 'zh-CN' ? '；' : '; '}${took}${words.end}`
}

function stoodTable(periods: readonly LedgerPeriod[], isUndated: boolean, locale: Locale): WordTable {
  const words = ledgerPeriodWords(locale)
  const { period, found, again, proposed, accepted, overdue, mended, retested, rejected } = words
  const unknown = isUndated ? [words.unknown] : []
  return {
    title: words.stood,
    header: [period, found, again, proposed, accepted, overdue, mended, retested, rejected, ...unknown],
    rows: periods.map((each) => {
      const { stood } = each
      const open = [stood.proposed, stood.accepted, stood.overdue]
      const done = [stood.mended, stood.retested, stood.rejected, ...(isUndated ? [stood.unknown] : [])]
      return [periodText(each, locale), ...[each.found, each.again, ...open, ...done].map(String)]
    }),
  }
}

function timesTable(periods: readonly LedgerPeriod[], locale: Locale): WordTable {
  const words = ledgerPeriodWords(locale)
  return {
    title: words.times,
    header: [words.period, words.mendedIn, words.median, words.longest, words.late],
    rows: periods.map((each) => {
      const { mended, median, longest, late } = each.times
      const spans = [median, longest].map((days) => daysText(days, locale))
      return [periodText(each, locale), String(mended), ...spans, mended === 0 ? '—' : String(late)]
    }),
  }
}

/** 2025 年; 2026 年第 2 季度（至 2026-05-14）. */
function periodText({ year, quarter, to, isOpen }: LedgerPeriod, locale: Locale): string {
  const words = ledgerPeriodWords(locale)
  const [whole, part] = isOpen ? [words.yearNow, words.quarterNow] : [words.year, words.quarter]
  return quarter === null ? fill(whole, { year, day: to }) : fill(part, { year, quarter, day: to })
}

/** 12 天; a dash where there is nothing to tell. */
export function daysText(days: number | null, locale: Locale): string {
  return days === null ? '—' : fill(ledgerPeriodWords(locale).days, { days })
}
