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

/** All messages, oldest first. A question waits until a message answers it, or the direction writes back to its sender. */
export function conversation(told: readonly DrillEvent[], undone: ReadonlySet<number>): readonly Said[] {
  const messages = told.flatMap((event) =>
    event.type === 'message-sent' && event.by !== 'system' ? [event] : [],
  )
  return messages.map((event, i) => {
    const { to, text, as, answers } = event.data
    const from = event.by === 'system' ? '' : event.by.seat
    const asks = !direction.includes(from) && to.some((seat) => direction.includes(seat))
    const answered = messages
      .slice(i + 1)
      .some(
        ({ by, data }) =>
          data.answers === event.seq ||
          (by !== 'system' && direction.includes(by.seat) && data.to.includes(from)),
      )
    const taken = undone.has(event.seq)
    return {
      ...{ seq: event.seq, at: event.at.situation, from, as, to, text, answers },
      waits: asks && !answered && !taken,
      undone: taken,
    }
  })
}

/** Messages to or from one seat; null: all. */
export function withSeat(said: readonly Said[], seat: string | null): readonly Said[] {
  if (seat === null) return said
  return said.filter(({ from, to }) => from === seat || to.length === 0 || to.includes(seat))
}
