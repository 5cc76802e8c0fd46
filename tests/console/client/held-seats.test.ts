import { expect, test } from 'vitest'
import type { Keep } from '../../../src/console/client/browser.ts'
import { dropSeat, keepSeat, readSeats, seatsToSwitch } from '../../../src/console/client/held-seats.ts'

function keepOf(text?: string): Keep {
  const texts = new Map(text === undefined ? [] : [['yuyan.seats', text]])
  return { read: (name) => texts.get(name) ?? null, write: (name, value) => void texts.set(name, value) }
}

const seat = (id: string, drill = 'day') => ({ drill, seat: id, role: 'participant', title: id }) as const

test('several seats of one drill can be switched between, the latest first, each once', () => {
  const keep = keepOf()
  keepSeat(keep, seat('office'))
  expect(seatsToSwitch(keep, 'day')).toEqual([])
  keepSeat(keep, seat('water'))
  keepSeat(keep, seat('office'))
  keepSeat(keep, seat('office', 'other'))
  expect(seatsToSwitch(keep, 'day').map((each) => each.seat)).toEqual(['office', 'water'])
  expect(readSeats(keep)).toHaveLength(3)
})

test('a seat that lets the device in no more is forgotten', () => {
  const keep = keepOf()
  keepSeat(keep, seat('office'))
  dropSeat(keep, seat('office'))
  expect(readSeats(keep)).toEqual([])
})

test.each(['{', '{}', '[1, {"drill": "day"}]', '[{"drill":"d","seat":"s","title":"t","role":"king"}]'])(
  'texts that are no list of seats are none: %s',
  (text) => {
    expect(readSeats(keepOf(text))).toEqual([])
  },
)
