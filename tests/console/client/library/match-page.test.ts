import { describe, expect, test } from 'vitest'
import {
  filledHash,
  givenFacts,
  readFilled,
  withFact,
} from '../../../../src/console/client/library/match/match-filled.ts'
import {
  matchSentence,
  rowName,
  wayText,
} from '../../../../src/console/client/library/match/match-sentence.ts'
import { densityOf } from '../../../../src/console/client/library/match/match-sheet.tsx'
import { matchWords } from '../../../../src/console/client/library/match/match-words.ts'
import { answerAt } from '../../../support/match-answer.ts'

const zh = matchWords('zh-CN')

describe('what is filled in stands in the address', () => {
  test('and is read back from it, hostile signs too', () => {
    const facts = new Map([
      ['赤山湖水位', '12.1'],
      ['面雨量_24h@guozhuang', '&fact=x#=%20 ＋<b>'],
      ['@zhenjiang:special/flood', 'III'],
    ])
    const filled = { hazard: 'flood', area: 'jurong', facts, shown: 'special/flood 句容市 · 洪水' }
    const hash = filledHash(filled)
    expect(readFilled(new URLSearchParams(hash.split('?')[1]))).toEqual(filled)
  })

  test('nothing filled in is the bare page', () => {
    expect(filledHash(readFilled(new URLSearchParams('')))).toBe('#/match')
    expect(readFilled(new URLSearchParams('fact=x&fact==3')).facts.size).toBe(0)
  })

  test('a number that is still being typed is sent without its point; blanks are not sent', () => {
    const facts = new Map([
      ['水位', '12.'],
      ['水位上涨', ' '],
    ])
    expect(givenFacts({ facts })).toEqual(['水位=12'])
  })

  test('an empty value is unknown', () => {
    const filled = readFilled(new URLSearchParams('fact=水位=12'))
    expect(withFact(filled, '水位', '').facts.size).toBe(0)
  })
})

describe('the answer in one sentence', () => {
  const reply = { answers: [], open: [], notes: [] }

  test('which plan, which level, because of what; how many more', () => {
    const answers = [answerAt('II', '水位达到 13 米'), answerAt('IV', '水位达到 12 米')]
    expect(matchSentence({ ...reply, answers }, 1, zh)).toBe(
      '甲市防汛预案达到Ⅱ级响应启动条件：水位达到 13 米（甲镇、乙镇）。另有 1 件预案达到启动条件',
    )
    expect(matchSentence({ ...reply, answers: [answerAt('active', '水位达到 13 米')] }, 1, zh)).toBe(
      '甲市防汛预案达到启动条件：水位达到 13 米（甲镇、乙镇）',
    )
  })

  test('nothing given, nothing reached, something wrong', () => {
    expect(matchSentence(reply, 0, zh)).toBe(zh.nothingGiven)
    expect(matchSentence(reply, 2, zh)).toBe(zh.none)
    expect(matchSentence({ ...reply, notes: [{ kind: 'not-read', key: 'x' }] }, 2, zh)).toBe(zh.notAllRead)
  })
})

test.each([
  [{ fact: '水位', value: 12.1, operator: '>=', needed: 13, unit: 'm' }, '水位再升 0.9 m、达到 13 m'],
  [{ fact: '水位', value: 12.1, operator: '>', needed: 13, unit: 'm' }, '水位再升 0.9 m、超过 13 m'],
  [{ fact: '水位', value: 12.1, operator: '<', needed: 12, unit: 'm' }, '水位再降 0.1 m、低于 12 m'],
  [{ fact: '缺水率', value: null, operator: '>=', needed: 5, unit: '%' }, '缺水率（未知）达到 5%'],
  [{ fact: '暴雨预警', value: '黄', operator: '>=', needed: '橙', unit: null }, '暴雨预警升到「橙」'],
  [{ fact: '水位上涨', value: null, operator: '=', needed: true, unit: null }, '水位上涨为「是」'],
] as const)('how far %o is', (lack, text) => {
  expect(wayText({ lacks: [lack] }, zh)).toBe(text)
})

test.each([
  ['III.start.2', '启动条件第 2 项'],
  ['drought.III.start.2.1', '启动条件第 2.1 项'],
  ['III.procedure.decide', '启动程序'],
  ['III-2', 'III-2'],
])('%s is called %s', (row, name) => {
  expect(rowName(row, zh)).toBe(name)
})

test('the more there is on the sheet, the smaller the print', () => {
  expect([10, 50, 90].map(densityOf)).toEqual(['wide', 'close', 'tight'])
})

test('both languages say the same things with the same blanks', () => {
  const blanks = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort()
  const en = matchWords('en')
  for (const key of Object.keys(zh) as (keyof typeof zh)[]) expect(blanks(en[key])).toEqual(blanks(zh[key]))
})
