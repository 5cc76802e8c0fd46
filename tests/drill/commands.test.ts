import { describe, expect, test } from 'vitest'
import type { Command } from '../../src/drill/command.ts'
import { minute } from '../../src/vocabulary/duration.ts'
import { type Day, type Driven, dayStage, declare, drive, flood } from '../support/live-drill.ts'

function running(day: Day = {}): Driven {
  const drill = drive(dayStage(day)).at(0)
  drill.ask('director', { kind: 'run', speed: 1 })
  return drill
}

const openKeys = (drill: Driven): string[] =>
  [...(drill.live.playing.run.rows.get(flood)?.all ?? [])]
    .filter(({ state }) => state === 'due' || state === 'late')
    .map(({ key }) => key)

describe('who may ask what', () => {
  test.each<[string, Command]>([
    ['commander', { kind: 'pause', note: null }],
    ['evaluator-1', { kind: 'act', act: declare('IV'), forParty: null }],
    ['observer', { kind: 'message', to: [], text: '你好', as: null, answers: null }],
    ['office', { kind: 'observe', item: null, points: null, note: '看到了', entry: null, photo: null }],
    ['cell', { kind: 'end', reason: '到此为止' }],
  ])('%s may not %o', (seat, command) => {
    const drill = running()
    const before = drill.events().length
    expect(drill.ask(seat, command)).toEqual({
      ok: false,
      code: 'not-this-seat',
      about: null,
      recorded: false,
    })
    expect(drill.events()).toHaveLength(before)
  })

  test('a declaration by whoever decides is in the log under the post that decides', () => {
    const drill = running().at(40)
    expect(drill.act('commander', declare('IV')).ok).toBe(true)
    expect(drill.events().find(({ type }) => type === 'level-declared')?.by).toEqual({
      seat: 'commander',
      party: 'qx-hq.commander',
      acting: false,
    })
  })

  test('one without authority is refused, and the refusal stands in the log', () => {
    const drill = running().at(40)
    expect(drill.act('donghu', declare('IV'))).toEqual({
      ok: false,
      code: 'refused',
      about: 'no-authority',
      recorded: true,
    })
    expect(drill.types()).toContain('act-refused')
  })

  test('the director acts for a party without a seat, and has to say for whom', () => {
    const drill = running().at(40)
    const act = declare('IV')
    expect(drill.ask('director', { kind: 'act', act, forParty: null })).toMatchObject({ code: 'no-party' })
    expect(drill.ask('director', { kind: 'act', act, forParty: 'qx-hq.commander' }).ok).toBe(true)
    const declared = drill.events().find(({ type }) => type === 'level-declared')
    expect(declared?.by).toMatchObject({ seat: 'director', acting: true })
  })
})

describe('what fits the phase', () => {
  test('before the drill begins nothing of the plans can be done', () => {
    const drill = drive().at(0)
    expect(drill.act('commander', declare('IV'))).toMatchObject({ code: 'not-begun' })
    expect(drill.ask('director', { kind: 'release', inject: '1' })).toMatchObject({ code: 'not-begun' })
    expect(drill.ask('office', { kind: 'here' }).ok).toBe(true)
    expect(drill.live.conduct.reached).toEqual(new Set(['office']))
  })

  test('people who must be told are told first', () => {
    const drill = drive(dayStage({ notify: ['消防救援大队', '楼内人员'] })).at(0)
    const begin = { kind: 'run', speed: 1 } as const
    drill.ask('director', { kind: 'told', who: '楼内人员' })
    expect(drill.ask('director', begin)).toMatchObject({ code: 'people-not-told', about: '消防救援大队' })
    drill.ask('director', { kind: 'told', who: '消防救援大队' })
    expect(drill.ask('director', begin).ok).toBe(true)
  })

  test('in a pause participants wait, but for a tabletop, which is led beat by beat', () => {
    for (const [mode, expected] of [
      ['functional', { code: 'clock-stopped' }],
      ['tabletop', { ok: true }],
    ] as const) {
      const drill = running({ mode }).at(40)
      drill.ask('director', { kind: 'pause', note: null })
      expect(drill.act('commander', declare('IV'))).toMatchObject(expected)
    }
  })

  test('ended by mistake, it goes on within ten minutes', () => {
    const drill = running().at(30)
    drill.ask('director', { kind: 'end', reason: '按错' })
    expect(drill.ask('director', { kind: 'run', speed: 1 })).toMatchObject({ code: 'already-ended' })
    expect(drill.at(39).ask('director', { kind: 'reopen', reason: '按错' }).ok).toBe(true)
    expect(drill.ask('director', { kind: 'run', speed: 1 }).ok).toBe(true)
    drill.at(50).ask('director', { kind: 'end', reason: '完成' })
    expect(drill.at(61).ask('director', { kind: 'reopen', reason: '再来' })).toMatchObject({
      code: 'too-late-to-reopen',
    })
  })
})

