import type { Trace } from '../../src/run/trace.ts'
import { scoreTrace } from '../../src/score/score-trace.ts'
import type { Scorecard } from '../../src/score/scorecard.ts'
import { floodProgram, item, rubricOf, township } from './flood-program.ts'
import {
  declare,
  demand,
  director,
  done,
  due,
  type Entry,
  end,
  entry,
  flood,
  late,
  seat,
  traceOf,
} from './trace.ts'

const wire = 'special/flood#link.activates.township/guozhuang'

const inject = (minutes: number, id: string, content: string, expects: readonly string[]): Entry =>
  entry(minutes, {
    type: 'inject-released',
    data: { inject: id, channel: '电话', from: '市气象局', to: ['office'], content, expects, doneBy: [] },
  })

const fact = (minutes: number, name: string, value: number, previous: number | null = null): Entry => {
  const area = name === '面雨量_24h' ? 'guozhuang' : null
  return entry(minutes, {
    type: 'fact-reported',
    data: { fact: name, area, value, previous, stalesAt: null },
  })
}

/** A drill with something of everything: a level declared late, one never, a link answered late, a refusal, late and missed duties. */
export const floodEntries: readonly Entry[] = [
  entry(0, {
    type: 'drill-started',
    data: { scenario: 'chishan', title: '赤山湖洪水应对桌面演练', seed: '1' },
  }),
  inject(0, '1', '过去 24 小时面雨量 62 毫米，赤山湖水位 10.6 米并上涨。', ['special/flood#IV-2']),
  fact(0, '面雨量_24h', 62),
  demand(0, null, 'IV'),
  declare(12, 'standby', 'IV'),
  due(12, 'special/flood#IV-2', { text: '加密雨水情监测', limit: 60 }),
  done(40, 'special/flood#IV-2/office'),
  inject(90, '2', '赤山湖水位 11.2 米，超过警戒水位，预计 3 小时内继续上涨。', [
    'special/flood#III-1',
    'special/flood#III-2',
  ]),
  fact(90, '赤山湖水位', 11.2, 10.6),
  demand(90, 'IV', 'III'),
  due(90, 'special/flood#III.procedure.decide', { kind: 'decide', text: '', owner: 'hq.deputy' }),
  entry(
    110,
    {
      type: 'act-refused',
      data: {
        act: 'raise',
        instance: flood,
        level: 'III',
        obligation: null,
        reason: 'no-authority',
        entitled: ['hq.deputy'],
      },
    },
    seat('guozhuang'),
  ),
  late(120, 'special/flood#III.procedure.decide/hq.deputy'),
  declare(128, 'IV', 'III', { type: 'level-raised' }),
  done(128, 'special/flood#III.procedure.decide/hq.deputy', 8, seat('commander', 'hq.deputy')),
  due(128, 'special/flood#III-1', { text: '组织会商研判' }),
  due(128, 'special/flood#III-2', { text: '转移低洼易涝区群众', owner: 'guozhuang', limit: 120 }),
  due(128, 'special/flood#III-2', { text: '转移低洼易涝区群众', owner: 'houbai', limit: 120 }),
  due(128, 'special/flood#R-1', { text: '险情初报', kind: 'report' }),
  entry(128, { type: 'link-fired', data: { wire, instance: flood } }),
  due(128, wire, { kind: 'link', text: '郭庄镇防汛应急预案' }),
  entry(133, { type: 'link-sent', data: { wire, to: township, expect: 'III' } }, seat('office')),
  demand(133, null, 'III', { instance: township }),
  done(150, 'special/flood#R-1/office'),
  done(153, 'special/flood#III-1/office'),
  late(158, `${wire}/office`),
  declare(170, 'standby', 'III', { instance: township, by: seat('guozhuang') }),
  done(170, `${wire}/office`, 12, seat('guozhuang')),
  done(230, 'special/flood#III-2/guozhuang', 0, seat('guozhuang')),
  late(248, 'special/flood#III-2/houbai'),
  done(290, 'special/flood#III-2/houbai', 42, director('houbai')),
  inject(300, '3', '赤山湖水位 12.8 米，堤防出现管涌。', []),
  fact(300, '赤山湖水位', 12.8, 11.2),
  demand(300, 'III', 'II'),
  entry(420, {
    type: 'consequence-released',
    data: { consequence: '甲', to: ['office'], content: '北圩堤段漫水，两个村民小组被淹。' },
  }),
  demand(600, 'II', 'III'),
  end(720),
]

export const floodTrace: Trace = traceOf(floodProgram, floodEntries)

const card = (id: string, title: string, items: Parameters<typeof rubricOf>[0]): Scorecard =>
  scoreTrace(floodTrace, rubricOf(items, { id: { value: id, at: rubricOf([]).at }, title }), floodProgram)

export const floodCards: readonly Scorecard[] = [
  card('automatic', '预案执行自动评分表', [
    item([{ kind: 'level-declared', plan: 'special/flood', level: 'III' }], {
      id: '1.1',
      points: 10,
      key: true,
    }),
    item([{ kind: 'level-declared', plan: 'special/flood', level: 'II' }], { id: '1.2', points: 10 }),
    item([{ kind: 'within', clause: 'special/flood#III-2' }], { id: '2.1', points: 10 }),
    item([{ kind: 'reported', clause: 'special/flood#R-1' }], { id: '2.2', points: 5 }),
    item([{ kind: 'linked', from: 'special/flood', to: 'township/guozhuang' }], { id: '3.1', points: 5 }),
  ]),
  card('tabletop', '桌面演练评估表', [
    item([{ kind: 'observed' }], { id: '1.1', points: 5 }),
    item([{ kind: 'observed' }, { kind: 'all-done', plan: 'special/flood', level: 'III' }], {
      id: '1.2',
      points: 5,
    }),
  ]),
]
