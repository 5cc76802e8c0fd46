import type { ELK } from 'elkjs'
import type { Locale } from '../../locale/locale.ts'
import {
  boxSize,
  directionOf,
  graphRows,
  graphToPlace,
  labelSize,
  type Tie,
  tiesOf,
  tieText,
} from '../drawing/graph-drawing.ts'
import { type GraphWords, graphWords } from '../drawing/graph-words.ts'
import { place } from '../drawing/place-rows.ts'
import { arrowAt, type Box, type Line, pathOf } from '../drawing/placed.ts'
import { textLines } from '../drawing/text-lines.ts'
import { escapeSvg } from '../escape.ts'
import type { Drawing } from '../escape-view.ts'
import type { GraphPlan, SystemGraph } from '../system-graph.ts'

/** So many lines can all be named without their names covering each other. */
const mostNamed = 24

/** The plan system as an SVG drawing; each plan of the set leads to its page. Its colours are in `site.css`. */
export async function graphSvg(
  elk: ELK,
  graph: SystemGraph,
  locale: Locale,
  addressOf: (plan: string) => string | null,
): Promise<Drawing> {
  const words = graphWords(locale)
  const rows = graphRows(graph)
  const ties = tiesOf(graph, rows)
  const textOf = (tie: Tie): string => tieName(tie, ties.length <= mostNamed, words)
  const placed = await place(elk, graphToPlace(rows, ties, textOf), directionOf(rows))
  const { width, height } = placed
  const byId = new Map(ties.map((tie) => [tie.id, tie]))
  const plans = new Map(graph.plans.map((plan) => [plan.id, plan]))
  const parts = [
    ...placed.lines.map((line) => tieLine(line, byId.get(line.id), textOf)),
    ...placed.boxes.map((box) => planBox(box, plans.get(box.id), words, addressOf(box.id))),
  ]
  const markup = `<svg xmlns="http://www.w3.org/2000/svg" class="graph" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-label="${escapeSvg(words.title)}">${parts.join('')}</svg>`
  return { drawing: 'svg', markup, wide: width, high: height }
}

function tieName(tie: Tie, all: boolean, words: GraphWords): string {
  const { state } = tie
  const word = state === 'broken' ? words.brokenWord : state === 'doubtful' ? words.doubtfulWord : ''
  if (!all && word === '') return ''
  const relations = tieText(tie, words.separator)
  return word === '' ? relations : `${word} · ${relations}`
}

function tieLine({ points, label }: Line, tie: Tie | undefined, textOf: (tie: Tie) => string): string {
  if (!tie) return ''
  const { state, arrows } = tie
  const ends = [...(arrows.to ? [points] : []), ...(arrows.from ? [points.toReversed()] : [])]
  const heads = ends.map((way) => `<path d="${arrowAt(way)}" class="arrow"/>`)
  const name = label
    ? `<text x="${round(label.x + 4)}" y="${round(label.y + labelSize + 1)}" font-size="${labelSize}">${escapeSvg(textOf(tie))}</text>`
    : ''
  return `<g class="diagram-line diagram-${state}"><path d="${pathOf(points)}"/>${heads.join('')}${name}</g>`
}

function planBox(
  { x, y }: Box,
  plan: GraphPlan | undefined,
  words: GraphWords,
  address: string | null,
): string {
  if (!plan) return ''
  const { width, height } = boxSize
  const note =
    plan.kind === 'plan'
      ? [plan.area?.name, levelRange(plan.levels)].filter(Boolean).join(' · ')
      : words[plan.kind]
  // Bold letters are wider than the measure says.
  const lines = textLines(plan.title, width - 16, 14, 2).map(
    (line, index) =>
      `<text x="${round(x + 8)}" y="${round(y + 19 + index * 17)}" class="name">${escapeSvg(line)}</text>`,
  )
  const inside = `<title>${escapeSvg(plan.title)}</title><rect x="${round(x)}" y="${round(y)}" width="${width}" height="${height}" rx="${plan.kind === 'outside' ? 14 : 3}"/>${lines.join('')}<text x="${round(x + 8)}" y="${round(y + height - 9)}" class="note">${escapeSvg(textLines(note, width - 16, 12, 1)[0] ?? '')}</text>`
  const look = `class="graph-plan graph-${plan.kind}"`
  return address === null
    ? `<g ${look}>${inside}</g>`
    : `<a href="${escapeSvg(address)}" ${look} aria-label="${escapeSvg(`${plan.title} ${note}`)}">${inside}</a>`
}

/** Ⅳ级–Ⅰ级 */
function levelRange(levels: readonly string[]): string {
  const [first, last] = [levels[0], levels.at(-1)]
  return first === undefined ? '' : first === last ? first : `${first}–${last ?? ''}`
}

const round = (value: number): number => Math.round(value * 10) / 10
