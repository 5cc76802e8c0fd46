import { describe, expect, test } from 'vitest'
import { factSettingsIn } from '../../src/model/fact-settings.ts'
import { hour } from '../../src/vocabulary/duration.ts'
import { cellOf } from './read.ts'

const settings = (raw: string) =>
  factSettingsIn(cellOf(raw)).facts.map(({ name, member, value }) => [name, member, value])

describe('what a 事实 cell sets', () => {
  test.each([
    ['`水位 = 12.5`', [['水位', null, 12.5]]],
    ['`水位=-1`', [['水位', null, -1]]],
    ['`水位 ＝ ？`', [['水位', null, null]]],
    ['`水位 = ?`', [['水位', null, null]]],
    [
      '`溃口 = true; 上涨 = 否`',
      [
        ['溃口', null, true],
        ['上涨', null, false],
      ],
    ],
    ['`预警 = "橙"`', [['预警', null, '橙']]],
    [
      '`预警 = “橙”；水位 = 1`',
      [
        ['预警', null, '橙'],
        ['水位', null, 1],
      ],
    ],
    ['`预警 = 橙`', [['预警', null, '橙']]],
    ['`雨量_24h@guozhuang = 80`', [['雨量_24h', 'guozhuang', 80]]],
    ['`历时 = 3 小时`', [['历时', null, 3 * hour]]],
    ['`历时 = PT3H`', [['历时', null, 3 * hour]]],
    ['`@zhenjiang:special/flood = III`', [['@zhenjiang:special/flood', null, 'III']]],
    [
      '`甲 = 1`、`乙 = 2`',
      [
        ['甲', null, 1],
        ['乙', null, 2],
      ],
    ],
  ] as const)('%s', (raw, expected) => {
    expect(settings(raw)).toEqual(expected)
    expect(factSettingsIn(cellOf(raw)).unreadable).toEqual([])
  })

  test.each([
    ['水位 = 12', ['水位 = 12']],
    ['`水位 12`', ['水位 12']],
    ['`水位 = `', ['水位 =']],
    ['`= 12`', ['= 12']],
    ['`水位 = 12; 堤防 ~ 1`', ['堤防 ~ 1']],
    ['`水位 = 12 米左右(估)`', ['水位 = 12 米左右(估)']],
  ])('%s is kept as unreadable', (raw, unreadable) => {
    expect(factSettingsIn(cellOf(raw)).unreadable.map(({ value }) => value)).toEqual(unreadable)
  })

  test('each setting has its own place', () => {
    const cell = cellOf('`甲 = 1; 乙 = 2`')
    const [, second] = factSettingsIn(cell).facts
    const from = (second?.at.start.offset ?? 0) - cell.at.start.offset
    expect(cell.raw.slice(from, (second?.at.end.offset ?? 0) - cell.at.start.offset)).toBe('乙 = 2')
  })
})
