import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Opening } from '../../src/console/protocol.ts'
import { heartbeat, patience } from '../../src/console/server/page-stream.ts'
import { mostPages } from '../../src/console/server/served-drill.ts'
import { applyChange, type SeatView } from '../../src/drill/seat-view.ts'
import type { DrillEvent } from '../../src/run/event.ts'
import { idle, type Listening, openConsole, type Page, type TestConsole } from '../support/console.ts'
import { dayStage, declare, flood } from '../support/live-drill.ts'

const minute = 60_000

/** What people do in a drill, as one act each. */
const deeds: Readonly<Record<string, (console: TestConsole, pages: Pages) => Promise<unknown>>> = {
  wait: ({ clock }) => clock.pass(17 * minute),
  declare: (_, { commander }) => commander.act(declare('IV')),
  wrongly: (_, { donghu }) => donghu.act(declare('III')),
  raise: (_, { commander }) => commander.act({ ...declare('III'), kind: 'raise' } as never),
  end: (_, { commander }) => commander.act({ kind: 'end', instance: flood, reason: null }),
  write: (_, { office }) =>
    office.ask({ kind: 'message', to: ['donghu'], text: '请报情况', as: null, answers: null }),
  pause: (_, { director }) => director.ask({ kind: 'pause', note: null }),
  run: (_, { director }) => director.ask({ kind: 'run', speed: 2 }),
  step: (_, { director }) => director.ask({ kind: 'step' }),
  recall: async (console, { director }) => {
    const said = (await console.store.read('day', 0)).filter(({ text }) =>
      /"type":"(inject-rel|message)/.test(text),
    )
    return director.ask({ kind: 'undo', entry: said.at(-1)?.seq ?? 1, reason: '误发' })
  },
  note: (_, { evaluator }) =>
    evaluator.ask({ kind: 'observe', item: null, points: null, note: '到位', entry: null, photo: null }),
  emergency: (_, { donghu }) => donghu.ask({ kind: 'emergency', note: '' }),
  confirm: (_, { director }) => director.ask({ kind: 'confirm-emergency' }),
  over: (_, { director }) => director.ask({ kind: 'end', reason: '时间到' }),
  reopen: (_, { director }) => director.ask({ kind: 'reopen', reason: '误按' }),
  calm: (_, { director }) => director.ask({ kind: 'withdraw-emergency', note: '' }),
  finish: async (_, { donghu }) => {
    const { view } = (await donghu.view()) as Extract<Opening, { form: 'seat' }>
    const duty = view.duties.find(({ state }) => state === 'due' || state === 'late')
    return duty && donghu.act({ kind: 'finish', obligation: duty.key, evidence: null })
  },
}

interface Pages {
  readonly director: Page
  readonly commander: Page
  readonly office: Page
  readonly donghu: Page
  readonly evaluator: Page
}

async function pagesOf(console: TestConsole): Promise<Pages> {
  const [director, commander, office, donghu, evaluator] = await Promise.all(
    ['director', 'commander', 'office', 'donghu', 'evaluator-1'].map(console.enter),
  )
  if (!director || !commander || !office || !donghu || !evaluator) throw new Error('no page')
  return { director, commander, office, donghu, evaluator }
}

/** A page as it is written: it starts from a view, folds what it is sent, loses its connection and comes back. */
class Folding {
  n: number
  view: SeatView | null
  log: DrillEvent[]
  readonly #page: Page
  #listening: Listening | null = null

  constructor(page: Page, opening: Opening) {
    this.#page = page
    this.n = opening.n
    this.view = opening.form === 'seat' ? opening.view : null
    this.log = opening.form === 'full' ? [...opening.log] : []
  }

  /** Comes back as EventSource does by itself, or as a page that was loaded again. */
  async connect(byHeader: boolean): Promise<void> {
    this.#listening = byHeader
      ? await this.#page.listen(0, { 'last-event-id': String(this.n) })
      : await this.#page.listen(this.n)
  }

  async lose(): Promise<void> {
    await idle()
    for (const { id, data } of this.#listening?.messages() ?? []) {
      if (id === null || data.form === 'beat') continue
      expect(id).toBe(this.n + 1)
      this.n = id
      if (data.form === 'full') this.log.push(data.event)
      else if (this.view) this.view = applyChange(this.view, data.change, id)
    }
    await this.#listening?.stop()
    this.#listening = null
  }
}

