import { describe, expect, test } from 'vitest'
import { type Drill, of, planText, proposed, revise } from './drill.ts'
import { drill, flood, rising } from './dyke-drill.ts'

describe('an earlier threshold', () => {
  const changed = (some: Partial<Drill>): [string, string][] => {
    const [finding] = of(revise({ ...drill, ...some }), 'undone-at-harm')
    if (finding?.proposal.kind !== 'edit') throw new Error(finding ? proposed(finding) : 'no finding')
    return finding.proposal.lines.map(({ before, after }) => [before, after])
  }

  test('is the last reading in time, rounded down; code, prose and the lower level’s upper end change together', () => {
    expect(changed({})).toEqual([
      ['- 水位达到 13.00 米：`水位 ≥ 13.00`', '- 水位达到 12.20 米：`水位 ≥ 12.20`'],
      ['- 水位达到 12 米以上、13.00 米以下：`水位 ≥ 12`', '- 水位达到 12 米以上、12.20 米以下：`水位 ≥ 12`'],
    ])
  })

  test('keeps as many decimals as the old number had', () => {
    const plans = { 'special/flood.md': flood({ third: '水位达到 13.0 米：`水位 ≥ 13.0`' }) }
    expect(changed({ plans })[0]).toEqual([
      '- 水位达到 13.0 米：`水位 ≥ 13.0`',
      '- 水位达到 12.2 米：`水位 ≥ 12.2`',
    ])
  })

  test('changes where the plan tells all levels’ numbers again; elsewhere a person must look', () => {
    const annex = '\n## 附件 假定数据\n\n水位起点：12 米、13.00 米，系假定。\n\n水位 13.00 米为历史最高。\n'
    const village = '\n## 说明\n\n水位到 13.00 米时，村民自行撤离。\n\n渠宽 13.00 米。\n'
    const plans = {
      'special/flood.md': flood() + annex,
      'village/lake.md': planText('village/lake', 'qingxi', []) + village,
    }
    const [finding] = of(revise({ ...drill, plans }), 'undone-at-harm')
    if (finding?.proposal.kind !== 'edit') throw new Error(finding ? proposed(finding) : 'no finding')
    const { lines, alsoLookAt } = finding.proposal
    expect(lines.at(-1)?.after).toBe('水位起点：12 米、12.20 米，系假定。')
    expect(alsoLookAt.map(({ path }) => path)).toEqual(['special/flood.md', 'village/lake.md'])
  })

  test('is tried: the same drill on the revised text has the evacuation called for in time', () => {
    const [finding] = of(
      revise({ ...drill, people: ['default: { delay: fixed(PT10M), effort: "triangular(0.9, 0.9, 0.9)" }'] }),
      'undone-at-harm',
    )
    expect(finding?.proposal).toMatchObject({ kind: 'edit', effect: { resolved: true } })
  })

  test.each([
    ['it would pass the lower level', { third: '`水位 ≥ 13`' }, rising],
    ['there was no reading in time', {}, rising.filter((row) => !/T\+[01]/.test(row))],
    [
      'a mark gives the number',
      { third: '`水位 > 镜湖.警戒水位 且 水位 ≥ 镜湖.警戒水位`', fourth: '`面雨量_24h ≥ 50`' },
      rising.map((row) => row.replaceAll('12.27', '11.9')),
    ],
    [
      'another fact of the condition has the same number',
      { third: '`水位 ≥ 13.00 且 积水深度 < 13.00`' },
      [...rising, 'T+0:10 | 积水 | `积水深度@donghu = 0.5` |'],
    ],
  ] as const)('is not proposed when %s: it is asked', (_, plan, injects) => {
    const [finding] = of(revise({ plans: { 'special/flood.md': flood(plan) }, injects }), 'undone-at-harm')
    expect(finding && proposed(finding)).toBe('ask lower-threshold shorten-limits move-to-lower-level')
  })

  test('of a fact per area is read as the plan’s own area reads it', () => {
    const third = '面雨量 200 毫米以上：`面雨量_24h ≥ 200`'
    const fourth = '面雨量 100 毫米以上、200 毫米以下：`面雨量_24h ≥ 100`'
    const injects = [
      'T+1:00 | 雨 | `面雨量_24h@donghu = 162; 面雨量_24h@xihu = 120` |',
      'T+3:00 | 雨 | `面雨量_24h@donghu = 210` |',
      'T+4:00 | 决口 | | special/flood#III-2',
    ]
    expect(changed({ plans: { 'special/flood.md': flood({ third, fourth }) }, injects })).toEqual([
      ['- 面雨量 200 毫米以上：`面雨量_24h ≥ 200`', '- 面雨量 162 毫米以上：`面雨量_24h ≥ 162`'],
      [
        '- 面雨量 100 毫米以上、200 毫米以下：`面雨量_24h ≥ 100`',
        '- 面雨量 100 毫米以上、162 毫米以下：`面雨量_24h ≥ 100`',
      ],
    ])
  })

  test('an edit that adds an error is not offered, and leaves no patch', () => {
    const revision = revise({ ...drill, tryEdits: () => ({ newErrors: 1, replayed: null }) })
    expect(of(revision, 'undone-at-harm').map(proposed)).toEqual(['ask refused edit-makes-errors'])
    expect(revision.patch).toBe('')
  })

  test('the patch holds what is offered, relative to the repository', () => {
    const { patch } = revise(drill)
    expect(patch).toMatch(
      /^--- a\/plans\/qingxi\/special\/flood\.md\n\+\+\+ b\/plans\/qingxi\/special\/flood\.md\n@@/,
    )
    expect(patch.match(/^[-+](?!--|\+\+).*$/gm)).toEqual([
      '-- 水位达到 12 米以上、13.00 米以下：`水位 ≥ 12`',
      '+- 水位达到 12 米以上、12.20 米以下：`水位 ≥ 12`',
      '-- 水位达到 13.00 米：`水位 ≥ 13.00`',
      '+- 水位达到 12.20 米：`水位 ≥ 12.20`',
    ])
  })
})

