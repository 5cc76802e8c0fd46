import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compilePlans } from '../../src/compile/compile-plans.ts'
import type { ScenarioProgram } from '../../src/compile/scenario-program.ts'
import { loggedAs } from '../../src/drill/logged-input.ts'
import { replayAgainst } from '../../src/drill/replay-against.ts'
import type { DrillEvent } from '../../src/run/event.ts'
import { loadProgram } from '../../src/run/loaded-program.ts'
import { emptyLog, firstBrokenLink } from '../../src/run/log.ts'
import { narrow } from '../../src/run/narrow.ts'
import { Playing } from '../../src/run/playing.ts'
import { untouchedScript } from '../../src/run/script.ts'
import { initialState } from '../../src/run/state.ts'
import type { Trace } from '../../src/run/trace.ts'
import { minute } from '../../src/vocabulary/duration.ts'
import { buildSet } from '../../src/workspace/build-set.ts'
import { begins, richProgram, richSet, richTexts } from '../run/rich-set.ts'
import { dayStage, drive, openingOf } from '../support/live-drill.ts'
import { playRandomly, type RandomAct, randomActs } from '../support/random-acts.ts'

const everyPlan: ScenarioProgram = {
  ...dayStage({
    consequences: ['c1 | `水位 ≥ 13` | 30 分钟 | office | 东湖镇积水。 | `积水深度@donghu = 0.6`'],
  }).scenario,
  plans: [...richSet.plans.keys()],
  injects: [],
  begins,
}

/** A log of random acts, with a scenario whose consequences come about. */
function random(acts: readonly RandomAct[]): Trace {
  const events: DrillEvent[] = []
  const playing = new Playing(
    loadProgram(narrow(richProgram, everyPlan.plans)),
    everyPlan,
    { drill: 'day', exercise: (at) => at - begins },
    { run: initialState(begins), script: untouchedScript, end: emptyLog },
  )
  playing.tell({ type: 'drill-started', data: { scenario: 'day', title: '', seed: '1' } }, begins, {})
  playRandomly(
    {
      ...{ loaded: playing.loaded, begins, state: () => playing.run, events: () => events },
      give: (input, at) => {
        playing.reach(at)
        playing.take(input, at)
      },
      advance: (to) => playing.advance(to),
    },
    acts,
  )
  playing.tell({ type: 'drill-ended', data: { reason: 'time' } }, playing.run.now + minute, {})
  events.push(...playing.drain())
  const { header } = openingOf(dayStage())
  return { header: { ...header, kind: 'simulation', seats: [] }, events }
}

const played = { program: richProgram, scenario: everyPlan }

test('by the Program that it was played by it is the same log, byte for byte', () => {
  fc.assert(
    fc.property(randomActs, (acts) => {
      const trace = random(acts)
      const again = replayAgainst(trace, played, richProgram)
      const differs = trace.events.findIndex((each, i) => !isDeepStrictEqual(each, again.trace.events[i]))
      expect([trace.events[differs], again.trace.events[differs]]).toEqual([undefined, undefined])
      expect(again.trace.events.length).toBe(trace.events.length)
      expect(again.notApplicable.every(({ why }) => why === 'as-it-was')).toBe(true)
    }),
    { numRuns: 60 },
  )
}, 60_000)

/** The flood plan of the rich set with some of its words replaced. */
function revised(...replaced: readonly (readonly [string, string])[]) {
  const path = 'special/flood.md'
  const before = richTexts.get(path)
  if (before === undefined) throw new Error('no flood plan')
  const text = replaced.reduce((now, [from, to]) => {
    if (!now.includes(from)) throw new Error(`not in the plan: ${from}`)
    return now.replaceAll(from, to)
  }, before)
  return compilePlans(buildSet(new Map(richTexts).set(path, text)))
}

test('whatever the plans have come to, the log of the replay is a whole log, and every act is played or told not to apply', () => {
  const other = revised(['水位', '内河水位'])
  fc.assert(
    fc.property(randomActs, (acts) => {
      const { trace, notApplicable } = replayAgainst(random(acts), played, other)
      expect(firstBrokenLink(trace.events)).toBeNull()
      expect(new Set(notApplicable.map(({ seq }) => seq)).size).toBe(notApplicable.length)
    }),
    { numRuns: 20 },
  )
}, 60_000)

