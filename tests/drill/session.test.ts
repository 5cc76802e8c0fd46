import { describe, expect, test } from 'vitest'
import type { EventLog } from '../../src/drill/event-log.ts'
import { openDrill, stageOf } from '../../src/drill/open-drill.ts'
import { beatEvery, DrillSession, silence, type WallClock } from '../../src/drill/session.ts'
import { firstBrokenLink } from '../../src/run/log.ts'
import type { TraceHeader } from '../../src/run/trace.ts'
import { memoryLog } from '../../src/store/memory.ts'
import { minute } from '../../src/vocabulary/duration.ts'
import { dayStage, declare, opened, titles } from '../support/live-drill.ts'

/** A wall clock that a test moves on; whoever asked to be woken is, in order. */
class TestClock implements WallClock {
  #now = opened
  #wakes: { at: number; wake: () => void }[] = []

  now(): number {
    return this.#now
  }

  at(wall: number, wake: () => void): () => void {
    const entry = { at: wall, wake }
    this.#wakes.push(entry)
    return () => {
      this.#wakes = this.#wakes.filter((each) => each !== entry)
    }
  }

  /** Lets time pass in whole, waking whoever is due, and waits until all of it has been worked off. */
  async pass(span: number): Promise<void> {
    const until = this.#now + span
    for (;;) {
      await settled()
      const next = this.#wakes.toSorted((a, b) => a.at - b.at)[0]
      if (!next || next.at > until) break
      this.#wakes = this.#wakes.filter((each) => each !== next)
      this.#now = Math.max(this.#now, next.at)
      next.wake()
    }
    this.#now = until
    await settled()
  }
}

/** Every promise that can go on has. */
async function settled(): Promise<void> {
  for (let i = 0; i < 50; i++) await Promise.resolve()
}

const stage = dayStage()
const header: TraceHeader = {
  format: 'yuyan-trace/1',
  kind: 'live',
  drill: 'day',
  set: { name: 'qingxi', title: '青溪县', zone: 480, locale: 'zh-CN' },
  program: stage.program.digest,
  scenario: {
    id: 'day',
    title: stage.scenario.title,
    mode: stage.scenario.mode,
    path: stage.scenario.path,
    sha256: stage.scenario.sha256,
    objectives: [],
  },
  plans: [],
  seats: stage.scenario.seats,
  begins: stage.scenario.begins,
  lasts: stage.scenario.lasts,
  seed: null,
  draft: false,
  assumptions: [],
}

async function prepared(store: EventLog = memoryLog()): Promise<{ store: EventLog; clock: TestClock }> {
  const { program, scenario } = stage
  const opening = { header, program, scenario, texts: new Map(), revision: null, rehearsal: false }
  await openDrill(store, opening, { titles, wall: opened })
  return { store, clock: new TestClock() }
}

async function serve(store: EventLog, clock: TestClock): Promise<DrillSession> {
  const found = await stageOf(store, 'day', titles)
  if (!found) throw new Error('no drill')
  return DrillSession.open(store, clock, found.stage)
}

const begin = { kind: 'run', speed: 1 } as const

