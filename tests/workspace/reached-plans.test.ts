import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildSet } from '../../src/workspace/build-set.ts'
import { reachedPaths } from '../../src/workspace/reached-plans.ts'
import { textsIn } from '../support/set.ts'

test('a drill of a part of a book rests on the book, too', () => {
  const set = buildSet(textsIn(join(import.meta.dirname, '../check/sets/hotel')))
  const markdown = [...reachedPaths(set, ['special/fire'])].filter((path) => path.endsWith('.md'))
  expect(markdown.sort()).toEqual(['books/emergency-plans.md', 'comprehensive.md', 'special/fire.md'])
})
