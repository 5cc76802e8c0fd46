import { chartFonts } from '../chart-fonts.ts'
import type { Drawing } from '../escape-view.ts'
import { chartText, chartWidth, linesAxis, renderChart, tones } from './render-chart.ts'

export interface SpreadRow {
  /** One line, or two. */
  readonly label: readonly string[]
  /** 0–1, one for each who judged. */
  readonly values: readonly number[]
  /** Stands beside the row; `flagged`: in bold. */
  readonly note: string
  readonly flagged: boolean
}

export interface SpreadBars {
  readonly rows: readonly SpreadRow[]
  /** Grades by their value, written under the rows. */
  readonly grades: readonly { readonly value: number; readonly name: string }[]
  readonly says: string
}

const left = 224
const right = 176
const top = 8
const rowHigh = 36
const foot = 26
/** So that a mark at either end is whole. */
const inset = 14
const innerWide = chartWidth - left - right - 2 * inset

/** Each judgement as a mark, with a line between those farthest apart; several at one place are one mark with their number. */
export function spreadBars({ rows, grades, says }: SpreadBars): Drawing {
  const high = top + rowHigh * rows.length + foot
  const option = {
    grid: { left, right, top, height: rowHigh * rows.length },
    xAxis: { type: 'value', min: 0, max: 1, show: false },
    yAxis: linesAxis(rows.map(({ label }) => label)),
    series: [
      {
        ...{ type: 'custom', silent: true, data: rows.map((_, index) => [0, index]) },
        renderItem: ({ dataIndex }: { readonly dataIndex: number }) => ({
          type: 'group',
          children: [
            ...(dataIndex === 0 ? gradeShapes(grades, rows.length) : []),
            ...rowShapes(rows[dataIndex], top + rowHigh * dataIndex + rowHigh / 2),
          ],
        }),
      },
    ],
  }
  return renderChart(option, { high, says })
}

const x = (value: number): number => left + inset + value * innerWide

function gradeShapes(grades: SpreadBars['grades'], rows: number): object[] {
  const bottom = top + rowHigh * rows
  return grades.flatMap(({ value, name }) => [
    {
      type: 'line',
      shape: { x1: x(value), y1: top, x2: x(value), y2: bottom },
      style: { stroke: '#e4e4e4', lineWidth: 1 },
    },
    words(name, { x: x(value), y: bottom + 13 }, { align: 'center', bold: false, fill: tones.ink }),
  ])
}

function rowShapes(row: SpreadRow | undefined, middle: number): object[] {
  if (row === undefined) return []
  const { values, note, flagged } = row
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const [low, top] = [Math.min(...values), Math.max(...values)]
  const fill = flagged ? tones.late : tones.used
  return [
    {
      type: 'line',
      shape: { x1: x(low), y1: middle, x2: x(top), y2: middle },
      style: { stroke: fill, lineWidth: flagged ? 5 : 3 },
    },
    ...[...counts].flatMap(([value, count]) => [
      {
        type: 'circle',
        shape: { cx: x(value), cy: middle, r: 9 },
        style: { fill, stroke: '#ffffff', lineWidth: 1 },
      },
      words(String(count), { x: x(value), y: middle }, { align: 'center', bold: true, fill: '#ffffff' }),
    ]),
    words(note, { x: chartWidth - right + 8, y: middle }, { align: 'left', bold: flagged, fill: tones.ink }),
  ]
}

interface Lettering {
  readonly align: 'center' | 'left'
  readonly bold: boolean
  readonly fill: string
}

function words(
  text: string,
  at: { readonly x: number; readonly y: number },
  { align, bold, fill }: Lettering,
): object {
  const font = { fontSize: 12, fontFamily: chartFonts, fontWeight: bold ? 'bold' : 'normal' }
  return {
    type: 'text',
    style: { text: chartText(text), ...at, ...font, fill, align, verticalAlign: 'middle' },
  }
}