function liveDay(): { trace: Trace; stage: ReturnType<typeof dayStage> } {
  const stage = dayStage({
    notify: ['县委值班室'],
    consequences: ['c1 | `水位 ≥ 12` | 20 分钟 | office | 东湖镇积水。 | `积水深度@donghu = 0.6`'],
  })
  const driven = drive(stage)
  const { live } = driven
  live.tell(
    {
      type: 'drill-opened',
      data: {
        pins: { program: '', scenario: '', header: '', texts: {}, revision: null },
        rehearsal: false,
      },
    },
    Date.UTC(2025, 9, 14, 1, 0),
    { wall: '2025-10-14T01:00:00.000Z' },
  )
  driven.at(1).ask('director', { kind: 'told', who: '县委值班室' })
  driven.at(2).ask('director', { kind: 'run', speed: 10 })
  driven.at(6).act('office', {
    kind: 'declare',
    instance: 'special/flood@qingxi',
    level: 'III',
    areas: [],
    reason: null,
  })
  driven.at(7).act('commander', {
    kind: 'declare',
    instance: 'special/flood@qingxi',
    level: 'IV',
    areas: [],
    reason: null,
  })
  driven.at(8).ask('director', { kind: 'pause', note: null })
  driven.at(9).ask('director', { kind: 'run', speed: 20 })
  driven.at(9.5).ask('director', { kind: 'skip', inject: '3', reason: '不用' })
  const due = driven.events().findLast(({ type }) => type === 'obligation-due')
  if (due?.type === 'obligation-due')
    driven.at(10).act('office', { kind: 'finish', obligation: due.data.key, evidence: '纪要' })
  const done = driven.events().find(({ type }) => type === 'fact-reported')
  driven.at(11).ask('director', { kind: 'undo', entry: done?.seq ?? 0, reason: '念错' })
  driven.at(11.5).ask('director', { kind: 'message', to: ['office'], text: '请续报', as: null, answers: 3 })
  live.pass(Date.UTC(2025, 9, 14, 2, 0))
  driven.at(61).ask('director', { kind: 'end', reason: '达到目的' })
  const { header } = openingOf(stage)
  return { trace: { header: { ...header, begins: stage.scenario.begins }, events: live.log }, stage }
}

test('a drill that people led: clocks, pauses, skipped injects, what was taken back and consequences come as they came', () => {
  const { trace, stage } = liveDay()
  const again = replayAgainst(trace, stage, richProgram)
  expect(trace.events.map(({ type }) => type)).toEqual(
    expect.arrayContaining([
      'inject-skipped',
      'entry-undone',
      'consequence-released',
      'act-refused',
      'clock-stopped',
    ]),
  )
  expect(again.trace.events).toEqual(trace.events)
  expect(again.notApplicable).toEqual([])
})

test('law: what seats say and what is watched moves nothing in the replay, wherever it stands', () => {
  const other = revised(['| IV-1 | 组织会商 | 县防办 | 30 分钟 |', '| IV-1 | 组织会商 | 县防办 | 10 分钟 |'])
  const moved = ({ events }: Trace) =>
    events.filter(({ type }) => type !== 'message-sent').map(({ type, data, at }) => ({ type, data, at }))
  fc.assert(
    fc.property(randomActs, fc.nat(100), (acts, where) => {
      const trace = random(acts)
      const place = 1 + (where % Math.max(1, trace.events.length - 1))
      const after = trace.events[place - 1]
      if (!after || loggedAs(trace.events[place] ?? after) === null) return
      const said = {
        ...{ ...after, by: 'system', cause: null, type: 'message-sent' },
        data: { to: [], text: '请续报', as: null, answers: null },
      } as DrillEvent
      const events = [...trace.events.slice(0, place), said, ...trace.events.slice(place)]
      const shifted = events.map((event, i) => ({
        ...event,
        seq: i + 1,
        cause: event.cause !== null && event.cause > place ? event.cause + 1 : event.cause,
      }))
      expect(moved(replayAgainst({ ...trace, events: shifted }, played, other).trace)).toEqual(
        moved(replayAgainst(trace, played, other).trace),
      )
    }),
    { numRuns: 30 },
  )
}, 60_000)

test('a task that was late and has more time by other plans is late no more; its row may have moved', () => {
  const trace = random([
    { after: 0, kind: 'level', pick: 0, other: 0, entitled: true },
    { after: 300, kind: 'facts', pick: 0, other: 0, entitled: true },
  ])
  const late = (program: Parameters<typeof replayAgainst>[2]) =>
    replayAgainst(trace, played, program).trace.events.flatMap((event) =>
      event.type === 'obligation-late' && event.data.key.includes('-1/') ? [event.at.situation] : [],
    )
  const before = late(richProgram)
  expect(before.length).toBeGreaterThan(0)
  const longer = late(revised(['| 组织会商 | 县防办 | 30 分钟 |', '| 组织会商 | 县防办 | 3 小时 |']))
  expect(Math.min(...longer, Number.POSITIVE_INFINITY)).toBeGreaterThan(Math.min(...before))
})
