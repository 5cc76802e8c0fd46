import { chartFonts } from '../chart-fonts.ts'
import type { Drawing } from '../escape-view.ts'
import { chartText, chartWidth, percentAxis, renderChart, tones } from './render-chart.ts'

export interface ScoreRow {
  readonly title: string
  /** 0–1; null: nothing was judged, which is not 0. */
  readonly performance: number | null
  readonly coverage: number
  /** Both numbers in words, beside the bars. */
  readonly note: string
}

const left = 214
const right = 196
const top = 8
const rowHigh = 38
const foot = 28
const innerWide = chartWidth - left - right

/** Performance of each category as a solid bar, with its coverage as a thin one under it: the two are never apart. */
export function scoreBars(rows: readonly ScoreRow[], says: string): Drawing {
  const high = top + rowHigh * rows.length + foot
  const option = {
    grid: { left, right, top, height: rowHigh * rows.length },
    xAxis: percentAxis,
    yAxis: {
      ...{ type: 'category', inverse: true, data: rows.map(({ title }) => chartText(title, 16)) },
      axisLabel: { color: tones.ink, fontSize: 12 },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: tones.ink } },
    },
    series: [
      {
        ...{ type: 'custom', silent: true, data: rows.map((_, index) => [0, index]) },
        renderItem: ({ dataIndex }: { readonly dataIndex: number }) => rowShapes(rows[dataIndex], dataIndex),
      },
    ],
  }
  return renderChart(option, { high, says })
}

function rowShapes(row: ScoreRow | undefined, index: number) {
  const middle = top + rowHigh * index + rowHigh / 2
  if (row === undefined) return { type: 'group', children: [] }
  const bar = (share: number, y: number, height: number, style: object) => ({
    type: 'rect',
    shape: { x: left, y, width: Math.max(share * innerWide, 1), height },
    style,
  })
  const note = { text: chartText(row.note), x: chartWidth - right + 10, y: middle, verticalAlign: 'middle' }
  return {
    type: 'group',
    children: [
      ...(row.performance === null ? [] : [bar(row.performance, middle - 11, 12, { fill: '#3d3d3d' })]),
      bar(row.coverage, middle + 4, 6, { fill: '#ffffff', stroke: tones.used, lineWidth: 1 }),
      { type: 'text', style: { ...note, fill: tones.ink, fontSize: 12, fontFamily: chartFonts } },
    ],
  }
}
