import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { LibraryOverview, PlanPage } from '../../src/console/library-protocol.ts'
import type { Librarian } from '../../src/console/server/library/librarian.ts'
import { librarianOnThread } from '../../src/console/server/library/librarian-on-thread.ts'
import { minute } from '../../src/vocabulary/duration.ts'
import { disk } from '../../src/workspace/disk.ts'
import { richTexts } from '../run/rich-set.ts'
import { openConsole, type TestConsole } from '../support/console.ts'
import { libraryOf, readingDay } from '../support/library.ts'
import { declare } from '../support/live-drill.ts'

const here = { from: '127.0.0.1' }
const worker = new URL('../support/scripted-library.ts', import.meta.url)
const plan = 'special/flood.md'

let folder: string
let librarian: Librarian
let now = readingDay

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yuyan-set-'))
  for (const [path, text] of richTexts) write(path, text)
  now = readingDay
  librarian = librarianOnThread(folder, { now: () => now, worker })
})

// Each test starts a thread, which reads the program's sources: on a busy machine that alone takes ten seconds.
vi.setConfig({ testTimeout: 180_000 })

afterEach(async () => {
  await librarian.close()
  rmSync(folder, { recursive: true })
})

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

function rename(title: string): void {
  write(plan, (richTexts.get(plan) ?? '').replace(/^title: .*$/m, `title: ${title}`))
}

async function titleIn({ request }: TestConsole, query = ''): Promise<string> {
  const response = await request(`/api/library/plan?id=special/flood${query}`, here)
  return ((await response.json()) as PlanPage).card.title
}

/** Plays a drill to its end for good; the director's and commander's pages. */
async function playOut({ enter, clock }: TestConsole): Promise<void> {
  const director = await enter('director')
  const commander = await enter('commander')
  await director.ask({ kind: 'run', speed: 60 })
  await clock.pass(2 * minute)
  await commander.act(declare('III'))
  expect(await director.ask({ kind: 'end', reason: '演完' })).toMatchObject({ answer: { ok: true } })
  await clock.pass(11 * minute)
}

const paths = [
  '',
  '/plan?id=special/flood',
  '/plan?id=none',
  '/graph?lang=en',
  '/reviews',
  '/review?drill=day',
  '/review/replay?drill=day',
  '/review/replay/against?drill=day',
  '/review/replay/seat?drill=day&seat=donghu',
  '/nowhere',
]

const statuses = ({ request }: TestConsole): Promise<readonly number[]> =>
  Promise.all(paths.map(async (path) => (await request(`/api/library${path}`, here)).status))

describe('the library on a thread', () => {
  test('answers as it does here, of the plans and of a drill served here that is over', async () => {
    const there = await openConsole(undefined, { library: librarian })
    const same = await openConsole(undefined, { library: libraryOf(disk, () => readingDay, folder) })
    await playOut(there)
    await playOut(same)
    for (const path of paths) {
      const [one, other] = await Promise.all(
        [there, same].map(async ({ request }) => {
          const response = await request(`/api/library${path}`, here)
          return [path, response.status, await response.text()]
        }),
      )
      expect(one).toEqual(other)
    }
    expect(there.faults).toEqual([])
    expect(await statuses(there)).toEqual([200, 200, 404, 200, 200, 200, 200, 200, 200, 404])
  })

  test('a drill is told of only once it is over for good, and then to its end', async () => {
    const console = await openConsole(undefined, { library: librarian })
    const statusOf = async () => (await console.request('/api/library/review/replay?drill=day', here)).status
    expect(await statusOf()).toBe(404)
    await playOut(console)
    expect(await statusOf()).toBe(200)
  })
})

describe('while the set is read', () => {
  test('an act is answered', async () => {
    const console = await openConsole(undefined, { library: librarian })
    const [director, commander] = [await console.enter('director'), await console.enter('commander')]
    await director.ask({ kind: 'run', speed: 60 })
    await titleIn(console)
    rename('新稿')
    now += 1000
    let read = false
    const reading = titleIn(console, '&test=wait').then((title) => {
      read = true
      return title
    })
    expect(await commander.act(declare('III'))).toMatchObject({ answer: { ok: true } })
    expect(read).toBe(false)
    write('go', '')
    expect(await reading).toBe('新稿')
  })

  test('a further edit is not lost', async () => {
    const console = await openConsole(undefined, { library: librarian })
    await titleIn(console)
    rename('第一稿')
    now += 1000
    const reading = titleIn(console)
    rename('第二稿')
    await reading
    now += 1000
    expect(await titleIn(console)).toBe('第二稿')
  })
})

describe('when the thread comes to grief', () => {
  test('whoever asked is told so in a sentence, the drill goes on, and the next is answered', async () => {
    const console = await openConsole(undefined, { library: librarian })
    const director = await console.enter('director')
    const refused = await Promise.all(
      ['&test=fail', '&test=fail&lang=en'].map(async (query) => {
        const response = await console.request(`/api/library/plan?id=special/flood${query}`, here)
        return [response.status, ((await response.json()) as { sentence: string }).sentence]
      }),
    )
    expect(refused[0]).toEqual([503, expect.stringContaining('预案库没有答复，演练不受影响')])
    expect(refused[1]).toEqual([503, expect.stringContaining('The library did not answer')])
    expect(console.faults.map(String)).toEqual(Array(2).fill("Error: the library's thread ended with 3"))
    expect(await director.ask({ kind: 'run', speed: 1 })).toMatchObject({ answer: { ok: true } })
    const response = await console.request('/api/library', here)
    expect(((await response.json()) as LibraryOverview).plans.length).toBeGreaterThan(0)
  })
})
