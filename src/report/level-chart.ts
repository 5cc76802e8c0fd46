import { day, hour, type Ms, minute } from '../vocabulary/duration.ts'
import {
  formatClock,
  formatDate,
  formatElapsed,
  type Instant,
  type ZoneOffset,
} from '../vocabulary/instant.ts'
import { type LevelId, levelName } from '../vocabulary/level.ts'
import { chartFonts } from './chart-fonts.ts'
import { escapeSvg } from './escape.ts'
import type { Drawing } from './escape-view.ts'

/** From `from` to `to` one level; null: none. */
export interface LevelSpan {
  readonly from: Instant
  readonly to: Instant
  readonly level: LevelId | null
}

export interface LevelChart {
  readonly begins: Instant
  readonly ends: Instant
  readonly zone: ZoneOffset
  /** Lowest first, with the words beside the axis. */
  readonly levels: readonly { readonly id: LevelId; readonly words: string }[]
  readonly demand: readonly LevelSpan[]
  readonly response: readonly LevelSpan[]
  /** What the two lines and the lowest row are called, and the whole drawing for who cannot see it. */
  readonly words: {
    readonly demand: string
    readonly response: string
    readonly none: string
    readonly alternative: string
  }
  /** Stretches where less was declared than called for, with their words. */
  readonly gaps: readonly { readonly from: Instant; readonly to: Instant; readonly words: string }[]
}

/** The official warning colours; the numeral always stands beside them, so that the chart also reads in grey. */
const colours: Readonly<Record<string, { readonly fill: string; readonly ink: string }>> = {
  IV: { fill: '#3b7cc4', ink: '#ffffff' },
  III: { fill: '#f5d000', ink: '#1a1a1a' },
  II: { fill: '#f08a1d', ink: '#1a1a1a' },
  I: { fill: '#c8102e', ink: '#ffffff' },
}
const neutral = { fill: '#d9d9d9', ink: '#1a1a1a' }

const left = 74
const right = 96
const top = 44
const row = 38
const width = 720
const bar = 20

/** What is called for (dashed line) against what is declared (bars) over time, as one inline SVG with its words in it. */
export function levelChart(chart: LevelChart): Drawing {
  const x = scaleOf(chart)
  const y = (level: LevelId | null): number =>
    top + row * (chart.levels.length - 1 - chart.levels.findIndex((one) => one.id === level)) + row / 2
  const foot = top + row * (chart.levels.length + 1)
  const high = foot + 40
  const parts = [
    grid(chart, y, foot),
    ticks(chart, x, foot),
    gapMarks(chart, x, foot),
    bars(chart, x, y),
    demandLine(chart, x, y),
    endLabels(chart, y),
  ]
  const alternative = escapeSvg(chart.words.alternative)
  const markup = `<svg xmlns="http://www.w3.org/2000/svg" class="chart" viewBox="0 0 ${width} ${high}" role="img" aria-label="${alternative}" font-family="${chartFonts}" font-size="13">${pattern}${parts.join('')}</svg>`
  return { drawing: 'svg', markup, wide: width, high }
}

const pattern =
  '<defs><pattern id="gap" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line x1="0" y1="0" x2="0" y2="7" stroke="#8a8a8a" stroke-width="1.6"/></pattern></defs>'

type Scale = (at: Instant) => number
type Rows = (level: LevelId | null) => number

const round = (value: number): number => Math.round(value * 10) / 10

function scaleOf({ begins, ends }: LevelChart): Scale {
  const span = Math.max(ends - begins, minute)
  return (at) =>
    round(left + ((Math.min(Math.max(at, begins), ends) - begins) / span) * (width - left - right))
}

function text(x: number, y: number, words: string, more = ''): string {
  return `<text x="${round(x)}" y="${round(y)}"${more}>${escapeSvg(words)}</text>`
}

function line(from: readonly [number, number], to: readonly [number, number], more: string): string {
  return `<line x1="${from[0]}" y1="${round(from[1])}" x2="${to[0]}" y2="${round(to[1])}" ${more}/>`
}

function grid(chart: LevelChart, y: Rows, foot: number): string {
  const rows = [...chart.levels, { id: null, words: chart.words.none }].map(({ id, words }) => {
    const at = y(id)
    const { fill, ink } = (id === null ? undefined : colours[id]) ?? neutral
    const label = `text-anchor="middle" fill="${ink}"`
    const box =
      id === null
        ? text(left - 12, at + 5, words, ' text-anchor="end" fill="#444"')
        : `<rect x="6" y="${at - 12}" width="${left - 18}" height="24" fill="${fill}" stroke="#333" stroke-width="0.8"/>${text(left / 2 - 3, at + 5, words, ` ${label}`)}`
    return `${line([left, at], [width - right, at], 'stroke="#d0d0d0" stroke-width="0.8"')}${box}`
  })
  return `${rows.join('')}${line([left, foot], [width - right, foot], 'stroke="#333" stroke-width="1"')}`
}

