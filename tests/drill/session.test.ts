import { describe, expect, test } from 'vitest'
import type { EventLog } from '../../src/drill/event-log.ts'
import { beatEvery, silence } from '../../src/drill/interruption.ts'
import { chained, openDrill, stageOf } from '../../src/drill/open-drill.ts'
import { DrillSession } from '../../src/drill/session.ts'
import { firstBrokenLink } from '../../src/run/log.ts'
import { memoryLog } from '../../src/store/memory.ts'
import { minute } from '../../src/vocabulary/duration.ts'
import { dayStage, declare, opened, openingOf } from '../support/live-drill.ts'
import { titles } from '../support/staff-titles.ts'
import { TestClock } from '../support/test-clock.ts'

const stage = dayStage()
async function prepared(store: EventLog = memoryLog()): Promise<{ store: EventLog; clock: TestClock }> {
  await openDrill(store, openingOf(stage), opened)
  return { store, clock: new TestClock() }
}

async function serve(store: EventLog, clock: TestClock): Promise<DrillSession> {
  const found = await stageOf(store, 'day', () => titles)
  if (!found) throw new Error('no drill')
  return DrillSession.open(store, clock, found.stage)
}

const begin = { kind: 'run', speed: 1 } as const

describe('a drill being served', () => {
  test('a drill opened twice is one drill', async () => {
    const { store } = await prepared()
    expect(await openDrill(store, openingOf(stage), opened)).toBe('exists')
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

  test('a store that can be neither written nor read for a while leaves no trace in the log', async () => {
    const store = memoryLog()
    const { clock } = await prepared(store)
    let asked = 0
    let broken = false
    const away = (): Promise<never> => {
      asked += 1
      return Promise.reject(new Error('unreachable'))
    }
    const failing: EventLog = {
      ...store,
      append: (...args) => (broken ? away() : store.append(...args)),
      read: (...args) => (broken ? away() : store.read(...args)),
      beat: (...args) => (broken ? Promise.reject(new Error('unreachable')) : store.beat(...args)),
    }
    const session = await serve(failing, clock)
    await session.ask('director', begin, 'a')
    await clock.pass(29 * minute)
    const message = { kind: 'message', to: [], text: '在吗', as: null, answers: null } as const
    // The store goes away in the midst of an act.
    failing.append = () => {
      broken = true
      return away()
    }
    await expect(session.ask('office', message, 'm')).rejects.toThrow('unreachable')
    asked = 0
    await clock.pass(2 * minute)
    // An inject is due since a minute: asked for about once a second, not all the time.
    expect(asked).toBeGreaterThan(0)
    expect(asked).toBeLessThan(200)
    broken = false
    failing.append = store.append
    expect(await session.ask('office', message, 'm')).toMatchObject({ ok: true })
    const log = chained(await store.read('day', 0))
    expect(session.live.log).toEqual(log)
    expect(firstBrokenLink(log)).toBeNull()
    expect(log.map(({ seq }) => seq)).toEqual(log.map((_, i) => i + 1))
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

  test('what another writes while this one is busy is heard when it is done', async () => {
    const { store, clock } = await prepared()
    const one = await serve(store, clock)
    let meanwhile: (() => Promise<unknown>) | null = null
    const two = await serve(
      {
        ...store,
        receipt: async (...args) => {
          const act = meanwhile
          meanwhile = null
          await act?.()
          return store.receipt(...args)
        },
      },
      clock,
    )
    const message = { kind: 'message', to: [], text: '在吗', as: null, answers: null } as const
    await one.ask('director', begin, 'a')
    await two.ask('office', message, 'm')
    meanwhile = () => one.ask('office', message, 'n')
    await two.ask('office', message, 'm')
    await clock.pass(0)
    expect(two.live.log).toEqual(one.live.log)
    expect(two.live.log.filter(({ type }) => type === 'message-sent')).toHaveLength(2)
    await Promise.all([one.close(), two.close()])
  })
})
