import { expect, test } from 'vitest'
import { isNoWarning, warningLevelAmong } from '../../src/vocabulary/warning-level.ts'

test.each([
  ['橙', '橙'],
  ['橙色', '橙'],
  ['Ⅱ级', '橙'],
  ['二级', '橙'],
  ['二', '橙'],
  ['orange', '橙'],
  ['紫', undefined],
])('%s among colours is %s', (level, value) => {
  expect(warningLevelAmong(['无', '蓝', '黄', '橙', '红'], level)).toBe(value)
})

test('a value that is written alike comes before one that means the same', () => {
  expect(warningLevelAmong(['orange', '橙'], '橙')).toBe('橙')
})

test.each([
  ['无', true],
  ['none', true],
  ['解除', true],
  ['蓝', false],
])('%s says that no warning stands: %s', (value, expected) => {
  expect(isNoWarning(value)).toBe(expected)
})
