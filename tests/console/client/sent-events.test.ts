import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSentEvents } from '../../../src/console/client/sent-events.ts'

const stream =
  ': hello\r\n\r\nid: 7\ndata: {"a":1}\n\ndata:line one\ndata: line two\n\nid:8\n\nevent: x\rid: 9\rdata: 三\r\r'
const whole = [
  { id: '7', data: '{"a":1}' },
  { id: null, data: 'line one\nline two' },
  { id: '9', data: '三' },
]

test('a stream says the same however it is cut', () => {
  const cuts = fc.array(fc.nat(stream.length), { maxLength: 12 })
  fc.assert(
    fc.property(cuts, (places) => {
      const ends = [...places.sort((a, b) => a - b), stream.length]
      let rest = ''
      const events = ends.flatMap((end, i) => {
        const read = readSentEvents(rest, stream.slice(i === 0 ? 0 : ends[i - 1], end))
        rest = read.rest
        return read.events
      })
      // The last carriage return waits for what follows it.
      expect([...events, ...readSentEvents(rest, '\n').events]).toEqual(whole)
    }),
  )
})

test('a message is told only when it is whole', () => {
  const { events, rest } = readSentEvents('', 'id: 1\ndata: {"half"')
  expect(events).toEqual([])
  expect(readSentEvents(rest, ':1}\n\n').events).toEqual([{ id: '1', data: '{"half":1}' }])
})
