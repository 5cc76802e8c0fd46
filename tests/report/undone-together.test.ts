import { expect, test } from 'vitest'
import { type Highlight, highlightSentence } from '../../src/report/highlight.ts'
import { undoneTogether } from '../../src/report/undone-together.ts'
import { minute } from '../../src/vocabulary/duration.ts'

const missed = (text: string, seq: number, ...who: readonly string[]): Highlight => ({
  variant: 'missed',
  side: 'weakness',
  weight: 60,
  evidence: [seq, 90],
  who,
  subject: null,
  clause: `special/flood#II-${seq}`,
  params: { text, who: who.join('、'), worstMs: seq * minute, clause: `special/flood#II-${seq}` },
})
const told = (list: readonly Highlight[]): string[] =>
  list.map((each) => highlightSentence(each, 'zh-CN', []))

test('what one body left undone is one sentence, where the first of it stood, with all the evidence', () => {
  const list = [missed('转移', 1, '东湖镇'), missed('会商', 2, '县防办'), missed('清点', 3, '县防办')]
  const together = undoneTogether(list, '、')
  expect(told(together)).toEqual([
    '东湖镇逾期未完成「转移」，最长逾期 1 分钟',
    '县防办 2 项任务逾期未完成：会商、清点，最长逾期 3 分钟',
  ])
  expect(together[1]?.evidence).toEqual([2, 3, 90])
})

test('what several bodies left undone together stays by itself', () => {
  const list = [missed('巡查', 1, '东湖镇', '西湖镇'), missed('转移', 2, '东湖镇', '西湖镇')]
  expect(undoneTogether(list, '、')).toEqual(list)
})
