import { describe, expect, test } from 'vitest'
import type { DrillEvent } from '../../src/run/event.ts'
import { type Drill, of, proposed, revise, sentenceOf } from './drill.ts'
import { flood } from './dyke-drill.ts'

const high = ['T+0:00 | 水位 13.1 米 | `水位 = 13.1` |']

/** The plan with another owner of III-1, and a register with a body that shares a name, or had one. */
const owned = (owner: string, more = ''): Drill => ({
  plans: {
    'special/flood.md': flood().replace('| III-1 | 核实名册 | 县防办 |', `| III-1 | 核实名册 | ${owner} |`),
    ...(more === '' ? {} : { 'registry/organizations.yaml': `${register}${more}` }),
  },
  injects: high,
})
const register = `organizations:
  - { id: qx-gov, name: 青溪县人民政府, aliases: [县政府], kind: government, area: qingxi }
  - id: qx-hq
    name: 青溪县防汛抗旱指挥部
    aliases: [县防指]
    kind: headquarters
    parent: qx-gov
    area: qingxi
    positions: [{ id: commander, name: 总指挥, substitutes: [副总指挥] }, { id: deputy, name: 副总指挥 }]
  - { id: qx-office, name: 青溪县防汛抗旱指挥部办公室, aliases: [县防办], kind: headquarters, parent: qx-hq, area: qingxi }
  - { id: qx-met, name: 青溪县气象局, aliases: [县气象局], kind: government, parent: qx-gov, area: qingxi }
  - { id: qx-police, name: 青溪县公安局, aliases: [县公安局], kind: government, parent: qx-gov, area: qingxi }
  - { id: donghu-gov, name: 东湖镇人民政府, aliases: [东湖镇], kind: government, parent: qx-gov, area: donghu }
`
const bodies = (...rows: readonly string[]): string => rows.map((row) => `  - ${row}\n`).join('')
const water =
  '{ id: qx-water, name: 青溪县水利局, aliases: [县水利局, 水利], former: [县水务局], kind: government, parent: qx-gov, area: qingxi }'
const works =
  '{ id: qx-works, name: 青溪县水利工程中心, aliases: [水利], kind: government, parent: qx-water, area: qingxi }'

/** A party that sets out to do III-1 and is refused. */
const tried = (seat: string, party: string) => (events: readonly DrillEvent[]) => {
  const at = events.findIndex(
    ({ type, data }) => type === 'obligation-due' && 'clause' in data && data.clause.endsWith('#III-1'),
  )
  const due = events[at]
  if (due?.type !== 'obligation-due') throw new Error('not due')
  const refused = {
    ...{ ...due, seq: due.seq + 0.5, type: 'act-refused', by: { seat, party, acting: false } },
    data: {
      ...{ act: 'finish', instance: due.data.instance, level: null, obligation: due.data.key },
      ...{ reason: 'no-authority', entitled: [] },
    },
  } as DrillEvent
  return [...events.slice(0, at + 1), refused, ...events.slice(at + 1)]
}

describe('a duty whose owner cell', () => {
  test('has a slip of the name of one body: its registered name is proposed, and the replay has it done', () => {
    const [finding] = of(revise(owned('县公案局')), 'ownerless')
    expect(finding?.proposal).toMatchObject({
      kind: 'edit',
      wording: { variant: 'registered-name', params: { name: '县公案局', now: '县公安局' } },
      effect: { resolved: true, wording: { variant: 'now-owned' } },
    })
    expect(finding?.proposal.kind === 'edit' && finding.proposal.lines[0]?.after).toBe(
      '| III-1 | 核实名册 | 县公安局 | 30 分钟 | | |',
    )
  })

  test('names several bodies: people choose, unless one of them set out to do it', () => {
    const drill = owned('水利', bodies(water, works))
    const [finding] = of(revise(drill), 'ownerless')
    expect(finding && proposed(finding)).toBe('ask name-an-owner name-candidate name-candidate')
    const [sure] = of(revise({ ...drill, log: tried('water', 'qx-water') }), 'ownerless')
    expect(sure?.proposal).toMatchObject({ kind: 'edit', wording: { params: { now: '县水利局' } } })
  })

  test('names nobody: whoever set out to do it is a candidate, and no more', () => {
    const [vague] = of(revise(owned('有关部门')), 'ownerless')
    expect(vague && proposed(vague)).toBe('ask name-an-owner')
    const [asked] = of(revise({ ...owned('有关部门'), log: tried('water', 'qx-water') }), 'ownerless')
    expect(asked?.proposal).toMatchObject({
      kind: 'question',
      options: [{}, { params: { name: '县水利局' } }],
    })
  })

  test('has a name that the body no longer has: today’s is proposed', () => {
    const drill = owned('县水务局', bodies(water))
    const [finding] = of(revise(drill), 'former-name')
    expect(finding?.proposal).toMatchObject({
      kind: 'edit',
      wording: { variant: 'present-name', params: { name: '县水务局', now: '县水利局' } },
      effect: { resolved: true },
    })
    expect(finding && sentenceOf(drill, finding)).toBe(
      '《青溪县防汛应急预案》中的「县水务局」已更名为县水利局，任务到期时责任单位仍用旧名',
    )
  })
})

test('who took the duty of another body for theirs is told, with how often', () => {
  const drill = { ...owned('县防办'), log: tried('water', 'qx-water') }
  const [finding] = of(revise(drill), 'done-by-another')
  expect(finding).toMatchObject({ clause: 'special/flood#III-1', params: { who: '县水利局', count: 1 } })
  expect(finding && sentenceOf(drill, finding)).toBe(
    '县水利局办理「核实名册」未被受理（1 次）：预案写明的责任单位是县防办',
  )
  expect(finding && proposed(finding)).toBe('ask name-the-doer say-no-support drill-again')
})
