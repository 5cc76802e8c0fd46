import { describe, expect, test } from 'vitest'
import { type ChoiceKind, choiceLines } from '../../../src/cli/leading/choices.ts'
import { readLine } from '../../../src/cli/leading/read-line.ts'
import type { Answer } from '../../../src/drill/command.ts'
import { leadingZh } from '../../../src/locale/leading-zh.ts'
import type { DrillEvent } from '../../../src/run/event.ts'
import { countsAt } from '../../../src/run/stated.ts'
import { minute } from '../../../src/vocabulary/duration.ts'
import { type Driven, drive } from '../../support/live-drill.ts'

/** Begun, and half an hour on: 08:30 of the situation. */
function begun(): Driven {
  const driven = drive()
  driven.ask('director', { kind: 'run', speed: 1 })
  return driven.at(30)
}

/** What was typed is done, as the terminal does it. */
function type(line: string, driven: Driven): Answer | undefined {
  driven.events()
  const reading = readLine(line, driven.live)
  const answers =
    reading.kind === 'ask' ? reading.asks.map(({ seat, command }) => driven.ask(seat, command)) : []
  return answers[0]
}
const listed = (kind: ChoiceKind, { live }: Driven): string[] =>
  choiceLines(kind, { live, wall: 0, texts: leadingZh, locale: 'zh-CN' })
const newest = ({ live }: Driven, type: DrillEvent['type']): DrillEvent | undefined =>
  live.log.findLast((event) => event.type === type)

describe('what the plans leave to people is listed by number', () => {
  test('warnings are issued and lifted, by whoever may', () => {
    const driven = begun()
    expect(listed('warnings', driven)[0]).toBe('1  《青溪县防汛应急预案》  水情预警 蓝 青溪县  县水利局')
    expect(type('发布预警 1 水位上涨', driven)).toMatchObject({ ok: true })
    expect(newest(driven, 'warning-issued')).toMatchObject({
      // 县水利局 has no seat: the director does it in its place.
      by: { seat: 'director', party: 'qx-water', acting: true },
      data: { warning: 'special/flood#warning.1', reason: '水位上涨' },
    })
    expect(listed('warnings', driven)[0]).toMatch(/已发布$/)
    expect(type('解除预警 1', driven)).toMatchObject({ ok: true })
    expect(listed('warnings', driven)[0]).not.toContain('已发布')
  })

  test('cases are judged, for a reason', () => {
    const driven = begun()
    expect(listed('judgements', driven)).toEqual([
      '1  《青溪县防汛应急预案》  其他需要启动Ⅲ级响应的情况  县防办、县防指总指挥',
    ])
    expect(() => type('研判成立 1', driven)).toThrow('reason-missing')
    expect(type('研判成立 1 理由 上游来水', driven)).toMatchObject({ ok: true })
    expect(newest(driven, 'judgement-recorded')).toMatchObject({
      by: { seat: 'office', acting: false },
      data: { clause: 'special/flood#III.start.2', holds: true, reason: '上游来水' },
    })
    expect(listed('judgements', driven)[0]).toMatch(/已研判：成立$/)
    expect(type('fails 1 总指挥 雨停了', driven)).toMatchObject({ ok: true })
    expect(newest(driven, 'judgement-recorded')).toMatchObject({
      by: { seat: 'commander' },
      data: { holds: false },
    })
  })

  test('tasks left to discretion are ordered once their level is in force', () => {
    const driven = begun()
    expect(listed('orders', driven)).toEqual(['1  《青溪县防汛应急预案》  请求支援  县防指总指挥'])
    expect(() => type('下达 1', driven)).toThrow('not-in-force')
    type('启动 Ⅲ级', driven)
    expect(type('下达 1', driven)).toMatchObject({ ok: true })
    expect(newest(driven, 'task-ordered')).toMatchObject({ data: { clause: 'special/flood#III-3' } })
  })

  test.each(['发布预警', '发布预警 9', '研判成立 X-1 理由', '下达 9'])('%s names none of them', (line) => {
    expect(() => type(line, begun())).toThrow('no-choice')
  })
})

describe('an order by word of mouth', () => {
  test.each([
    ['启动 Ⅳ级 时间 08:20 理由 电话', 20],
    ['declare IV at 08:20 because 电话', 20],
    ['启动 Ⅳ级 总指挥 时间：T+0:10 理由 电话', 10],
  ])(
    '%s: both times are kept, the stated one counts, and it is the act of the post that gave it',
    (line, at) => {
      const driven = begun()
      expect(type(line, driven)).toMatchObject({ ok: true })
      const event = newest(driven, 'level-declared')
      const { begins } = driven.live.stage.scenario
      expect(event).toMatchObject({
        by: { seat: 'commander', party: 'qx-hq.commander', acting: false },
        data: { reason: '电话', stated: begins + at * minute },
      })
      expect(event?.at.situation).toBe(begins + 30 * minute)
      expect(event && countsAt(event)).toBe(begins + at * minute)
    },
  )

  test('for a post without a seat the director acts in its place', () => {
    const driven = begun()
    expect(type('发布预警 1 时间 08:10', driven)).toMatchObject({ ok: true })
    expect(newest(driven, 'warning-issued')?.by).toMatchObject({ seat: 'director', acting: true })
  })

  test.each(['启动 Ⅳ级 时间 08:31', '启动 Ⅳ级 时间 07:59', '启动 Ⅳ级 时间 T+2:00'])(
    '%s is not yet, or lies before the beginning: nothing is entered',
    (line) => {
      const driven = begun()
      const { length } = driven.events()
      expect(() => type(line, driven)).toThrow('not-stated')
      expect(driven.live.log).toHaveLength(length)
    },
  )

  test('a time that is none is told; a time within a reason is only words', () => {
    const driven = begun()
    expect(() => type('启动 Ⅳ级 时间 25:70', driven)).toThrow('no-time')
    expect(type('启动 Ⅳ级 理由 预计 时间 09:20 到达', driven)).toMatchObject({ ok: true })
    expect(newest(driven, 'level-declared')?.data).not.toHaveProperty('stated')
  })
})
