import { cpSync } from 'node:fs'
import { consoleApp } from '../../src/console/server/app.ts'
import { librarianOnThread } from '../../src/console/server/library/librarian-on-thread.ts'
import { seatUrl } from '../../src/console/server/links.ts'
import { listen } from '../../src/console/server/listen.ts'
import { pagesIn } from '../../src/console/server/pages.ts'
import type { SeatFeed } from '../../src/console/server/seat-feed.ts'
import { SeatKeys } from '../../src/console/server/seat-keys.ts'
import { ServedDrill } from '../../src/console/server/served-drill.ts'
import type { Command } from '../../src/drill/command.ts'
import { memoryLog } from '../../src/store/memory.ts'
import { buildSet } from '../../src/workspace/build-set.ts'
import { disk } from '../../src/workspace/disk.ts'
import { readSet } from '../../src/workspace/read-set.ts'
import { drill, openCounty } from '../console/setting.ts'
import { flood, lengthened } from '../drills/flood.ts'

/** What the process that measures is told. */
export interface Ready {
  readonly address: string
  /** By seat: its link. */
  readonly links: Readonly<Record<string, string>>
  /** A review of as many entries as the drill has. */
  readonly review: string
  readonly entries: number
}

/** The pages lie where the build puts them, or where somebody keeps those of another build to compare with. */
const [folder = '', entries = '20000', client = 'dist/console/client'] = process.argv.slice(2)
const clock = { now: () => Date.now(), at: () => () => undefined }

/** A drill that goes on, with a log of so many entries: eight of ten are words between seats, one in eight of these a question to the director. */
async function longDrill(): Promise<ServedDrill> {
  const store = memoryLog()
  await openCounty(store, 50)
  const titles = { director: '导调', evaluator: '评估', observer: '观摩', cell: '导调组' }
  const running = await ServedDrill.open(store, drill, { clock, process: 'bench', titles: () => titles })
  const director = running?.feeds.get('director')
  if (!running || !director) throw new Error('The drill was not opened')
  let acts = 0
  const ask = async (feed: SeatFeed, command: Command): Promise<void> => {
    acts += 1
    const answer = await running.ask(feed, command, `act-${acts}`)
    if (!answer.ok) throw new Error(JSON.stringify(answer))
  }
  await ask(director, { kind: 'run', speed: 1 })
  const gov = running.feeds.get('gov')
  if (!gov) throw new Error('no seat')
  const level = {
    kind: 'declare',
    instance: 'special/flood@a',
    level: 'IV',
    areas: [],
    reason: null,
  } as const
  await ask(gov, { kind: 'act', act: level, forParty: null })
  while (director.log.length < Number(entries)) {
    const unit = (acts % 50) + 1
    const feed = running.feeds.get(`unit-${unit}`)
    if (!feed) throw new Error('no seat')
    const text = `第 ${acts} 号情况报告：水位继续上涨，已组织 ${unit} 人上堤巡查，暂无险情`
    const to = acts % 8 === 0 ? ['director'] : [`unit-${((unit + 7) % 50) + 1}`]
    if (acts % 5 === 4)
      await ask(feed, {
        kind: 'decision',
        text,
        owner: `unit-${unit}`,
        options: [],
        reason: '',
        inject: null,
      })
    else await ask(feed, { kind: 'message', to, text, as: null, answers: null })
  }
  return running
}

cpSync('plans/jurong', folder, { recursive: true })
const running = await longDrill()
const played = lengthened(flood(buildSet(readSet(disk, folder))), Number(entries))
const library = librarianOnThread(folder, { now: () => Date.now() })
const keys = new SeatKeys({ secret: new Uint8Array(32).fill(7), edition: () => 0, renew: () => undefined })
const app = consoleApp({
  ...{ drills: new Map([[drill, running]]), keys, clock, names: [], locale: 'zh-CN', address: '' },
  library: {
    answer: (request) => library.answer(request, { drills: [played], photo: async () => null }),
    close: () => library.close(),
  },
  pages: pagesIn(client, disk, () => 'nonce'),
  fault: (error) => console.error(error),
})
/** The peer: what the browser and the line need for any page at all. */
const blank =
  '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>空白</title><p id="page">空白</p></html>'
const server = await listen(
  (request, connection) =>
    new URL(request.url).pathname === '/blank'
      ? new Response(blank, { headers: { 'content-type': 'text/html; charset=utf-8' } })
      : app.fetch(request, connection as never),
  { port: 0, lan: false, tls: null },
)
const address = `http://127.0.0.1:${server.port}`
const links = Object.fromEntries(
  [...running.feeds.keys()].map((seat) => [seat, seatUrl(address, keys.tokenOf({ drill, seat }))]),
)
const review = `${address}/library#/review/${played.trace.header.drill}`
process.send?.({
  address,
  links,
  review,
  entries: running.feeds.get('director')?.log.length ?? 0,
} satisfies Ready)
let further = 0
process.on('message', () => {
  further += 1
  const feed = running.feeds.get('unit-3')
  const command = {
    kind: 'message',
    to: ['director'],
    text: `新到 ${further}`,
    as: null,
    answers: null,
  } as const
  if (feed) void running.ask(feed, command, `further-${further}`)
})
process.once('disconnect', () => process.exit())
