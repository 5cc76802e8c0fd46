import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLog } from '../src/store/open-log.ts'
import type { Loaded } from './console/load.ts'
import type { Ready, Served } from './console/server.ts'
import { drill } from './console/setting.ts'

/** Seats, seconds and milliseconds between the acts of a seat; others may be given as three words. */
const [units = 500, lasts = 30, every = 2000] = process.argv.slice(2).map(Number)

/**
 * So many seats at one console, each with an open page and an act every two seconds: the real server on a log on disk in one
 * process, all pages in another.
 */
async function bench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'yuyan-bench-'))
  const server = fork(new URL('./console/server.ts', import.meta.url), [folder, String(units)])
  try {
    const ready = await said<Ready>(server, 'port')
    const load = fork(new URL('./console/load.ts', import.meta.url))
    load.on('message', (message) => {
      if (message === 'begin' || message === 'end') server.send(message)
    })
    load.send({ ...ready, units, lasts, every })
    const [served, loaded] = await Promise.all([said<Served>(server, 'cpu'), said<Loaded>(load, 'asked')])
    const ended = new Promise((done) => server.once('exit', done))
    server.send('close')
    await ended
    report(served, loaded, await lost(join(folder, 'log.db'), loaded))
  } finally {
    server.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The first message that has a member. */
function said<T>(child: ChildProcess, member: keyof T & string): Promise<T> {
  return new Promise((heard, failed) => {
    child.on('message', (message: unknown) => {
      if (typeof message === 'object' && message !== null && member in message) heard(message as T)
    })
    child.once('exit', (code) => failed(new Error(`A process ended with ${code}`)))
  })
}

/** What the log has of people's words that a screen which must see them did not, or saw twice. */
async function lost(path: string, { received }: Loaded): Promise<number> {
  const store = await openLog(path)
  const due = new Map(Object.keys(received).map((seat) => [seat, 0]))
  const all = ['director', 'cell', 'evaluator-1', 'evaluator-2', 'evaluator-3']
  for (const { text } of await store.read(drill, 0)) {
    const { type, by, data } = JSON.parse(text)
    const to = type === 'message-sent' ? data.to : type === 'decision-recorded' ? [] : null
    if (to !== null)
      for (const seat of new Set([...all, by.seat, ...to])) due.set(seat, (due.get(seat) ?? 0) + 1)
  }
  await store.close()
  return [...due].reduce((sum, [seat, count]) => sum + Math.abs(count - (received[seat]?.written ?? 0)), 0)
}

function report(served: Served, loaded: Loaded, lost: number): void {
  const { seen, answered } = loaded
  const at = (values: readonly number[], share: number): string =>
    (values[Math.floor(share * (values.length - 1))] ?? Number.NaN).toFixed(0)
  const spread = (values: readonly number[]): string =>
    `median ${at(values, 0.5)} ms · p99 ${at(values, 0.99)} ms · worst ${at(values, 1)} ms`
  const say = (line: string): void => void process.stdout.write(`${line}\n`)
  say(`${units} seats, an act every ${every} ms each, ${lasts} s, ${availableParallelism()} cores`)
  say(`  act to screen   ${spread(seen)} (${seen.length} times)`)
  say(`  act to answer   ${spread(answered)} (${loaded.asked} acts, ${loaded.refused} refused)`)
  say(`  lost or doubled ${lost} · gaps in numbers ${loaded.gaps}`)
  say(
    `  server          ${((served.cpu / (lasts * 1000)) * 100).toFixed(0)} % of one core · ${(served.rss / 2 ** 20).toFixed(0)} MB · longest stall ${served.stalled.toFixed(0)} ms`,
  )
  say(
    `  append          ${served.appends} of ${(served.entries / served.appends).toFixed(1)} entries, ${(served.appending / served.appends).toFixed(1)} ms each, the longest ${served.longest.toFixed(0)} ms · a bare commit ${served.bare.toFixed(1)} ms`,
  )
  const shares = Object.entries(served.shares).toSorted(([, a], [, b]) => b - a)
  for (const [name, share] of shares.slice(0, 14))
    say(`    ${(share * 100).toFixed(1).padStart(5)} %  ${name}`)
}

await bench()
