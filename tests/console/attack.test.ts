import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import type { CommandReply } from '../../src/console/protocol.ts'
import { pagesIn } from '../../src/console/server/pages.ts'
import { memoryKeyRing, SeatKeys } from '../../src/console/server/seat-keys.ts'
import type { EventLog } from '../../src/drill/event-log.ts'
import { chained } from '../../src/drill/open-drill.ts'
import { firstBrokenLink } from '../../src/run/log.ts'
import { openLog } from '../../src/store/open-log.ts'
import { minute } from '../../src/vocabulary/duration.ts'
import { memoryFiles } from '../../src/workspace/memory.ts'
import { openConsole, post } from '../support/console.ts'

const begin = { kind: 'run', speed: 1 } as const
const pause = { kind: 'pause', note: null } as const
const end = { kind: 'end', reason: '演完' } as const
const release = { kind: 'release', inject: '3' } as const

const typesIn = async (store: EventLog): Promise<string[]> =>
  (await store.read('day', 0)).map(({ text }) => JSON.parse(text).type)
const count = async (store: EventLog, type: string): Promise<number> =>
  (await typesIn(store)).filter((each) => each === type).length
/** `null` for what was done, else the sentence. */
const said = (replies: readonly CommandReply[]): (string | null)[] => replies.map(({ sentence }) => sentence)

describe('two directors press at once', () => {
  const two = async () => {
    const console = await openConsole()
    const [one, other] = [await console.enter('director'), await console.enter('director')]
    return { ...console, one, other }
  }

  test('begin: it begins once, and the other is told that it has', async () => {
    const { one, other, store } = await two()
    expect(said(await Promise.all([one.ask(begin, 'a'), other.ask(begin, 'b')]))).toEqual([
      null,
      '时钟正在走',
    ])
    expect(await count(store, 'drill-started')).toBe(1)
  })

  test('release: the inject goes out once', async () => {
    const { one, other, store } = await two()
    await one.ask(begin)
    const replies = await Promise.all([one.ask(release, 'a'), other.ask(release, 'b')])
    expect(said(replies)).toEqual([null, '注入 3 已经发出或取消'])
    const sent = (await store.read('day', 0)).filter(({ text }) => text.includes('"inject":"3"'))
    expect(sent).toHaveLength(1)
  })

  test('release and skip: one of them', async () => {
    const { one, other, store } = await two()
    await one.ask(begin)
    const skip = { kind: 'skip', inject: '3', reason: '来不及' } as const
    expect(said(await Promise.all([one.ask(skip, 'a'), other.ask(release, 'b')]))).toEqual([
      null,
      '注入 3 已经发出或取消',
    ])
    expect(await count(store, 'inject-released')).toBe(1)
  })

  test('pause and go on: the clock runs or stands, and each is told which', async () => {
    const { one, other, drill } = await two()
    await one.ask(begin)
    expect(said(await Promise.all([one.ask(pause, 'a'), other.ask(begin, 'b')]))).toEqual([null, null])
    expect(drill.conduct.clock.running).toBe(true)
    expect(said(await Promise.all([one.ask(begin, 'c'), other.ask(pause, 'd')]))).toEqual([
      '时钟正在走',
      null,
    ])
    expect(drill.conduct.clock.running).toBe(false)
    expect(said(await Promise.all([one.ask(begin, 'e'), other.ask(begin, 'f')]))).toEqual([
      null,
      '时钟正在走',
    ])
  })

  test('pause twice: it stands, once', async () => {
    const { one, other, store } = await two()
    await one.ask(begin)
    const [first, second] = said(await Promise.all([one.ask(pause, 'a'), other.ask(pause, 'b')]))
    expect([first, second]).toEqual([null, '演练暂停中，时钟继续后再操作'])
    expect(await count(store, 'clock-stopped')).toBe(1)
  })

  test('end: it ends once, and can be reopened once', async () => {
    const { one, other, store } = await two()
    await one.ask(begin)
    expect(said(await Promise.all([one.ask(end, 'a'), other.ask(end, 'b')]))).toEqual([null, '演练已经结束'])
    const reopen = { kind: 'reopen', reason: '误按' } as const
    expect(said(await Promise.all([one.ask(reopen, 'c'), other.ask(reopen, 'd')]))).toEqual([
      null,
      '演练没有结束，无须恢复',
    ])
    expect([await count(store, 'drill-ended'), await count(store, 'drill-reopened')]).toEqual([1, 1])
  })
})

describe('tokens', () => {
  test('a token that another server signed, or for a drill or seat that is not here, lets nobody in', async () => {
    const { ports, request } = await openConsole()
    const other = new SeatKeys(memoryKeyRing(new Uint8Array(32).fill(8)))
    const tokens = [
      other.tokenOf({ drill: 'day', seat: 'director' }),
      ports.keys.tokenOf({ drill: 'night', seat: 'director' }),
      ports.keys.tokenOf({ drill: 'day', seat: 'nobody' }),
    ]
    for (const token of tokens) {
      const response = await request('/api/enter', post({ token }))
      expect([response.status, response.headers.getSetCookie()]).toEqual([403, []])
    }
  })
})