describe('what a seat received, folded over its first view, is its view now', () => {
  test('over random drills, from any moment, with connections lost at any moment', async () => {
    const seats = ['director', 'commander', 'office', 'donghu', 'evaluator-1', 'observer']
    const deed = fc.constantFrom(...Object.keys(deeds))
    const story = fc.array(fc.record({ deed, lose: fc.boolean(), byHeader: fc.boolean() }), { maxLength: 25 })
    await fc.assert(
      fc.asyncProperty(
        story,
        fc.nat(10),
        fc.constantFrom('functional', 'tabletop', 'double-blind'),
        async (steps, from, mode) => {
          const console = await openConsole(dayStage({ mode: mode as 'tabletop' }))
          const pages = await pagesOf(console)
          await pages.director.ask({ kind: 'run', speed: 1 })
          const folding: [Page, Folding][] = []
          for (const [index, step] of steps.entries()) {
            if (index === Math.min(from, steps.length - 1))
              for (const seat of seats) {
                const page = await console.enter(seat)
                const fold = new Folding(page, await page.view())
                await fold.connect(false)
                folding.push([page, fold])
              }
            await deeds[step.deed]?.(console, pages)
            if (step.lose) {
              for (const [, fold] of folding) await fold.lose()
              await deeds[step.deed]?.(console, pages)
              for (const [, fold] of folding) await fold.connect(step.byHeader)
            }
          }
          for (const [page, fold] of folding) {
            await fold.lose()
            const now = await page.view()
            expect(fold.n).toBe(now.n)
            if (now.form === 'seat') {
              const { clock, phase } = console.drill.conduct
              expect(fold.view).toEqual(now.view)
              expect([now.view.clock, now.view.phase]).toEqual([clock, phase])
            } else expect(fold.log).toEqual(now.log)
          }
          expect(console.faults).toEqual([])
          await console.close()
        },
      ),
      { numRuns: 25 },
    )
  })

  test('evaluators never see what others wrote', async () => {
    const console = await openConsole()
    const [one, two] = [await console.enter('evaluator-1'), await console.enter('evaluator-2')]
    const heard = await two.listen(0)
    await one.ask({ kind: 'observe', item: null, points: 3, note: '反应迟缓', entry: null, photo: null })
    await two.view()
    await idle()
    expect(two.received).not.toContain('反应迟缓')
    expect(heard.messages().at(-1)).toMatchObject({ id: 1 })
    expect((await one.view()).n).toBe(2)
  })
})

describe('the connection', () => {
  test('a stream begins with the time of the server, and tells it again and again', async () => {
    const { clock, enter } = await openConsole()
    const heard = await (await enter('office')).listen(1)
    const began = clock.now()
    await clock.pass(2 * heartbeat)
    await idle()
    expect(heard.messages().map(({ data }) => data)).toEqual(
      [0, 1, 2].map((i) => ({ form: 'beat', now: began + i * heartbeat, present: null })),
    )
  })

  test('who is connected is told at once to the direction, and to no participant', async () => {
    const { enter } = await openConsole()
    const director = await (await enter('director')).listen(1)
    const present = (): unknown => {
      const last = director.messages().at(-1)?.data
      return last?.form === 'beat' ? last.present : null
    }
    expect(present()).toEqual({ director: 1 })
    const [one, two] = [await (await enter('office')).listen(1), await (await enter('office')).listen(1)]
    await idle()
    expect(present()).toEqual({ director: 1, office: 2 })
    await one.stop()
    await idle()
    expect(present()).toEqual({ director: 1, office: 1 })
    expect(two.text).not.toContain('"office"')
  })

  test.each(['99', '-1', 'x', '1.5', '', '1e3'])(
    'a place that no message has (%s) is refused',
    async (after) => {
      const { enter } = await openConsole()
      const office = await enter('office')
      expect((await office.get(`/stream?after=${after}`)).status).toBe(400)
      expect((await office.get('/stream', { 'last-event-id': after })).status).toBe(400)
    },
  )

  test('a page that takes nothing is let go, and misses nothing when it comes back', async () => {
    const { clock, drill, enter } = await openConsole()
    const [director, office] = [await enter('director'), await enter('office')]
    const response = await office.get('/stream?after=0')
    const reader = response.body?.getReader()
    await reader?.read()
    await director.ask({ kind: 'run', speed: 60 })
    await clock.pass(patience - heartbeat)
    expect(drill.present()).toEqual({ office: 1 })
    await clock.pass(2 * heartbeat)
    expect(drill.present()).toEqual({})
    const heard = await office.listen(1)
    expect(
      heard
        .messages()
        .filter(({ id }) => id !== null)
        .map(({ id }) => id),
    ).toEqual(Array.from({ length: (await office.view()).n - 1 }, (_, i) => i + 2))
  })

  test('a seat has only so many pages', async () => {
    const { enter } = await openConsole()
    const office = await enter('office')
    for (let i = 0; i < mostPages; i++) expect((await office.get('/stream')).status).toBe(200)
    expect((await office.get('/stream')).status).toBe(429)
    expect((await (await enter('donghu')).get('/stream')).status).toBe(200)
  })

  test('when the server stops every page is let go', async () => {
    const console = await openConsole()
    const heard = await (await console.enter('office')).listen(0)
    await console.close()
    await idle()
    expect(heard.over).toBe(true)
    expect(
      (await (await console.enter('office')).post('/commands', { act: 'a', command: { kind: 'here' } }))
        .status,
    ).toBe(503)
  })
})
