import { describe, expect, test } from 'vitest'
import type { DrillEvent } from '../../src/run/event.ts'
import { minute } from '../../src/vocabulary/duration.ts'
import { levelText, of, planText, proposed, revise } from './drill.ts'
import { drill, flood } from './dyke-drill.ts'

describe('a link that was late', () => {
  const town = (decision: string): string =>
    planText('township/donghu', 'donghu', [
      levelText('Ⅳ', {
        procedure: [`决定：东湖镇，${decision}`],
        tasks: ['IV-1 | 巡查 | 东湖镇 | 1 小时 | |'],
      }),
    ])
  const linked = (within: string, decision: string, people: readonly string[]) =>
    revise({
      plans: {
        'special/flood.md': flood({
          links: [
            `{ rel: activates, plan: township/donghu, when: III, expect: IV, within: ${within}, by: 县防办 }`,
          ],
        }),
        'township/donghu.md': town(decision),
      },
      injects: ['T+0:00 | 水位 | `水位 = 13.1` |'],
      people: ['default: { delay: fixed(PT10M) }', ...people],
    })

  test('is wrong when its time leaves none to pass the word on: the limit is lengthened', () => {
    const revision = linked('PT25M', '20 分钟', ['donghu: { delay: fixed(PT18M) }'])
    const [finding] = of(revision, 'link-late')
    expect(finding).toMatchObject({
      cause: 'plan-wrong',
      clause: 'special/flood#link.activates.township/donghu',
      params: { leftMs: 5 * minute, sendingMs: 10 * minute },
    })
    expect(finding?.proposal).toMatchObject({
      kind: 'edit',
      wording: { params: { fromMs: 25 * minute, toMs: 30 * minute } },
      effect: { resolved: true },
    })
    expect(revision.patch).toContain('within: PT30M')
  })

  test('is broken in the doing when there was time: it is asked', () => {
    const [finding] = of(linked('PT45M', '20 分钟', ['office: { delay: fixed(PT40M) }']), 'link-late')
    expect(finding).toMatchObject({ cause: 'link-broken', params: { never: 0, sendingMs: 40 * minute } })
    expect(finding && proposed(finding)).toBe('ask limit-the-sending start-together')
  })

  test('that was never answered says so', () => {
    const [finding] = of(linked('PT45M', '20 分钟', ['office: { absent: true }']), 'link-late')
    expect(finding).toMatchObject({ cause: 'link-broken', params: { never: 1, sendingMs: -1 } })
  })
})

