import { describe, expect, test } from 'vitest'
import type { PhotoKept, Problem } from '../../src/console/protocol.ts'
import { memoryLog } from '../../src/store/memory.ts'
import { StoreTrouble } from '../../src/store/store-trouble.ts'
import { openConsole, type Page, post, type TestConsole } from '../support/console.ts'
import { declare } from '../support/live-drill.ts'
import { bytesOf, exifWithPlace, jpegWith, smallPhoto } from '../support/photos.ts'

const begin = { kind: 'run', speed: 1 } as const
const half = 30 * 60_000
const noSuch = { problem: 'no-such-photo', sentence: '没有这张照片' }

async function keep(page: Page, bytes: Uint8Array): Promise<string> {
  const response = await page.sendPhoto(bytes)
  const { photo } = (await response.json()) as PhotoKept
  expect([response.status, photo]).toEqual([200, expect.stringMatching(/^[0-9a-f]{64}$/)])
  return photo
}

const observe = (photo: string | null, note = '到位') =>
  ({ kind: 'observe', item: null, points: null, note, entry: null, photo }) as const

/** A drill under way at the second level, and a duty that a seat has open. */
async function atLevel(console: TestConsole, seat: string): Promise<{ page: Page; duty: string }> {
  const [director, commander, page] = [
    await console.enter('director'),
    await console.enter('commander'),
    await console.enter(seat),
  ]
  await director.ask(begin)
  await console.clock.pass(half)
  await commander.act(declare('IV'))
  const opening = await page.view()
  const duties = opening.form === 'seat' ? opening.view.duties : []
  const duty = duties.find(({ kind, state }) => kind === 'task' && state === 'due')?.key
  if (duty === undefined) throw new Error(JSON.stringify(duties))
  return { page, duty }
}

describe('a photo as evidence', () => {
  test('is seen by who sent it, the direction and evaluators, and by nobody else', async () => {
    const console = await openConsole()
    const { page, duty } = await atLevel(console, 'office')
    const photo = await keep(page, smallPhoto('jpeg'))
    expect(await page.act({ kind: 'finish', obligation: duty, evidence: '已转移', photo })).toMatchObject({
      answer: { ok: true },
    })
    const seeing = ['office', 'director', 'evaluator-1', 'evaluator-2', 'cell']
    for (const seat of [
      'director',
      'commander',
      'office',
      'donghu',
      'evaluator-1',
      'evaluator-2',
      'observer',
      'cell',
    ]) {
      const response = await (await console.enter(seat)).get(`/photos/${photo}`)
      expect([seat, response.status]).toEqual([seat, seeing.includes(seat) ? 200 : 404])
      if (response.status === 404) expect(await response.json()).toEqual(noSuch)
    }
    const opening = await page.view()
    expect(opening.form === 'seat' && opening.view.duties.find(({ key }) => key === duty)).toMatchObject({
      photo,
    })
    await console.close()
  })

  test('is shown as a picture and nothing else', async () => {
    const console = await openConsole()
    const page = await console.enter('evaluator-1')
    const photo = await keep(page, smallPhoto('webp'))
    await page.ask(observe(photo))
    const response = await page.get(`/photos/${photo}`)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/webp',
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    })
    expect(
      Buffer.from(await response.arrayBuffer())
        .subarray(0, 4)
        .toString(),
    ).toBe('RIFF')
    await console.close()
  })

  test('loses where it was taken on the way', async () => {
    const console = await openConsole()
    const page = await console.enter('evaluator-1')
    const photo = await keep(page, jpegWith(exifWithPlace()))
    await page.ask(observe(photo))
    const shown = Buffer.from(await (await page.get(`/photos/${photo}`)).arrayBuffer())
    expect(shown.includes('Exif')).toBe(false)
    expect(await keep(page, smallPhoto('jpeg'))).toBe(photo)
    await console.close()
  })

  test('of one evaluator stays unseen by the others and by participants', async () => {
    const console = await openConsole()
    const page = await console.enter('evaluator-1')
    const photo = await keep(page, smallPhoto('png'))
    await page.ask(observe(photo))
    for (const seat of ['evaluator-2', 'commander', 'observer'])
      expect(await (await (await console.enter(seat)).get(`/photos/${photo}`)).json()).toEqual(noSuch)
    expect((await (await console.enter('director')).get(`/photos/${photo}`)).status).toBe(200)
    await console.close()
  })

  test('that no entry names is seen by nobody, not by its sender either', async () => {
    const console = await openConsole()
    const page = await console.enter('evaluator-1')
    const photo = await keep(page, smallPhoto('png'))
    for (const asked of [photo, 'f'.repeat(64), '..%2f..%2fkeys', 'x'])
      expect(await (await page.get(`/photos/${asked}`)).json()).toEqual(noSuch)
    await console.close()
  })

  test('is there after a restart, and gone when it was erased', async () => {
    const first = await openConsole()
    const page = await first.enter('evaluator-1')
    const photo = await keep(page, smallPhoto('png'))
    await page.ask(observe(photo))
    await first.close()
    const { store, clock } = first
    const again = await openConsole(undefined, { store, clock })
    const back = await again.enter('evaluator-1')
    expect((await back.get(`/photos/${photo}`)).status).toBe(200)
    await store.erase('day', [{ blob: photo, kind: 'photo', wall: 0, reason: '拍到了脸' }])
    expect(await (await back.get(`/photos/${photo}`)).json()).toEqual(noSuch)
    await again.close()
  })
})

