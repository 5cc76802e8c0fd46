import { expect, test } from 'vitest'
import { placesNamedIn } from '../../src/vocabulary/lead-in-places.ts'

/** `2 town,village`, `全`, or nothing. */
function said(words: string): string {
  const places = placesNamedIn(words)?.places
  if (!places) return ''
  return places.how === 'sum' ? '全' : `${places.least} ${places.kinds.join(',')}`
}

const townships = 'town,sub-district,zone'

test.each([
  ['任一县市区出现下列情况之一：', '1 city,district'],
  ['任一县（市、区）出现下列情况之一：', '1 city,district'],
  ['任何一个乡镇出现下列情况', '1 town'],
  ['任一镇（街道）同时出现下列情况：', `1 ${townships}`],
  ['任意一个镇、街道达到下列标准', `1 ${townships}`],
  ['一个市州出现下列情形之一的', '1 prefecture'],
  ['1 个市（州）出现下列情形之一的', '1 prefecture'],
  ['全市有两个以上镇街出现下列情况之一', `2 ${townships}`],
  ['当 3 个及以上村（社区）出现下列情况', '3 village'],
  ['任一水库水位达到下列标准：', '1 reservoir'],
  ['任一县出现', '1 city,district'],
  ['全市出现下列情况之一：', '全'],
  ['全省范围内发生下列情况之一的，启动Ⅱ级响应：', '全'],
  ['启动条件。全县合计达到下列标准：', '全'],
  ['In any township:', `1 ${townships}`],
  ['Any one of the following in any one county', '1 city,district'],
  ['At least two towns report one of these', '2 town'],
  ['Two or more counties report', '2 city,district'],
  ['Across the whole county, any of the following', '全'],
  ['City-wide:', '全'],
])('%s → %s', (words, expected) => {
  expect(said(words)).toBe(expected)
})

test.each([
  '符合下列条件之一：',
  '符合下列任一条件的',
  '任一指标达到下表所列下限的，为相应级别。',
  '启动全市Ⅲ级响应的条件：',
  '任一区域出现险情',
  '任一县城积水',
  '跨两个以上镇街的',
  '超过一个县的',
  '一个村民小组以上',
  'Any of the following:',
  'any one report',
  'The county starts level III when one of these holds',
  '',
])('%s names no places', (words) => {
  expect(said(words)).toBe('')
})

test('what the words say besides is kept, so that 同时 is still heard', () => {
  expect(placesNamedIn('任一镇（街道）同时满足下列条件：')?.rest).toBe('同时满足下列条件:')
})

test('a very long lead-in is read in time', () => {
  expect(said('任一'.repeat(50_000))).toBe('')
  expect(said(`${'全市('.repeat(40_000)}`)).toBe('')
})
