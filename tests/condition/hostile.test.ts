import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findGlue, unglue } from '../../src/condition/find-glue.ts'
import { parseCondition } from '../../src/condition/parse-condition.ts'
import { tokenize } from '../../src/condition/tokenize.ts'

/** Texts meant to make a reader throw, overflow or take its time. */
const hostile: readonly [string, string][] = [
  ['ten thousand brackets', '('.repeat(10_000)],
  ['a hundred thousand letters', 'a'.repeat(100_000)],
  ['brackets up to the length limit', '('.repeat(2000)],
  ['minus signs', '- '.repeat(999)],
  ['denials', '非 '.repeat(999)],
  ['ranges without end', '在 '.repeat(999)],
  ['between', 'between '.repeat(249)],
  ['comparisons', 'a<'.repeat(999)],
  ['sums', '1+'.repeat(999)],
  ['paths', 'a.'.repeat(999)],
  ['digits', '1'.repeat(2000)],
  ['quotes', '"'.repeat(1999)],
  ['backslashes', `"${'\\'.repeat(1998)}`],
  ['nul', '\0'.repeat(1000)],
  ['lone surrogates', '\ud800'.repeat(1000)],
  ['emoji', '😀'.repeat(999)],
  ['glue', '且'.repeat(1999)],
  ['words that are ranges', '在1与'.repeat(500)],
  ['if', 'if '.repeat(600)],
  ['lists and contexts', '[{'.repeat(999)],
]

test.each(hostile)('%s: refused or read, never thrown', (_, source) => {
  const { expression, problems } = parseCondition(source)
  expect(expression === null).toBe(problems.length > 0)
})

test('a chain as long as the source allows is read: only nesting is limited', () => {
  expect(parseCondition('a 且 '.repeat(390).concat('a')).expression).toMatchObject({
    kind: 'and',
    parts: { length: 391 },
  })
})

describe('any text', () => {
  const words = fc.constantFrom(
    ...'水位 且 或 非 在 与 之间 ( ) [ ] .. , > >= = 1 12% 3万 "红" “ a.b not in between and or now() @ if \0 😀'.split(
      ' ',
    ),
  )
  const soup = fc.array(words, { maxLength: 30 }).map((parts) => parts.join(' '))
  test.each([
    ['random', fc.string({ unit: 'binary', maxLength: 80 })],
    ['a soup of our words', soup],
    ['a soup run together', soup.map((text) => text.replaceAll(' ', ''))],
  ])('%s: a tree without problems, or problems within the source and no tree', (_, texts) => {
    fc.assert(
      fc.property(texts, (source) => {
        const { expression, problems } = parseCondition(source)
        expect(expression === null).toBe(problems.length > 0)
        for (const { from, to, text } of problems) expect(source.slice(from, to)).toBe(text)
        for (const { remedy, kind } of problems)
          if (remedy !== null && kind === 'mixed-and-or') expect(parseCondition(remedy).problems).toEqual([])
      }),
      { numRuns: 400 },
    )
  })
})

test('a hundred thousand characters are told apart before anyone would wait for it', () => {
  const texts = ['且', '在1与', '1 毫', '1万', '"', '水位>11且', 'a '].map((unit) =>
    unit.repeat(Math.floor(100_000 / unit.length)),
  )
  for (const text of texts) {
    const { tokens, glued } = tokenize(text)
    expect(unglue(text, [...glued, ...findGlue(tokens)]).length).toBeGreaterThan(0)
  }
})