describe('an act that names a photo', () => {
  test('of another seat, or none, is refused alike and leaves nothing', async () => {
    const console = await openConsole()
    const [one, two] = [await console.enter('evaluator-1'), await console.enter('evaluator-2')]
    const photo = await keep(one, smallPhoto('png'))
    const before = (await console.store.read('day', 0)).length
    const refused = { ok: false, code: 'unknown-photo', about: null, recorded: false }
    expect((await two.ask(observe(photo))).answer).toEqual(refused)
    expect((await two.ask(observe('e'.repeat(64)))).answer).toEqual(refused)
    // The name of a text that the drill keeps is no photo's.
    const header = JSON.parse((await console.store.read('day', 0))[0]?.text ?? '').data.pins.header
    expect((await two.ask(observe(header))).answer).toEqual(refused)
    expect(await console.store.read('day', 0)).toHaveLength(before)
    expect((await one.ask(observe(photo))).answer).toMatchObject({ ok: true })
    await console.close()
  })

  test.each(['x', 7, 'F'.repeat(64), ['a'.repeat(64)], { a: 1 }])('%j is no name', async (photo) => {
    const console = await openConsole()
    const page = await console.enter('donghu')
    const act = { kind: 'finish', obligation: 'a', evidence: null, photo }
    const body = { act: 'a', command: { kind: 'act', act, forParty: null } }
    expect((await page.post('/commands', body)).status).toBe(400)
    await console.close()
  })
})

describe('what is sent as a photo', () => {
  test.each([
    ['a page called a picture', bytesOf('<html><script>alert(1)</script>'), 415],
    ['nothing', new Uint8Array(), 415],
    ['a picture that is cut off', smallPhoto('jpeg').subarray(0, 400), 415],
    ['more than 8 MB', bytesOf(smallPhoto('jpeg'), new Uint8Array(8 * 2 ** 20)), 413],
  ])('%s is refused with what to do', async (_, bytes, status) => {
    const console = await openConsole()
    const response = await (await console.enter('evaluator-1')).sendPhoto(bytes)
    expect([response.status, ((await response.json()) as Problem).sentence]).toEqual([
      status,
      expect.stringMatching(/请/),
    ])
    expect(await console.store.photos('day')).toEqual([])
    await console.close()
  })

  test('is a picture by its bytes, whatever it is called', async () => {
    const console = await openConsole()
    const page = await console.enter('evaluator-1')
    for (const type of ['text/html', 'image/svg+xml', 'application/json', ''])
      expect((await page.sendPhoto(smallPhoto('png'), type)).status).toBe(200)
    await console.close()
  })

  test('that goes on and on is cut off, without a length too', async () => {
    const console = await openConsole()
    const page = await console.enter('evaluator-1')
    let pieces = 0
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        pieces += 1
        controller.enqueue(new Uint8Array(2 ** 20).fill(1))
      },
    })
    const init = { method: 'POST', body, duplex: 'half', headers: { cookie: page.cookie } } as RequestInit
    const response = await console.request(`${page.path}/photos`, init)
    expect(response.status).toBe(413)
    expect(pieces).toBeLessThan(12)
    await console.close()
  })

  test('by a seat that has no use for it, by nobody, or from another page, is not read', async () => {
    const console = await openConsole()
    for (const seat of ['observer', 'cell'])
      expect((await (await console.enter(seat)).sendPhoto(smallPhoto('png'))).status).toBe(403)
    const page = await console.enter('evaluator-1')
    const path = `${page.path}/photos`
    const bytes = Uint8Array.from(smallPhoto('png'))
    expect((await console.request(path, { method: 'POST', body: bytes })).status).toBe(401)
    const headers = { cookie: page.cookie, origin: 'https://elsewhere.example' }
    expect((await console.request(path, { method: 'POST', body: bytes, headers })).status).toBe(403)
    expect(await console.store.photos('day')).toEqual([])
    await console.close()
  })

  test('other requests keep their short limit', async () => {
    const console = await openConsole()
    const page = await console.enter('evaluator-1')
    const long = post('x'.repeat(100_000), { cookie: page.cookie })
    expect((await console.request(`${page.path}/commands`, long)).status).toBe(413)
    await console.close()
  })

  test('beyond what a seat may keep is refused, and other seats go on', async () => {
    const store = memoryLog()
    const big = new Uint8Array(64 * 2 ** 20)
    await store.putPhoto('day', { sha256: 'a', seat: 'evaluator-1', bytes: big }, { seat: 1e9, drill: 1e9 })
    const console = await openConsole(undefined, { store })
    const response = await (await console.enter('evaluator-1')).sendPhoto(smallPhoto('png'))
    expect([response.status, ((await response.json()) as Problem).sentence]).toEqual([
      413,
      expect.stringContaining('已满'),
    ])
    expect((await (await console.enter('evaluator-2')).sendPhoto(smallPhoto('png'))).status).toBe(200)
    await console.close()
  })

  test('when the disk is full is told so; the page tries again', async () => {
    const full = () => Promise.reject(new StoreTrouble('disk-full', 'drills.db'))
    const console = await openConsole(undefined, { store: { ...memoryLog(), putPhoto: full } })
    const response = await (await console.enter('evaluator-1')).sendPhoto(smallPhoto('png'))
    expect(response.status).toBe(507)
    expect(await response.json()).toEqual({
      problem: 'not-kept',
      sentence: expect.stringContaining('磁盘已满'),
    })
    await console.close()
  })
})
