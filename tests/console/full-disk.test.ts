import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { firstBrokenEntry } from '../../src/drill/event-log.ts'
import { openSqlite } from '../../src/store/sqlite.ts'
import { openConsole, post } from '../support/console.ts'
import { type LogPlace, newFile } from '../support/log-place.ts'
import { bytesOf, smallPhoto } from '../support/photos.ts'

/** More than is free in the last pages of any file. */
function largePhoto(): Uint8Array {
  const photo = smallPhoto('jpeg')
  return bytesOf(photo.subarray(0, -2), new Uint8Array(200_000), photo.subarray(-2))
}

let place: LogPlace
const execute = DatabaseSync.prototype.exec
beforeEach(async () => {
  place = await newFile()
})
afterEach(async () => {
  DatabaseSync.prototype.exec = execute
  await place.remove()
})

describe('a full disk', () => {
  test('refuses acts and photos with a sentence, leaves the log whole, and goes on when there is room', async () => {
    // The store's own connection, so that its file can be kept from growing.
    const connections: DatabaseSync[] = []
    DatabaseSync.prototype.exec = function exec(sql) {
      if (!connections.includes(this)) connections.push(this)
      execute.call(this, sql)
    }
    const store = await openSqlite(place.location)
    const console = await openConsole(undefined, { store })
    const [db] = connections
    const page = await console.enter('evaluator-1')
    const observe = (act: string, note: string) =>
      page.post('/commands', {
        act,
        command: { kind: 'observe', item: null, points: 1, note, entry: null, photo: null },
      })
    expect((await observe('a', '开头')).status).toBe(200)
    const before = await store.read('day', 0)
    const pages = Object.values(db?.prepare('pragma page_count').get() ?? {})[0]
    db?.exec(`pragma max_page_count = ${pages}`)
    let response = await observe('b0', '水'.repeat(4000))
    // What is free in the last pages is used up first.
    for (let i = 1; response.status === 200 && i < 20; i += 1)
      response = await observe(`b${i}`, '水'.repeat(4000))
    const full = { problem: 'not-kept', sentence: expect.stringContaining('磁盘已满') }
    expect([response.status, await response.json()]).toEqual([507, full])
    const photo = await page.sendPhoto(largePhoto())
    expect([photo.status, await photo.json()]).toEqual([507, full])
    const kept = await store.read('day', 0)
    expect(firstBrokenEntry(kept)).toBeNull()
    expect(kept.slice(0, before.length)).toEqual(before)
    db?.exec('pragma max_page_count = 100000')
    await console.clock.pass(2000)
    expect((await observe('c', '水'.repeat(4000))).status).toBe(200)
    expect(firstBrokenEntry(await store.read('day', 0))).toBeNull()
    await console.close()
    await store.close()
  })
})

test('the director is told on the page how little is left; nobody else is', async () => {
  const { ServedDrill } = await import('../../src/console/server/served-drill.ts')
  const first = await openConsole()
  await first.close()
  const { clock, store } = first
  const titles = { director: '导调', evaluator: '评估', observer: '观摩', cell: '调控组' }
  const drill = await ServedDrill.open(store, 'day', {
    clock,
    process: 'one',
    titles: () => titles,
    diskLeft: () => 4e8,
  })
  if (!drill) throw new Error('no drill')
  const console = await openConsole(undefined, { store, clock, drills: new Map([['day', drill]]) })
  for (const [seat, told] of [
    ['director', true],
    ['evaluator-1', false],
    ['office', false],
  ] as const) {
    const listening = await (await console.enter(seat)).listen(0)
    expect([seat, listening.text.includes('"diskLeft":400000000')]).toEqual([seat, told])
    await listening.stop()
  }
  expect((await console.request('/api/enter', post({ token: 'x' }))).status).toBe(403)
  await drill.close()
  await console.close()
})
