import { describe, expect, test } from 'vitest'
import { page, tableTypes } from '../../../src/report/official/page-format.ts'
import { centredColumns, tableSetting } from '../../../src/report/official/table-setting.ts'

const [large, middle, small] = tableTypes
const filled = (columns: number, cell: string): string[][] => [Array.from({ length: columns }, () => cell)]

describe('a table is set', () => {
  test.each([
    [3, large],
    [6, middle],
    [8, small],
  ])('with %i columns of short cells in the type for as many', (columns, type) => {
    expect(tableSetting(filled(columns, '按时')).type).toBe(type)
  })

  test('smaller where long cells would make most rows tall', () => {
    const long = '组织圩区受威胁群众转移到安置点，清点人数，逐户销号，并把结果报告镇防汛指挥部'
    expect(tableSetting(filled(3, long)).type).toBe(large)
    expect(tableSetting(filled(5, long)).type).toBe(small)
  })

  test('with its long column as wide as the short ones allow', () => {
    const rows = [
      ['责任单位', '任务', '到期办理', '时限至', '完成', '逾期'],
      [
        '镇应急办',
        '报告、通报Ⅳ级响应启动情况（《郭庄镇防汛应急预案》6.2.2“报告”）',
        '07-04 00:33',
        '07-04 01:03',
        '未完成',
        '2 天',
      ],
    ]
    const { widths } = tableSetting(rows)
    const [, task = 0, ...others] = widths
    expect(task).toBeGreaterThan(2 * Math.max(...others))
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(page.typeArea)
  })
})

test('a column stands in the middle where all of its cells are short, the heading apart', () => {
  const rows = [
    ['序号', '整改事项（按预案）', '责任单位'],
    ['1', '修订启动条件', '市应急局'],
    ['2', '落实承办人和替补，确保在时限内完成，并报市防办备查', '镇应急办'],
  ]
  expect(centredColumns(rows)).toEqual([true, false, true])
})
