import { chartFonts } from '../chart-fonts.ts'
import type { Drawing } from '../escape-view.ts'
import { chartText, chartWidth, linesAxis, renderChart, tones } from './render-chart.ts'

/** A part of a whole, by how it went: drawn in this order. */
export const fates = ['done', 'late', 'failed', 'open', 'never'] as const
export type Fate = (typeof fates)[number]

export interface ShareRow {
  /** One line, or two. */
  readonly label: readonly string[]
  readonly counts: Readonly<Record<Fate, number>>
  /** Stands beside the bar. */
  readonly note: string
}

export interface ShareBars {
  readonly rows: readonly ShareRow[]
  /** What the tones mean, written once above the rows. */
  readonly key: Readonly<Record<Fate, string>>
  readonly says: string
}

const left = 224
const right = 116
const top = 30
const rowHigh = 34
/** Words outside of the parts. */
const beside = { fill: tones.ink, align: 'left' } as const
const innerWide = chartWidth - left - right

/** Greys that stay apart on paper; what was never touched is empty, what was not done is black. */
const styles: Readonly<Record<Fate, { readonly fill: string; readonly ink: string }>> = {
  done: { fill: tones.used, ink: '#ffffff' },
  late: { fill: '#4a4a4a', ink: '#ffffff' },
  failed: { fill: tones.late, ink: '#ffffff' },
  open: { fill: tones.allowed, ink: tones.ink },
  never: { fill: '#ffffff', ink: tones.ink },
}

/** Rows that each show a whole in its parts, with their numbers in them. */
export function shareBars({ rows, key, says }: ShareBars): Drawing {
  const high = top + rowHigh * rows.length + 10
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
            ...(dataIndex === 0 ? keyShapes(key, rows) : []),
            ...rowShapes(rows[dataIndex], top + rowHigh * dataIndex + rowHigh / 2),
          ],
        }),
      },
    ],
  }
  return renderChart(option, { high, says })
}

function rowShapes(row: ShareRow | undefined, middle: number): object[] {
  if (row === undefined) return []
  const whole = fates.reduce((sum, fate) => sum + row.counts[fate], 0)
  let x = left
  const parts = fates.flatMap((fate) => {
    const count = row.counts[fate]
    if (count === 0) return []
    const at = x
    const wide = (count / whole) * innerWide
    x += wide
    const label =
      wide < 16
        ? []
        : [words(String(count), { x: at + wide / 2, y: middle }, { fill: styles[fate].ink, align: 'center' })]
    return [box(fate, { x: at, y: middle - 9, wide, high: 18 }), ...label]
  })
  return [...parts, words(row.note, { x: chartWidth - right + 8, y: middle }, beside)]
}

interface Box {
  readonly x: number
  readonly y: number
  readonly wide: number
  readonly high: number
}

function box(fate: Fate, { x, y, wide, high }: Box): object {
  const style = { fill: styles[fate].fill, stroke: tones.ink, lineWidth: 0.7 }
  return { type: 'rect', shape: { x, y, width: wide, height: high }, style }
}

function words(
  text: string,
  at: { readonly x: number; readonly y: number },
  { fill, align }: { readonly fill: string; readonly align: 'center' | 'left' },
): object {
  const style = { text: chartText(text), ...at, fill, fontSize: 12, fontFamily: chartFonts, align }
  return { type: 'text', style: { ...style, verticalAlign: 'middle' } }
}

/** Only of what is there. */
function keyShapes(key: ShareBars['key'], rows: readonly ShareRow[]): object[] {
  let x = left
  return fates
    .filter((fate) => rows.some(({ counts }) => counts[fate] > 0))
    .flatMap((fate) => {
      const at = x
      const text = key[fate]
      x += 34 + [...text].reduce((sum, character) => sum + (character > '\u2e80' ? 12 : 7), 0) + 14
      return [box(fate, { x: at, y: 5, wide: 22, high: 14 }), words(text, { x: at + 28, y: 12 }, beside)]
    })
}
