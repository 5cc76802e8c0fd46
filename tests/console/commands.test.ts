import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openConsole, origin, post } from '../support/console.ts'
import { declare } from '../support/live-drill.ts'

const begin = { kind: 'run', speed: 1 } as const
const half = 30 * 60_000

describe('commands', () => {
  test('are carried out, and told to whom they concern', async () => {
    const { clock, enter } = await openConsole()
    const [director, commander] = [await enter('director'), await enter('commander')]
    expect(await director.ask(begin)).toMatchObject({ answer: { ok: true }, sentence: null })
    await clock.pass(half)
    expect(await commander.act(declare('IV'))).toMatchObject({ answer: { ok: true } })
    const view = await commander.view()
    expect(view.form === 'seat' && view.view.levels).toMatchObject([{ response: 'IV' }])
  })

  test('the director enters an oral order with the time that was stated for it', async () => {
    const { clock, enter, store } = await openConsole()
    const director = await enter('director')
    await director.ask(begin)
    await clock.pass(half)
    const opening = await director.view()
    if (opening.form !== 'full') throw new Error('not the whole')
    const { begins } = opening.backstage.scenario
    const act = { kind: 'act', act: declare('IV'), forParty: 'qx-hq.commander' } as const
    expect(await director.ask({ ...act, stated: begins + 60_000 })).toMatchObject({ answer: { ok: true } })
    const last = (await store.read('day', 0)).find(({ text }) => text.includes('"type":"level-declared"'))
    expect(last?.text).toContain(`"stated":${begins + 60_000}`)
    const later = await director.ask({ ...act, stated: begins + 90 * 60_000 })
    expect(later.sentence).toBe('所述时间须在情景开始以后、此刻以前')
  })

  test('who has answered the roll call sees so after loading anew, and nobody else learns it', async () => {
    const { enter } = await openConsole()
    const [office, donghu] = [await enter('office'), await enter('donghu')]
    await office.ask({ kind: 'here' })
    const [own, other] = [await office.view(), await donghu.view()]
    expect(own.form === 'seat' && own.view.reached).toBe(true)
    expect(other.form === 'seat' && other.view.reached).toBe(false)
    expect(other.n).toBe(own.n - 1)
  })

  test('a seat that may not is told so in a sentence; the same before and after it is asked', async () => {
    const { enter } = await openConsole()
    const office = await enter('office')
    const reply = { answer: { ok: false, code: 'not-this-seat', about: null, recorded: false } }
    expect(await office.ask(begin)).toEqual({ ...reply, sentence: '本席位不能进行这项操作' })
    expect(await office.ask({ kind: 'release', inject: '1' })).toMatchObject(reply)
    expect(await office.ask({ kind: 'release', inject: 'none' })).toMatchObject(reply)
  })

  test('sent again under one id they are done once and answered the same, after a restart too', async () => {
    const first = await openConsole()
    const { clock, store } = first
    await (await first.enter('director')).ask(begin)
    await clock.pass(half)
    const commander = await first.enter('commander')
    const command = { kind: 'act', act: declare('IV'), forParty: null } as const
    const reply = await commander.ask(command, 'once')
    expect(await commander.ask(command, 'once')).toEqual(reply)
    await first.close()
    const again = await openConsole(undefined, { store, clock })
    expect(await (await again.enter('commander')).ask(command, 'once')).toEqual(reply)
    const log = await store.read('day', 0)
    expect(log.filter(({ text }) => text.includes('"type":"level-declared"'))).toHaveLength(1)
  })

  test('entries are named by the own count, and only those that the seat knows', async () => {
    const { enter, store } = await openConsole()
    const [office, donghu] = [await enter('office'), await enter('donghu')]
    const message = { kind: 'message', text: '在吗', as: null } as const
    const sent = await office.ask({ ...message, to: ['donghu'], answers: null })
    expect(sent.answer).toEqual({ ok: true, entries: [2, 2] })
    expect(await donghu.ask({ ...message, to: ['office'], answers: 2 })).toMatchObject({
      answer: { ok: true },
    })
    expect(await donghu.ask({ ...message, to: ['office'], answers: 77 })).toMatchObject({
      answer: { code: 'unknown-entry' },
    })
    const last = (await store.read('day', 0)).at(-1)
    expect(JSON.parse(last?.text ?? '')).toMatchObject({ data: { answers: 2 } })
  })

  test('nobody puts an act down to somebody whose post the seat does not hold', async () => {
    const { clock, enter } = await openConsole()
    await (await enter('director')).ask(begin)
    await clock.pass(half)
    const act = { kind: 'act', act: declare('IV') } as const
    const donghu = await enter('donghu')
    expect(await donghu.ask({ ...act, forParty: 'qx-hq.commander' })).toMatchObject({
      answer: { code: 'not-this-seat', recorded: false },
    })
  })

  test('an inject written on the spot names seats and facts that are there', async () => {
    const { enter } = await openConsole()
    const director = await enter('director')
    await director.ask(begin)
    const inject = {
      kind: 'add-inject',
      ...{ channel: '电话', from: '群众', content: '积水', after: null },
    } as const
    const of = (to: string[], facts: { fact: string; area: string | null; value: number | string }[]) =>
      director.ask({ ...inject, to, facts })
    expect((await of(['nobody'], [])).sentence).toBe('没有席位 nobody')
    for (const fact of [
      { fact: '无此事实', area: null, value: 1 },
      { fact: '水位', area: null, value: '高' },
      { fact: '积水深度', area: 'mars', value: 1 },
    ])
      expect((await of([], [fact])).sentence).toBe('没有登记这一情况；请核对名称')
    expect(await of(['office'], [{ fact: '水位', area: null, value: 12.4 }])).toMatchObject({
      sentence: null,
    })
  })

  test('a store that fails is owned up to, and nothing of it is shown', async () => {
    const console = await openConsole()
    const office = await console.enter('office')
    console.store.append = () => Promise.reject(new Error('SQLITE_FULL at /secret/path'))
    const response = await office.post('/commands', { act: 'a', command: { kind: 'here' } })
    expect([response.status, await response.text()]).toEqual([
      503,
      '{"problem":"not-kept","sentence":"没有保存，不算数；请稍后重试，屡试不行的请告知导调"}',
    ])
    expect(console.faults).toHaveLength(1)
  })
})

