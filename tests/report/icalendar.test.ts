import fc from 'fast-check'
import { expect, test } from 'vitest'
import { escapeICalendar } from '../../src/report/escape.ts'
import { iCalendar } from '../../src/report/icalendar.ts'

const stamp = Date.UTC(2026, 10, 23, 1, 2, 3, 456)
const event = {
  uid: 'special/flood.2027.1@qingxi.yuyan',
  on: Date.UTC(2027, 1, 28),
  summary: '演练：青溪县防汛应急预案',
  description: '进度：计划\n依据：每 3 年一次; 见办法, 第三十二条',
  settled: false,
}

test('a whole day, told to calendar programs as RFC 5545 asks', () => {
  expect(iCalendar('青溪县 2027 年应急演练计划', [event], stamp).split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Yuyan//drill plan//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'X-WR-CALNAME:青溪县 2027 年应急演练计划',
    'BEGIN:VEVENT',
    'UID:special/flood.2027.1@qingxi.yuyan',
    'DTSTAMP:20261123T010203Z',
    'DTSTART;VALUE=DATE:20270228',
    'DTEND;VALUE=DATE:20270301',
    'SUMMARY:演练：青溪县防汛应急预案',
    'DESCRIPTION:进度：计划\\n依据：每 3 年一次\\; 见办法\\, 第三',
    ' 十二条',
    'STATUS:TENTATIVE',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ])
})

test('law: no line is longer than 75 octets, no character is cut, and unfolded it says what was said', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (summary) => {
      const text = iCalendar('x', [{ ...event, summary }], stamp)
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      const lines = text.replaceAll('\r\n ', '').split('\r\n')
      expect(lines).toContain(`SUMMARY:${escapeICalendar(summary)}`)
      expect(text.includes('\uFFFD')).toBe(summary.includes('\uFFFD'))
    }),
  )
})
