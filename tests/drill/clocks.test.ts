import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exerciseAt, situationAt, wallAt } from '../../src/drill/clock.ts'
import { Live } from '../../src/drill/live.ts'
import { firstBrokenLink } from '../../src/run/log.ts'
import { hour, minute } from '../../src/vocabulary/duration.ts'
import { formatClock } from '../../src/vocabulary/instant.ts'
import { dayStage, declare, drive, opened } from '../support/live-drill.ts'

const stage = dayStage()
const { begins } = stage.scenario
const released = (events: ReturnType<typeof drive>): string[] =>
  events
    .events()
    .flatMap((e) =>
      e.type === 'inject-released' ? [`${e.data.inject} ${formatClock(e.at.situation, 480)}`] : [],
    )

describe('two clocks', () => {
  test('situation time passes as fast as it is told to, exercise time with the wall', () => {
    const drill = drive(stage).at(0)
    drill.ask('director', { kind: 'run', speed: 60 })
    drill.at(1).events()
    expect(situationAt(drill.live.conduct.clock, opened + minute)).toBe(begins + hour)
    expect(exerciseAt(drill.live.conduct.clock, opened + minute)).toBe(minute)
    drill.ask('director', { kind: 'set-speed', speed: 1 })
    expect(drill.at(2).live.situation(opened + 2 * minute)).toBe(begins + hour + minute)
  })

  test('an entry tells both', () => {
    const drill = drive(stage).at(0)
    drill.ask('director', { kind: 'run', speed: 60 })
    const second = drill
      .at(1)
      .events()
      .find((e) => e.type === 'inject-released' && e.data.inject === '2')
    expect(second?.at).toEqual({ situation: begins + 30 * minute, exercise: minute / 2 })
    expect(second?.wall).toBeNull()
  })

  test('the wall time of a situation is the first moment at which it is reached', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600 }), fc.nat(1e8), (speed, ahead) => {
        const clock = {
          running: true,
          stopped: null,
          speed,
          since: { situation: begins, exercise: 0, wall: opened },
        }
        const wall = wallAt(clock, begins + ahead)
        if (wall === null) throw new Error('it runs')
        expect(situationAt(clock, wall)).toBeGreaterThanOrEqual(begins + ahead)
        if (ahead > 0) expect(situationAt(clock, wall - 1)).toBeLessThan(begins + ahead)
      }),
    )
  })
})

// Traps of other systems, by the number of the report (docs/architecture.md, "Time").
describe('pauses', () => {
  test('#2282: an inject after a pause is not lost, but comes later by the pause', () => {
    const drill = drive(stage).at(0)
    drill.ask('director', { kind: 'run', speed: 1 })
    drill.at(20).ask('director', { kind: 'pause', note: '讲评' })
    drill.at(120).ask('director', { kind: 'run', speed: 1 })
    expect(released(drill.at(129))).toEqual(['1 08:00'])
    expect(released(drill.at(131))).toEqual(['1 08:00', '2 08:30'])
  })

  test('#1395: released now means now, also in a pause', () => {
    const drill = drive(stage).at(0)
    drill.ask('director', { kind: 'run', speed: 1 })
    drill.at(20).ask('director', { kind: 'pause', note: null })
    drill.at(50).ask('director', { kind: 'release', inject: '3' })
    expect(released(drill)).toEqual(['1 08:00', '3 08:20'])
    drill.at(60).ask('director', { kind: 'run', speed: 1 })
    expect(released(drill.at(400))).toEqual(['1 08:00', '3 08:20', '2 08:30'])
  })

  test('#2798: an inject put at a time that lies in a pause is not too old', () => {
    const drill = drive(stage).at(0)
    drill.ask('director', { kind: 'run', speed: 1 })
    drill.at(10).ask('director', { kind: 'pause', note: null })
    expect(
      drill.at(60).ask('director', { kind: 'move', inject: '3', to: begins + 15 * minute, reason: '提前' })
        .ok,
    ).toBe(true)
    drill.at(200).ask('director', { kind: 'run', speed: 1 })
    expect(released(drill.at(206))).toEqual(['1 08:00', '3 08:15'])
  })

  test('#1586: a drill can always be ended, with a reason', () => {
    for (const prepare of [
      (_: ReturnType<typeof drive>) => undefined,
      (d: ReturnType<typeof drive>) => d.ask('director', { kind: 'run', speed: 1 }),
      (d: ReturnType<typeof drive>) => {
        d.ask('director', { kind: 'run', speed: 1 })
        d.ask('director', { kind: 'pause', note: null })
      },
    ]) {
      const drill = drive(stage).at(0)
      prepare(drill)
      expect(drill.at(5).ask('director', { kind: 'end', reason: '转入真实防汛' }).ok).toBe(true)
      expect(drill.at(2000).types().at(-1)).toBe('drill-ended')
    }
  })

  test('nothing happens by itself while the clock stands', () => {
    const drill = drive(stage).at(0)
    drill.ask('director', { kind: 'run', speed: 600 })
    drill.at(0.01).ask('director', { kind: 'pause', note: null })
    const before = drill.events().length
    expect(drill.at(10_000).events()).toHaveLength(before)
  })
})

