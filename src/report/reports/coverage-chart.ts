import type { Locale } from '../../locale/locale.ts'
import { percentWords } from '../../vocabulary/percent.ts'
import { type Fate, type ShareBars, type ShareRow, shareBars } from '../charts/share-bars.ts'
import { coverageChartWords } from '../coverage-chart-words.ts'
import type { ChartView } from './chart-view.ts'

/** A plan or a section with how its clauses went. */
export interface CoverageRow {
  readonly label: readonly string[]
  readonly counts: Readonly<Record<Fate, number>>
}

/** Rows that fit on half a page. */
const mostRows = 14

/** How far clauses have been drilled, those with most left first to be kept where there are too many rows. Null: there is no clause. */
export function coverageChart(
  rows: readonly CoverageRow[],
  { file, locale }: { readonly file: string; readonly locale: Locale },
): ChartView | null {
  const words = coverageChartWords(locale)
  const [touched, all] = [sum(rows, touchedOf), sum(rows, allOf)]
  if (all === 0) return null
  const [worst] = [...rows].sort((a, b) => b.counts.never - a.counts.never)
  const rest =
    worst !== undefined && worst.counts.never > 0
      ? words.untouched(worst.label.join(' '), worst.counts.never)
      : words.complete
  const title = `${words.title(touched, all, percentWords(touched / all))}${rest}`
  const { fate: key, note } = words
  return { file, title, drawing: drawn(rows, { key, note, says: title }) }
}

/** What one drill came to, and how it went. Null: there is no clause. */
export function drillCoverageChart(
  rows: readonly CoverageRow[],
  { file, locale }: { readonly file: string; readonly locale: Locale },
): ChartView | null {
  const words = coverageChartWords(locale)
  const [touched, all] = [sum(rows, touchedOf), sum(rows, allOf)]
  if (all === 0 || touched === 0) return null
  const [failed, late] = [sum(rows, ({ counts }) => counts.failed), sum(rows, ({ counts }) => counts.late)]
  const rest = failed + late > 0 ? words.broken(failed, late) : words.unbroken
  const title = `${words.drillTitle(touched, all, percentWords(touched / all))}${rest}`
  const key = { ...words.fate, never: words.notNow }
  return { file, title, drawing: drawn(rows, { key, note: words.noteNow, says: title }) }
}

interface Said extends Pick<ShareBars, 'key' | 'says'> {
  readonly note: (touched: number, all: number) => string
}

function drawn(rows: readonly CoverageRow[], { key, note, says }: Said): ChartView['drawing'] {
  const most = [...rows]
    .sort((a, b) => b.counts.failed + b.counts.never - (a.counts.failed + a.counts.never))
    .slice(0, mostRows)
  const shown = rows
    .filter((row) => most.includes(row))
    .map((row): ShareRow => ({ ...row, note: note(touchedOf(row), allOf(row)) }))
  return shareBars({ rows: shown, key, says })
}

const touchedOf = (row: CoverageRow): number => allOf(row) - row.counts.never
const allOf = ({ counts: { done, late, failed, open, never } }: CoverageRow): number =>
  done + late + failed + open + never
const sum = (rows: readonly CoverageRow[], of: (row: CoverageRow) => number): number =>
  rows.reduce((total, row) => total + of(row), 0)
