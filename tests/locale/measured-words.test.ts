import { expect, test } from 'vitest'
import { measuredWords } from '../../src/locale/duration-words.ts'
import { hour, minute, second } from '../../src/vocabulary/duration.ts'

test.each([
  [0, '不到 1 分钟', 'less than 1 min'],
  [59 * second, '不到 1 分钟', 'less than 1 min'],
  [30 * minute + second, '30 分钟', '30 min'],
  [2 * hour + 59 * second, '2 小时', '2 h'],
  [-(5 * minute), '5 分钟', '5 min'],
])('what was measured is told in whole minutes: %d', (span, chinese, english) => {
  expect([measuredWords(span, 'zh-CN'), measuredWords(span, 'en')]).toEqual([chinese, english])
})
