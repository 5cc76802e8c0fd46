import { expect, test } from 'vitest'
import { withholdPhones } from '../../../src/report/site/withheld.ts'

const at = { path: '', start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } }
const contact = (phone: string) => ({
  ...{ organization: 'a', post: null, checked: null, at },
  phone: { value: phone, at },
})
const withhold = withholdPhones(
  { contacts: [contact('0511-86660123'), contact('13900000001、0511 8666 0124'), contact('119')] },
  '……',
)

test.each([
  ['电话 0511-86660123。', '电话 ……。'],
  ['电话 051186660123', '电话 ……'],
  ['（0511）8666 0123', '（……'],
  ['0511－86660123', '……'],
  ['０５１１－８６６６０１２３', '……'],
  ['86660123 转 8', '…… 转 8'],
  ['13900000001/0511 8666 0124', '……/……'],
  ['报警 119', '报警 119'],
  ['编号 1139000000012', '编号 1139000000012'],
  ['x="86660123.5"', 'x="86660123.5"'],
  ['86660129', '86660129'],
])('%s', (text, told) => {
  expect(withhold(text)).toBe(told)
})

test('a register without numbers leaves every text as it is', () => {
  expect(withholdPhones({ contacts: [] }, '……')('0511-86660123')).toBe('0511-86660123')
})