test('a file with a byte-order mark and CRLF keeps them: only the slices change', () => {
  const text = `\ufeff${flood().replaceAll('\n', '\r\n')}`
  const { patch } = revise({ ...drill, plans: { 'special/flood.md': text } })
  expect(patch.match(/^[-+](?!--|\+\+)[^\n]*\n/gm)).toEqual([
    '-- 水位达到 12 米以上、13.00 米以下：`水位 ≥ 12`\r\n',
    '+- 水位达到 12 米以上、12.20 米以下：`水位 ≥ 12`\r\n',
    '-- 水位达到 13.00 米：`水位 ≥ 13.00`\r\n',
    '+- 水位达到 12.20 米：`水位 ≥ 12.20`\r\n',
  ])
})

test('of edits that change the same words the graver finding’s is kept', () => {
  // Both conditions of Ⅲ bound Ⅳ at 13.00; each is called for once, and would move that bound to a reading of its own.
  const plan = flood({
    third:
      '水位 13.00 米并上涨：`水位 ≥ 13.00 且 水位上涨`\n- 水位 13.00 米且有雨：`水位 ≥ 13.00 且 面雨量_24h ≥ 50`',
  })
  const wave = (from: number, low: number, other: string, facts: string): string[] => [
    `T+${from}:00 | 水位 | \`水位 = ${low}; ${facts}\` |`,
    `T+${from + 3}:00 | 水位 | \`水位 = 13.1\` |`,
    `T+${from + 4}:00 | 决口 | | special/flood#${other}`,
    `T+${from + 5}:00 | 退水 | \`水位 = 11\` |`,
  ]
  const injects = [
    ...wave(1, 12.27, 'III-2', '水位上涨 = true; 面雨量_24h@donghu = 0'),
    ...wave(8, 12.51, 'III-2', '水位上涨 = false; 面雨量_24h@donghu = 60'),
  ]
  const findings = of(
    revise({
      plans: { 'special/flood.md': plan },
      injects,
      people: ['default: { delay: fixed(PT10M), effort: "triangular(1, 1, 1)" }'],
      lasts: 'PT20H',
    }),
    'undone-at-harm',
  )
  expect(findings.map((finding) => [finding.clause, proposed(finding)])).toEqual([
    ['special/flood#III.start.1', 'edit earlier-threshold'],
    ['special/flood#III.start.2', 'ask refused edit-conflicts'],
  ])
})
