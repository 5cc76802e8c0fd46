import type { Drawing } from '../escape-view.ts'
import { drawRows, hiddenShareAxis, innerWide, wordsAt } from './drawn-rows.ts'
import { chartWidth, tones } from './render-chart.ts'

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

const frame = { left: 224, right: 176, top: 8, rowHigh: 36, foot: 26 } as const
/** So that a mark at either end is whole. */
const inset = 14

/** Each judgement as a mark, with a line between those farthest apart; several at one place are one mark with their number. */
export function spreadBars({ rows, grades, says }: SpreadBars): Drawing {
  const legend = gradeShapes(grades, rows.length)
  return drawRows({
    ...{ rows, frame, xAxis: hiddenShareAxis, says },
    label: { of: ({ label }: SpreadRow) => label, most: 17 },
    ...{ legend, draw: rowShapes },
  })
}

const x = (value: number): number => frame.left + inset + value * (innerWide(frame) - 2 * inset)

function gradeShapes(grades: SpreadBars['grades'], rows: number): object[] {
  const { top, rowHigh } = frame
  const bottom = top + rowHigh * rows
  return grades.flatMap(({ value, name }) => [
    {
      type: 'line',
      shape: { x1: x(value), y1: top, x2: x(value), y2: bottom },
      style: { stroke: '#e4e4e4', lineWidth: 1 },
    },
    wordsAt(name, { x: x(value), y: bottom + 13 }, { align: 'center' }),
  ])
}

function rowShapes({ values, note, flagged }: SpreadRow, middle: number): object[] {
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
      wordsAt(String(count), { x: x(value), y: middle }, { align: 'center', bold: true, fill: '#ffffff' }),
    ]),
    wordsAt(note, { x: chartWidth - frame.right + 8, y: middle }, { bold: flagged }),
  ]
}
