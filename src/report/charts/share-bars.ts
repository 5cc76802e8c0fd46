import type { Drawing } from '../escape-view.ts'
import { drawRows, hiddenShareAxis, innerWide, keyShapes, wordsAt } from './drawn-rows.ts'
import { chartWidth, tones } from './render-chart.ts'

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

const frame = { left: 224, right: 116, top: 30, rowHigh: 34, foot: 10 } as const

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
  // Only of what is there.
  const named = fates.filter((fate) => rows.some(({ counts }) => counts[fate] > 0))
  const entries = named.map((fate) => [fate, key[fate]] as const)
  const legend = keyShapes(entries, { from: frame.left, middle: 12, apart: 14 }, (fate, x) =>
    box(fate, { x, y: 5, wide: 22, high: 14 }),
  )
  return drawRows({
    ...{ rows, frame, xAxis: hiddenShareAxis, says },
    label: { of: ({ label }: ShareRow) => label, most: 17 },
    ...{ legend, draw: rowShapes },
  })
}

function rowShapes(row: ShareRow, middle: number): object[] {
  const whole = fates.reduce((sum, fate) => sum + row.counts[fate], 0)
  let x: number = frame.left
  const parts = fates.flatMap((fate) => {
    const count = row.counts[fate]
    if (count === 0) return []
    const at = x
    const wide = (count / whole) * innerWide(frame)
    x += wide
    const inside = { fill: styles[fate].ink, align: 'center' } as const
    const label = wide < 16 ? [] : [wordsAt(String(count), { x: at + wide / 2, y: middle }, inside)]
    return [box(fate, { x: at, y: middle - 9, wide, high: 18 }), ...label]
  })
  return [...parts, wordsAt(row.note, { x: chartWidth - frame.right + 8, y: middle })]
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