describe('other measures', () => {
  test('overload: more than a duty room can look after within the hour, at the worst moment', () => {
    const duties = (count: number): string =>
      planText('special/flood', 'qingxi', [
        levelText('Ⅳ', {
          start: ['`水位 ≥ 12`'],
          procedure: ['决定：总指挥，30 分钟'],
          tasks: Array.from(
            { length: count },
            (_, i) => `IV-${i + 1} | 任务${i + 1} | 县防办 | ${i === 0 ? '3 小时' : '1 小时'} | |`,
          ),
        }),
      ])
    const injects = ['T+0:00 | 水位 | `水位 = 12.5` |']
    const found = (count: number) =>
      of(revise({ plans: { 'special/flood.md': duties(count) }, injects }), 'overload')
    // The first task has three hours and does not count.
    expect(found(6)).toEqual([])
    expect(found(7)).toMatchObject([{ cause: 'resources-short', params: { who: '县防办', count: 6 } }])
  })

  test('a fact that nobody reported keeps a condition from ever being judged', () => {
    const plan = flood().replace(
      '| III-1 | 核实名册 | 县防办 | 30 分钟 | | |',
      '| III-1 | 封路 | 县防办 | 30 分钟 | | `积水深度 > 0.3` |',
    )
    const injects = ['T+0:00 | 水位 | `水位 = 13.1` |']
    expect(of(revise({ plans: { 'special/flood.md': plan }, injects }), 'fact-never-reported')).toMatchObject(
      [
        {
          cause: 'plan-unclear',
          clause: 'special/flood#III-1',
          params: { fact: '积水深度', source: '县水利局' },
        },
      ],
    )
    const told = [...injects, 'T+1:00 | 积水 | `积水深度@donghu = 0.1` |']
    expect(of(revise({ plans: { 'special/flood.md': plan }, injects: told }), 'fact-never-reported')).toEqual(
      [],
    )
  })

  test('an act without authority is a finding, counted, with those who had it', () => {
    const refusal = {
      type: 'act-refused',
      by: { seat: 'office', party: 'qx-office', acting: false },
      data: {
        act: 'declare',
        instance: 'special/flood@qingxi',
        level: 'III',
        obligation: null,
        reason: 'no-authority',
        entitled: ['qx-hq.commander'],
      },
    } as const
    const findings = of(
      revise({
        ...drill,
        log: (events) =>
          events.flatMap((event, i) => (i === 1 || i === 2 ? [{ ...event, ...refusal }] : [event])),
      }),
      'act-refused',
    )
    expect(findings).toMatchObject([
      {
        clause: 'special/flood#III.procedure.decide',
        params: { who: '县防办', count: 2, entitled: ['县防指总指挥'] },
      },
    ])
  })

  test('a duty of nobody', () => {
    const plan = flood().replace('| III-1 | 核实名册 | 县防办 |', '| III-1 | 核实名册 | 有关部门 |')
    expect(
      of(
        revise({ plans: { 'special/flood.md': plan }, injects: ['T+0:00 | 水位 | `水位 = 13.1` |'] }),
        'ownerless',
      ),
    ).toMatchObject([{ clause: 'special/flood#III-1', cause: 'plan-unclear', params: { count: 1 } }])
  })

  test('a level declared late, and one never declared', () => {
    const late = revise({
      ...drill,
      people: ['default: { delay: fixed(PT10M) }', 'commander: { delay: fixed(PT50M) }'],
    })
    expect(of(late, 'declared-late')).toMatchObject([
      { clause: 'special/flood#IV.procedure.decide', params: { never: 0, tookMs: 50 * minute } },
      { clause: 'special/flood#III.procedure.decide', params: { never: 0, tookMs: 50 * minute } },
    ])
    const never = revise({
      ...drill,
      people: ['default: { delay: fixed(PT10M) }', 'commander: { absent: true }'],
    })
    // The higher one was not declared because nothing was.
    expect(of(never, 'declared-late')).toMatchObject([
      {
        clause: 'special/flood#IV.procedure.decide',
        params: { never: 1, highestLevel: 'III', unasked: 3 },
        consequences: expect.arrayContaining([
          expect.objectContaining({ clause: 'special/flood#III.procedure.decide', measure: 'declared-late' }),
        ]),
      },
    ])
  })

  test('a drill in which everything went by the plan has nothing to say', () => {
    expect(revise({ ...drill, injects: ['T+0:00 | 水位 11 米 | `水位 = 11` |'] })).toMatchObject({
      findings: [],
      patch: '',
    })
  })
})

describe('the check of communications before the start', () => {
  /** Answers as seats give them before the beginning. */
  const answered =
    (...seats: readonly string[]) =>
    (events: readonly DrillEvent[]): readonly DrillEvent[] => {
      const [first] = events
      const reached = seats.map((seat) => ({ ...first, type: 'seat-reached', data: { seat } }) as DrillEvent)
      return [...reached, ...events]
    }
  const found = (log: (events: readonly DrillEvent[]) => readonly DrillEvent[]) =>
    of(
      revise({ plans: { 'special/flood.md': flood({}) }, injects: ['T+0:00 | 水位 | `水位 = 11` |'], log }),
      'not-reached',
    )
  const all = ['commander', 'office', 'water', 'donghu']

  test('names who did not answer, once for all of them', () => {
    const [finding, ...more] = found(answered('office'))
    expect(more).toEqual([])
    expect(finding?.params).toMatchObject({
      count: 3,
      who: expect.not.stringContaining('防办'),
    })
    expect(finding && proposed(finding)).toBe('ask check-contacts second-way')
  })

  test('who answers after the beginning was not reached before it', () => {
    const late = (events: readonly DrillEvent[]) => {
      const [first, ...rest] = answered('office')(events)
      const other = { ...first, data: { seat: 'commander' } } as DrillEvent
      return [...(first ? [first] : []), ...rest, other]
    }
    expect(found(late)[0]?.params.who).toContain('总指挥席')
  })

  test('is no finding when everybody answered, nor where it was not held', () => {
    expect(found(answered(...all))).toEqual([])
    expect(found(answered())).toEqual([])
  })
})
