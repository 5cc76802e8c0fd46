import { describe, expect, test } from 'vitest'
import type { Locale } from '../../src/locale/locale.ts'
import { dutyContext } from '../../src/report/duty-context.ts'
import { dutyLine } from '../../src/report/duty-log.ts'
import type { PlayEvent } from '../../src/run/event.ts'
import { floodEntries } from '../support/flood-drill.ts'
import { floodProgram, township } from '../support/flood-program.ts'
import {
  at,
  declare,
  demand,
  director,
  done,
  due,
  type Entry,
  end,
  entry,
  flood,
  seat,
  traceOf,
} from '../support/trace.ts'

/** The lines of a log, without those that are not told. */
function lines(entries: readonly Entry[], locale: Locale): (string | null)[] {
  const trace = traceOf(floodProgram, entries)
  const context = dutyContext(trace, floodProgram, locale)
  return trace.events.map((event) => dutyLine(event, context, locale))
}

/** The last line of a log, without its time. */
function told(entries: readonly Entry[], locale: Locale): string {
  return (lines(entries, locale).at(-1) ?? 'nothing').replace(/^\S+ \S+ \[\S+\] /, '')
}

const meeting = due(105, 'special/flood#III-1', { text: '组织会商研判' })
const meetingKey = 'special/flood#III-1/office'

test('a line as a duty officer writes it', () => {
  expect(lines([meeting, done(130, meetingKey)], 'zh-CN')).toEqual([
    '07-04 07:45 [T+1:45] 市防办 应办「组织会商研判」（special/flood#III-1），时限至 08:15',
    '07-04 08:10 [T+2:10] 市防办 完成「组织会商研判」（special/flood#III-1），用时 25 分钟，在时限内',
  ])
  expect(lines([meeting, done(130, meetingKey)], 'en')).toEqual([
    '07-04 07:45 [T+1:45] 市防办 is to do “组织会商研判” (special/flood#III-1), due by 08:15',
    '07-04 08:10 [T+2:10] 市防办 finished “组织会商研判” (special/flood#III-1) after 25 min, in time',
  ])
})

const decide = due(0, 'special/flood#III.procedure.decide', { kind: 'decide', text: '', owner: 'hq.deputy' })
const declared = declare(38, 'standby', 'III')

describe.each<[string, readonly Entry[], string, string]>([
  [
    'late',
    [meeting, done(140, meetingKey, 5)],
    '市防办 完成「组织会商研判」（special/flood#III-1），用时 35 分钟，逾期 5 分钟',
    '市防办 finished “组织会商研判” (special/flood#III-1) after 35 min, 5 min late',
  ],
  [
    'the director in its place',
    [meeting, done(110, meetingKey, 0, director('office'))],
    '导调（代 市防办） 完成「组织会商研判」（special/flood#III-1），用时 5 分钟，在时限内',
    'Control (for 市防办) finished “组织会商研判” (special/flood#III-1) after 5 min, in time',
  ],
  [
    'a deadline on another day says its date',
    [due(0, 'special/flood#III-1', { text: '值守', limit: 1500 })],
    '市防办 应办「值守」（special/flood#III-1），时限至 07-05 07:00',
    '市防办 is to do “值守” (special/flood#III-1), due by 07-05 07:00',
  ],
  [
    'a decision is done by whoever declared',
    [
      decide,
      declared,
      entry(
        38,
        {
          type: 'obligation-done',
          data: {
            key: 'special/flood#III.procedure.decide/hq.deputy',
            instance: flood,
            late: 8 * 60_000,
            evidence: null,
          },
        },
        'system',
        1,
      ),
    ],
    '市防指副总指挥 完成「决定启动Ⅲ级响应」（special/flood#III.procedure.decide），用时 38 分钟，逾期 8 分钟',
    '市防指副总指挥 finished “decide on Level III” (special/flood#III.procedure.decide) after 38 min, 8 min late',
  ],
  [
    'declared below what is called for',
    [demand(0, null, 'II'), declare(5, 'standby', 'III', { demanded: 'II' })],
    '市防指副总指挥 启动《句容市防汛抗旱应急预案》Ⅲ级响应（此时条件要求：Ⅱ级响应）',
    '市防指副总指挥 declared Level III of “句容市防汛抗旱应急预案” (called for at that time: Level II)',
  ],
  [
    'demand falls',
    [demand(0, null, 'II'), demand(60, 'II', 'III')],
    '《句容市防汛抗旱应急预案》启动条件由Ⅱ级响应降为Ⅲ级响应，依据：special/flood#III.start.1',
    'No more than Level III of “句容市防汛抗旱应急预案” is called for now, because of special/flood#III.start.1',
  ],
  [
    'a number with its unit and its place',
    [
      entry(0, {
        type: 'fact-reported',
        data: { fact: '面雨量_24h', area: 'guozhuang', value: 62, previous: 40, stalesAt: null },
      }),
    ],
    '信息报告：面雨量_24h（郭庄镇） 62 mm（此前 40 mm）',
    'Reported: 面雨量_24h (郭庄镇) 62 mm (before: 40 mm)',
  ],
  [
    'a span of time',
    [
      entry(0, {
        type: 'fact-reported',
        data: { fact: '预报降雨持续', area: null, value: 3 * 3_600_000, previous: null, stalesAt: null },
      }),
    ],
    '信息报告：预报降雨持续 3 小时',
    'Reported: 预报降雨持续 3 h',
  ],
  [
    'unknown again',
    [
      entry(0, {
        type: 'fact-reported',
        data: { fact: '水位上涨', area: null, value: null, previous: true, stalesAt: null },
      }),
    ],
    '信息报告：水位上涨 不明（此前 是）',
    'Reported: 水位上涨 unknown (before: yes)',
  ],
  [
    'a refusal names who could have acted',
    [
      entry(
        0,
        {
          type: 'act-refused',
          data: {
            act: 'raise',
            instance: flood,
            level: 'II',
            obligation: null,
            reason: 'no-authority',
            entitled: ['hq.deputy'],
          },
        },
        seat('guozhuang'),
      ),
    ],
    '郭庄镇政府 拟将《句容市防汛抗旱应急预案》提升为Ⅱ级响应，未予受理：无此权限；有权办理：市防指副总指挥',
    '郭庄镇政府 tried to raise to Level II of “句容市防汛抗旱应急预案” and was refused: no authority; entitled: 市防指副总指挥',
  ],
  [
    'line breaks become spaces',
    [entry(0, { type: 'consequence-released', data: { consequence: '甲', to: [], content: '漫水\n两处' } })],
    '后果情景 甲 送 全体：漫水 两处',
    'Consequence 甲 to everyone: 漫水 两处',
  ],
])('%s', (_, entries, zh, en) => {
  test('zh-CN', () => expect(told(entries, 'zh-CN')).toBe(zh))
  test('en', () => expect(told(entries, 'en')).toBe(en))
})

