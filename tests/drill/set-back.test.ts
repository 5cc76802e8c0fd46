import { describe, expect, test } from 'vitest'
import type { EventLog } from '../../src/drill/event-log.ts'
import { beatEvery } from '../../src/drill/interruption.ts'
import { chained, openDrill, stageOf } from '../../src/drill/open-drill.ts'
import { DrillSession } from '../../src/drill/session.ts'
import { firstBrokenLink } from '../../src/run/log.ts'
import { memoryLog } from '../../src/store/memory.ts'
import { hour, minute } from '../../src/vocabulary/duration.ts'
import { dayStage, declare, opened, openingOf } from '../support/live-drill.ts'
import { titles } from '../support/staff-titles.ts'
import { settled, TestClock } from '../support/test-clock.ts'

/** A wall clock that can be set back; those who wait for a moment wait for as long as they meant to. */
class WoundClock extends TestClock {
  #back = 0

  override now(): number {
    return super.now() - this.#back
  }

  override at(wall: number, wake: () => void): () => void {
    return super.at(wall + this.#back, wake)
  }

  setBack(by: number): void {
    this.#back += by
  }

  override async pass(span: number): Promise<void> {
    const until = super.now() + span
    do await settled()
    while (this.tellNext(until))
    await settled()
  }
}

async function serve(store: EventLog, clock: WoundClock): Promise<DrillSession> {
  const found = await stageOf(store, 'day', () => titles)
  if (!found) throw new Error('no drill')
  return DrillSession.open(store, clock, found.stage)
}

async function begun(): Promise<{ store: EventLog; clock: WoundClock; session: DrillSession }> {
  const store = memoryLog()
  await openDrill(store, openingOf(dayStage()), opened)
  const clock = new WoundClock()
  const session = await serve(store, clock)
  await session.ask('director', begin, 'begin')
  await clock.pass(40 * minute)
  return { store, clock, session }
}

const begin = { kind: 'run', speed: 1 } as const
const released = (session: DrillSession): number =>
  session.live.log.filter(({ type }) => type === 'inject-released').length
const stops = (session: DrillSession): unknown[] =>
  session.live.log.flatMap((event) => (event.type === 'clock-stopped' ? [event.data.why] : []))

describe('the machine sleeps', () => {
  test('while the drill runs: it stops where it was; nothing fires in a burst, and it goes on when the director says so', async () => {
    const { clock, session } = await begun()
    const [before, sent] = [session.live.situation(session.now), released(session)]
    clock.setBack(-3 * hour)
    await clock.pass(2 * beatEvery)
    expect(stops(session)).toEqual(['restart'])
    expect(released(session)).toBe(sent)
    expect(session.live.situation(session.now) - before).toBeLessThanOrEqual(2 * beatEvery)
    await session.ask('director', begin, 'again')
    await clock.pass(81 * minute)
    expect(stops(session)).toEqual(['restart'])
    expect(released(session)).toBe(3)
    await session.close()
  })

  test('an act that comes first after waking finds the clock stopped', async () => {
    const { clock, session } = await begun()
    clock.setBack(-3 * hour)
    const act = { kind: 'act', act: declare('IV'), forParty: null } as const
    expect(await session.ask('commander', act, 'x')).toMatchObject({ code: 'clock-stopped' })
    await session.close()
  })
})

describe('the clock of the machine is set back', () => {
  test('while the drill runs: it stops where it was, and goes on by the new time', async () => {
    const { store, clock, session } = await begun()
    const before = session.live.situation(session.now)
    clock.setBack(hour)
    await clock.pass(2 * beatEvery)
    expect(stops(session)).toEqual(['set-back'])
    expect(session.live.situation(session.now)).toBeGreaterThanOrEqual(before - beatEvery)
    expect(session.live.situation(session.now)).toBeLessThanOrEqual(before + 2 * beatEvery)
    // Nothing is asked of anybody twice, and what is done meanwhile is told to wait.
    const act = { kind: 'act', act: declare('IV'), forParty: null } as const
    expect(await session.ask('commander', act, 'x')).toMatchObject({ code: 'clock-stopped' })
    await session.ask('director', begin, 'again')
    expect(await session.ask('commander', act, 'y')).toMatchObject({ ok: true })
    await clock.pass(81 * minute)
    expect(released(session)).toBe(3)
    const log = chained(await store.read('day', 0))
    expect(firstBrokenLink(log)).toBeNull()
    const times = log.map(({ at }) => at.situation)
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    await session.close()
  })

  test('an act at that very moment is no different: first the clock stops', async () => {
    const { clock, session } = await begun()
    clock.setBack(hour)
    const message = { kind: 'message', to: [], text: '在吗', as: null, answers: null } as const
    expect(await session.ask('office', message, 'm')).toMatchObject({ ok: true })
    expect(session.live.log.slice(-2).map(({ type }) => type)).toEqual(['clock-stopped', 'message-sent'])
    await session.close()
  })

  test('between two starts: it stands where it last was', async () => {
    const { store, clock, session } = await begun()
    await session.close()
    clock.setBack(hour)
    const again = await serve(store, clock)
    expect(stops(again)).toEqual(['restart'])
    expect(released(again)).toBe(2)
    await again.ask('director', begin, 'again')
    await clock.pass(81 * minute)
    expect(released(again)).toBe(3)
    await again.close()
  })

  test('a second more or less, as when the time is put right, stops nothing', async () => {
    const { clock, session } = await begun()
    clock.setBack(2000)
    await clock.pass(10 * beatEvery)
    expect(stops(session)).toEqual([])
    await session.close()
  })
})
