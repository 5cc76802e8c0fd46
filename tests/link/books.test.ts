import { describe, expect, test } from 'vitest'
import type { PlanSet } from '../../src/link/plan-set.ts'
import { buildSet } from '../../src/workspace/build-set.ts'

const ids = ['aba', 'fire', 'fire/east', 'on-site/kitchen-fire', 'on-site/kitchen-gas', 'on-site/lobby']

function plan(id: string): [string, string] {
  return [`${id}.md`, `---\nkind: plan\nid: ${id}\ntitle: ${id}\ntype: on-site\narea: hotel\n---\n`]
}

function book(id: string, parts: readonly string[], status = 'draft'): [string, string] {
  const head = `---\nkind: book\nid: ${id}\ntitle: ${id}\nissuer: ${id.split('/').at(-1)}\nstatus: ${status}\n`
  return [`${id}.md`, `${head}parts: ${JSON.stringify(parts)}\n---\n`]
}

const setOf = (...books: readonly [string, string][]): PlanSet =>
  buildSet(new Map([...ids.map(plan), ...books]))
const partsOf = (...parts: string[]): string[] | undefined =>
  setOf(book('books/a', parts)).books[0]?.plans.map(({ id }) => id.value)

describe('parts of a book', () => {
  test.each([
    ['fire', ['fire']],
    ['fire/*', ['fire/east']],
    ['*', ['aba', 'fire']],
    ['*/*', ['fire/east', 'on-site/kitchen-fire', 'on-site/kitchen-gas', 'on-site/lobby']],
    ['on-site/*-fire', ['on-site/kitchen-fire']],
    ['on-site/k*e*-*', ['on-site/kitchen-fire', 'on-site/kitchen-gas']],
    ['*/kitchen-*', ['on-site/kitchen-fire', 'on-site/kitchen-gas']],
    // What stands before and after `*` may not share a letter.
    ['ab*ba', []],
    ['a*a', ['aba']],
  ])('%s', (pattern, expected) => {
    expect(partsOf(pattern)).toEqual(expected)
  })

  test('each plan once, where its id stands', () => {
    expect(partsOf('on-site/*', 'fire', 'on-site/kitchen-gas', 'fire', '*')).toEqual([
      'on-site/kitchen-fire',
      'on-site/lobby',
      'fire',
      'on-site/kitchen-gas',
      'aba',
    ])
  })

  test('a plan in two books is in both, and has its issue of the first that counts', () => {
    const set = setOf(
      book('books/a', ['fire'], 'superseded'),
      book('books/b', ['fire']),
      book('books/c', ['fire']),
    )
    expect(set.books.map(({ plans }) => plans.length)).toEqual([1, 1, 1])
    expect(set.bookOf.get('fire')?.id.value).toBe('books/b')
    expect(set.plans.get('fire')?.issuer.value).toBe('b')
    expect(set.books[2]?.plans[0]).toBe(set.plans.get('fire'))
  })

  test('what is not found is kept with its reason', () => {
    const set = buildSet(
      new Map([
        plan('fire'),
        ['broken.md', '---\nkind: plan\n---\n'],
        book('books/a', ['fyre', 'broken', 'b*', 'x/*']),
      ]),
    )
    expect(set.books[0]?.parts.map(({ target }) => target)).toEqual([
      { kind: 'missing', near: ['fire'] },
      { kind: 'unreadable' },
      { kind: 'unreadable' },
      { kind: 'nothing' },
    ])
  })
})
