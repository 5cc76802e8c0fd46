import type { Drawing } from '../escape-view.ts'
import { barFrom, drawRows, innerWide, wordsAt } from './drawn-rows.ts'
import { chartWidth, percentAxis, tones } from './render-chart.ts'

export interface TrendRow {
  readonly title: string
  /** 0–1. */
  readonly now: number
  /** Null: nothing to compare with. */
  readonly before: number | null
  /** Stands beside the bar. */
  readonly note: string
}

interface Keys {
  readonly now: string
  readonly before: string
}

const frame = { left: 214, right: 150, top: 10, rowHigh: 42, foot: 28 } as const

/** This year as a solid bar, the year before as an outlined one under it, each named where it first stands. */
export function trendBars(rows: readonly TrendRow[], keys: Keys, says: string): Drawing {
  const compared = rows.findIndex(({ before }) => before !== null)
  return drawRows({
    ...{ rows, frame, xAxis: percentAxis, says },
    label: { of: ({ title }: TrendRow) => title, most: 16 },
    draw: (row, middle, index) => [
      ...rowShapes(row, middle),
      ...(index === compared ? nameShapes(keys, middle) : []),
    ],
  })
}

function rowShapes({ now, before, note }: TrendRow, middle: number): object[] {
  const bar = (share: number, y: number, style: object) =>
    barFrom({ x: frame.left, y }, { wide: share * innerWide(frame), high: 13 }, style)
  return [
    bar(now, middle - 14, { fill: '#3d3d3d' }),
    ...(before === null
      ? []
      : [bar(before, middle + 2, { fill: '#ffffff', stroke: tones.used, lineWidth: 1 })]),
    wordsAt(note, { x: chartWidth - frame.right + 10, y: middle - 7 }),
  ]
}

function nameShapes({ now, before }: Keys, middle: number): object[] {
  const x = frame.left + 6
  return [wordsAt(now, { x, y: middle - 7 }, { fill: '#ffffff' }), wordsAt(before, { x, y: middle + 9 })]
}
