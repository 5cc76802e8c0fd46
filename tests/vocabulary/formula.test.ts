import { describe, expect, test } from 'vitest'
import { formulasIn, withoutFormulas } from '../../src/vocabulary/formula.ts'

describe('formulas that conversion left', () => {
  test.each([
    ['水位达到 $1 2 . 5 \\mathrm { m }$ 时', '水位达到 12.5m 时'],
    ['面积 $0 . 3 \\sim 0 . 6$ 万平方公里', '面积 0.3～0.6 万平方公里'],
    ['比例达到 $1 5 \\% - 2 5 \\%$', '比例达到 15%-25%'],
    ['流量 $3 2 0 \\mathrm { m } ^ { 3 } / \\mathrm { s }$', '流量 320m³/s'],
    ['雨量 $\\mathord { \\geq } 8 0$ 毫米', '雨量 ≥80 毫米'],
    ['$\\textcircled{2}$ 撤离', '② 撤离'],
    ['（ $2 1 . 5 \\mathrm { m } \\ \\mathrm { \\Omega }$ ）', '（ 21.5m ）'],
  ])('%s → %s', (text, plain) => {
    expect(withoutFormulas(text)).toBe(plain)
  })
  test.each(['价格 $a 和 $b 之间', '没有符号', '`$PATH:$HOME`', '$'])('nothing in %s', (text) => {
    expect(formulasIn(text)).toEqual([])
    expect(withoutFormulas(text)).toBe(text)
  })
})
