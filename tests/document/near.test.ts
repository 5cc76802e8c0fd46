import { describe, expect, it } from 'vitest'
import { nearest } from '../../src/document/near.ts'

describe('nearest', () => {
  it.each([
    ['typ', ['title', 'type'], 'type'],
    ['hazrads', ['hazards'], 'hazards'],
    ['In_Force', ['draft', 'in-force'], 'in-force'],
    ['ａｒｅａ', ['area'], 'area'],
    ['issuer', ['basis'], null],
    ['x', ['y'], null],
    ['', ['a'], null],
    ['neighbors', ['neighbours', 'downstream'], 'neighbours'],
  ])('%s → %s', (word, candidates, expected) => {
    expect(nearest(word, candidates)).toBe(expected)
  })
  it('gives the earlier of two that are equally near', () => {
    expect(nearest('cats', ['bats', 'rats'])).toBe('bats')
  })
  it('does not look at words of absurd length', () => {
    expect(nearest('a'.repeat(100_000), ['a'.repeat(99_999)])).toBeNull()
  })
})
