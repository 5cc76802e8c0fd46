import { describe, expect, test } from 'vitest'
import type { Command } from '../../src/drill/command.ts'
import { dayStage, drive } from '../support/live-drill.ts'

const rate = (item: string, points: number, more: { readonly reason?: string } = {}): Command => ({
  ...{ kind: 'observe', item: `day-form#${item}`, points, note: '', entry: null, photo: null },
  ...more,
})
const settle = (item: string, points: number | null, reason = '合议'): Command => ({
  ...{ kind: 'settle', item: `day-form#${item}`, points, reason },
})
const begun = () => {
  const day = drive(dayStage({ rated: true }))
  day.at(1).ask('director', { kind: 'run', speed: 1 })
  return day
}

describe('rating by the rubrics of the drill', () => {
  test('an item that no rubric has, one that is measured only, and a grade off the scale are refused', () => {
    const day = begun()
    expect(day.ask('evaluator-1', rate('9.9', 1))).toMatchObject({ ok: false, code: 'unknown-item' })
    expect(day.ask('evaluator-1', rate('2.3', 1))).toMatchObject({ ok: false, code: 'unknown-item' })
    expect(day.ask('evaluator-1', rate('1.2', 3))).toMatchObject({
      ...{ ok: false, code: 'off-scale', about: '优、良、中、差' },
    })
    expect(day.ask('evaluator-1', rate('1.2', 0.8))).toMatchObject({ ok: true })
  })

  test('preparation is rated before the beginning; the form is handed in only after it, and once', () => {
    const day = drive(dayStage({ rated: true }))
    expect(day.ask('evaluator-1', rate('1.1', 1))).toMatchObject({ ok: true })
    expect(day.ask('evaluator-1', { kind: 'submit' })).toMatchObject({ ok: false, code: 'not-begun' })
    day.at(1).ask('director', { kind: 'run', speed: 1 })
    day.ask('evaluator-1', rate('1.1', 0.5))
    expect(day.ask('evaluator-1', { kind: 'submit' })).toMatchObject({ ok: true })
    const handedIn = day.events().find(({ type }) => type === 'form-submitted')
    expect(handedIn?.data).toEqual({ rated: 1, items: 4 })
    expect(day.ask('evaluator-1', { kind: 'submit' })).toMatchObject({ code: 'already-submitted' })
  })

  test('after the form was handed in a rating needs a reason, a note of another kind does not', () => {
    const day = begun()
    day.ask('evaluator-1', { kind: 'submit' })
    expect(day.ask('evaluator-1', rate('1.2', 1))).toMatchObject({ code: 'reason-missing' })
    expect(day.ask('evaluator-1', rate('1.2', 1, { reason: ' ' }))).toMatchObject({ code: 'reason-missing' })
    expect(day.ask('evaluator-1', rate('1.2', 1, { reason: '看了录像' }))).toMatchObject({ ok: true })
    const free: Command = {
      ...{ kind: 'observe', item: null, points: null, note: '散场有序', entry: null, photo: null },
    }
    expect(day.ask('evaluator-1', free)).toMatchObject({ ok: true })
  })

  test('only evaluators hand in, only the director writes down what was agreed on', () => {
    const day = begun()
    for (const seat of ['director', 'office', 'observer', 'cell'])
      expect(day.ask(seat, { kind: 'submit' })).toMatchObject({ code: 'not-this-seat' })
    for (const seat of ['evaluator-1', 'office', 'observer', 'cell'])
      expect(day.ask(seat, settle('1.2', 1))).toMatchObject({ code: 'not-this-seat' })
  })

  test('nothing is agreed on while one who rated the item has not handed in, nor without a reason', () => {
    const day = begun()
    day.ask('evaluator-1', rate('1.2', 1))
    day.ask('evaluator-2', rate('1.2', 0))
    day.ask('evaluator-1', { kind: 'submit' })
    expect(day.ask('director', settle('1.2', 0.8))).toMatchObject({ code: 'not-submitted' })
    day.ask('evaluator-2', { kind: 'submit' })
    expect(day.ask('director', settle('1.2', 0.8, ' '))).toMatchObject({ code: 'reason-missing' })
    expect(day.ask('director', settle('1.2', 3))).toMatchObject({ code: 'off-scale' })
    expect(day.ask('director', settle('1.2', 0.8))).toMatchObject({ ok: true })
  })
})
