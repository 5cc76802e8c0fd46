import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkPlans } from '../../src/check/check-plans.ts'
import { buildSet, withTexts } from '../../src/workspace/build-set.ts'
import { textsIn } from '../support/set.ts'

const bookPath = 'books/emergency-plans.md'
const texts = textsIn(join(import.meta.dirname, 'sets/hotel'))

/** What is said in the strictest ruleset, after `edit` of one file. */
function found(path: string, edit: (text: string) => string): string[] {
  const edited = new Map([...texts, [path, edit(texts.get(path) ?? '')]])
  return checkPlans(buildSet(edited), { ruleset: 'strict' }).map(
    ({ at, code, variant }) => `${at.path}:${at.start.line} ${code} ${variant}`,
  )
}

describe('a hotel with comprehensive, special and on-site plans in one book', () => {
  const set = buildSet(texts)

  test('is clean in the strictest ruleset', () => {
    expect(found(bookPath, (text) => text)).toEqual([])
  })

  test('has its parts in printing order: a plan named by its id goes before those that a pattern adds', () => {
    expect(set.books.flatMap(({ plans }) => plans.map(({ id }) => id.value))).toEqual([
      'comprehensive',
      'special/fire',
      'special/food-poisoning',
      'on-site/kitchen-fire',
      'on-site/lift-trapped',
    ])
  })

  test('gives its parts issuer, edition, status and dates, with the place in the book', () => {
    for (const { issuer, edition, status, dates } of set.plans.values()) {
      expect([issuer.value, edition, status]).toEqual(['hotel', '2026', 'in-force'])
      expect(dates.get('issued')).toMatchObject({ value: '2026-04-01', at: { path: bookPath } })
    }
  })

  test('a date filed too late is told once, in the book', () => {
    expect(found(bookPath, (text) => text.replace('备案: 2026-04-16', '备案: 2026-06-16'))).toEqual([
      `${bookPath}:8 plan/filed-in-time late`,
    ])
  })

  test('a part that is taken out of the book is told what it lacks', () => {
    const left = found(bookPath, (text) => text.replace('  - comprehensive\n', ''))
    expect(left.filter((each) => each.includes('issuer-and-status'))).toEqual([
      'comprehensive.md:2 plan/issuer-and-status missing',
      'comprehensive.md:2 plan/issuer-and-status missing',
    ])
  })

  test('an edit of the book reaches parts whose own text is as before', () => {
    const text = (texts.get(bookPath) ?? '').replace('状态: 现行', '状态: 草案')
    const edited = withTexts(set, new Map([[bookPath, text]]))
    expect(edited.plans.get('special/fire')?.status).toBe('draft')
    const alone = withTexts(
      edited,
      new Map([[bookPath, text.replace('  - special/fire\n  - special/*\n', '')]]),
    )
    expect(alone.plans.get('special/fire')?.issuer.value).toBe('')
  })
})
