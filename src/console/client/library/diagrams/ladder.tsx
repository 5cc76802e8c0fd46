import { fill, type Locale } from '../../../../locale/locale.ts'
import {
  type LadderState,
  type LadderStep,
  type LadderView,
  ladderFont,
  ladderMoves,
  ladderToPlace,
  stepLines,
} from '../../../../report/drawing/ladder-drawing.ts'
import { ladderWords } from '../../../../report/drawing/ladder-words.ts'
import { arrowAt, type Box, type Line, pathOf } from '../../../../report/drawing/placed.ts'
import { isSmallScreen, usePlaced } from './use-placed.ts'

interface LadderProps {
  readonly view: LadderView
  readonly locale: Locale
  /** Where the machine stands; null: it is only shown. */
  readonly state: LadderState | null
}

/** One machine of levels, drawn, with the same in words. */
export function Ladder({ view, locale, state }: LadderProps) {
  const words = ladderWords(locale)
  const placed = usePlaced(JSON.stringify([view, locale]), ladderToPlace(view, words))
  const moves = new Map(ladderMoves(view, words).map((move) => [move.id, move.text]))
  return (
    <div className="machine">
      {typeof placed === 'object' && (
        <div className="machine-drawing">
          <svg
            viewBox={`0 0 ${placed.width} ${placed.height}`}
            width={placed.width}
            height={placed.height}
            role="img"
            aria-label={fill(words.drawing, { title: words.title })}
          >
            {placed.lines.map((line) => (
              <Move key={line.id} line={line} text={moves.get(line.id) ?? ''} />
            ))}
            {placed.boxes.map((box) => (
              <Step
                key={box.id}
                box={box}
                step={view.levels.find(({ id }) => id === box.id) ?? null}
                locale={locale}
                state={state}
              />
            ))}
          </svg>
        </div>
      )}
      <LadderList view={view} locale={locale} state={state} />
    </div>
  )
}

function Move({ line, text }: { readonly line: Line; readonly text: string }) {
  return (
    <g className="diagram-line">
      <path d={pathOf(line.points)} />
      <path d={arrowAt(line.points)} className="arrow" />
      {line.label && (
        <text
          x={line.label.x + line.label.width / 2}
          y={line.label.y + line.label.height - 5}
          textAnchor="middle"
        >
          {text}
        </text>
      )}
    </g>
  )
}

interface StepProps {
  readonly box: Box
  /** Null: the rest. */
  readonly step: LadderStep | null
  readonly locale: Locale
  readonly state: LadderState | null
}

function Step({ box, step, locale, state }: StepProps) {
  const words = ladderWords(locale)
  const { x, y, width, height } = box
  const { size, line, head } = ladderFont
  const marks = marksOf(step, state, words).join(' · ')
  const marked = marks === '' ? '' : ' machine-here'
  if (step === null)
    return (
      <g className={`machine-rest${marked}`}>
        <rect {...{ x, y, width, height }} rx={4} />
        <text x={x + 12} y={y + 25}>
          {words.rest}
        </text>
        <Marks text={marks} x={x + width - 12} y={y + 25} />
      </g>
    )
  return (
    <g className={`machine-step machine-${levelSign(step.id)}${marked}`}>
      <rect {...{ x, y, width, height }} rx={4} className="body" />
      <rect {...{ x, y, width }} height={head} rx={4} className="head" />
      <text x={x + 12} y={y + 21} className="name">
        {step.name}
      </text>
      <Marks text={marks} x={x + width - 12} y={y + 21} />
      {stepLines(step, words).map((text, index) => (
        <text
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text, in order
          key={index}
          x={x + 12}
          y={y + head + 4 + line * (index + 1) - (line - size)}
          xmlSpace="preserve"
        >
          {text}
        </text>
      ))}
    </g>
  )
}

function Marks({ text, x, y }: { readonly text: string; readonly x: number; readonly y: number }) {
  return text === '' ? null : (
    <text x={x} y={y} textAnchor="end" className="marks">
      ● {text}
    </text>
  )
}

function marksOf(
  step: LadderStep | null,
  state: LadderState | null,
  words: ReturnType<typeof ladderWords>,
): string[] {
  if (state === null) return []
  const declared =
    step === null ? state.response === 'standby' || state.response === 'ended' : state.response === step.id
  return [
    ...(step !== null && state.demand === step.id ? [words.called] : []),
    ...(declared ? [step === null ? words.here : words.declared] : []),
  ]
}

/** The class that colours a level: the four of the official colours, all others plain. */
function levelSign(id: string): string {
  return ['I', 'II', 'III', 'IV'].includes(id) ? id : 'plain'
}

/** The machine in words, the highest level first: for who cannot see the drawing, and for small screens. */
function LadderList({ view, locale, state }: LadderProps) {
  const words = ladderWords(locale)
  return (
    <details className="machine-words" open={isSmallScreen()}>
      <summary>{words.list}</summary>
      <ol>
        {view.levels.toReversed().map((step) => (
          <li key={step.id}>
            <strong>{[step.name, ...marksOf(step, state, words)].join(' · ')}</strong>
            <p>
              {step.conditions.length === 0 ? words.none : step.conditions.length > 1 ? words[step.mode] : ''}
            </p>
            <ul>
              {step.conditions.map((condition) => (
                <li key={condition}>{condition}</li>
              ))}
            </ul>
            {step.decides !== '' && <p>{fill(words.decides, { who: step.decides })}</p>}
          </li>
        ))}
      </ol>
      {view.ends !== '' && <p>{fill(words.endsBy, { who: view.ends })}</p>}
    </details>
  )
}
