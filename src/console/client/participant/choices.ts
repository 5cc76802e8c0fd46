import type { Desk } from './desk.ts'
import { isOpen } from './gate.ts'
import { levelMoves } from './level-moves.ts'

/** What a seat can do, in the order in which it is offered. */
export const choiceKinds = [
  ...(['report', 'raise', 'lower', 'warn', 'judge'] as const),
  ...(['finish', 'decision', 'ask', 'order'] as const),
]
export type ChoiceKind = (typeof choiceKinds)[number]

/** How many choices are seen at once: more are behind one of them. */
export const mostChoices = 6

/** What the seat can do now: by its powers, by what is in force, by what is open. */
export function choicesOf(desk: Desk): readonly ChoiceKind[] {
  const { view, powers, setting } = desk
  if (view.phase !== 'begun' || view.emergency === 'stopped') return []
  const moves = levelMoves(view, powers, setting.levels)
  const there: Readonly<Record<ChoiceKind, boolean>> = {
    report: true,
    raise: moves.up.length > 0,
    lower: moves.down.length > 0,
    warn: powers.warnings.length > 0,
    judge: powers.judgements.length > 0,
    finish: view.duties.some(isOpen),
    decision: true,
    ask: true,
    order: ordersNow(desk).length > 0,
  }
  return choiceKinds.filter((kind) => there[kind])
}

/** Tasks left to discretion (视情) that may be ordered at the levels in force. */
export function ordersNow({ view, powers }: Desk): Desk['powers']['orders'] {
  return powers.orders.filter(({ instance, levels }) =>
    view.levels.some((level) => level.instance === instance && levels.includes(level.response)),
  )
}

/** The choices that are seen at once, and those behind 更多. */
export function splitChoices(choices: readonly ChoiceKind[]): {
  readonly first: readonly ChoiceKind[]
  readonly more: readonly ChoiceKind[]
} {
  const fits = choices.length <= mostChoices
  return {
    first: fits ? choices : choices.slice(0, mostChoices - 1),
    more: fits ? [] : choices.slice(mostChoices - 1),
  }
}
