import type { ELK } from 'elkjs'
import { fill, type Locale } from '../../locale/locale.ts'
import {
  type LadderStep,
  type LadderView,
  ladderFont,
  ladderMoves,
  ladderToPlace,
  stepLines,
} from '../drawing/ladder-drawing.ts'
import { ladderWords } from '../drawing/ladder-words.ts'
import { place } from '../drawing/place-rows.ts'
import { arrowAt, type Box, type Line, pathOf } from '../drawing/placed.ts'
import { escapeSvg } from '../escape.ts'
import type { Drawing } from '../escape-view.ts'

/** The machine of one hazard group's levels as an SVG drawing; its colours are in `site.css`. */
export async function ladderSvg(elk: ELK, view: LadderView, locale: Locale): Promise<Drawing> {
  const words = ladderWords(locale)
  const placed = await place(elk, ladderToPlace(view, words), 'down')
  const moves = new Map(ladderMoves(view, words).map((move) => [move.id, move.text]))
  const { width, height } = placed
  const says = escapeSvg(fill(words.drawing, { title: words.title }))
  const parts = [
    ...placed.lines.map((line) => moveLine(line, moves.get(line.id) ?? '')),
    ...placed.boxes.map((box) => stepBox(box, view.levels.find(({ id }) => id === box.id) ?? null, words)),
  ]
  const markup = `<svg xmlns="http://www.w3.org/2000/svg" class="machine" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${says}">${parts.join('')}</svg>`
  return { drawing: 'svg', markup, wide: width, high: height }
}

function moveLine({ points, label }: Line, words: string): string {
  const text = label
    ? `<text x="${round(label.x + label.width / 2)}" y="${round(label.y + label.height - 5)}" text-anchor="middle">${escapeSvg(words)}</text>`
    : ''
  return `<g class="diagram-line"><path d="${pathOf(points)}"/><path d="${arrowAt(points)}" class="arrow"/>${text}</g>`
}

function stepBox(
  { x, y, width, height }: Box,
  step: LadderStep | null,
  words: ReturnType<typeof ladderWords>,
): string {
  const { size, line, head } = ladderFont
  const box = `x="${round(x)}" y="${round(y)}" width="${width}" rx="4"`
  if (step === null)
    return `<g class="machine-rest"><rect ${box} height="${height}"/>${text(x + 12, y + 25, words.rest)}</g>`
  const lines = stepLines(step, words).map((each, index) =>
    text(x + (each.startsWith(' ') ? 24 : 12), y + head + 4 + line * (index + 1) - (line - size), each),
  )
  return `<g class="machine-step machine-${levelSign(step.id)}"><rect ${box} height="${height}" class="body"/><rect ${box} height="${head}" class="head"/>${text(x + 12, y + 21, step.name, ' class="name"')}${lines.join('')}</g>`
}

function text(x: number, y: number, words: string, more = ''): string {
  return `<text x="${round(x)}" y="${round(y)}"${more}>${escapeSvg(words)}</text>`
}

const round = (value: number): number => Math.round(value * 10) / 10

/** The class that colours a level: the four of the official colours, all others plain. */
function levelSign(id: string): string {
  return ['I', 'II', 'III', 'IV'].includes(id) ? id : 'plain'
}
