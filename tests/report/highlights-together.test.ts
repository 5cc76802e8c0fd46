import { expect, test } from 'vitest'
import { type Highlight, highlightSentence } from '../../src/report/highlight.ts'
import { highlightsTogether } from '../../src/report/highlights-together.ts'
import { readSource } from '../../src/report/reports/report-source.ts'
import { minute } from '../../src/vocabulary/duration.ts'
import { floodTrace } from '../support/flood-drill.ts'
import { floodProgram } from '../support/flood-program.ts'

const { names } = readSource(floodTrace, floodProgram, 'zh-CN')

function weakness(variant: 'done-late' | 'missed', who: string, minutes: number, seq: number): Highlight {
  const clause = `special/flood#II-${seq}`
  return {
    ...{ variant, side: 'weakness', weight: 40, evidence: [seq, 90], who: [who], subject: null, clause },
    params: { text: `任务${seq}`, who, worstMs: minutes * minute, clause },
  }
}

const said = (highlights: readonly Highlight[]): string[] =>
  highlightsTogether(highlights, names).map((one) => highlightSentence(one, 'zh-CN', []))

const late = [
  weakness('done-late', '市防指', 1, 2),
  weakness('done-late', '芦亭村', 9, 3),
  weakness('done-late', '市防指', 4, 4),
]

test('a few weaknesses of different bodies are told one by one', () => {
  const few = [weakness('missed', '镇水利站', 90, 1), weakness('missed', '市水利局', 5, 6), ...late]
  expect(highlightsTogether(few, names)).toEqual(few)
})

test('from four on, what was done late is one sentence with all the evidence, behind what was not done', () => {
  const many = [...late, weakness('missed', '镇水利站', 90, 1), weakness('done-late', '联通公司', 2, 5)]
  expect(said(many)).toEqual([
    '镇水利站逾期未完成「任务1」，最长逾期 1 小时 30 分钟',
    '4 项任务逾期完成，最长逾期 9 分钟，涉及市防指、芦亭村、联通公司，逐项见逾期事项表',
  ])
  expect(highlightsTogether(many, names).at(-1)?.evidence).toEqual([2, 3, 4, 5, 90])
})

test('what one body left undone is one sentence, at the place of its first', () => {
  const missed = [1, 2, 3, 4].map((seq) => weakness('missed', '市水利局', seq, seq))
  const other = weakness('missed', '镇水利站', 7, 9)
  expect(said([...missed.slice(0, 1), other, ...missed.slice(1)])).toEqual([
    '市水利局逾期未完成 4 项任务：「任务1」、「任务2」、「任务3」等，最长逾期 4 分钟',
    '镇水利站逾期未完成「任务9」，最长逾期 7 分钟',
  ])
})
