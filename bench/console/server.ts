import { Session } from 'node:inspector'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { DatabaseSync } from 'node:sqlite'
import { consoleApp } from '../../src/console/server/app.ts'
import { listen } from '../../src/console/server/listen.ts'
import { SeatKeys } from '../../src/console/server/seat-keys.ts'
import { ServedDrill } from '../../src/console/server/served-drill.ts'
import type { EventLog } from '../../src/drill/event-log.ts'
import type { WallClock } from '../../src/drill/session.ts'
import { openLog } from '../../src/store/open-log.ts'
import { drill, openCounty } from './setting.ts'

/** What the server tells the process that measures it. */
export interface Ready {
  readonly port: number
  readonly cookies: Readonly<Record<string, string>>
}

/** What a server did during the load. */
export interface Served {
  readonly cpu: number
  readonly rss: number
  readonly appends: number
  readonly entries: number
  /** Milliseconds in all, and of the longest one. */
  readonly appending: number
  readonly longest: number
  /** Median milliseconds of a commit of one row to a file beside, with nothing else going on. */
  readonly bare: number
  /** The worst wait for a turn, in milliseconds. */
  readonly stalled: number
  /** Share of the processor's time by folder or library. */
  readonly shares: Readonly<Record<string, number>>
}

const [folder = '', units = '500'] = process.argv.slice(2)
const clock: WallClock = {
  now: () => Date.now(),
  at: (wall, wake) => {
    const timer = setTimeout(wake, Math.min(2 ** 31 - 1, Math.max(0, wall - Date.now())))
    return () => clearTimeout(timer)
  },
}
const store = await openLog(join(folder, 'log.db'))
await openCounty(store, Number(units))
const bare = bareCommit()
const served = { appends: 0, entries: 0, appending: 0, longest: 0 }
const titles = { director: '导调', evaluator: '评估', observer: '观摩', cell: '导调组' }
const running = await ServedDrill.open(timed(store), drill, { clock, process: 'bench', titles: () => titles })
if (!running) throw new Error('The drill was not opened')
const ring = { secret: new Uint8Array(32).fill(7), edition: () => 0, renew: () => undefined }
const keys = new SeatKeys(ring)
const app = consoleApp({
  drills: new Map([[drill, running]]),
  keys,
  pages: () => null,
  library: null,
  clock,
  address: 'http://127.0.0.1',
  names: [],
  locale: 'zh-CN',
  fault: (error) => console.error(error),
})
const server = await listen(app.fetch, { port: 0, lan: false, tls: null })
const until = Date.now() + 3_600_000
const cookies = Object.fromEntries(
  [...running.feeds.keys()].map((seat) => [seat, keys.cookieOf({ drill, seat }, until)]),
)
const inspector = process.env.YUYAN_BENCH_PROFILE === 'off' ? null : new Session()
const delays = monitorEventLoopDelay({ resolution: 5 })
let [rss, from] = [0, process.cpuUsage()]
setInterval(() => {
  rss = Math.max(rss, process.memoryUsage.rss())
}, 250).unref()
process.on('message', (said) => {
  if (said === 'begin') {
    from = process.cpuUsage()
    delays.enable()
    Object.assign(served, { appends: 0, entries: 0, appending: 0, longest: 0 })
    inspector?.connect()
    inspector?.post('Profiler.enable')
    inspector?.post('Profiler.start')
  } else if (said === 'end') void tell()
  else if (said === 'close') void close()
})
process.send?.({ port: server.port, cookies } satisfies Ready)

/** The peer: what this disk needs for a commit. */
function bareCommit(): number {
  const db = new DatabaseSync(join(folder, 'bare.db'))
  db.exec('pragma journal_mode = wal; pragma synchronous = full; create table a (b text)')
  const add = db.prepare('insert into a values (?)')
  const times = Array.from({ length: 51 }, () => {
    const start = performance.now()
    add.run('x'.repeat(600))
    return performance.now() - start
  })
  db.close()
  return times.toSorted((a, b) => a - b)[25] ?? Number.NaN
}

/** The store, with how long each append took. */
function timed(inner: EventLog): EventLog {
  return new Proxy(inner, {
    get: (target, name) => {
      const member = target[name as keyof EventLog]
      if (name !== 'append') return member.bind(target)
      return async (...args: Parameters<EventLog['append']>) => {
        const start = performance.now()
        const outcome = await target.append(...args)
        const took = performance.now() - start
        served.appending += took
        served.longest = Math.max(served.longest, took)
        served.appends += 1
        served.entries += args[2].entries.length
        return outcome
      }
    },
  })
}

async function tell(): Promise<void> {
  const { user, system } = process.cpuUsage(from)
  delays.disable()
  const shares = inspector ? await stopped(inspector) : {}
  const figures = { bare, cpu: (user + system) / 1000, rss, stalled: delays.max / 1e6, shares }
  process.send?.({ ...served, ...figures } satisfies Served)
}

function stopped(session: Session): Promise<Record<string, number>> {
  return new Promise((done, failed) =>
    session.post('Profiler.stop', (error, { profile }) => (error ? failed(error) : done(sharesOf(profile)))),
  )
}

/** Time by whose code it was spent in, Node's own as that of the code that called it; waiting is left out. */
function sharesOf(profile: import('node:inspector').Profiler.Profile): Record<string, number> {
  const spent = new Map<number, number>()
  profile.samples?.forEach((id, i) => {
    spent.set(id, (spent.get(id) ?? 0) + (profile.timeDeltas?.[i] ?? 0))
  })
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]))
  const shares: Record<string, number> = {}
  const walk = (id: number, owner: string): void => {
    const node = nodes.get(id)
    if (!node) return
    const own = ownerOf(node.callFrame) ?? owner
    shares[own] = (shares[own] ?? 0) + (spent.get(id) ?? 0)
    for (const child of node.children ?? []) walk(child, own)
  }
  const [root] = profile.nodes
  if (root) walk(root.id, 'Node')
  delete shares.idle
  const all = Object.values(shares).reduce((sum, each) => sum + each, 0)
  return Object.fromEntries(Object.entries(shares).map(([name, each]) => [name, each / all]))
}

function ownerOf({ url, functionName }: import('node:inspector').Runtime.CallFrame): string | null {
  if (functionName === '(idle)') return 'idle'
  if (functionName === '(garbage collector)') return 'memory'
  if (url.includes('/node_modules/')) return /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1] ?? null
  const file = /\/src\/(.*)\.ts$/.exec(url)?.[1]
  if (file === undefined) return null
  return file.startsWith('drill/') || file.startsWith('console/') ? file : (file.split('/')[0] ?? null)
}

async function close(): Promise<void> {
  const closed = server.close()
  await running?.close()
  await closed
  await store.close()
  process.exit(0)
}