describe('injects by hand', () => {
  test('one written on the spot reaches its seats, and its facts become known', () => {
    const drill = running().at(10)
    const answer = drill.ask('director', {
      kind: 'add-inject',
      channel: '电话',
      from: '县水文站',
      to: ['office'],
      content: '水位 13.5 米。',
      facts: [{ fact: '水位', area: null, value: 13.5 }],
      after: null,
    })
    expect(answer.ok).toBe(true)
    expect(drill.live.playing.run.levels.get(flood)?.demand).toBe('III')
    const released = drill.events().filter((e) => e.type === 'inject-released')
    expect(released.at(-1)?.data).toMatchObject({ inject: '+1', to: ['office'] })
  })

  test('one that was skipped never comes, one that came is not skipped', () => {
    const drill = running().at(10)
    expect(drill.ask('director', { kind: 'skip', inject: '2', reason: '已提前处置' }).ok).toBe(true)
    expect(drill.ask('director', { kind: 'skip', inject: '1', reason: '' })).toMatchObject({
      code: 'not-pending',
    })
    expect(drill.ask('director', { kind: 'release', inject: '9' })).toMatchObject({ code: 'unknown-inject' })
    const came = drill
      .at(200)
      .events()
      .flatMap((e) => (e.type === 'inject-released' ? [e.data.inject] : []))
    expect(came).toEqual(['1', '3'])
  })
})

describe('taking back', () => {
  test('an inject sent by mistake: its facts are as they were, and what they called for is gone', () => {
    const drill = running().at(5)
    drill.ask('director', { kind: 'release', inject: '3' })
    const seq = drill.events().find((e) => e.type === 'inject-released' && e.data.inject === '3')?.seq ?? 0
    expect(drill.live.playing.run.levels.get(flood)?.demand).toBe('III')
    expect(drill.ask('director', { kind: 'undo', entry: seq, reason: '发早了' }).ok).toBe(true)
    expect(drill.live.playing.run.levels.get(flood)?.demand).toBeNull()
    expect(drill.live.playing.run.facts.get('水位')?.value).toBe(11)
    expect(drill.live.playing.run.facts.has('积水深度@donghu')).toBe(false)
    expect(drill.ask('director', { kind: 'undo', entry: seq, reason: '再撤' })).toMatchObject({
      code: 'already-undone',
    })
  })

  test('a task ticked off by mistake is open again, with its deadline', () => {
    const drill = running().at(40)
    drill.act('commander', declare('IV'))
    const key = openKeys(drill).find((each) => each.includes('#IV-1/')) ?? ''
    drill.act('office', { kind: 'finish', obligation: key, evidence: null })
    expect(openKeys(drill)).not.toContain(key)
    const done = drill.events().find((e) => e.type === 'obligation-done' && e.data.key === key)?.seq ?? 0
    drill.at(45).ask('director', { kind: 'undo', entry: done, reason: '按错' })
    expect(openKeys(drill)).toContain(key)
    drill.at(80).events()
    expect(drill.live.playing.run.rows.get(flood)?.get(key)?.state).toBe('late')
  })

  test('an announced level is not taken back: it is put right by announcing', () => {
    const drill = running().at(40)
    drill.act('commander', declare('IV'))
    const seq = drill.events().find(({ type }) => type === 'level-declared')?.seq ?? 0
    expect(drill.ask('director', { kind: 'undo', entry: seq, reason: '手滑' })).toMatchObject({
      code: 'cannot-undo',
      about: 'level-declared',
    })
  })
})

describe('真实险情', () => {
  test('confirmed by the director it stops the clock at once', () => {
    const drill = running().at(10)
    drill.ask('donghu', { kind: 'emergency', note: '堤防渗漏，不是演练' })
    expect(drill.live.conduct.clock.running).toBe(true)
    drill.at(10.2).ask('director', { kind: 'confirm-emergency' })
    expect(drill.live.conduct.clock).toMatchObject({ running: false, stopped: 'emergency' })
    expect(drill.act('commander', declare('IV'))).toMatchObject({ code: 'clock-stopped' })
  })

  test('not answered it takes effect after a minute, to the second', () => {
    const drill = running().at(10)
    drill.ask('donghu', { kind: 'emergency', note: '' })
    drill.at(30).events()
    const stop = drill.events().find(({ type }) => type === 'clock-stopped')
    expect(stop?.at.exercise).toBe(11 * minute)
    expect(drill.types().slice(-2)).toEqual(['emergency-confirmed', 'clock-stopped'])
  })

  test('a false alarm is withdrawn, and the drill goes on', () => {
    const drill = running().at(10)
    drill.ask('donghu', { kind: 'emergency', note: '' })
    drill.at(10.5).ask('director', { kind: 'withdraw-emergency', note: '误报' })
    expect(drill.at(15).live.conduct.clock.running).toBe(true)
    expect(drill.types()).not.toContain('emergency-confirmed')
  })
})
