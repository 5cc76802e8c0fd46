import { expect, test } from 'vitest'
import { fileStart } from '../../src/diagnostic/place.ts'
import type { WarningRow } from '../../src/model/plan.ts'
import { warningsNamed } from '../../src/model/warnings.ts'

const at = fileStart('')

const rows = ['暴雨预警 蓝', '暴雨预警 橙色', '暴雨预警 红', '地质灾害预警 二级'].map(
  (words, index): WarningRow => {
    const [product = '', level = ''] = words.split(' ')
    return {
      row: `warning.${index + 1}`,
      product: { value: product, at },
      level: { value: level, at },
      when: null,
      issuers: [],
      channels: '',
      valid: null,
      measures: '',
      lift: null,
      group: null,
      at,
    }
  },
)

test.each([
  ['4.3 预警行动', [1, 2, 3, 4]],
  ['暴雨预警措施', [1, 2, 3]],
  ['暴雨橙色预警发布', [2]],
  ['暴雨橙色以上预警', [2, 3]],
  ['橙色、红色预警响应', [2, 3, 4]],
  ['Ⅱ级预警', [2, 4]],
  ['地质灾害预警期间', [4]],
] as const)('%s goes with the warnings %j', (words, numbers) => {
  expect(warningsNamed(rows, words).map(({ row }) => row)).toEqual(numbers.map((n) => `warning.${n}`))
})