describe('requests replayed and out of order', () => {
  test('what comes before its time is told so, and done when it is sent again under a new id', async () => {
    const { enter, clock, store } = await openConsole()
    const director = await enter('director')
    expect(said([await director.ask(pause, 'late'), await director.ask(begin, 'early')])).toEqual([
      '演练尚未开始',
      null,
    ])
    await clock.pass(minute)
    // Replayed, each gets its first answer, whatever has become of the drill.
    expect(said([await director.ask(begin, 'early'), await director.ask(pause, 'late')])).toEqual([
      null,
      '演练尚未开始',
    ])
    expect(await count(store, 'clock-stopped')).toBe(0)
    expect(said([await director.ask(pause, 'later')])).toEqual([null])
  })

  test('an act that was overheard is of no use to another seat: ids are the seat’s own', async () => {
    const { enter, request, store } = await openConsole()
    const [office, commander] = [await enter('office'), await enter('commander')]
    const message = { kind: 'message', to: [], text: '请示', as: null, answers: null } as const
    await office.ask(message, 'same')
    await commander.ask({ ...message, text: '批复' }, 'same')
    expect(await count(store, 'message-sent')).toBe(2)
    const stolen = await request(
      `${office.path}/commands`,
      post({ act: 'x', command: message }, { cookie: commander.cookie }),
    )
    expect(stolen.status).toBe(401)
    expect(await count(store, 'message-sent')).toBe(2)
  })
})

describe('paths that climb', () => {
  const tricks = [
    '/../package.json',
    '/..%2f..%2fetc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/assets/..%5c..%5cpackage.json',
    '/assets//../../.yuyan/keys/console.json',
    '/.yuyan/keys/console.json',
    '/index.html%00.js',
    '//etc/passwd',
    '/api/drills/..%2f..%2fday/seats/office/view',
  ]
  test.each(tricks)('%s shows nothing', async (path) => {
    const secret = 'secret'
    const files = memoryFiles([
      ['/app/client/index.html', '<p>页面</p>'],
      ['/app/package.json', secret],
      ['/etc/passwd', secret],
      ['/app/client/.yuyan/keys/console.json', secret],
      ['/app/.yuyan/keys/console.json', secret],
    ])
    const { request } = await openConsole(undefined, { pages: pagesIn('/app/client', files, () => 'n') })
    const response = await request(path)
    expect(response.status).toBeOneOf([200, 401, 404])
    expect(await response.text()).not.toContain(secret)
  })

  test('a seat’s cookie opens no other seat by a path around it', async () => {
    const { enter, request } = await openConsole()
    const office = await enter('office')
    for (const around of ['/../director/view', '/%2e%2e/director/links', '/..%2fdirector/view']) {
      const response = await request(`${office.path}${around}`, { headers: { cookie: office.cookie } })
      expect([around, response.status]).toEqual([around, expect.toBeOneOf([401, 404])])
    }
  })
})

describe('a full disk', () => {
  test('the act is refused with a sentence, the log stays whole, and goes on when there is room', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'yuyan-'))
    const path = join(folder, 'drills.db')
    const store = await openLog(path)
    const { enter, faults, clock } = await openConsole(undefined, { store })
    const director = await enter('director')
    await director.ask(begin)
    await clock.pass(minute)
    const before = (await store.read('day', 0)).length
    // The database fails in the midst of writing, as on a full disk (whose error is told in tests/store/sqlite.test.ts).
    const other = new DatabaseSync(path)
    other.exec("create trigger full before insert on entry begin select raise(abort, 'disk is full'); end")
    const refused = await director.post('/commands', {
      act: 'x',
      command: { kind: 'message', to: [], text: '在吗', as: null, answers: null },
    })
    expect([refused.status, await refused.json()]).toEqual([
      503,
      expect.objectContaining({ problem: 'not-kept', sentence: expect.stringContaining('没有保存，不算数') }),
    ])
    expect(faults).toHaveLength(1)
    expect(await store.read('day', 0)).toHaveLength(before)
    expect(await store.receipt('day', 'director/x')).toBeNull()
    other.exec('drop trigger full')
    other.close()
    await clock.pass(2000)
    const message = { kind: 'message', to: [], text: '在吗', as: null, answers: null } as const
    expect(await director.ask(message, 'x')).toMatchObject({ answer: { ok: true } })
    expect(firstBrokenLink(chained(await store.read('day', 0)))).toBeNull()
    await store.close()
    rmSync(folder, { recursive: true })
  })
})
