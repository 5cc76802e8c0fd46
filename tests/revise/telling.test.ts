import { describe, expect, test } from 'vitest'
import type { DrillEvent } from '../../src/run/event.ts'
import { type Drill, levelText, of, planText, proposed, revise, sentenceOf } from './drill.ts'
import { flood } from './dyke-drill.ts'

const high = ['T+0:00 | 水位 13.1 米 | `水位 = 13.1` |']

/** The county's plan with one level: its start procedure and its tasks. */
const plan = (
  procedure: readonly string[],
  tasks: readonly string[],
  links: readonly string[] = [],
): Drill['plans'] => ({
  'special/flood.md': planText(
    'special/flood',
    'qingxi',
    [
      levelText('Ⅳ', {
        start: ['`水位 ≥ 12`'],
        procedure: ['研判：县防办，20 分钟', '决定：总指挥，30 分钟', ...procedure],
        tasks: tasks.map((task, i) => `IV-${i + 1} | ${task} | 1 小时 | |`),
      }),
    ],
    links,
  ),
})
const linesOf = (drill: Drill, measure: Parameters<typeof of>[1]): string[] =>
  of(revise(drill), measure).flatMap(({ proposal }) =>
    proposal.kind === 'edit' ? proposal.lines.map(({ after }) => after) : ['—'],
  )

describe('whom nobody was obliged to tell', () => {
  const tasks = ['封控道路 | 县公安局', '转移群众 | 东湖镇', '会商 | 县防办']

  test('is added to those who are told, by the name that the plan uses, and the replay shows them told', () => {
    const drill = { plans: plan(['通报：县气象局、东湖镇，30 分钟'], tasks), injects: high }
    const [finding] = of(revise(drill), 'not-told')
    expect(finding).toMatchObject({
      cause: 'plan-unclear',
      clause: 'special/flood#IV.procedure.inform',
      params: { who: ['县公安局'], level: 'IV' },
      proposal: { kind: 'edit', effect: { resolved: true, wording: { variant: 'now-told' } } },
    })
    expect(linesOf(drill, 'not-told')).toEqual(['- 通报：县气象局、东湖镇、县公安局，30 分钟'])
    expect(finding && sentenceOf(drill, finding)).toBe(
      '《青溪县防汛应急预案》Ⅳ级响应启动后县公安局有任务，但没有规定由谁通知',
    )
  })

  test('a set of bodies is told as a set, and stands for each of them', () => {
    const each = ['上堤巡查 | 各镇街', '值守 | 成员单位']
    expect(linesOf({ plans: plan(['通报：县水利局，30 分钟'], each), injects: high }, 'not-told')).toEqual([
      '- 通报：县水利局、各镇街、成员单位，30 分钟',
    ])
    const told = ['通报：成员单位、各镇街，30 分钟']
    expect(linesOf({ plans: plan(told, [...each, ...tasks]), injects: high }, 'not-told')).toEqual([])
  })

  test('who reports, calls or starts its own plan has been told', () => {
    const link = '{ rel: activates, plan: township/donghu, when: IV, expect: IV, within: PT1H, by: 县防办 }'
    const town = planText('township/donghu', 'donghu', [
      levelText('Ⅳ', { procedure: ['决定：东湖镇，30 分钟'], tasks: ['IV-1 | 巡查 | 东湖镇 | 1 小时 | |'] }),
    ])
    const plans = { ...plan([], ['转移群众 | 东湖镇'], [link]), 'township/donghu.md': town }
    expect(of(revise({ plans, injects: high }), 'not-told')).toEqual([])
  })

  test('is asked about where the start procedure tells nobody', () => {
    const [finding] = of(revise({ plans: plan([], tasks), injects: high }), 'not-told')
    expect(finding).toMatchObject({
      clause: 'special/flood#IV.procedure.decide',
      params: { who: ['县公安局', '东湖镇'] },
    })
    expect(finding && proposed(finding)).toBe('ask add-an-informing add-to-calls')
  })
})

describe('who has to act on a fact', () => {
  const first = (text: string) => ({
    'special/flood.md': `${flood()}
## 先期处置

| 编号 | 任务 | 责任单位 | 时限 | 条件 |
|---|---|---|---|---|
| F-1 | 封闭隧道 | 县公安局 | 30 分钟 | \`隧道积水 > 0.3\` |
| F-2 | 抽排积水 | 县水利局 | 30 分钟 | \`隧道积水 > 0.3\` |
| F-3 | 发布提示 | 县气象局 | 30 分钟 | \`隧道积水 > 0.3\` |
${text}`,
  })
  const injects = ['T+0:00 | 水位、积水 | `水位 = 12.5; 隧道积水 = 0.5` |']
  const report = `
## 信息报告

| 编号 | 类别 | 报告 | 责任单位 | 报送 | 起算 | 时限 |
|---|---|---|---|---|---|---|
| R-1 | 初报 | 隧道积水 | 县公安局 | 县水利局 | \`隧道积水 > 0.3\` | 20 分钟 |
`

  test('and neither reports it nor is reached by a report is a finding, one for all of them', () => {
    expect(of(revise({ plans: first(''), injects }), 'fact-not-told')).toMatchObject([
      { clause: 'special/flood#F-2', params: { who: ['县水利局', '县气象局'], fact: ['隧道积水'] } },
    ])
    expect(of(revise({ plans: first(report), injects }), 'fact-not-told')).toMatchObject([
      { clause: 'special/flood#F-3', params: { who: ['县气象局'] } },
    ])
  })

  test('is none where the fact never came about', () => {
    expect(of(revise({ plans: first(''), injects: high }), 'fact-not-told')).toEqual([])
  })
})

