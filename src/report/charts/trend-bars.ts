import { chartFonts } from '../chart-fonts.ts'
import type { Drawing } from '../escape-view.ts'
import { chartText, chartWidth, percentAxis, renderChart, tones } from './render-chart.ts'

export interface TrendRow {
  readonly title: string
  /** 0–1. */
  readonly now: number
  /** Null: nothing to compare with. */
  readonly before: number | null
  /** Stands beside the bar. */
  readonly note: string
}

const left = 214
const right = 150
const top = 10
const rowHigh = 42
const foot = 28
const innerWide = chartWidth - left - right

/** This year as a solid bar, the year before as an outlined one under it, each named where it first stands. */
export function trendBars(
  rows: readonly TrendRow[],
  keys: { readonly now: string; readonly before: string },
  says: string,
): Drawing {
  const high = top + rowHigh * rows.length + foot
  const compared = rows.findIndex(({ before }) => before !== null)
  const option = {
    grid: { left, right, top, height: rowHigh * rows.length },
    xAxis: percentAxis,
    yAxis: {
      ...{ type: 'category', inverse: true, data: rows.map(({ title }) => chartText(title, 16)) },
      axisLabel: { color: tones.ink, fontSize: 12, interval: 0 },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: tones.ink } },
    },
    series: [
      {
        ...{ type: 'custom', silent: true, data: rows.map((_, index) => [0, index]) },
        renderItem: ({ dataIndex }: { readonly dataIndex: number }) => ({
          type: 'group',
          children: rowShapes(
            rows[dataIndex],
            top + rowHigh * dataIndex + rowHigh / 2,
            dataIndex === compared ? keys : null,
          ),
        }),
      },
    ],
  }
  return renderChart(option, { high, says })
}

function rowShapes(
  row: TrendRow | undefined,
  middle: number,
  keys: { readonly now: string; readonly before: string } | null,
): object[] {
  if (row === undefined) return []
  const bar = (share: number, y: number, style: object) => ({
    type: 'rect',
    shape: { x: left, y, width: Math.max(share * innerWide, 1), height: 13 },
    style,
  })
  const { now, before, note } = row
  return [
    bar(now, middle - 14, { fill: '#3d3d3d' }),
    ...(before === null
      ? []
      : [bar(before, middle + 2, { fill: '#ffffff', stroke: tones.used, lineWidth: 1 })]),
    words(note, chartWidth - right + 10, middle - 7, tones.ink),
    ...(keys === null
      ? []
      : [
          words(keys.now, left + 6, middle - 7, '#ffffff'),
          words(keys.before, left + 6, middle + 9, tones.ink),
        ]),
  ]
}

function words(text: string, x: number, y: number, fill: string): object {
  const style = { text: chartText(text), x, y, fill, fontSize: 12, fontFamily: chartFonts }
  return { type: 'text', style: { ...style, verticalAlign: 'middle' } }
}
