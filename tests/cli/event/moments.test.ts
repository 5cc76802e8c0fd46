import { expect, test } from 'vitest'
import { momentsOf } from '../../../src/cli/event/moments.ts'
import { formatInstant, parseInstant } from '../../../src/vocabulary/instant.ts'

const row = (time: string, line: number) => ({ line, time, who: '', what: '', evidence: '', source: '' })
const read = (times: readonly string[], begins: string | null = null) => {
  const { timed, findings } = momentsOf(
    times.map(row),
    begins === null ? null : parseInstant(begins, 480),
    480,
  )
  return {
    at: timed.map(({ at }) => formatInstant(at, 480)),
    wrong: findings.map(({ kind, line }) => [line, kind]),
  }
}

test('a row without a day is of the day of the row above', () => {
  const times = [
    '2016-07-04 22:00',
    '23:50',
    '次日 00:10',
    '1:05',
    '7月6日 8时30分',
    '07-07 09:00',
    '2016年7月8日 6:00',
  ]
  expect(read(times)).toEqual({
    at: [
      ...['2016-07-04 22:00', '2016-07-04 23:50', '2016-07-05 00:10', '2016-07-05 01:05'],
      ...['2016-07-06 08:30', '2016-07-07 09:00', '2016-07-08 06:00'],
    ],
    wrong: [],
  })
})

test('the first row is of the day on which the file says that it began', () => {
  expect(read(['08:30'], '2016-07-04 08:00').at).toEqual(['2016-07-04 08:30'])
})

test('what names no time, or no day, or goes back past midnight without saying so is told, each row by itself', () => {
  expect(
    read(['08:00', '2016-07-04 23:50', '00:10', '25:00', '2016-07-04', '02-30 08:00', '早上', '']).wrong,
  ).toEqual([
    [0, 'noDay'],
    [2, 'backwards'],
    [3, 'noTime'],
    [4, 'noTime'],
    [5, 'noTime'],
    [6, 'noTime'],
    [7, 'noTime'],
  ])
})

test('a row may stand after a later one when it says of which day it is', () => {
  expect(read(['2016-07-04 10:00', '2016-07-04 08:00']).wrong).toEqual([])
})
