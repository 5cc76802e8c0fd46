import { type KeyboardEvent, type RefObject, useRef, useState } from 'react'
import {
  boxSize,
  directionOf,
  graphRows,
  graphToPlace,
  labelSize,
  type Tie,
  tiesOf,
  tieText,
} from '../../../../report/drawing/graph-drawing.ts'
import type { GraphWords } from '../../../../report/drawing/graph-words.ts'
import { arrowAt, type Box, type Line, type Placed, pathOf } from '../../../../report/drawing/placed.ts'
import { textLines } from '../../../../report/drawing/text-lines.ts'
import type { GraphPlan, SystemGraph } from '../../../../report/system-graph.ts'
import { usePlaced } from './use-placed.ts'

/** So many lines can all be named without their names covering each other. */
const mostNamed = 24

interface GraphViewProps {
  readonly graph: SystemGraph
  readonly chosen: string | null
  readonly words: GraphWords
  /** The address that chooses a plan. */
  readonly hashOf: (plan: string) => string
}

/** The plan system drawn, to be moved and scaled by hand, keys and buttons. */
export function GraphView({ graph, chosen, words, hashOf }: GraphViewProps) {
  const rows = graphRows(graph)
  const ties = tiesOf(graph, rows)
  const textOf = (tie: Tie): string => nameOf(tie, ties.length <= mostNamed, words)
  const placed = usePlaced(JSON.stringify(graph), graphToPlace(rows, ties, textOf), directionOf(rows))
  const [scale, setScale] = useState(1)
  const frame = useRef<HTMLDivElement>(null)
  if (placed === 'busy') return <p role="status">{words.busy}</p>
  if (placed === 'failed') return <p role="alert">{words.failed}</p>
  const zoom = (to: number) => setScale(Math.min(3, Math.max(0.2, to)))
  const fitAll = () => zoom(fitting(frame.current, placed))
  return (
    <div className="graph">
      <Tools {...{ scale, zoom, fitAll, frame, words }} />
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing that is moved within its frame is a region of its own */}
      <div
        ref={frame}
        className="graph-frame"
        role="region"
        aria-label={words.drawing}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever scrolls with keys must be able to get here
        tabIndex={0}
        onKeyDown={(event) => onKey(event, { scale, zoom, fitAll })}
      >
        {/* biome-ignore lint/a11y/useSemanticElements: a drawing holds no fieldset */}
        <svg
          width={placed.width * scale}
          height={placed.height * scale}
          viewBox={`0 0 ${placed.width} ${placed.height}`}
          role="group"
          aria-label={words.title}
        >
          <Lines {...{ placed, ties, chosen, textOf }} />
          {placed.boxes.map((box) => (
            <Plan
              key={box.id}
              box={box}
              plan={graph.plans.find(({ id }) => id === box.id) ?? null}
              {...{ chosen, words, hashOf }}
            />
          ))}
        </svg>
      </div>
      <p className="graph-keys">{words.keys}</p>
    </div>
  )
}

function nameOf(tie: Tie, all: boolean, words: GraphWords): string {
  const { state } = tie
  const word = state === 'broken' ? words.brokenWord : state === 'doubtful' ? words.doubtfulWord : ''
  if (!all && word === '') return ''
  const relations = tieText(tie, words.separator)
  return word === '' ? relations : `${word} · ${relations}`
}

/** The largest scale at which the whole is seen. */
function fitting(frame: HTMLElement | null, { width, height }: Placed): number {
  if (!frame) return 1
  return Math.min(1, (frame.clientWidth - 4) / width, (frame.clientHeight - 4) / height)
}

interface Zooming {
  readonly scale: number
  readonly zoom: (to: number) => void
  readonly fitAll: () => void
}

const step = 1.25

function onKey(event: KeyboardEvent, { scale, zoom, fitAll }: Zooming): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  if (event.key === '+' || event.key === '=') zoom(scale * step)
  else if (event.key === '-') zoom(scale / step)
  else if (event.key === '0') fitAll()
  else return
  event.preventDefault()
}

