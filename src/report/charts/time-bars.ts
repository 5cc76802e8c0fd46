import { day, hour, type Ms, minute } from '../../vocabulary/duration.ts'
import {
  formatClock,
  formatDate,
  formatElapsed,
  type Instant,
  type ZoneOffset,
} from '../../vocabulary/instant.ts'
import type { Drawing } from '../escape-view.ts'
import { drawRows, innerWide, keyShapes, wordsAt } from './drawn-rows.ts'
import { chartWidth, tones } from './render-chart.ts'

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

const frame = { left: 214, right: 118, top: 30, rowHigh: 36, foot: 44 } as const

/** Rows of bars over situation time: allowed time light, used time grey and late time solid, so that it also reads on a grey print. */
export function timeBars(chart: TimeBars): Drawing {
  const { rows, says, key } = chart
  const span = Math.max(chart.ends - chart.begins, minute)
  const named = (['allowed', 'used', 'late'] as const).flatMap((tone) => {
    const text = key[tone]
    return text === undefined ? [] : [[tone, text] as const]
  })
  const legend = keyShapes(named, { from: frame.left, middle: 13, apart: 16 }, (tone, x) =>
    barShape(x, x + 22, 13, tone),
  )
  return drawRows({
    ...{ rows, frame, xAxis: clockAxis(chart, span), says },
    // Fifteen Chinese characters fit beside the rows.
    label: { of: ({ label }: TimeRow) => label, most: 16 },
    legend,
    draw: (row, middle) => rowShapes(chart, span, row, middle),
  })
}

function clockAxis(chart: TimeBars, span: Ms): object {
  const step = steps.find((one) => span / one <= 6) ?? Math.ceil(span / 6 / day) * day
  const letters = { color: tones.ink, fontSize: 11, lineHeight: 14, hideOverlap: true }
  return {
    ...{ type: 'value', min: 0, max: span, interval: step },
    axisLabel: { ...letters, formatter: clockOf(chart, step) },
    axisLine: { show: true, lineStyle: { color: tones.ink } },
    axisTick: { show: true },
    splitLine: { lineStyle: { color: '#e4e4e4' } },
  }
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

function rowShapes({ begins, ends }: TimeBars, span: Ms, { bars, note }: TimeRow, middle: number): object[] {
  const { left, right } = frame
  const x = (at: Instant): number =>
    left + ((Math.min(Math.max(at, begins), ends) - begins) / span) * innerWide(frame)
  const end = Math.max(left, ...bars.map(({ to }) => x(to) + 2))
  return [
    ...bars.map(({ from, to, tone }) => barShape(x(from), x(to), middle, tone)),
    wordsAt(note, { x: Math.min(end, chartWidth - right) + 5, y: middle }),
  ]
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