const kinds = [
  ...['act', 'run', 'set-speed', 'pause', 'jump', 'step', 'release', 'skip', 'move', 'add-inject', 'undo'],
  ...['message', 'beat', 'decision', 'observe', 'told', 'here', 'emergency', 'confirm-emergency'],
  ...['withdraw-emergency', 'reopen', '__proto__', 'toString'],
]
const acts = ['declare', 'raise', 'lower', 'end', 'finish', 'waive', 'undo', 'order', 'warn', 'send', 'judge']
const odd = fc.constantFrom<unknown>(
  ...[null, true, 0, 1, -1, 1.5, 1e308, 2 ** 53, '', ' ', 'IV', 'special/flood@qingxi', 'special/flood#IV-1'],
  ...[
    '\u0000',
    '\ud800',
    '__proto__',
    '甲'.repeat(4001),
    [],
    {},
    [null],
    ['office'],
    [[[]]],
    { kind: 'declare' },
  ],
)
const member = fc.oneof(
  odd,
  fc.string({ unit: 'binary' }),
  fc.jsonValue(),
  fc.record({
    kind: fc.constantFrom(...acts),
    instance: odd,
    level: odd,
    areas: odd,
    reason: odd,
    obligation: odd,
  }),
  fc.array(fc.record({ fact: odd, area: odd, value: odd })),
)
const names = [
  ...['act', 'forParty', 'speed', 'note', 'to', 'inject', 'reason', 'channel', 'from', 'content', 'facts'],
  ...[
    'after',
    'entry',
    'text',
    'as',
    'answers',
    'beat',
    'owner',
    'options',
    'item',
    'points',
    'photo',
    'who',
  ],
]
const command = fc
  .tuple(fc.oneof(fc.constantFrom(...kinds), odd), fc.dictionary(fc.constantFrom(...names), member))
  .map(([kind, members]) => ({ ...members, kind }))
const whole = fc.record(Object.fromEntries(names.map((name) => [name, member])))

describe('bodies of every shape', () => {
  test('are answered with a sentence: never a crash, never a trace of one', async () => {
    const console = await openConsole()
    const pages = await Promise.all(['director', 'office', 'evaluator-1', 'observer'].map(console.enter))
    await pages[0]?.ask(begin)
    const anything = fc.oneof(
      fc
        .tuple(command, whole, fc.boolean())
        .map(([asked, rest, all]) =>
          JSON.stringify({ act: 'x', command: all ? { ...rest, ...asked } : asked }),
        ),
      fc.json(),
      fc.string(),
      fc.constantFrom('', 'null', '{', '['.repeat(20_000), '{"act":"a","command":{"kind":"here"}}x'),
    )
    let n = 0
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...pages), anything, async (page, body) => {
        n += 1
        const text = body.replace('"act":"x"', `"act":"x${n}"`)
        const response = await console.request(
          `${page.path}/commands`,
          post(text, { cookie: page.cookie, origin }),
        )
        const said = await response.text()
        expect(response.status, text.slice(0, 300)).toBeOneOf([200, 400, 413])
        expect(JSON.parse(said)).toHaveProperty('sentence')
        expect(said).not.toMatch(/ at |node_modules|src\/|Error/)
      }),
      { numRuns: 1500 },
    )
    expect(console.faults).toEqual([])
  })

  test('of tokens too', async () => {
    const { clock, request } = await openConsole()
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.json(),
          fc.string(),
          member.map((token) => JSON.stringify({ token })),
        ),
        async (body) => {
          await clock.pass(6001)
          expect((await request('/api/enter', post(body))).status).toBeOneOf([400, 403])
        },
      ),
      { numRuns: 300 },
    )
  })
})
