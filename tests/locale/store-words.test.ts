import { describe, expect, test } from 'vitest'
import { locales } from '../../src/locale/locale.ts'
import { type StoreTroubleKind, storeSentence } from '../../src/locale/store-words.ts'

/** Each trouble, and whether the system's own words belong to its sentence. */
const kinds: Readonly<Record<StoreTroubleKind, boolean>> = {
  'bad-location': false,
  'not-a-database': false,
  'other-database': false,
  'newer-version': false,
  damaged: true,
  'not-a-folder': true,
  'no-permission': false,
  'read-only': false,
  'disk-full': false,
  'disk-failing': true,
  busy: false,
  unreachable: true,
  refused: true,
  'wrong-encoding': true,
}

describe.each(locales)('troubles with event logs in %s', (locale) => {
  test.each(Object.entries(kinds))('%s: where, why and what to do', (kind, telling) => {
    const trouble = {
      kind: kind as StoreTroubleKind,
      location: '{detail}/演练.sqlite',
      detail: '$& ENOWHERE',
    }
    const sentence = storeSentence(trouble, locale)
    expect(sentence).toContain('{detail}/演练.sqlite')
    expect(sentence.includes('$& ENOWHERE')).toBe(telling)
    expect(sentence).toMatch(locale === 'zh-CN' ? /；请/ : /; (\w+)/)
  })
})

test('the whole sentence', () => {
  const trouble = { kind: 'disk-full', location: '.yuyan/drills.sqlite', detail: 'full' } as const
  expect(storeSentence(trouble, 'zh-CN')).toBe(
    '.yuyan/drills.sqlite 所在磁盘已满，刚才的操作没有保存；请腾出空间后重试',
  )
  expect(storeSentence(trouble, 'en')).toBe(
    'The disk of .yuyan/drills.sqlite is full and what was asked is not kept; make room, then try again',
  )
})