const steps: readonly Ms[] = [10 * minute, 30 * minute, hour, 2 * hour, 3 * hour, 6 * hour, 12 * hour]

function ticks({ begins, ends, zone }: LevelChart, x: Scale, foot: number): string {
  const step = steps.find((one) => (ends - begins) / one <= 7) ?? Math.ceil((ends - begins) / 7 / day) * day
  const marks: string[] = []
  for (let at = begins; at <= ends; at += step) {
    const newDay = at === begins || formatDate(at, zone) !== formatDate(at - step, zone)
    const clock = newDay ? `${formatDate(at, zone).slice(5)} ${formatClock(at, zone)}` : formatClock(at, zone)
    const middle = ' text-anchor="middle"'
    marks.push(line([x(at), foot], [x(at), foot + 5], 'stroke="#333" stroke-width="1"'))
    marks.push(text(x(at), foot + 19, clock, middle))
    marks.push(text(x(at), foot + 34, formatElapsed(at - begins), `${middle} fill="#666" font-size="11"`))
  }
  return marks.join('')
}

/** Hatched stretches; their words stand above the chart, a line lower where two would meet. */
function gapMarks({ gaps }: LevelChart, x: Scale, foot: number): string {
  const ends = [0, 0]
  return gaps
    .map(({ from, to, words }) => {
      const [start, wide] = [x(from), round(x(to) - x(from))]
      const area = `<rect x="${start}" y="${top - 4}" width="${wide}" height="${foot - top + 4}" fill="url(#gap)" opacity="0.55"/>`
      const size = wordsWidth(words)
      const middle = Math.min(Math.max(start + wide / 2, size / 2 + 2), width - size / 2 - 2)
      const line = ends.findIndex((end) => middle - size / 2 > end)
      if (line < 0) return area
      ends[line] = middle + size / 2 + 6
      return `${area}${text(middle, line === 0 ? top - 10 : top - 26, words, ' text-anchor="middle" font-weight="bold"')}`
    })
    .join('')
}

/** About how wide words are at 13 px: a Chinese character is twice as wide as a Latin one. */
function wordsWidth(words: string): number {
  return [...words].reduce((sum, character) => sum + (character > '\u2e80' ? 13 : 7.5), 0)
}

function bars({ response, levels }: LevelChart, x: Scale, y: Rows): string {
  return response
    .map(({ from, to, level }) => {
      const wide = round(Math.max(x(to) - x(from), 1.5))
      if (level === null) return line([x(from), y(null)], [x(to), y(null)], 'stroke="#333" stroke-width="3"')
      const { fill, ink } = colours[level] ?? neutral
      const box = `<rect x="${x(from)}" y="${y(level) - bar / 2}" width="${wide}" height="${bar}" fill="${fill}" stroke="#333" stroke-width="1"/>`
      if (wide < 26) return box
      return `${box}${text(x(from) + wide / 2, y(level) + 5, mark(level, levels), ` text-anchor="middle" fill="${ink}" font-weight="bold"`)}`
    })
    .join('')
}

/** Inside a bar: the numeral of a level that has one, the level’s words otherwise. */
function mark(level: LevelId, levels: LevelChart['levels']): string {
  const numeral = levelName(level).replace('级', '')
  return numeral === level ? (levels.find(({ id }) => id === level)?.words ?? level) : numeral
}

function demandLine({ demand }: LevelChart, x: Scale, y: Rows): string {
  const points = demand.flatMap(({ from, to, level }) => {
    const at = y(level) - bar / 2 - 4
    return [`${x(from)},${at}`, `${x(to)},${at}`]
  })
  const style = 'fill="none" stroke="#000" stroke-width="2" stroke-dasharray="6 4"'
  return points.length > 0 ? `<polyline points="${points.join(' ')}" ${style}/>` : ''
}

function endLabels({ demand, response, words }: LevelChart, y: Rows): string {
  const at = width - right + 6
  const [called, declared] = [
    y(demand.at(-1)?.level ?? null) - bar / 2,
    y(response.at(-1)?.level ?? null) + 5,
  ]
  return `${text(at, called - 1, words.demand)}${text(at, declared + (called === declared ? 12 : 3), words.response, ' font-weight="bold"')}`
}
