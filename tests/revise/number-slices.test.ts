import { expect, test } from 'vitest'
import { numbersEqualTo } from '../../src/revise/number-slices.ts'

test.each([
  ['水位达到 13 米', 13, ['13']],
  ['13.00 米以上、13 米', 13, ['13.00', '13']],
  ['水位13米', 13, ['13']],
  ['（13.5）', 13.5, ['13.5']],
  ['13 米、113 米、13.1 米、1.13 米', 13, ['13']],
  // A number inside a name, an id or a version is none.
  ['III-13、R13、面雨量_13、#13、v1.13.2', 13, []],
  ['-13 ℃', 13, []],
  ['', 13, []],
])('%s holds %d as %j', (text, value, expected) => {
  const where = { path: 'a.md', from: 0, to: text.length }
  expect(
    numbersEqualTo(text, value, where).map(({ start, end }) => text.slice(start.offset, end.offset)),
  ).toEqual(expected)
})

test('only in the stretch asked for, with places in the whole text', () => {
  const text = '13\n13\n13\n'
  const [place, ...others] = numbersEqualTo(text, 13, { path: 'a.md', from: 3, to: 5 })
  expect([place?.start, others]).toEqual([{ line: 2, column: 1, offset: 3 }, []])
})
