import { chartFonts } from '../chart-fonts.ts'
import type { Drawing } from '../escape-view.ts'
import { chartText, chartWidth, renderChart, tones } from './render-chart.ts'

/** Where the rows of a chart stand, in pixels. */
export interface RowFrame {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly rowHigh: number
  /** Under the rows. */
  readonly foot: number
}

/** What stands before a row. */
interface RowLabel<Row> {
  readonly of: (row: Row) => string | readonly string[]
  /** Characters that fit into a line of it. */
  readonly most: number
}

export interface DrawnRows<Row> {
  readonly rows: readonly Row[]
  readonly frame: RowFrame
  readonly label: RowLabel<Row>
  readonly xAxis: object
  /** Shapes that stand once, whatever the rows: what the tones or the places mean. */
  readonly legend?: readonly object[]
  /** The shapes of a row around the middle of its height. */
  readonly draw: (row: Row, middle: number, index: number) => readonly object[]
  readonly says: string
}

/** A chart of rows from the top down whose bars and marks are drawn by hand; the axes, the labels and the places are ECharts's. */
export function drawRows<Row>({
  rows,
  frame,
  label,
  xAxis,
  legend = [],
  draw,
  says,
}: DrawnRows<Row>): Drawing {
  const { left, right, top, rowHigh, foot } = frame
  const high = rowHigh * rows.length
  const children = (index: number): readonly object[] => {
    const row = rows[index]
    if (row === undefined) return []
    // Hand-drawn shapes belong to some row; these to the first.
    return [...(index === 0 ? legend : []), ...draw(row, top + rowHigh * index + rowHigh / 2, index)]
  }
  const option = {
    grid: { left, right, top, height: high },
    xAxis,
    yAxis: labelAxis(rows, label),
    series: [
      {
        ...{ type: 'custom', silent: true, data: rows.map((_, index) => [0, index]) },
        renderItem: ({ dataIndex }: { readonly dataIndex: number }) => ({
          type: 'group',
          children: children(dataIndex),
        }),
      },
    ],
  }
  return renderChart(option, { high: top + high + foot, says })
}

/** Labels of several lines are set closer than the type alone would have them. */
function labelAxis<Row>(rows: readonly Row[], { of, most }: RowLabel<Row>): object {
  const labels = rows.map(of)
  const named = labels.map((label) =>
    [label]
      .flat()
      .map((line) => chartText(line, most))
      .join('\n'),
  )
  const close = labels.some((label) => typeof label !== 'string') ? { lineHeight: 15 } : {}
  return {
    ...{ type: 'category', inverse: true, data: named },
    axisLabel: { color: tones.ink, fontSize: 12, ...close, interval: 0 },
    axisTick: { show: false },
    axisLine: { lineStyle: { color: tones.ink } },
  }
}

/** Pixels from the labels to what stands beside the bars. */
export function innerWide({ left, right }: RowFrame): number {
  return chartWidth - left - right
}

/** A value axis from 0 to 1 that is not drawn. */
export const hiddenShareAxis = { type: 'value', min: 0, max: 1, show: false } as const

interface Point {
  readonly x: number
  readonly y: number
}

interface Lettering {
  readonly fill?: string
  readonly align?: 'center' | 'left'
  readonly bold?: boolean
}

/** Words of a row, around the middle of their height. */
export function wordsAt(text: string, at: Point, { fill = tones.ink, align, bold }: Lettering = {}): object {
  const font = { fontSize: 12, fontFamily: chartFonts, ...(bold && { fontWeight: 'bold' }) }
  const style = { text: chartText(text), ...at, fill, ...font, ...(align && { align }) }
  return { type: 'text', style: { ...style, verticalAlign: 'middle' } }
}

/** A filled bar that begins at the labels: never so short that nobody sees it. */
export function barFrom(at: Point, size: { readonly wide: number; readonly high: number }, style: object) {
  return { type: 'rect', shape: { ...at, width: Math.max(size.wide, 1), height: size.high }, style }
}

/** What the tones mean, once above the rows: a sample of each, its words beside it. */
export function keyShapes<Tone extends string>(
  key: readonly (readonly [Tone, string])[],
  { from, middle, apart }: { readonly from: number; readonly middle: number; readonly apart: number },
  sample: (tone: Tone, x: number) => object,
): object[] {
  let x = from
  return key.flatMap(([tone, text]) => {
    const at = x
    x += 34 + [...text].reduce((sum, character) => sum + (character > '\u2e80' ? 12 : 7), 0) + apart
    return [sample(tone, at), wordsAt(text, { x: at + 28, y: middle })]
  })
}
