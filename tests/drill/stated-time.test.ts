import { describe, expect, test } from 'vitest'
import type { Answer, Command } from '../../src/drill/command.ts'
import type { Act } from '../../src/run/input.ts'
import { standingBy } from '../../src/run/state.ts'
import { readEvents } from '../../src/score/drill-record.ts'
import { minute } from '../../src/vocabulary/duration.ts'
import { dayStage, declare, drive, flood } from '../support/live-drill.ts'

const stage = dayStage()
const { begins } = stage.scenario
const commander = 'qx-hq.commander'

/** Level IV is called for after half an hour; nobody has entered anything until the 200th minute. */
function late() {
  const drill = drive(stage).at(0)
  drill.ask('director', { kind: 'run', speed: 1 })
  drill.at(200).events()
  return drill
}

const order = (act: Act, minutes: number): Command => ({
  ...{ kind: 'act', act, forParty: commander, stated: begins + minutes * minute },
})

describe('an oral order that is written down later', () => {
  test('counts from the stated time, and keeps the time of writing', () => {
    const drill = late()
    expect(drill.ask('director', order(declare('III'), 10))).toMatchObject({ ok: true })
    const entry = drill.events().find(({ type }) => type === 'level-declared')
    expect(entry?.at.situation).toBe(begins + 200 * minute)
    expect(entry?.data).toMatchObject({ stated: begins + 10 * minute })
    const level = drill.live.playing.run.levels.get(flood) ?? standingBy
    expect(level.responses).toEqual([{ at: begins + 10 * minute, level: 'III' }])
    const record = readEvents(drill.events(), begins, stage.program)
    const declared = record.levels.get(flood)?.find(({ changed }) => changed === 'response')
    expect(declared).toMatchObject({ at: begins + 10 * minute, response: 'III', by: { acting: false } })
  })

  test('a decision that was late by the clock was made in time', () => {
    const drill = late()
    const decide = () =>
      drill.live.playing.run.rows
        .get(flood)
        ?.get('special/flood@qingxi#IV.procedure.decide/qx-hq.commander/1.1')
    expect(decide()?.state).toBe('late')
    drill.ask('director', order(declare('IV'), 35))
    expect(decide()).toMatchObject({ state: 'done', closedAt: begins + 35 * minute })
    const record = readEvents(drill.events(), begins, stage.program)
    const done = record.duties.find(({ clause }) => clause === 'special/flood#IV.procedure.decide')?.done
    expect(done).toMatchObject({ at: begins + 35 * minute, late: 0, acting: false })
  })

  test.each([
    [-1, 'bad-stated-time'],
    [201, 'bad-stated-time'],
  ])('is refused when stated for minute %i: it must lie between the beginning and now', (minutes, code) => {
    const drill = late()
    const before = drill.events().length
    expect(drill.ask('director', order(declare('III'), minutes))).toMatchObject({ ok: false, code })
    expect(drill.events()).toHaveLength(before)
  })

  test('levels follow each other: none is stated to have come before the one that it changed', () => {
    const drill = late()
    drill.ask('director', order(declare('III'), 60))
    const raise: Act = { ...declare('II'), kind: 'raise' } as Act
    expect(drill.ask('director', order(raise, 30))).toMatchObject({ code: 'refused', about: 'not-possible' })
    expect(drill.ask('director', order(raise, 90))).toMatchObject({ ok: true })
  })

  test('only the direction writes down what others said', () => {
    const answer: Answer = late().ask('commander', { ...order(declare('III'), 10) })
    expect(answer).toMatchObject({ ok: false, code: 'not-this-seat' })
  })
})
