import type { Drawing } from '../escape-view.ts'
import { barFrom, drawRows, innerWide, wordsAt } from './drawn-rows.ts'
import { chartWidth, percentAxis, tones } from './render-chart.ts'

export interface ScoreRow {
  readonly title: string
  /** 0–1; null: nothing was judged, which is not 0. */
  readonly performance: number | null
  readonly coverage: number
  /** Both numbers in words, beside the bars. */
  readonly note: string
}

const frame = { left: 214, right: 196, top: 8, rowHigh: 38, foot: 28 } as const

/** Performance of each category as a solid bar, with its coverage as a thin one under it: the two are never apart. */
export function scoreBars(rows: readonly ScoreRow[], says: string): Drawing {
  return drawRows({
    ...{ rows, frame, xAxis: percentAxis, draw: rowShapes, says },
    label: { of: ({ title }: ScoreRow) => title, most: 16 },
  })
}

function rowShapes({ performance, coverage, note }: ScoreRow, middle: number): object[] {
  const bar = (share: number, y: number, high: number, style: object) =>
    barFrom({ x: frame.left, y }, { wide: share * innerWide(frame), high }, style)
  return [
    ...(performance === null ? [] : [bar(performance, middle - 11, 12, { fill: '#3d3d3d' })]),
    bar(coverage, middle + 4, 6, { fill: '#ffffff', stroke: tones.used, lineWidth: 1 }),
    wordsAt(note, { x: chartWidth - frame.right + 10, y: middle }),
  ]
}
