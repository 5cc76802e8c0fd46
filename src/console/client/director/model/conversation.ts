import type { DrillEvent } from '../../../../run/event.ts'
import type { Instant } from '../../../../vocabulary/instant.ts'

/** Words between seats and those who run the drill. */
export interface Said {
  readonly seq: number
  readonly at: Instant
  readonly from: string
  /** Whom the control cell speaks for; null: the seat itself. */
  readonly as: string | null
  readonly to: readonly string[]
  readonly text: string
  readonly answers: number | null
  /** Somebody at a seat asks the direction or the control cell, and nobody has answered. */
  readonly waits: boolean
  readonly undone: boolean
}

/** Seats that answer for whoever takes no part. */
const direction: readonly string[] = ['director', 'cell']

type Message = Extract<DrillEvent, { type: 'message-sent' }>

/** All messages, oldest first. A question waits until a message answers it, or the direction writes back to its sender. */
export function conversation(told: readonly DrillEvent[], undone: ReadonlySet<number>): readonly Said[] {
  const messages = told.flatMap((event) =>
    event.type === 'message-sent' && event.by !== 'system' ? [event] : [],
  )
  const said: Said[] = []
  // From the last to the first: what later messages answered, and whom the direction wrote to after.
  const answered = new Set<number>()
  const writtenTo = new Set<string>()
  for (const event of messages.toReversed()) {
    const { to, text, as, answers } = event.data
    const from = senderOf(event)
    const asks = !direction.includes(from) && to.some((seat) => direction.includes(seat))
    const taken = undone.has(event.seq)
    said.push({
      ...{ seq: event.seq, at: event.at.situation, from, as, to, text, answers },
      waits: asks && !answered.has(event.seq) && !writtenTo.has(from) && !taken,
      undone: taken,
    })
    if (answers !== null) answered.add(answers)
    if (direction.includes(from)) for (const seat of to) writtenTo.add(seat)
  }
  return said.toReversed()
}

function senderOf({ by }: Message): string {
  return by === 'system' ? '' : by.seat
}

/** Messages to or from one seat; null: all. */
export function withSeat(said: readonly Said[], seat: string | null): readonly Said[] {
  if (seat === null) return said
  return said.filter(({ from, to }) => from === seat || to.length === 0 || to.includes(seat))
}
