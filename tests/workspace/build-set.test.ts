import { describe, expect, test } from 'vitest'
import { checkPlans } from '../../src/check/check-plans.ts'
import { buildSet, withTexts } from '../../src/workspace/build-set.ts'
import type { FileContent } from '../../src/workspace/source.ts'

const settings = `name: small
title: 小预案集
jurisdiction: town
locale: zh-CN
timezone: Asia/Shanghai
immediately: PT5M
`
const plan = (id: string, links = ''): string => `---
kind: plan
id: ${id}
title: ${id}
type: special
area: town
hazards: [flood]
issuer: town-gov
edition: "1"
status: draft
dates: {}
basis: []
links: [${links}]
---

# 总则
`
const codes = (files: Record<string, FileContent>): string[] =>
  buildSet(new Map(Object.entries(files))).documents.flatMap((document) =>
    document.diagnostics.map((finding) => `${document.path} ${finding.code}`),
  )

describe('a set from its files', () => {
  test('plans of a set know each other', () => {
    const set = buildSet(
      new Map([
        ['yuyan.yaml', settings],
        ['a.md', plan('a', '{ rel: part-of, plan: b }')],
        ['b.md', plan('b')],
      ]),
    )
    expect(set.settings.name).toBe('small')
    expect(set.links.map(({ from, target }) => [from.id.value, target.kind])).toEqual([['a', 'plan']])
  })

  test('an unreadable plan is kept and nobody is blamed for naming it', () => {
    const set = buildSet(
      new Map([
        ['yuyan.yaml', settings],
        ['a.md', plan('a', '{ rel: part-of, plan: b }')],
        ['b.md', plan('b').replace('title: b', 'title: [b')],
      ]),
    )
    expect(set.documents.map(({ path, readable }) => [path, readable])).toEqual([
      ['a.md', true],
      ['b.md', false],
      ['yuyan.yaml', true],
    ])
    expect(set.links.map(({ target }) => target.kind)).toEqual(['unreadable'])
  })

  test.each<[string, FileContent, string]>([
    ['a link out of the set', { refused: 'outside-set' }, 'document/outside-set'],
    ['a file over the limit', { refused: 'too-large' }, 'document/too-large'],
    ['one file too many', { refused: 'too-many-files' }, 'document/too-many-files'],
    ['a closed file', { refused: 'no-access' }, 'document/no-access'],
    ['an empty file', '', 'document/empty'],
    ['bytes that are no text', new Uint8Array([1, 0, 2]), 'document/binary'],
  ])('%s is one finding', (_, content, code) => {
    expect(codes({ 'yuyan.yaml': settings, 'a.md': content })).toEqual([`a.md ${code}`])
  })

  test('a set without yuyan.yaml is one whose yuyan.yaml is empty', () => {
    expect(codes({ 'a.md': plan('a') })).toEqual(['yuyan.yaml document/empty'])
  })
})

describe('a set with other texts', () => {
  const files = new Map([
    ['yuyan.yaml', settings],
    ['a.md', plan('a', '{ rel: part-of, plan: b }')],
    ['b.md', plan('b')],
  ])

  test.each<[string, string, string]>([
    ['a plan that loses its target', 'b.md', plan('c')],
    ['a plan that cannot be read any more', 'b.md', 'title: ['],
    ['a plan that changes its words only', 'a.md', plan('a').replace('总则', '1 总则')],
    ['settings', 'yuyan.yaml', settings.replace('PT5M', 'PT10M').replace('town', 'city')],
  ])('is what reading everything again would give: %s', (_, path, text) => {
    const edited = withTexts(buildSet(files), new Map([[path, text]]))
    const again = buildSet(new Map([...files, [path, text]]))
    expect(checkPlans(edited)).toEqual(checkPlans(again))
    expect([...edited.plans]).toEqual([...again.plans])
    expect(edited.settings).toEqual(again.settings)
  })

  test('what the edit does not touch is not read again', () => {
    const set = buildSet(files)
    expect(withTexts(set, new Map([['b.md', plan('c')]])).plans.get('a')).toBe(set.plans.get('a'))
  })
})
