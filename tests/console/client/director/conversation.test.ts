import { array, assert, constantFrom, integer, property, record, uniqueArray } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conversation } from '../../../../src/console/client/director/model/conversation.ts'
import type { DrillEvent } from '../../../../src/run/event.ts'

const seats = ['director', 'cell', 'office', 'donghu'] as const

interface Written {
  readonly from: (typeof seats)[number]
  readonly to: readonly string[]
  readonly answers: number
}

/** Messages one after another; `answers` counts back, 0: none. */
function toldOf(written: readonly Written[]): readonly DrillEvent[] {
  return written.map(({ from, to, answers }, place) => {
    const data = { to, text: `${place}`, as: null, answers: answers === 0 ? null : place + 1 - answers }
    return {
      type: 'message-sent',
      seq: place + 1,
      by: { seat: from },
      at: { situation: place },
      data,
    } as never
  })
}

/** Whether a question waits, as it is defined: gone through for each message anew. */
function waits(told: readonly DrillEvent[], place: number): boolean {
  const direction = ['director', 'cell']
  const by = (event: DrillEvent): string => (event.by as { seat: string }).seat
  const data = (event: DrillEvent) => event.data as unknown as { to: string[]; answers: number | null }
  const event = told[place] as DrillEvent
  const asks = !direction.includes(by(event)) && data(event).to.some((seat) => direction.includes(seat))
  const later = told.slice(place + 1)
  return (
    asks &&
    !later.some(
      (one) =>
        data(one).answers === event.seq || (direction.includes(by(one)) && data(one).to.includes(by(event))),
    )
  )
}

describe('which questions wait', () => {
  const message = record({
    from: constantFrom(...seats),
    to: uniqueArray(constantFrom(...seats), { minLength: 1, maxLength: 2 }),
    answers: integer({ min: 0, max: 4 }),
  })

  it('is told by all that came later', () => {
    assert(
      property(array(message, { maxLength: 30 }), (written) => {
        const told = toldOf(written)
        const said = conversation(told, new Set())
        expect(said.map(({ seq }) => seq)).toEqual(told.map(({ seq }) => seq))
        expect(said.map((one) => one.waits)).toEqual(told.map((_, place) => waits(told, place)))
      }),
    )
  })

  it('is known of forty thousand messages as of four', () => {
    const many = toldOf(
      Array.from({ length: 40_000 }, (_, place) => ({
        from: seats[2 + (place % 2)] ?? 'office',
        to: ['director'],
        answers: 0,
      })),
    )
    expect(conversation(many, new Set([1])).filter((one) => one.waits)).toHaveLength(39_999)
  })
})