function Tools({
  scale,
  zoom,
  fitAll,
  frame,
  words,
}: Zooming & { readonly frame: RefObject<HTMLDivElement | null>; readonly words: GraphWords }) {
  const move = (left: number, top: number) => frame.current?.scrollBy({ left, top })
  const buttons: readonly (readonly [sign: string, name: string, press: () => void])[] = [
    ['＋', words.zoomIn, () => zoom(scale * step)],
    ['－', words.zoomOut, () => zoom(scale / step)],
    ['←', words.left, () => move(-240, 0)],
    ['→', words.right, () => move(240, 0)],
    ['↑', words.up, () => move(0, -240)],
    ['↓', words.down, () => move(0, 240)],
  ]
  return (
    <div className="graph-tools">
      {buttons.map(([sign, name, press]) => (
        <button key={name} type="button" aria-label={name} title={name} onClick={press}>
          {sign}
        </button>
      ))}
      <button type="button" onClick={fitAll}>
        {words.fit}
      </button>
      <button type="button" onClick={() => zoom(1)}>
        {words.actual}
      </button>
    </div>
  )
}

/** Lines of the chosen plan lie over the others. */
function Lines({
  placed,
  ties,
  chosen,
  textOf,
}: {
  readonly placed: Placed
  readonly ties: readonly Tie[]
  readonly chosen: string | null
  readonly textOf: (tie: Tie) => string
}) {
  const byId = new Map(ties.map((tie) => [tie.id, tie]))
  const isChosen = ({ id }: Line): boolean => {
    const tie = byId.get(id)
    return chosen !== null && (tie?.from === chosen || tie?.to === chosen)
  }
  const ordered = [...placed.lines.filter((line) => !isChosen(line)), ...placed.lines.filter(isChosen)]
  return ordered.map((line) => {
    const tie = byId.get(line.id)
    if (!tie) return null
    const look = chosen === null ? '' : isChosen(line) ? ' chosen' : ' faint'
    return (
      <g key={line.id} className={`diagram-line diagram-${tie.state}${look}`}>
        <path d={pathOf(line.points)} />
        {tie.arrows.to && <path d={arrowAt(line.points)} className="arrow" />}
        {tie.arrows.from && <path d={arrowAt(line.points.toReversed())} className="arrow" />}
        {line.label && (
          <text x={line.label.x + 4} y={line.label.y + labelSize + 1} fontSize={labelSize}>
            {textOf(tie)}
          </text>
        )}
      </g>
    )
  })
}

function Plan({
  box,
  plan,
  chosen,
  words,
  hashOf,
}: {
  readonly box: Box
  readonly plan: GraphPlan | null
  readonly chosen: string | null
  readonly words: GraphWords
  readonly hashOf: (plan: string) => string
}) {
  if (plan === null) return null
  const { x, y } = box
  const { width, height } = boxSize
  // Bold letters are wider than the measure says.
  const lines = textLines(plan.title, width - 16, 14, 2)
  const note =
    plan.kind === 'plan'
      ? [plan.area?.name, levelsText(plan.levels)].filter(Boolean).join(' · ')
      : words[plan.kind]
  return (
    <a
      href={hashOf(plan.id)}
      className={`graph-plan graph-${plan.kind}${plan.id === chosen ? ' chosen' : ''}`}
      aria-current={plan.id === chosen || undefined}
      aria-label={[plan.title, note].join(' ')}
    >
      <title>{plan.title}</title>
      <rect {...{ x, y, width, height }} rx={plan.kind === 'outside' ? 14 : 3} />
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text, in order
        <text key={index} x={x + 8} y={y + 19 + index * 17} className="name">
          {line}
        </text>
      ))}
      <text x={x + 8} y={y + height - 9} className="note">
        {textLines(note, width - 16, 12, 1)[0] ?? ''}
      </text>
    </a>
  )
}

/** Ⅳ级–Ⅰ级 */
function levelsText(levels: readonly string[]): string {
  const [first, last] = [levels[0], levels.at(-1)]
  return first === undefined ? '' : first === last ? first : `${first}–${last}`
}
