import { describe, expect, test } from 'vitest'
import type { DrillEvent, EventBody } from '../../src/run/event.ts'
import { type Drill, of, proposed, revise, sentenceOf } from './drill.ts'
import { drill } from './dyke-drill.ts'

const rubric = `---
kind: rubric
id: form
title: 评估表
basis: AQ/T 9009
scale: { 5: 1, 3: 0.6, 1: 0.2, 0: 0 }
bands: [{ name: 优, from: 0.9 }, { name: 差, from: 0 }]
---

## 1 响应

| 编号 | 项目 | 要点 | 分值 | 方法 |
|---|---|---|---|---|
| 1.1 | 转移有序 | 清点销号 | 5 | \`observed; within(special/flood#III-2)\` |
| 1.2 | 指挥口令清楚 | 复诵 | 5 | 观察 |
| 1.4 | 上报及时 | 先报后核 | 5 | \`observed; reported(township/xihu#R-1); within(special/flood#IV-1)\` |
| 1.3 | 会商有结论 | 不念稿 | 5 | 观察 |
`

type Observed = Partial<Extract<EventBody, { type: 'observation-recorded' }>['data']>

type Note = readonly [seat: string, observed: Observed]

/** Observations of evaluators, put behind the last entry of the log. */
const wrote =
  (...notes: readonly Note[]) =>
  (events: readonly DrillEvent[]): readonly DrillEvent[] => {
    const last = events.at(-1)
    if (!last) throw new Error('no log')
    const added = notes.map(
      ([seat, data], i) =>
        ({
          ...last,
          ...{ seq: last.seq + i + 1, cause: null, type: 'observation-recorded' },
          by: { seat, party: null, acting: false },
          data: { item: null, points: null, note: '', entry: null, photo: null, ...data },
        }) as DrillEvent,
    )
    return [...events, ...added]
  }
/** A quiet day: nothing of the log is a finding, so that only what evaluators wrote is. */
const quiet: Drill = {
  ...drill,
  injects: ['T+0:00 | 水位 11 米 | `水位 = 11` |'],
  files: { 'rubrics/form.md': rubric },
  rubrics: ['form'],
}
const rated = (...notes: readonly Note[]) => ({ ...quiet, log: wrote(...notes) })
const low = (item: string, points: number, note: string, more: Observed = {}): Observed => ({
  ...{ item: `form#${item}`, points, note, ...more },
})

