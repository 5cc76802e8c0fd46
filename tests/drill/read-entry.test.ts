import { describe, expect, test } from 'vitest'
import { sha256 } from '../../src/compile/digest.ts'
import { firstBrokenEntry } from '../../src/drill/event-log.ts'
import { NewerEntry, readEntry } from '../../src/drill/read-entry.ts'

const entry = (v: unknown) => ({ v, drill: 'd', seq: 3, type: 'drill-ended', data: { why: '演完' } })
/** What a third version would need to read the first and the second. */
const steps = {
  1: (old: object) => ({ ...old, data: { reason: (old as ReturnType<typeof entry>).data.why } }),
  2: (old: object) => ({ ...old, wall: null }),
}

describe('an entry', () => {
  test('of today is read as it is', () => {
    expect(readEntry(entry(1))).toEqual(entry(1))
  })

  test('of an older version is brought up step by step', () => {
    expect(readEntry(entry(1), steps, 3)).toMatchObject({ v: 3, data: { reason: '演完' }, wall: null })
    expect(readEntry(entry(2), steps, 3)).toMatchObject({ v: 3, data: { why: '演完' }, wall: null })
  })

  test.each([2, 4, 0, -1, 1.5, '1', null, undefined, {}, '__proto__', 'constructor'])(
    'of version %j is not read',
    (v) => {
      expect(() => readEntry(entry(v))).toThrow(NewerEntry)
    },
  )
})

test('a chain is proven on the texts as they were written, whatever their version', () => {
  const texts = [1, 2, 3].map((seq) => `{"seq": ${seq}, "v": 7}`)
  let prev = '0'.repeat(64)
  const entries = texts.map((text, i) => {
    prev = sha256(prev + text)
    return { seq: i + 1, hash: prev, text }
  })
  expect(firstBrokenEntry(entries)).toBeNull()
  expect(
    firstBrokenEntry(entries.with(1, { seq: 2, hash: entries[1]?.hash ?? '', text: '{"seq": 2,"v": 7}' })),
  ).toBe(2)
  expect(firstBrokenEntry(entries.toSpliced(1, 1))).toBe(3)
})
