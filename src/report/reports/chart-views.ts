import { measuredWords } from '../../locale/duration-words.ts'
import { dutiesByOrganization, type OrganizationTally } from '../../score/by-organization.ts'
import { outcomeOf } from '../../score/outcome.ts'
import { percentWords } from '../../vocabulary/percent.ts'
import { type ChartWords, chartWords } from '../chart-words.ts'
import { scoreBars } from '../charts/score-bars.ts'
import { type TimeBar, type TimeRow, timeBars } from '../charts/time-bars.ts'
import type { LateRow } from './after-action-view.ts'
import type { ChartView } from './chart-view.ts'
import type { ReportSource } from './report-source.ts'
import type { RubricView } from './scorecard.ts'

/** Rows that fit on half a page. */
const mostRows = 14

/** Every late duty: when it fell due, until when there was time, when it was done. Null: nothing was late. */
export function deadlineChart(late: readonly LateRow[], source: ReportSource): ChartView | null {
  const worst = [...late].sort((a, b) => b.late - a.late).slice(0, mostRows)
  const [first] = worst
  if (first === undefined) return null
  const { locale, record } = source
  const words = chartWords(locale)
  const rows = late.filter((row) => worst.includes(row)).map((row) => lateRow(row, record.ends, source))
  const title = words.deadlines(late.length, words.worst(first.who, measuredWords(first.late, locale)))
  return {
    file: 'chart-deadlines.svg',
    title,
    drawing: timeBars({ ...frameOf(source, words), rows, says: title }),
  }
}

function lateRow(row: LateRow, ends: number, { locale }: ReportSource): TimeRow {
  const words = chartWords(locale)
  const deadline = row.deadline ?? row.due
  const done = row.done ?? ends
  return {
    label: [row.who, row.text],
    bars: [
      { from: row.due, to: deadline, tone: 'allowed' },
      { from: row.due, to: Math.min(done, deadline), tone: 'used' },
      { from: deadline, to: done, tone: 'late' },
    ],
    note: row.done === null ? words.undone : words.lateBy(measuredWords(row.late, locale)),
  }
}

/** The drill by bodies: what was to be done when, against when it was done. Null: nothing fell due. */
export function timelineChart(source: ReportSource): ChartView | null {
  const { record, program, locale } = source
  const words = chartWords(locale)
  const all = dutiesByOrganization(record, program).filter(({ name }) => name !== null)
  const busiest = [...all].sort((a, b) => failed(b) - failed(a) || b.duties.length - a.duties.length)
  const shown = busiest.slice(0, mostRows)
  const [worst] = shown
  if (worst === undefined) return null
  const late = all.filter((body) => failed(body) > 0).length
  const title = late > 0 ? words.someLate(late, all.length, worst.name ?? '') : words.allKept(all.length)
  const rows = shown.map((body) => bodyRow(body, source))
  return {
    file: 'chart-timeline.svg',
    title,
    drawing: timeBars({ ...frameOf(source, words), rows, says: title }),
  }
}

const failed = ({ own: { counts } }: OrganizationTally): number =>
  counts['done-late'] + counts.missed + counts.broken

function bodyRow(body: OrganizationTally, { record, locale }: ReportSource): TimeRow {
  const kept = body.own.counts['in-time']
  const bars = body.duties.flatMap((duty): (TimeBar & { readonly order: number })[] => {
    const outcome = outcomeOf(duty, record.ends)
    const over = outcome === 'missed' || outcome === 'done-late'
    const end = duty.done?.at ?? (duty.waived ?? duty.withdrawn)?.at ?? record.ends
    const until = duty.deadline ?? end
    return [
      { from: duty.due.at, to: until, tone: 'allowed', order: 0 },
      ...(duty.done === null
        ? []
        : [{ from: duty.due.at, to: Math.min(duty.done.at, until), tone: 'used', order: 1 } as const]),
      ...(over ? [{ from: until, to: end, tone: 'late', order: 2 } as const] : []),
    ]
  })
  return {
    label: [body.name ?? ''],
    bars: bars.sort((a, b) => a.order - b.order),
    note: chartWords(locale).kept(kept, kept + failed(body)),
  }
}

function frameOf({ record, context }: ReportSource, { allowed, used, late }: ChartWords) {
  return {
    ...{ begins: record.begins, ends: record.ends, zone: context.zone },
    key: { allowed, used, late },
  }
}

/**
 * Performance and coverage of each category of the rubric at `place`. Null: a rubric with one category, whose table says it all.
 */
export function scoreChart(rubric: RubricView, place: number, { locale }: ReportSource): ChartView | null {
  if (rubric.categories.length < 2) return null
  const words = chartWords(locale)
  const rows = rubric.categories.map(({ title, totals: { performance, coverage } }) => ({
    ...{ title, performance, coverage: coverage ?? 0 },
    note:
      performance === null
        ? words.unjudged
        : words.score(percentWords(performance), percentWords(coverage ?? 0)),
  }))
  const judged = rows.flatMap((row) => (row.performance === null ? [] : [{ ...row, value: row.performance }]))
  const lowest = judged.sort((a, b) => a.value - b.value)[0]
  const finding =
    lowest === undefined
      ? words.allUnjudged
      : lowest.value === 1
        ? words.allFull
        : words.lowest(lowest.title, percentWords(lowest.value), percentWords(lowest.coverage))
  const title = `${rubric.title}${words.colon}${finding}`
  return { file: `chart-scores-${place}.svg`, title, drawing: scoreBars(rows, title) }
}