describe('the superior to whom a plan says that it reports', () => {
  const link = '{ rel: reports-to, plan: overall }'
  const overall = `---
kind: plan
id: overall
title: 青溪县总体应急预案
type: overall
area: qingxi
issuer: qx-met
status: in-force
---

## 总则
`
  const drill = (procedure: readonly string[]): Drill => ({
    plans: { ...plan(procedure, ['会商 | 县防办'], [link]), 'overall.md': overall },
    injects: high,
  })

  test('is added to those to whom the level is reported', () => {
    const asked = drill(['报告：县水利局，30 分钟'])
    expect(of(revise(asked), 'superior-not-told')).toMatchObject([
      { cause: 'link-broken', clause: 'special/flood#IV.procedure.report', params: { who: '县气象局' } },
    ])
    expect(linesOf(asked, 'superior-not-told')).toEqual(['- 报告：县水利局、县气象局，30 分钟'])
  })

  test('is told, and is no finding', () => {
    expect(of(revise(drill(['报告：县气象局，30 分钟'])), 'superior-not-told')).toEqual([])
  })
})

describe('a call that nobody answered', () => {
  const table = (next: string, called = '总指挥'): string => `
## 预警叫应

| 编号 | 触发 | 叫 | 被叫 | 方式 | 时限 | 应答 | 未应 |
|---|---|---|---|---|---|---|---|
| W-1 | \`水位 ≥ 12\` | 县防办 | ${called} | 电话 | 10 分钟 | 5 分钟 |${next}|
`
  const silent = (text: string): Drill => ({
    plans: { 'special/flood.md': `${flood()}${text}` },
    injects: ['T+0:00 | 水位 12.5 米 | `水位 = 12.5` |'],
    people: [
      'default: { delay: fixed(PT3M) }',
      'commander: { delay: fixed(PT20M) }',
      'donghu: { absent: true }',
    ],
  })

  test('has the one who stands in called next, where the plan says nobody', () => {
    const drill = silent(table(' '))
    const [finding] = of(revise(drill), 'call-unanswered')
    expect(finding).toMatchObject({
      clause: 'special/flood#W-1',
      params: { who: ['县防指总指挥'], calls: 1 },
    })
    expect(linesOf(drill, 'call-unanswered')).toEqual([
      '| W-1 | `水位 ≥ 12` | 县防办 | 总指挥 | 电话 | 10 分钟 | 5 分钟 | 县防指副总指挥 |',
    ])
    expect(finding && sentenceOf(drill, finding)).toBe(
      '县防办叫应县防指总指挥，5 分钟内没有应答（1 次中 1 次）',
    )
    expect(linesOf(silent(table(' — ')), 'call-unanswered')).toEqual([
      '| W-1 | `水位 ≥ 12` | 县防办 | 总指挥 | 电话 | 10 分钟 | 5 分钟 | 县防指副总指挥 |',
    ])
  })

  test('is asked about where somebody is called next already, or nobody is known to stand in', () => {
    for (const text of [table('县水利局'), table('', '东湖镇'), table('  ', '总指挥、东湖镇')]) {
      const [finding] = of(revise(silent(text)), 'call-unanswered')
      expect(finding && proposed(finding)).toBe('ask check-contacts second-way shorten-answer')
    }
  })

  test('is no finding when it was answered', () => {
    const drill = { ...silent(table(' ')), people: ['default: { delay: fixed(PT3M) }'] }
    expect(of(revise(drill), 'call-unanswered')).toEqual([])
  })
})

describe('who learned of a level from the director', () => {
  /** The log of a drill with people: the office told nobody, the director wrote to the town's seat. */
  const live = (text: string, to: readonly string[]) => (events: readonly DrillEvent[]) => {
    const at = events.findIndex(({ type }) => type === 'level-declared')
    const declared = events[at]
    const by = { seat: 'director', party: null, acting: false }
    const data = { to, text, as: null, answers: null }
    const said = {
      ...declared,
      seq: (declared?.seq ?? 0) + 0.5,
      type: 'message-sent',
      by,
      data,
    } as DrillEvent
    return [...events.slice(0, at + 1), said, ...events.slice(at + 1)]
  }
  const drill = (text: string, to: readonly string[]): Drill => ({
    plans: plan(['通报：东湖镇，30 分钟'], ['会商 | 县防办']),
    injects: high,
    kind: 'live',
    log: live(text, to),
  })

  test('is a finding at the notice that was not given', () => {
    expect(of(revise(drill('县里已启动Ⅳ级响应', ['donghu'])), 'told-by-director')).toMatchObject([
      {
        clause: 'special/flood#IV.procedure.inform',
        params: { who: ['东湖镇席'], by: '县防办', level: 'IV' },
      },
    ])
  })

  test('is none when the message is about something else, or to somebody else', () => {
    expect(of(revise(drill('请各席位注意时间', ['donghu'])), 'told-by-director')).toEqual([])
    expect(of(revise(drill('县里已启动Ⅳ级响应', ['water'])), 'told-by-director')).toEqual([])
  })
})
