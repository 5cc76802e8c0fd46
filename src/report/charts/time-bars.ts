import { day, hour, type Ms, minute } from '../../vocabulary/duration.ts'
import {
  formatClock,
  formatDate,
  formatElapsed,
  type Instant,
  type ZoneOffset,
} from '../../vocabulary/instant.ts'
import { chartFonts } from '../chart-fonts.ts'
import type { Drawing } from '../escape-view.ts'
import { chartText, chartWidth, renderChart, tones } from './render-chart.ts'

/** A stretch of time in a row: what was allowed, what was used of it, what went over. */
export interface TimeBar {
  readonly from: Instant
  readonly to: Instant
  readonly tone: 'allowed' | 'used' | 'late'
}

export interface TimeRow {
  /** One line, or two. */
  readonly label: readonly string[]
  /** Drawn in their order. */
  readonly bars: readonly TimeBar[]
  /** Stands beside the last bar. */
  readonly note: string
}

export interface TimeBars {
  readonly begins: Instant
  readonly ends: Instant
  readonly zone: ZoneOffset
  readonly rows: readonly TimeRow[]
  /** What the tones mean, written once above the rows. */
  readonly key: Readonly<Partial<Record<TimeBar['tone'], string>>>
  readonly says: string
}

const left = 214
const right = 118
const top = 30
const rowHigh = 36
const foot = 44
const innerWide = chartWidth - left - right

/** Rows of bars over situation time: allowed time light, used time grey and late time solid, so that it also reads on a grey print. */
export function timeBars(chart: TimeBars): Drawing {
  const high = top + rowHigh * chart.rows.length + foot
  const span = Math.max(chart.ends - chart.begins, minute)
  const step = steps.find((one) => span / one <= 6) ?? Math.ceil(span / 6 / day) * day
  const option = {
    grid: { left, right, top, height: rowHigh * chart.rows.length },
    xAxis: {
      ...{ type: 'value', min: 0, max: span, interval: step },
      axisLabel: {
        color: tones.ink,
        fontSize: 11,
        lineHeight: 14,
        hideOverlap: true,
        formatter: clockOf(chart, step),
      },
      axisLine: { show: true, lineStyle: { color: tones.ink } },
      axisTick: { show: true },
      splitLine: { lineStyle: { color: '#e4e4e4' } },
    },
    yAxis: {
      ...{ type: 'category', inverse: true, data: chart.rows.map(({ label }) => labelOf(label)) },
      axisLabel: { color: tones.ink, fontSize: 12, lineHeight: 15 },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: tones.ink } },
    },
    series: [
      {
        ...{ type: 'custom', silent: true, data: chart.rows.map((_, index) => [0, index]) },
        renderItem: ({ dataIndex }: { readonly dataIndex: number }) => rowShapes(chart, span, dataIndex),
      },
    ],
  }
  return renderChart(option, { high, says: chart.says })
}

const steps: readonly Ms[] = [10 * minute, 30 * minute, hour, 2 * hour, 3 * hour, 6 * hour, 12 * hour, day]

function clockOf({ begins, zone }: TimeBars, step: Ms): (value: number) => string {
  return (value) => {
    const at = begins + value
    const newDay = value === 0 || formatDate(at, zone) !== formatDate(at - step, zone)
    const clock = newDay ? `${formatDate(at, zone).slice(5)} ${formatClock(at, zone)}` : formatClock(at, zone)
    return `${clock}\n${formatElapsed(value)}`
  }
}

/** Fifteen Chinese characters fit beside the rows. */
function labelOf(lines: readonly string[]): string {
  return lines.map((line) => chartText(line, 16)).join('\n')
}

/** One row’s bars and note; the key stands over the first row. */
function rowShapes(chart: TimeBars, span: Ms, index: number) {
  const row = chart.rows[index]
  const x = (at: Instant): number =>
    left + ((Math.min(Math.max(at, chart.begins), chart.ends) - chart.begins) / span) * innerWide
  const middle = top + rowHigh * index + rowHigh / 2
  const bars = row?.bars ?? []
  const end = Math.max(left, ...bars.map(({ to }) => x(to) + 2))
  return {
    type: 'group',
    children: [
      ...(index === 0 ? keyShapes(chart.key) : []),
      ...bars.map(({ from, to, tone }) => barShape(x(from), x(to), middle, tone)),
      words(row?.note ?? '', Math.min(end, chartWidth - right) + 5, middle),
    ],
  }
}

const halfHigh = { allowed: 8, used: 4, late: 8 } as const

/** At least three pixels wide: a short lateness must be seen. */
function barShape(from: number, to: number, middle: number, tone: TimeBar['tone']) {
  const half = halfHigh[tone]
  const wide = Math.max(to - from, 3)
  return {
    type: 'rect',
    shape: { x: from, y: middle - half, width: wide, height: half * 2 },
    style: { fill: tones[tone], ...(tone === 'allowed' ? { stroke: tones.used, lineWidth: 0.8 } : {}) },
  }
}

function words(text: string, x: number, y: number) {
  const style = { text: chartText(text), x, y, fill: tones.ink, fontSize: 12, fontFamily: chartFonts }
  return { type: 'text', style: { ...style, verticalAlign: 'middle' } }
}

function keyShapes(key: TimeBars['key']) {
  let x = left
  return (['allowed', 'used', 'late'] as const).flatMap((tone) => {
    const text = key[tone]
    if (text === undefined) return []
    const at = x
    x += 34 + [...text].reduce((sum, character) => sum + (character > '\u2e80' ? 12 : 7), 0) + 16
    return [barShape(at, at + 22, 13, tone), words(text, at + 28, 13)]
  })
}
