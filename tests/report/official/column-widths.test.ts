import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { columnWidths } from '../../../src/report/official/column-widths.ts'

describe('column widths', () => {
  test('fill the table, each above nothing, whatever stands in it', () => {
    const table = fc.array(fc.array(fc.string({ maxLength: 60 }), { minLength: 1, maxLength: 9 }), {
      minLength: 1,
      maxLength: 6,
    })
    fc.assert(
      fc.property(table, (rows) => {
        const widths = columnWidths(rows, 8844, 240)
        expect(widths.reduce((sum, width) => sum + width, 0)).toBe(8844)
        expect(Math.min(...widths)).toBeGreaterThan(0)
      }),
    )
  })

  test('numbers stay narrow and on one line, sentences get the room', () => {
    const sentence = '组织受威胁群众向安置点转移并逐户清点，结果报镇应急办'
    const [id = 0, task = 0, limit = 0] = columnWidths(
      [
        ['编号', '任务', '时限'],
        ['III-10', sentence, '2 小时'],
      ],
      8844,
      240,
    )
    expect(task).toBeGreaterThan(id + limit)
    expect(id).toBeGreaterThan(3 * 240)
    expect(limit).toBeGreaterThan(3 * 240)
  })
})
