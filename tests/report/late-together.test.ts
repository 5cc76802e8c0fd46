import { expect, test } from 'vitest'
import { type Highlight, highlightSentence } from '../../src/report/highlight.ts'
import { lateTogether } from '../../src/report/late-together.ts'
import { minute } from '../../src/vocabulary/duration.ts'

const weakness = (variant: 'done-late' | 'missed', who: string, minutes: number, seq: number): Highlight => ({
  variant,
  side: 'weakness',
  weight: 40,
  evidence: [seq, 90],
  who: [who],
  subject: null,
  clause: `special/flood#II-${seq}`,
  params: { text: '转移', who, worstMs: minutes * minute, clause: `special/flood#II-${seq}` },
})

const missed = weakness('missed', '镇水利站', 90, 1)
const three = [
  weakness('done-late', '市防指', 1, 2),
  weakness('done-late', '芦亭村', 9, 3),
  weakness('done-late', '市防指', 4, 4),
]

test('a few late tasks are told one by one', () => {
  expect(lateTogether([missed, ...three], '、')).toEqual([missed, ...three])
})

test('from four on they are one sentence with all the evidence, behind what was not done', () => {
  const [first, together, ...rest] = lateTogether(
    [missed, ...three, weakness('done-late', '联通公司', 2, 5)],
    '、',
  )
  expect(rest).toEqual([])
  expect(first).toBe(missed)
  expect(together?.evidence).toEqual([2, 3, 4, 5, 90])
  expect(together && highlightSentence(together, 'zh-CN', [])).toBe(
    '4 项任务逾期完成，最长逾期 9 分钟，涉及市防指、芦亭村、联通公司，逐项见逾期事项表',
  )
})