const key = meetingKey
const warned = {
  warning: 'special/flood#warning.3',
  instance: flood,
  product: '暴雨预警',
  level: '橙',
  area: 'jurong',
}

/** One entry of every type that the drill of the support folder does not show. */
const rest: readonly Entry[] = [
  meeting,
  entry(106, { type: 'fact-staled', data: { fact: '赤山湖水位', area: null, previous: 11.2 } }),
  entry(
    106,
    {
      type: 'judgement-recorded',
      data: { clause: 'special/flood#III.start.3', holds: true, reason: '趋势不利' },
    },
    seat('office'),
  ),
  entry(
    106,
    { type: 'obligation-waived', data: { key, instance: flood, reason: '已由上级会商' } },
    seat('office'),
  ),
  entry(106, { type: 'obligation-withdrawn', data: { key, instance: flood, reason: 'lowered' } }),
  entry(106, {
    type: 'demand-areas-changed',
    data: { instance: flood, level: 'III', areas: ['guozhuang'], previous: [] },
  }),
  entry(106, { type: 'condition-lapsed', data: { key, instance: flood } }),
  entry(106, { type: 'consequence-set-off', data: { consequence: '甲', due: at(110) } }),
  entry(106, { type: 'obligation-reopened', data: { key, instance: flood, state: 'due' } }),
  entry(
    106,
    { type: 'task-ordered', data: { instance: flood, clause: 'special/flood#III-2' } },
    seat('office'),
  ),
  entry(106, {
    type: 'link-dropped',
    data: { wire: 'special/flood#link.activates.township/guozhuang', to: township },
  }),
  entry(
    106,
    { type: 'obligation-broken', data: { key, instance: flood, reason: '人员已撤离' } },
    seat('office'),
  ),
  entry(106, { type: 'obligation-lifted', data: { key, instance: flood } }),
  entry(
    106,
    {
      type: 'warning-issued',
      data: { ...warned, from: null, until: at(200), reason: null },
    },
    seat('office'),
  ),
  entry(106, { type: 'warning-ended', data: { ...warned, why: 'expired', reason: null } }),
  declare(107, 'III', 'IV', { type: 'level-lowered' }),
  declare(108, 'IV', 'ended', { type: 'response-ended', demanded: null }),
  entry(109, {
    type: 'fact-reported',
    data: { fact: '赤山湖水位', area: null, value: 11, previous: 11, stalesAt: at(200) },
  }),
  end(120),
]

/** Every type of event; a new one does not compile until it is here, and then this test wants its sentence. */
const types: Readonly<Record<PlayEvent['type'], true>> = {
  'consequence-set-off': true,
  'obligation-reopened': true,
  'drill-started': true,
  'inject-released': true,
  'consequence-released': true,
  'fact-reported': true,
  'fact-staled': true,
  'judgement-recorded': true,
  'demand-changed': true,
  'demand-areas-changed': true,
  'level-declared': true,
  'level-raised': true,
  'level-lowered': true,
  'response-ended': true,
  'act-refused': true,
  'obligation-due': true,
  'obligation-done': true,
  'obligation-late': true,
  'obligation-waived': true,
  'obligation-withdrawn': true,
  'obligation-broken': true,
  'obligation-lifted': true,
  'condition-lapsed': true,
  'task-ordered': true,
  'warning-issued': true,
  'warning-ended': true,
  'link-fired': true,
  'link-sent': true,
  'link-dropped': true,
  'drill-ended': true,
}

describe.each(['zh-CN', 'en'] as const)('every type of event has its line in %s', (locale) => {
  const entries = [...floodEntries, ...rest]
  const all = lines(entries, locale)

  test('all types occur here', () => {
    expect(new Set(entries.map((one) => one.body.type))).toEqual(new Set(Object.keys(types)))
  })

  test('only bookkeeping is left out', () => {
    const left = entries.flatMap((one, i) => (all[i] === null ? [one.body.type] : []))
    expect(left).toEqual(['condition-lapsed', 'consequence-set-off', 'fact-reported'])
  })

  test('no line holds a gap or a code', () => {
    for (const line of all)
      expect(line ?? '').not.toMatch(/undefined|null|NaN|\[object|no-authority|demand-gone|obligation-/)
  })
})
