import type { Course } from '../../review-protocol.ts'
import { shareOf } from './time-scale.ts'

type Lines = Course['lines']

/** Where things stand in a chart of levels that is so wide. */
export interface CourseFrame {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly foot: number
  readonly high: number
  readonly mostTicks: number
  readonly x: (at: number) => number
  readonly y: (level: string | null) => number
  /** The moment under a place. */
  readonly momentAt: (x: number) => number
  /** Words over the gaps; those that would meet stand a line higher, those that find no room are left to the table. */
  readonly gapWords: readonly { readonly x: number; readonly y: number; readonly words: string }[]
}

const row = 34

export function courseFrame(lines: Lines, width: number): CourseFrame {
  const left = 64
  const right = Math.max(left + 60, width - endWide(lines))
  const top = 40
  const foot = top + row * (lines.levels.length + 1)
  const round = (value: number): number => Math.round(value * 10) / 10
  const x = (at: number): number => round(left + shareOf(at, lines) * (right - left))
  const y = (level: string | null): number =>
    top + row * (lines.levels.length - 1 - lines.levels.findIndex(({ id }) => id === level)) + row / 2
  const momentAt = (place: number): number =>
    lines.begins + ((place - left) / Math.max(1, right - left)) * (lines.ends - lines.begins)
  return {
    ...{ left, right, top, foot, high: foot + 26, x, y, momentAt },
    mostTicks: Math.max(2, Math.floor((right - left) / 92)),
    gapWords: gapWords(lines, x, { top, width }),
  }
}

/** Room for the names of the lines where they end. */
function endWide({ words }: Lines): number {
  return Math.max(wordsWide(words.demand), wordsWide(words.response)) + 10
}

/** About how wide words are at 13 px: a Chinese character is twice as wide as a Latin one. */
function wordsWide(words: string): number {
  return [...words].reduce((sum, character) => sum + (character > '\u2e80' ? 13 : 7.2), 0)
}

function gapWords(
  { gaps }: Lines,
  x: (at: number) => number,
  { top, width }: { readonly top: number; readonly width: number },
): CourseFrame['gapWords'] {
  const ends = [0, 0]
  return gaps.flatMap(({ from, to, words }) => {
    const wide = wordsWide(words)
    const middle = Math.min(Math.max((x(from) + x(to)) / 2, wide / 2 + 2), width - wide / 2 - 2)
    const line = ends.findIndex((end) => middle - wide / 2 > end)
    if (line < 0) return []
    ends[line] = middle + wide / 2 + 8
    return [{ x: Math.round(middle), y: top - (line === 0 ? 10 : 26), words }]
  })
}

/** The line of what was called for, a little over the bars. */
export function pointsOf(spans: Lines['demand'], { x, y }: CourseFrame): string {
  return spans
    .flatMap(({ from, to, level }) => [`${x(from)},${y(level) - 14}`, `${x(to)},${y(level) - 14}`])
    .join(' ')
}
