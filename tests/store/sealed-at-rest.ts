import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { EventLog } from '../../src/drill/event-log.ts'
import { faultsOf, keptDrill, sealedTitle, traceOfKept } from '../../src/drill/kept-drill.ts'
import { openDrill, stageOf } from '../../src/drill/open-drill.ts'
import { DrillSession } from '../../src/drill/session.ts'
import { hour, minute } from '../../src/vocabulary/duration.ts'
import { formatWall } from '../../src/vocabulary/instant.ts'
import { dayStage, opened, openingOf } from '../support/live-drill.ts'
import { titles } from '../support/staff-titles.ts'
import { TestClock } from '../support/test-clock.ts'
import type { Place } from './contract.ts'

const stage = dayStage({
  mode: 'double-blind',
  notify: ['消防救援队'],
  injects: [
    'Q-71 | T+0:00 | office | 县水文站来电，水位持续上涨。 | `水位 = 11.37`',
    'Q-72 | T+0:35 | office | 圩堤出现管涌。 | `水位 = 12.43`',
  ],
  consequences: ['Z-9 | `水位 > 13` | 10 分钟 | office | 圩区进水。 | `积水深度@xihu = 0.4`'],
})
const window = { from: opened + hour, until: opened + 9 * hour }
const opening = openingOf({ ...stage, scenario: { ...stage.scenario, window } })
const rubric = '评分：管涌发现后 30 分钟内报告'
const texts = new Map([
  [stage.scenario.path, '## 注入\n原文：圩堤出现管涌。'],
  ['rubrics/seepage.md', rubric],
])
const lock = { key: new Uint8Array(32).fill(5), nonce: new Uint8Array(12).fill(9) }

/** Everything that nobody may read before it begins: ids, words, values, and the times of the situation. */
const { begins, lasts } = stage.scenario
const hidden = [
  ...['Q-71', 'Q-72', 'Z-9', '持续上涨', '管涌', '圩区进水', '11.37', '12.43', 'seepage', '原文'],
  ...[begins, begins + 35 * minute, begins + lasts].flatMap((at) => [
    String(at),
    formatWall(at).slice(0, 16),
  ]),
]

/** What every store holds of a sealed drill before it begins: nothing that tells of its scenario. */
export function hidesSealed(newPlace: () => Promise<Place & { kept(): Promise<string> }>): void {
  let place: Awaited<ReturnType<typeof newPlace>>
  let store: EventLog
  let clock: TestClock
  beforeEach(async () => {
    place = await newPlace()
    store = await place.open()
    clock = new TestClock()
    await openDrill(store, { ...opening, texts }, opened, lock)
  })
  afterEach(async () => {
    await store.close()
    await place.remove()
  })

  const serve = async (log = store): Promise<DrillSession> => {
    const keyOf = () => lock.key
    const found = await stageOf(log, 'day', () => titles, keyOf)
    if (!found) throw new Error('no drill')
    return DrillSession.open(log, clock, found.stage)
  }
  /** Seats are checked, people told, words exchanged: all that may happen before the beginning. */
  const prepare = async (): Promise<void> => {
    const session = await serve()
    await session.ask('office', { kind: 'here' }, 'a')
    await session.ask('director', { kind: 'told', who: '消防救援队' }, 'b')
    await session.ask('director', { kind: 'release', inject: 'Q-72' }, 'c')
    await session.ask('cell', { kind: 'message', to: [], text: '通信检查', as: null, answers: null }, 'd')
    await clock.pass(20 * minute)
    await session.close()
  }
  const found = async (): Promise<string[]> => {
    const kept = await place.kept()
    return hidden.filter((each) => kept.includes(each))
  }
  const begin = { kind: 'run', speed: 1 } as const

  describe('a sealed drill that was opened', () => {
    test('tells nothing of its scenario before it begins, and everything after', async () => {
      await prepare()
      expect(await found()).toEqual([])
      expect(await place.kept()).toContain('通信检查')
      const session = await serve()
      expect(await session.ask('director', begin, 'e')).toMatchObject({ ok: true })
      await session.close()
      expect(await found()).toEqual(expect.arrayContaining(['Q-71', 'Q-72', 'Z-9', '管涌', 'seepage']))
    })

    test('has no stage without its key, nor with another, but is known and whole', async () => {
      await expect(stageOf(store, 'day', () => titles)).rejects.toMatchObject({ why: 'no-key' })
      const other = stageOf(
        store,
        'day',
        () => titles,
        () => new Uint8Array(32),
      )
      await expect(other).rejects.toMatchObject({ why: 'other-key' })
      const kept = await keptDrill(store, 'day')
      if (!kept) throw new Error('no drill')
      expect(faultsOf(kept)).toEqual([])
      expect(sealedTitle(kept)).toBe(stage.scenario.title)
      expect(() => traceOfKept(kept)).toThrow('sealed')
    })

    test('needs no key once it has begun: killed then, it is served, read and replayed without', async () => {
      await prepare()
      const session = await serve()
      await session.ask('director', begin, 'e')
      await clock.pass(40 * minute)
      await session.ask('office', { kind: 'here' }, 'f')
      const kept = await keptDrill(store, 'day')
      if (!kept) throw new Error('no drill')
      expect(faultsOf(kept)).toEqual([])
      const { trace } = traceOfKept(kept)
      expect(trace.header).toEqual(opening.header)
      const types = trace.events.map(({ type }) => type)
      expect(types.slice(types.indexOf('seal-opened'), types.indexOf('seal-opened') + 2)).toEqual([
        'seal-opened',
        'drill-started',
      ])
      const released = trace.events.filter(({ type }) => type === 'inject-released')
      expect(released.map(({ at }) => at.situation)).toEqual([begins, begins + 35 * minute])
      const found = await stageOf(store, 'day', () => titles)
      expect(found?.stage.scenario).toEqual(opening.scenario)
      await session.close()
    })

    test('is begun once by two servers that hold the key', async () => {
      await prepare()
      const other = await place.open()
      const [one, two] = [await serve(), await serve(other)]
      const answers = await Promise.all([
        one.ask('director', begin, 'begin'),
        two.ask('director', begin, 'begin'),
      ])
      expect(answers[0]).toEqual(answers[1])
      const types = (await store.read('day', 0)).map(({ text }) => JSON.parse(text).type)
      expect(types.filter((type) => ['seal-opened', 'drill-started'].includes(type))).toHaveLength(2)
      await one.close()
      await two.close()
      await other.close()
    })

    test('ended without having begun it can be read, too', async () => {
      const session = await serve()
      expect(await session.ask('director', { kind: 'end', reason: '取消' }, 'x')).toMatchObject({ ok: true })
      await session.close()
      const kept = await keptDrill(store, 'day')
      expect(kept && traceOfKept(kept).trace.header).toEqual(opening.header)
    })
  })
}
