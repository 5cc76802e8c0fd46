import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { consoleApp } from '../src/console/server/app.ts'
import type { Librarian, LibraryRequest } from '../src/console/server/library/librarian.ts'
import { librarianHere } from '../src/console/server/library/librarian-here.ts'
import { librarianOnThread } from '../src/console/server/library/librarian-on-thread.ts'
import { setLibrary } from '../src/console/server/library/library.ts'
import { SeatKeys } from '../src/console/server/seat-keys.ts'
import { ServedDrill } from '../src/console/server/served-drill.ts'
import { memoryLog } from '../src/store/memory.ts'
import { buildSet } from '../src/workspace/build-set.ts'
import { disk } from '../src/workspace/disk.ts'
import type { PlayedDrill } from '../src/workspace/played-drill.ts'
import { readSet } from '../src/workspace/read-set.ts'
import { reviewOnThread } from '../src/workspace/review-on-thread.ts'
import { drill, openCounty } from './console/setting.ts'
import { flood, lengthened } from './drills/flood.ts'

/** How often each thing is asked; the first time is told apart, for everything is cold then. */
const rounds = 6
/** Milliseconds between two acts of participants. */
const every = 10

/** What the library is asked while a drill goes on. `edited`: after a plan was changed. */
const scenes: readonly (readonly [name: string, path: string, edited: boolean])[] = [
  ['nothing asked', '', false],
  ['a set edited and read again', '/plan?id=special/flood', true],
  ['a flood played again by plans of now', '/review/replay/against?drill=flood', true],
  ['the course of 20,000 entries', '/review/replay?drill=long', false],
]

/** How long a server that runs a drill stands still while its library is asked: answered in the server itself, and on a thread. */
async function bench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'yuyan-stall-'))
  cpSync('plans/jurong', folder, { recursive: true })
  const played = flood(buildSet(readSet(disk, folder)))
  const over = [named(played, 'flood'), named(lengthened(played, 20_000), 'long')]
  let now = Date.now()
  const edit = (): void => {
    now += 60_000
    const path = join(folder, 'special/flood.md')
    writeFileSync(path, `${readFileSync(path, 'utf8')}\n<!-- ${now} -->\n`)
  }
  const here = librarianHere(setLibrary(folder, { files: disk, now: () => now, review: reviewOnThread }))
  const beside = librarianOnThread(folder, { now: () => now })
  const act = await actsOf()
  try {
    for (const [name, path, edited] of scenes)
      for (const [where, librarian] of [
        ['in the server', here],
        ['on a thread', beside],
      ] as const) {
        const found: Found[] = []
        for (let round = 0; round < rounds; round += 1) {
          if (edited) edit()
          found.push(await during(act, () => (path === '' ? rest(300) : ask(librarian, path, over))))
        }
        report(name, where, found)
      }
  } finally {
    await beside.close()
    rmSync(folder, { recursive: true })
  }
}

const named = (played: PlayedDrill, drill: string): PlayedDrill => ({
  ...played,
  trace: { ...played.trace, header: { ...played.trace.header, drill } },
})

const rest = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))

async function ask(librarian: Librarian, path: string, drills: readonly PlayedDrill[]): Promise<void> {
  const request: LibraryRequest = {
    ...{ method: 'GET', path: `/api/library${path}`, body: null, here: true, locale: 'zh-CN' },
    headers: { 'accept-encoding': 'gzip' },
  }
  const { status, fault } = await librarian.answer(request, { drills, photo: async () => null })
  if (status !== 200) throw new Error(`${path}: ${status} ${fault}`)
}

/** A drill of a county; each call is an act of one of its units, through the server's own door. */
async function actsOf(): Promise<() => Promise<void>> {
  const store = memoryLog()
  await openCounty(store, 50)
  const clock = { now: () => Date.now(), at: () => () => undefined }
  const titles = { director: '导调', evaluator: '评估', observer: '观摩', cell: '导调组' }
  const running = await ServedDrill.open(store, drill, { clock, process: 'bench', titles: () => titles })
  if (!running) throw new Error('The drill was not opened')
  const keys = new SeatKeys({ secret: new Uint8Array(32).fill(7), edition: () => 0, renew: () => undefined })
  const app = consoleApp({
    ...{ drills: new Map([[drill, running]]), keys, library: null, clock, pages: () => null },
    ...{ address: 'http://127.0.0.1', names: [], locale: 'zh-CN', fault: (error) => console.error(error) },
  })
  let acts = 0
  const post = async (seat: string, command: object): Promise<void> => {
    acts += 1
    const cookie = `yuyan-seat=${keys.cookieOf({ drill, seat }, Date.now() + 3_600_000)}`
    const headers = {
      cookie,
      host: '127.0.0.1',
      origin: 'http://127.0.0.1',
      'content-type': 'application/json',
    }
    const body = JSON.stringify({ act: `act-${acts}`, command })
    const path = `http://127.0.0.1/api/drills/${drill}/seats/${seat}/commands`
    const response = await app.request(path, { method: 'POST', headers, body })
    if (!(await response.text()).includes('"ok":true')) throw new Error('The act was refused')
  }
  await post('director', { kind: 'run', speed: 1 })
  return () => post('unit-1', { kind: 'message', to: ['unit-2'], text: '情况报告', as: null, answers: null })
}

/** Milliseconds: the longest wait of the server for a turn, the longest from when an act was due to its answer, and the answer asked for. */
interface Found {
  readonly stall: number
  readonly act: number
  readonly answer: number
}

async function during(act: () => Promise<void>, call: () => Promise<void>): Promise<Found> {
  const delays = monitorEventLoopDelay({ resolution: 1 })
  let [longest, asked, going] = [0, 0, true]
  const start = performance.now()
  delays.enable()
  // Whoever acts does not know that the server stands still: each act counts from when it was due.
  const acting = (async () => {
    for (; going; asked += 1) {
      const due = start + asked * every
      const wait = due - performance.now()
      if (wait > 0) await rest(wait)
      await act()
      longest = Math.max(longest, performance.now() - due)
    }
  })()
  await rest(2 * every)
  const asking = performance.now()
  await call()
  const answer = performance.now() - asking
  await rest(2 * every)
  going = false
  await acting
  delays.disable()
  return { stall: delays.max / 1e6, act: longest, answer }
}

function report(name: string, where: string, [first, ...found]: readonly Found[]): void {
  const of = (member: keyof Found): string => {
    const rising = found.map((each) => each[member]).toSorted((a, b) => a - b)
    const at = (index: number): string => (rising[index] ?? Number.NaN).toFixed(0).padStart(4)
    return `${at(rising.length >> 1)} (worst ${at(rising.length - 1)}, cold ${first?.[member].toFixed(0).padStart(4)})`
  }
  const line = `${name.padEnd(38)}${where.padEnd(15)}stall ${of('stall')}   act ${of('act')}   answered ${of('answer')} ms`
  process.stdout.write(`${line}\n`)
}

await bench()