describe('what evaluators rated low', () => {
  test('becomes a finding at the clause that the item measures, with their words and posts', () => {
    const with_ = rated(
      ['evaluator-1', low('1.1', 0, '转移时无人清点。')],
      ['evaluator-2', low('1.1', 1, '名册是去年的', { photo: 'a'.repeat(64) })],
    )
    const [finding, ...more] = of(revise(with_), 'rated-low')
    expect(more).toEqual([])
    expect(finding).toMatchObject({
      cause: null,
      clause: 'special/flood#III-2',
      at: { line: expect.any(Number) },
    })
    expect(finding && sentenceOf(with_, finding)).toBe(
      '「转移有序」评为 0、1：「转移时无人清点」（评估席 1）；「名册是去年的」（评估席 2）',
    )
    expect(finding?.evidence).toHaveLength(2)
    expect(finding?.params.photos).toEqual([String(finding?.evidence[1])])
    expect(finding && proposed(finding)).toBe('ask amend-clause train-and-repeat add-resources')
  })

  test('of an item that measures several clauses is about one of a plan that was drilled', () => {
    expect(of(revise(rated(['evaluator-1', low('1.4', 0, '漏报')])), 'rated-low')).toMatchObject([
      { clause: 'special/flood#IV-1' },
    ])
  })

  test('of a general item is about the plan, and one item is not another', () => {
    const found = of(
      revise(rated(['evaluator-1', low('1.2', 0, '口令不复诵')], ['evaluator-1', low('1.3', 0, '照稿念')])),
      'rated-low',
    )
    expect(found.map(({ clause }) => clause)).toEqual(['special/flood', 'special/flood'])
    expect(new Set(found.map(({ id }) => id)).size).toBe(2)
  })

  test('of a general item with an entry of the log is about the clause of that entry', () => {
    const with_ = {
      ...drill,
      files: quiet.files ?? {},
      rubrics: ['form'],
      log: (events: readonly DrillEvent[]) => {
        const entry = events.find(
          ({ type, data }) => type === 'obligation-due' && data.clause.endsWith('#IV-1'),
        )
        return wrote(['evaluator-1', low('1.3', 1, '没有结论', { entry: entry?.seq ?? 0 })])(events)
      },
    }
    expect(of(revise(with_), 'rated-low')).toMatchObject([{ clause: 'special/flood#IV-1' }])
  })

  test('needs words, and must be low', () => {
    const said = rated(
      ['evaluator-1', low('1.1', 0, '')],
      ['evaluator-1', low('1.2', 3, '尚可')],
      ['evaluator-1', low('1.3', 5, '很好')],
    )
    expect(revise(said).findings).toEqual([])
  })

  test('is not what evaluators settled otherwise; settled low it goes by what they agreed on', () => {
    const settle = (points: number) => (events: readonly DrillEvent[]) => {
      const noted = wrote(['evaluator-1', low('1.2', 0, '口令不清')])(events)
      const last = noted.at(-1)
      const data = { item: 'form#1.2', points, reason: '看过录像' }
      return [...noted, { ...last, seq: (last?.seq ?? 0) + 1, type: 'rating-settled', data } as DrillEvent]
    }
    expect(of(revise({ ...quiet, log: settle(3) }), 'rated-low')).toEqual([])
    const agreed = { ...quiet, log: settle(1) }
    const [finding] = of(revise(agreed), 'rated-low')
    expect(finding && sentenceOf(agreed, finding)).toBe(
      '「指挥口令清楚」评为 1：「看过录像」（评估组议定）；「口令不清」（评估席 1）',
    )
  })

  test('has the cause that they name, if they do not name different ones', () => {
    const causes = (...words: readonly string[]) =>
      of(
        revise(rated(...words.map((word, i) => [`evaluator-${i + 1}`, low('1.1', 0, word)] as const))),
        'rated-low',
      ).map(({ cause, proposal }) => [cause, proposal.kind === 'question' && proposal.options[0]?.variant])
    expect(causes('问题（人员不熟悉）：不会用对讲机')).toEqual([['people-untrained', 'train-and-repeat']])
    expect(causes('问题（力量不足）：只有一条船', '问题（资源不足）：缺船')).toEqual([
      ['resources-short', 'add-resources'],
    ])
    expect(causes('问题（预案规定不明确）：没写集合点', '问题（人员不熟悉）：走错路')).toEqual([
      [null, 'amend-clause'],
    ])
  })
})

describe('notes that evaluators marked as problems', () => {
  test('are findings; other notes are not', () => {
    const with_ = rated(
      ['evaluator-1', { note: '问题（衔接中断）：镇里没有收到通知' }],
      ['evaluator-2', { note: '现场秩序好' }],
    )
    const { findings } = revise(with_)
    expect(findings).toMatchObject([
      { measure: 'problem-noted', cause: 'link-broken', clause: 'special/flood' },
    ])
    expect(findings[0] && sentenceOf(with_, findings[0])).toBe(
      '评估中指出的问题：「镇里没有收到通知」（评估席 1）',
    )
    expect(findings[0] && sentenceOf(with_, findings[0], 'en')).toBe(
      'noted in the evaluation: “镇里没有收到通知” (Evaluator 1)',
    )
  })

  test('may be marked by 0 points (差) as well, if there are words', () => {
    const found = (points: number, note: string) =>
      of(revise(rated(['evaluator-1', { points, note }])), 'problem-noted').length
    expect([found(0, '没有人引导'), found(1, '没有人引导'), found(0, ' ')]).toEqual([1, 0, 0])
  })

  test('leave nothing in a rehearsal', () => {
    const with_ = rated(['evaluator-1', { note: 'Problem: nobody answered' }])
    const rehearsed = (events: readonly DrillEvent[]): readonly DrillEvent[] => {
      const [first, ...rest] = with_.log(events)
      const opened = {
        ...first,
        type: 'drill-opened',
        data: { pins: {}, rehearsal: true },
      } as unknown as DrillEvent
      return [...(first ? [opened, first] : []), ...rest]
    }
    expect(of(revise(with_), 'problem-noted')).toHaveLength(1)
    expect(of(revise({ ...quiet, log: rehearsed }), 'problem-noted')).toEqual([])
  })
})
