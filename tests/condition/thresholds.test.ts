import { expect, test } from 'vitest'
import { resolveCondition } from '../../src/condition/resolve-condition.ts'
import { thresholds } from '../../src/condition/thresholds.ts'
import { read, vocabulary } from './register.ts'

/** `水位 lower 11 included` and the text of the number, if a number gives it. */
function ends(source: string): string[] {
  return thresholds(resolveCondition(read(source), vocabulary).expression).map(
    ({ fact, direction, value, included, at }) =>
      `${fact} ${direction} ${value} ${included ? 'included' : 'excluded'} ${at ? source.slice(at.from, at.to) : '—'}`,
  )
}

test.each([
  ['水位 ≥ 11', ['水位 lower 11 included 11']],
  ['11 < 水位', ['水位 lower 11 excluded 11']],
  ['水位 > 赤山湖.警戒水位', ['水位 lower 11 excluded —']],
  ['水位 > 赤山湖.保证水位', []],
  [
    '水位 < 1200 厘米 且 受灾人口 ≥ 3 万',
    ['水位 upper 12 excluded 1200 厘米', '受灾人口 lower 30000 included 3 万'],
  ],
  ['水位 在 [11..12)', ['水位 lower 11 included 11', '水位 upper 12 excluded 12']],
  ['断电历时 ≥ 30 分钟', ['断电历时 lower 1800000 included 30 分钟']],
  ['水位 > -1', ['水位 lower -1 excluded -1']],
  ['水位 ≥ 11 或 上涨', []],
  ['非 (水位 ≥ 11)', []],
  ['水位 = 11', []],
  ['水位 + 1 > 11', []],
  ['上涨 且 (水位 > 9 或 受灾人口 > 3)', []],
])('%s', (source, expected) => {
  expect(ends(source)).toEqual(expected)
})
