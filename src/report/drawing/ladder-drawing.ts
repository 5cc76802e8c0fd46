import type { ToPlace } from './placed.ts'
import { textLines, textWidth } from './text-lines.ts'

/** A machine of levels as it is drawn: one box a level, the highest on top, and below them the rest that it starts from and ends in. */
export interface LadderView {
  readonly levels: readonly {
    readonly id: string
    readonly name: string
    /** `any`: one of the conditions is enough. */
    readonly mode: 'any' | 'all'
    readonly conditions: readonly string[]
    /** Who decides, and in what time; empty: the plan does not say. */
    readonly decides: string
  }[]
  /** Who ends it; empty: who may declare the level in force. */
  readonly ends: string
}

export type LadderStep = LadderView['levels'][number]

/** Where the machine stands now: what the facts call for, and what people declared. */
export interface LadderState {
  readonly demand: string | null
  /** A level's id, `standby` or `ended`. */
  readonly response: string
}

export interface LadderTexts {
  readonly any: string
  readonly all: string
  /** Who decides: `决定：{who}`. */
  readonly decides: string
  readonly none: string
  readonly start: string
  readonly raise: string
  readonly lower: string
  readonly end: string
  readonly rest: string
  readonly called: string
  readonly declared: string
  readonly more: string
}

/** The box that a machine rests in; no level is called so. */
export const rest = '-'

export const ladderFont = { size: 13, line: 19, head: 30, width: 430 }
const mostConditions = 10

/** The lines of text in a level's box. */
export function stepLines(step: LadderStep, texts: LadderTexts): string[] {
  const { size, width } = ladderFont
  const inside = width - 24
  const shown = step.conditions.slice(0, mostConditions)
  const left = step.conditions.length - shown.length
  return [
    ...(step.conditions.length === 0 ? [texts.none] : step.conditions.length > 1 ? [texts[step.mode]] : []),
    ...shown.flatMap((condition) =>
      textLines(`· ${condition}`, inside, size, 2).map((line, index) => (index === 0 ? line : `  ${line}`)),
    ),
    ...(left > 0 ? [texts.more.replace('{count}', String(left))] : []),
    ...(step.decides === '' ? [] : textLines(texts.decides.replace('{who}', step.decides), inside, size, 2)),
  ]
}

/** The moves of the machine: start from rest to any level, one level up or down, the end from any level. */
export function ladderMoves(
  { levels }: LadderView,
  texts: LadderTexts,
): { id: string; from: string; to: string; text: string }[] {
  const moves = levels.flatMap(({ id }, index) => {
    const higher = levels[index + 1]
    const step = [
      { from: rest, to: id, text: texts.start },
      { from: id, to: rest, text: texts.end },
    ]
    return higher
      ? [
          ...step,
          { from: id, to: higher.id, text: texts.raise },
          { from: higher.id, to: id, text: texts.lower },
        ]
      : step
  })
  return moves.map((move) => ({ ...move, id: `${move.from} ${move.to}` }))
}

/** The drawing that is to be placed. */
export function ladderToPlace(view: LadderView, texts: LadderTexts): ToPlace {
  const { size, line, head, width } = ladderFont
  const rows = view.levels
    .toReversed()
    .map((step) => [{ id: step.id, width, height: head + stepLines(step, texts).length * line + 14 }])
  return {
    rows: [...rows, [{ id: rest, width, height: 40 }]],
    lines: ladderMoves(view, texts).map(({ id, from, to, text }) => ({
      ...{ id, from, to },
      label: { width: textWidth(text, size) + 8, height: size + 6 },
    })),
  }
}
