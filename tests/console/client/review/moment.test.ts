import { describe, expect, it } from 'vitest'
import { areaLevels } from '../../../../src/console/client/review/replay/model/area-levels.ts'
import { factsAt } from '../../../../src/console/client/review/replay/model/fact-history.ts'
import { factWords } from '../../../../src/console/client/review/replay/model/fact-words.ts'
import { gapSince, momentAt } from '../../../../src/console/client/review/replay/model/moment.ts'
import type { ReplayLog } from '../../../../src/console/client/review/replay/model/replay-log.ts'
import { replayWords } from '../../../../src/console/client/review/replay/words/words-of.ts'
import { parseInstant } from '../../../../src/vocabulary/instant.ts'
import { dayStage, drive, flood } from '../../../support/live-drill.ts'
import { dayCourse, dayReplay } from '../../../support/replayed-day.ts'

const replay = dayReplay()
const words = replayWords('zh-CN')

const time = (clock: string): number => parseInstant(`2025-07-01 ${clock}`, 480) ?? Number.NaN
const at = (clock: string, of: ReplayLog = replay) => momentAt(of, of.course.atTime(time(clock)))
const textsOf = (
  list: readonly { readonly duty: { readonly owner: string | null; readonly kind: string } }[],
) => list.map(({ duty }) => `${duty.owner} ${duty.kind}`)

describe('a drill as it stood at a moment', () => {
  it('has the level called for, the level declared, and since when they are apart', () => {
    expect(at('08:29').plans).toEqual([])
    expect(at('09:30').plans).toMatchObject([
      { instance: flood, demand: 'IV', response: 'standby', gap: 'below', gapSince: time('08:30') },
    ])
    // A higher level called for makes the gap wider, not younger.
    expect(at('10:19').plans[0]).toMatchObject({ demand: 'III', gap: 'below', gapSince: time('08:30') })
    expect(at('10:20').plans[0]).toMatchObject({
      demand: 'III',
      response: 'III',
      gap: 'none',
      gapSince: null,
    })
  })

  it('knows nothing of what came later', () => {
    const { late, due, closed, messages, facts, injects } = at('08:10')
    expect([late, due, closed, messages]).toEqual([[], [], [], []])
    expect(facts.map(({ value }) => value)).toEqual([11])
    expect(injects.map(({ state }) => state)).toEqual(['released', 'pending', 'pending'])
  })

  it('has what was due with the time left then, what was late, and what was closed', () => {
    const before = at('08:49')
    expect(textsOf(before.late)).toEqual([])
    expect(before.due[0]).toMatchObject({ duty: { kind: 'assess' }, left: 60_000 })
    expect(textsOf(at('08:50').late)).toEqual(['qx-office assess'])
    const after = at('10:20')
    expect(textsOf(after.closed)).toContain('qx-hq.commander decide')
    expect(textsOf(after.late)).not.toContain('qx-office assess')
  })

  it('goes through entries of one moment one by one', () => {
    const { course } = replay
    const called = replay.log.find(({ type }) => type === 'demand-changed')?.seq ?? 0
    expect(momentAt(replay, course.atEntry(called - 1)).plans).toEqual([])
    expect(momentAt(replay, course.atEntry(called)).plans[0]).toMatchObject({ demand: 'IV', open: 0 })
    expect(momentAt(replay, course.atEntry(called + 1)).plans[0]).toMatchObject({ open: 1 })
  })

  it('has the areas with what is called for and declared there, the highest first', () => {
    const of = (clock: string) =>
      areaLevels(at(clock).plans, replay.answer.backstage, replay.answer.setting.levels).map(
        ({ name, plans }) => [name, ...plans.map(({ called, declared }) => `${called} ${declared}`)],
      )
    expect(of('09:00')).toEqual([['青溪县', 'IV null']])
    expect(of('10:30')).toEqual([
      ['青溪县', 'III III'],
      ['西湖镇', 'III null'],
    ])
  })

  it('has the messages sent by then, newest first', () => {
    expect(at('08:55').messages.map(({ data }) => data.text)).toEqual(['市防办要不要报？'])
  })
})

describe('facts', () => {
  it('have their value, their source and since when they are known', () => {
    const { facts } = at('10:00')
    expect(facts.map((fact) => factWords(fact, replay, words.facts))).toEqual([
      { name: '积水深度（东湖镇）', value: '0.5 m', source: '情景' },
      { name: '水位', value: '13.2 m', source: '情景' },
    ])
    expect(facts.map((fact) => fact.at)).toEqual([time('10:00'), time('10:00')])
  })

  it('are stale when nobody reported them again, with the value that was last', () => {
    const key = { key: '水位', fact: '水位', area: null }
    const steps = [
      { seq: 4, at: 0, state: 'known' as const, value: 11 },
      { seq: 9, at: 5, state: 'stale' as const, value: 11 },
      { seq: 12, at: 7, state: 'unknown' as const, value: null },
    ]
    const states = [3, 4, 8, 9, 12].map((seq) => factsAt([{ ...key, steps }], seq).map(({ state }) => state))
    expect(states).toEqual([[], ['known'], ['known'], ['stale'], ['unknown']])
  })
})

describe('the gap between called for and declared', () => {
  const order = ['IV', 'III', 'II']
  const gap = (demands: [number, string | null][], responses: [number, string][]) =>
    gapSince(
      {
        demands: demands.map(([when, level]) => ({ at: when, level })),
        responses: responses.map(([when, level]) => ({ at: when, level })),
      },
      order,
    )

  it.each([
    ['none while nothing happens', [], [], null],
    ['from the call on', [[5, 'IV']], [], 5],
    ['over with the declaration', [[5, 'IV']], [[9, 'IV']], null],
    [
      'anew when more is called for',
      [
        [5, 'IV'],
        [20, 'II'],
      ],
      [[9, 'IV']],
      20,
    ],
    [
      'anew when it turns from too little to too much',
      [
        [5, 'II'],
        [30, 'IV'],
      ],
      [[9, 'III']],
      30,
    ],
    [
      'from when nothing is called for any more',
      [
        [5, 'IV'],
        [40, null],
      ],
      [[5, 'IV']],
      40,
    ],
    [
      'over with the end',
      [
        [5, 'IV'],
        [40, null],
      ],
      [
        [5, 'IV'],
        [50, 'ended'],
      ],
      null,
    ],
  ] as [string, [number, string | null][], [number, string][], number | null][])(
    'is %s',
    (_, called, declared, since) => {
      expect(gap(called, declared)).toBe(since)
    },
  )
})

describe('exercise time', () => {
  it('passes with the situation where the drill ran as fast as its situation', () => {
    expect(replay.ownTime).toBe(false)
    expect(at('09:10').exercise).toBe(70 * 60_000)
  })

  it('passes as the clock ran, and stands while it stood', () => {
    const stage = dayStage()
    const drill = drive(stage).at(5)
    drill.ask('director', { kind: 'run', speed: 60 })
    drill.at(7).ask('director', { kind: 'pause', note: null })
    drill.at(40).ask('director', { kind: 'end', reason: '演完' })
    const fast = dayReplay(dayCourse(stage, drill))
    expect(fast.ownTime).toBe(true)
    // Ninety minutes of the situation at sixty times its pace.
    expect(at('09:15', fast).exercise).toBe(75_000)
    expect(at('23:00', fast).exercise).toBe(2 * 60_000)
  })
})