describe('jumps and steps', () => {
  test('all that lies between happens on the way, at its own time', () => {
    const drill = drive(stage).at(0)
    drill.ask('director', { kind: 'run', speed: 1 })
    drill.at(1).ask('director', { kind: 'jump', to: begins + 3 * hour })
    expect(released(drill)).toEqual(['1 08:00', '2 08:30', '3 10:00'])
    expect(drill.live.situation(opened + minute)).toBe(begins + 3 * hour)
    const late = drill.events().find(({ type }) => type === 'obligation-late')
    expect(late && formatClock(late.at.situation, 480)).toBe('08:50')
    expect(late?.at.exercise).toBe(minute)
  })

  test('a step goes to the next thing that is due', () => {
    const drill = drive(stage).at(0)
    drill.ask('director', { kind: 'run', speed: 1 })
    drill.ask('director', { kind: 'pause', note: null })
    drill.ask('director', { kind: 'step' })
    expect(released(drill)).toEqual(['1 08:00', '2 08:30'])
  })

  test('time does not go back', () => {
    const drill = drive(stage).at(0)
    drill.ask('director', { kind: 'run', speed: 1 })
    expect(drill.at(30).ask('director', { kind: 'jump', to: begins })).toMatchObject({ code: 'time-passed' })
  })
})

/** What a director and a seat do at random, and moments at which nobody does anything but the clock is looked at. */
const doings = fc.array(
  fc.record({
    after: fc.nat(20 * 60_000),
    what: fc.constantFrom('run', 'pause', 'speed', 'jump', 'step', 'release', 'declare', 'finish', 'undo'),
    pick: fc.nat(1000),
  }),
  { maxLength: 15 },
)

/** What is done may not depend on what has been looked at. */
const keys = ['IV.procedure.assess', 'IV.procedure.propose', 'IV-1', 'R-1', 'III-1'].map(
  (row) => `special/flood@qingxi#${row}/qx-office/1.1`,
)

type Doing = { readonly after: number; readonly what: string; readonly pick: number }

function play(list: readonly Doing[], looks: (span: number) => readonly number[]): ReturnType<typeof drive> {
  const drill = drive(stage)
  let passed = 0
  for (const { after, what, pick } of list) {
    for (const look of looks(after)) drill.at((passed + look) / minute).events()
    passed += after
    drill.at(passed / minute)
    if (what === 'run') drill.ask('director', { kind: 'run', speed: 1 + (pick % 30) })
    if (what === 'speed') drill.ask('director', { kind: 'set-speed', speed: 1 + (pick % 60) })
    if (what === 'pause') drill.ask('director', { kind: 'pause', note: null })
    if (what === 'step') drill.ask('director', { kind: 'step' })
    if (what === 'jump')
      drill.ask('director', { kind: 'jump', to: drill.live.situation(opened + passed) + pick * 1000 })
    if (what === 'release') drill.ask('director', { kind: 'release', inject: `${1 + (pick % 3)}` })
    if (what === 'declare') drill.act('commander', declare(['IV', 'III', 'II'][pick % 3] ?? 'IV'))
    if (what === 'undo') drill.ask('director', { kind: 'undo', entry: 1 + (pick % 20), reason: '误操作' })
    const key = keys[pick % keys.length] ?? ''
    if (what === 'finish') drill.act('office', { kind: 'finish', obligation: key, evidence: null })
  }
  return drill
}

test('any way of splitting a span of time gives the same log', () => {
  fc.assert(
    fc.property(doings, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (list, shares) => {
      const split = play(list, (span) => [...shares.take(4)].sort().map((share) => Math.floor(share * span)))
      expect(split.events()).toEqual(play(list, () => []).events())
    }),
    { numRuns: 100 },
  )
}, 60_000)

test('a drill made anew from its log, at any entry where it was written, goes on as if nothing had been', () => {
  fc.assert(
    fc.property(doings, fc.nat(), (list, cut) => {
      const whole = play(list, () => []).live
      const before = list.slice(0, cut % (list.length + 1))
      const first = play(before, () => []).live
      const again = new Live(stage, JSON.parse(JSON.stringify(first.log)))
      expect(again.conduct).toEqual(first.conduct)
      expect(again.playing.standing.script).toEqual(first.playing.standing.script)
      const { timers: _, nextTimer: __, now: ___, ...state } = again.playing.run
      expect(first.playing.run).toMatchObject(state)
      const horizon = opened + 30 * hour
      first.pass(horizon)
      again.pass(horizon)
      expect(again.log).toEqual(first.log)
      expect(firstBrokenLink(whole.log)).toBeNull()
    }),
    { numRuns: 100 },
  )
}, 60_000)
