import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { Party } from '../../src/link/directory.ts'
import { buildSet } from '../../src/workspace/build-set.ts'
import { textsIn } from '../support/set.ts'

const base = textsIn(fileURLToPath(new URL('../run/base', import.meta.url)))
const organizations = base.get('registry/organizations.yaml') ?? ''

const plan = (id: string, area: string, lead: string, body = ''): string => `---
kind: plan
id: ${id}
title: 防汛应急预案
type: special
area: ${area}
hazards: [flood]
issuer: qx-gov
lead: ${lead}
status: draft
---
${body}`

const posts = `
## 指挥体系

| 职务 | 担任 | 接替 |
|---|---|---|
| 总指挥 | 县政府 | 县防指 |
| 值班员 | 县防办 | |
`

const set = buildSet(
  new Map([
    ...base,
    [
      'registry/organizations.yaml',
      // A second body of the same name, and a register with a post that only the lead has.
      organizations.replace(
        'groups:',
        '  - { id: qx-met-2, name: 县人工影响天气办公室, aliases: [县人影办, 县气象局], kind: institution }\ngroups:',
      ),
    ],
    ['special/flood.md', plan('special/flood', 'qingxi', 'qx-hq')],
    ['special/posts.md', plan('special/posts', 'qingxi', 'qx-hq', posts)],
    ['township/donghu.md', plan('township/donghu', 'donghu', 'donghu-gov')],
  ]),
)

/** What a name means, in a word: `organization qx-water`, `members donghu-gov xihu-gov`. */
function said(party: Party): string {
  switch (party.kind) {
    case 'organization':
      return `organization ${party.organization.id}`
    case 'position':
      return `position ${party.organization.id}/${party.position.id}`
    case 'post':
      return `post ${party.plan.id.value} ${party.index}`
    case 'officer':
      return `officer ${party.organization.id} ${party.title}`
    case 'members':
      return ['members', ...party.members.map(({ id }) => id)].join(' ')
    case 'ambiguous':
      return ['ambiguous', ...party.candidates.map(({ id }) => id)].join(' ')
    case 'unknown':
      return ['unknown', ...party.near].join(' ')
    default:
      return party.kind
  }
}

const meant = (name: string, of = 'special/flood'): string =>
  said(set.directory.party(name, set.plans.get(of) ?? null))

describe('who a name means', () => {
  test.each([
    // Bodies, by id, name and alias; white space and full-width forms do not count.
    ['qx-water', 'organization qx-water'],
    ['青溪县水利局', 'organization qx-water'],
    ['县水利局', 'organization qx-water'],
    [' 县 水利局 ', 'organization qx-water'],
    ['ｑｘ－ｗａｔｅｒ', 'organization qx-water'],
    // Posts and officers.
    ['县防指总指挥', 'position qx-hq/commander'],
    ['县防指/总指挥', 'position qx-hq/commander'],
    ['qx-hq/commander', 'position qx-hq/commander'],
    ['副总指挥', 'position qx-hq/deputy'],
    ['县水利局局长', 'officer qx-water 局长'],
    ['县水利局长', 'officer qx-water 长'],
    // Another single sign is a slip of the pen, no title.
    ['县防指挥', 'unknown 县防指'],
    // Sets: one duty for each.
    ['成员单位', 'members qx-water qx-met qx-police'],
    ['各成员单位', 'members qx-water qx-met qx-police'],
    ['每个县防指成员单位', 'members qx-water qx-met qx-police'],
    ['各镇街', 'members donghu-gov xihu-gov nanshan-office'],
    ['各镇（街道、管委会）', 'members donghu-gov xihu-gov nanshan-office'],
    // Known only when it is known where.
    ['属地镇街', 'local'],
    ['事发地镇街', 'local'],
    ['受影响镇街', 'local'],
    ['当地政府', 'local'],
    // Nobody in particular.
    ['有关部门', 'vague'],
    ['各有关单位', 'vague'],
    ['相关部门和单位', 'vague'],
    ['有关部门和单位', 'vague'],
    // What cannot be told is kept.
    ['县气象局', 'ambiguous qx-met qx-met-2'],
    ['县水务局', 'unknown 县水利局'],
    ['火星办', 'unknown'],
    ['', 'unknown'],
  ])('%s: %s', (name, expected) => {
    expect(meant(name)).toBe(expected)
  })

  test('各镇街 are those of the plan’s own area', () => {
    expect(meant('各镇街', 'township/donghu')).toBe('members donghu-gov')
  })

  test('a post of the plan’s own command table comes before all others', () => {
    expect(meant('总指挥', 'special/posts')).toBe('post special/posts 0')
    expect(meant('值班员', 'special/posts')).toBe('post special/posts 1')
    expect(meant('总指挥', 'special/flood')).toBe('position qx-hq/commander')
    expect(meant('值班员', 'special/flood')).toBe('unknown')
  })

  test('a bare post is looked for in the lead and the issuer only', () => {
    expect(meant('总指挥', 'township/donghu')).toBe('unknown')
  })
})

describe('organization and area', () => {
  test('give one or nothing', () => {
    expect(set.directory.organization('县公安局')?.id).toBe('qx-police')
    expect(set.directory.organization('县气象局')).toBeNull()
    expect(set.directory.organization('县水务局')).toBeNull()
    expect(set.directory.area('镜 湖')?.id).toBe('jing-lake')
    expect(set.directory.area('洞庭湖')).toBeNull()
  })

  test('what encloses an area, nearest first; a ring of parents ends', () => {
    expect(set.directory.enclosing('liucun')).toEqual(['liucun', 'donghu', 'qingxi'])
    expect(set.directory.enclosing('nowhere')).toEqual(['nowhere'])
    const ring = buildSet(
      new Map([
        [
          'registry/areas.yaml',
          'areas:\n  - { id: a, name: 甲, kind: town, parent: b }\n  - { id: b, name: 乙, kind: town, parent: a }\n',
        ],
      ]),
    )
    expect(ring.directory.enclosing('a')).toEqual(['a', 'b'])
  })
})