describe('a drill being served', () => {
  test('a drill opened twice is one drill', async () => {
    const { store } = await prepared()
    const { program, scenario } = stage
    const opening = { header, program, scenario, texts: new Map(), revision: null, rehearsal: false }
    expect(await openDrill(store, opening, { titles, wall: opened })).toBe('exists')
    expect(await store.read('day', 0)).toHaveLength(1)
  })

  test('what is due happens by itself, and whoever listens hears it once', async () => {
    const { store, clock } = await prepared()
    const session = await serve(store, clock)
    const heard: number[] = []
    session.listen((events) => heard.push(...events.map(({ seq }) => seq)))
    await session.ask('director', begin, 'a')
    await clock.pass(125 * minute)
    const log = session.live.log
    expect(log.filter(({ type }) => type === 'inject-released')).toHaveLength(3)
    expect(heard).toEqual(log.slice(1).map(({ seq }) => seq))
    expect((await store.read('day', 0)).map(({ hash }) => hash)).toEqual(log.map(({ hash }) => hash))
    expect(firstBrokenLink(log)).toBeNull()
    await session.close()
  })

  test('asked twice under one id, it is done once and answered the same', async () => {
    const { store, clock } = await prepared()
    const session = await serve(store, clock)
    await session.ask('director', begin, 'a')
    await clock.pass(40 * minute)
    const act = { kind: 'act', act: declare('IV'), forParty: null } as const
    const answers = await Promise.all([
      session.ask('commander', act, 'b'),
      session.ask('commander', act, 'b'),
    ])
    answers.push(await session.ask('commander', act, 'b'))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]).toMatchObject({ ok: true })
    expect(session.live.log.filter(({ type }) => type === 'level-declared')).toHaveLength(1)
    await session.close()
    const again = await serve(store, clock)
    expect(await again.ask('commander', act, 'b')).toEqual(answers[0])
    await again.close()
  })

  test('a store that fails answers nobody with success, and what was not kept is not told', async () => {
    const store = memoryLog()
    const { clock } = await prepared(store)
    let broken = false
    const failing: EventLog = {
      ...store,
      append: (...args) => (broken ? Promise.reject(new Error('disk full')) : store.append(...args)),
    }
    const session = await serve(failing, clock)
    await session.ask('director', begin, 'a')
    const before = session.live.log.length
    broken = true
    const heard: string[] = []
    session.listen((events) => heard.push(...events.map(({ type }) => type)))
    const message = { kind: 'message', to: [], text: '在吗', as: null, answers: null } as const
    await expect(session.ask('office', message, 'm')).rejects.toThrow('disk full')
    expect(session.live.log).toHaveLength(before)
    expect(heard).toEqual([])
    broken = false
    expect(await session.ask('office', message, 'm')).toMatchObject({ ok: true })
    await session.close()
  })

  test('after an interruption the clock stands where the last living second was, and nothing fires in a burst', async () => {
    const { store, clock } = await prepared()
    const first = await serve(store, clock)
    await first.ask('director', begin, 'a')
    await clock.pass(10 * minute)
    // Killed: nothing is closed, nothing is said.
    const killed = new TestClock()
    await killed.pass(200 * minute)
    const second = await serve(store, killed)
    const last = second.live.log.at(-1)
    expect(last).toMatchObject({ type: 'clock-stopped', data: { why: 'restart' } })
    expect(last?.at.exercise).toBeGreaterThan(10 * minute - beatEvery - 1)
    expect(last?.at.exercise).toBeLessThanOrEqual(10 * minute)
    expect(second.live.log.filter(({ type }) => type === 'inject-released')).toHaveLength(1)
    await second.ask('director', begin, 'b')
    await killed.pass(21 * minute)
    expect(second.live.log.filter(({ type }) => type === 'inject-released')).toHaveLength(2)
    await second.close()
  })

  test('a short absence is no interruption', async () => {
    const { store, clock } = await prepared()
    const first = await serve(store, clock)
    await first.ask('director', begin, 'a')
    await clock.pass(10 * minute)
    await first.close()
    await clock.pass(silence - beatEvery)
    const second = await serve(store, clock)
    expect(second.live.conduct.clock.running).toBe(true)
    await second.close()
  })
})

describe('two processes serving one drill', () => {
  test('each acts on what the other wrote; the log is one chain and says everything once', async () => {
    const { store, clock } = await prepared()
    const [one, two] = [await serve(store, clock), await serve(store, clock)]
    await one.ask('director', begin, 'a')
    await clock.pass(40 * minute)
    const act = { kind: 'act', act: declare('IV'), forParty: null } as const
    const answers = await Promise.all([one.ask('commander', act, 'x'), two.ask('commander', act, 'x')])
    expect(answers[0]).toEqual(answers[1])
    await Promise.all(
      [one, two].flatMap((session, i) =>
        Array.from({ length: 10 }, (_, n) =>
          session.ask(
            'office',
            { kind: 'message', to: [], text: `${i}-${n}`, as: null, answers: null },
            `${i}-${n}`,
          ),
        ),
      ),
    )
    await clock.pass(90 * minute)
    expect(one.live.log.filter(({ type }) => type === 'level-declared')).toHaveLength(1)
    expect(one.live.log.filter(({ type }) => type === 'message-sent')).toHaveLength(20)
    expect(one.live.log.filter(({ type }) => type === 'inject-released')).toHaveLength(3)
    expect(two.live.log).toEqual(one.live.log)
    expect(firstBrokenLink(one.live.log)).toBeNull()
    await Promise.all([one.close(), two.close()])
  })
})
