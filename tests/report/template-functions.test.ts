import { describe, expect, test } from 'vitest'
import { assumptionWords } from '../../src/report/assumption-words.ts'
import { templateFunctions } from '../../src/report/template-functions.ts'
import { at, begins } from '../support/trace.ts'

const zh = templateFunctions({ locale: 'zh-CN', zone: 480, begins })
const en = templateFunctions({ locale: 'en', zone: 480, begins })

test.each<[string, readonly unknown[], string, string]>([
  ['percent', [0.8349], '83.5%', '83.5%'],
  ['percent', [1], '100%', '100%'],
  ['percent', [0.99996], '99.99%', '99.99%'],
  ['percent', [0.00001], '0.1%', '0.1%'],
  ['percent', [0], '0%', '0%'],
  ['percent', [null], '—', '—'],
  ['number', [3.5], '3.5', '3.5'],
  ['duration', [80 * 60_000], '1 小时 20 分钟', '1 h 20 min'],
  ['duration', ['x'], '—', '—'],
  ['date', [at(0)], '2016-07-04', '2016-07-04'],
  ['clock', [at(61)], '07:01', '07:01'],
  ['elapsed', [at(90)], 'T+1:30', 'T+1:30'],
  ['time', [at(90)], '07-04 07:30 [T+1:30]', '07-04 07:30 [T+1:30]'],
  ['time', [null], '—', '—'],
  ['label', ['result', 'met'], '达到', 'met'],
  ['label', ['result', 'constructor'], 'constructor', 'constructor'],
  ['label', ['no such group', 'met'], 'met', 'met'],
  ['join', [['甲', '乙']], '甲、乙', '甲, 乙'],
  ['positions', [[1, 2]], '1、2', '1, 2'],
  ['positions', [[1, 2, 3, 4, 5, 6, 7, 8]], '1、2、3、4、5、6等 8 处', '1, 2, 3, 4, 5, 6 and 2 more'],
  ['place', [0], '1', '1'],
])('%s %j', (name, values, chinese, english) => {
  expect([zh[name]?.(...values), en[name]?.(...values)]).toEqual([chinese, english])
})

describe('assumptions in words', () => {
  test.each([
    ['triangular(PT5M, PT15M, PT40M)', '最短 5 分钟，多为 15 分钟，最长 40 分钟'],
    ['triangular(0.4, 0.8, 1.1)', '最短 40%，多为 80%，最长 110%'],
    ['fixed(PT10M)', '10 分钟'],
    ['uniform(PT5M, PT20M)', '5 分钟 至 20 分钟，机会均等'],
    ['quantiles(0: PT5M, 1: PT1H)', 'quantiles(0: PT5M, 1: PT1H)'],
    ['常去', '常去'],
  ])('%s', (spread, words) => {
    expect(assumptionWords(spread, 'zh-CN')).toBe(words)
  })
})
