import { describe, expect, test } from 'vitest'
import { jointsOf, modeOfLeadIn } from '../../src/model/joining.ts'
import { cellOf } from './read.ts'

describe('what the words before a list say', () => {
  test.each([
    ['符合下列条件之一：', 'any'],
    ['同时满足下列条件：', 'all'],
    ['下列条件均满足的：', 'all'],
    ['满足以下全部条件', 'all'],
    ['预报有暴雨，且符合下列情形之一的', 'any'],
    ['出现任一情形', 'any'],
    ['24 小时平均面雨量达到以下标准', 'any'],
    ['人均、日均用水量低于标准', 'any'],
    ['均衡供水', 'any'],
    ['有下列情形的', 'any'],
    ['', 'any'],
    ['All of the following:', 'all'],
    ['Any of the following:', 'any'],
  ] as const)('%s → %s', (words, mode) => {
    expect(modeOfLeadIn(words)).toBe(mode)
  })
})

describe('what the words between codes say', () => {
  test.each([
    ['`甲`，`乙`', ['any']],
    ['`甲`且`乙`', ['all']],
    ['`甲`，并且水位上涨 `乙`', ['all']],
    ['`甲`，同时 `乙`', ['all']],
    ['`甲`或者`乙`', ['any']],
    ['雨量达到标准且持续：`甲`；水位超警且上涨：`乙`', ['any']],
    ['`甲`；且水位上涨：`乙`', ['all']],
    ['`甲`，合并洪水 `乙`', ['any']],
    ['`甲` and `乙`; or `丙`', ['all', 'any']],
    ['`甲`', []],
  ] as const)('%s → %s', (raw, joints) => {
    expect(jointsOf(cellOf(raw))).toEqual(joints)
  })
})
