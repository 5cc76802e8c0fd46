import { percentWords } from '../../vocabulary/percent.ts'
import { chartFonts } from '../chart-fonts.ts'
import { escapeSvg } from '../escape.ts'
import type { Drawing } from '../escape-view.ts'

/** Shares over time: one or two lines over the same days. */
export interface ShareCourse {
  /** What the drawing shows, for who cannot see it. */
  readonly says: string
  /** Oldest first. */
  readonly points: readonly {
    readonly label: string
    readonly solid: number | null
    readonly dashed: number | null
  }[]
  /** What the lines are called; `dashed` null: there is one line alone. */
  readonly names: { readonly solid: string; readonly dashed: string | null }
}

const width = 720
const [left, right, top, high, foot] = [56, 96, 18, 180, 34]
/** The first day stands off the axis, so that its number does not lie over the axis's own. */
const indent = 28
const mostLabels = 8

/** Lines in ink over a grid of quarters, each named at its end; they differ by their strokes, so that paper shows them, too. */
export function shareCourse({ says, points, names }: ShareCourse): Drawing {
  const inner = width - left - right - indent
  const x = (index: number): number =>
    round(left + indent + (points.length < 2 ? inner / 2 : (index * inner) / (points.length - 1)))
  const y = (share: number): number => round(top + high * (1 - share))
  const every = Math.ceil(points.length / mostLabels)
  const days = points.map(({ label }, index) =>
    index % every === 0 || index === points.length - 1
      ? text(x(index), top + high + 20, label, ' text-anchor="middle"')
      : '',
  )
  const solid = points.map((point) => point.solid)
  const dashed = names.dashed === null ? [] : points.map((point) => point.dashed)
  const [a, b] = apart(lastOf(solid), lastOf(dashed))
  const parts = [
    ...[0, 0.25, 0.5, 0.75, 1].map(
      (share) =>
        `<line x1="${left}" y1="${y(share)}" x2="${width - right}" y2="${y(share)}" stroke="#d0d0d0"/>${text(left - 8, y(share) + 4, percentWords(share), ' text-anchor="end"')}`,
    ),
    ...days,
    course(dashed, { x, y }, 'stroke="#5a5a5a" stroke-width="1.6" stroke-dasharray="5 4"', '#ffffff'),
    course(solid, { x, y }, 'stroke="#111111" stroke-width="2.4"', '#111111'),
    a === null ? '' : text(width - right + 10, y(a) + 4, names.solid, ' font-weight="bold"'),
    b === null || names.dashed === null ? '' : text(width - right + 10, y(b) + 4, names.dashed),
  ]
  const tall = top + high + foot
  const markup = `<svg xmlns="http://www.w3.org/2000/svg" class="chart" viewBox="0 0 ${width} ${tall}" role="img" aria-label="${escapeSvg(says)}" font-family="${chartFonts}" font-size="12" fill="#1a1a1a">${parts.join('')}</svg>`
  return { drawing: 'svg', markup, wide: width, high: tall }
}

interface Scale {
  readonly x: (index: number) => number
  readonly y: (share: number) => number
}

/** Where there is no value the line is broken; a value by itself is a dot. */
function course(values: readonly (number | null)[], { x, y }: Scale, stroke: string, fill: string): string {
  const pieces: string[] = []
  let way = ''
  const dots: string[] = []
  values.forEach((value, index) => {
    if (value === null) {
      pieces.push(way)
      way = ''
      return
    }
    way += `${way === '' ? 'M' : 'L'}${x(index)} ${y(value)} `
    dots.push(
      `<circle cx="${x(index)}" cy="${y(value)}" r="4" fill="${fill}" stroke="#111111"/>${fill === '#111111' ? text(x(index), y(value) - 9, percentWords(value), ' text-anchor="middle" stroke="#ffffff" stroke-width="4" paint-order="stroke"') : ''}`,
    )
  })
  const lines = [...pieces, way]
    .filter(Boolean)
    .map((each) => `<path d="${each.trim()}" fill="none" ${stroke}/>`)
  return [...lines, ...dots].join('')
}

function lastOf(values: readonly (number | null)[]): number | null {
  return values.findLast((value) => value !== null) ?? null
}

/** Names at the ends never lie over each other. */
function apart(a: number | null, b: number | null): readonly [number | null, number | null] {
  if (a === null || b === null || Math.abs(a - b) > 0.09) return [a, b]
  const middle = Math.min(0.95, Math.max(0.05, (a + b) / 2))
  return a >= b ? [middle + 0.05, middle - 0.05] : [middle - 0.05, middle + 0.05]
}

function text(x: number, y: number, words: string, more = ''): string {
  return `<text x="${round(x)}" y="${round(y)}"${more}>${escapeSvg(words)}</text>`
}

const round = (value: number): number => Math.round(value * 10) / 10
