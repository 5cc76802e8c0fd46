import { describe, expect, test } from 'vitest'
import { unifiedDiff } from '../../src/revise/unified-diff.ts'

const lines = (count: number, changed: Readonly<Record<number, string>> = {}): string =>
  Array.from({ length: count }, (_, i) => `${changed[i + 1] ?? `第 ${i + 1} 行`}\n`).join('')

describe('a unified diff', () => {
  test('of equal texts is empty', () => {
    expect(unifiedDiff('a.md', lines(9), lines(9))).toBe('')
    expect(unifiedDiff('a.md', '', '')).toBe('')
  })

  test('has three lines around a change', () => {
    expect(unifiedDiff('plans/a.md', lines(9), lines(9, { 5: '改' }))).toBe(`--- a/plans/a.md
+++ b/plans/a.md
@@ -2,7 +2,7 @@
 第 2 行
 第 3 行
 第 4 行
-第 5 行
+改
 第 6 行
 第 7 行
 第 8 行
`)
  })

  test('changes more than six lines apart have hunks of their own, nearer ones share one', () => {
    const hunks = (first: number, second: number): string[] =>
      unifiedDiff('a.md', lines(30), lines(30, { [first]: '甲', [second]: '乙' })).match(/^@@.*$/gm) ?? []
    expect(hunks(5, 13)).toEqual(['@@ -2,7 +2,7 @@', '@@ -10,7 +10,7 @@'])
    expect(hunks(5, 12)).toEqual(['@@ -2,14 +2,14 @@'])
  })

  test('of a text with a line more has it alone, and what comes later is shifted', () => {
    const before = lines(30)
    const after = before.replace('第 3 行\n', '第 3 行\n添一行\n').replace('第 25 行\n', '第 25 行，改\n')
    expect(unifiedDiff('a.md', before, after).match(/^@@.*$/gm)).toEqual([
      '@@ -1,6 +1,7 @@',
      '@@ -22,7 +23,7 @@',
    ])
  })

  test('keeps CRLF, and says where the last line has no end', () => {
    expect(unifiedDiff('a.md', '甲\r\n乙', '甲\r\n丙')).toBe(
      '--- a/a.md\n+++ b/a.md\n@@ -1,2 +1,2 @@\n 甲\r\n-乙\n\\ No newline at end of file\n+丙\n\\ No newline at end of file\n',
    )
  })
})
