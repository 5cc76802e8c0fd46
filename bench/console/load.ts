import { Agent, type ClientRequest, request } from 'node:http'
import type { Ready } from './server.ts'
import { drill, taskOf } from './setting.ts'

/** What a process that plays all seats is told. */
export interface Load extends Ready {
  readonly units: number
  /** Seconds. */
  readonly lasts: number
  /** Milliseconds between the acts of one seat. */
  readonly every: number
}

/** What the seats saw. */
export interface Loaded {
  readonly asked: number
  readonly refused: number
  /** Milliseconds from an act to a screen that must see it, rising. */
  readonly seen: readonly number[]
  /** Milliseconds until the seat that acted was answered, rising. */
  readonly answered: readonly number[]
  /** By seat: the last number received, and how many messages that people wrote. */
  readonly received: Readonly<Record<string, { readonly last: number; readonly written: number }>>
  /** Messages that came out of order or with a number left out. */
  readonly gaps: number
}

const now = (): number => performance.timeOrigin + performance.now()
const seen: number[] = []
const answered: number[] = []
const received: Record<string, { last: number; written: number }> = {}
let [gaps, asked, refused, acts] = [0, 0, 0, 0]

process.on('message', (load: Load) => void play(load))

async function play(load: Load): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  const seats = Object.keys(load.cookies)
  const streams = await Promise.all(seats.map((seat) => listen(load, seat)))
  const ask = (seat: string, command: unknown): Promise<void> => post(load, agent, seat, command)
  await ask('director', { kind: 'run', speed: 1 })
  const levels = { kind: 'declare', instance: 'special/flood@a', level: 'IV', areas: [], reason: null }
  await ask('gov', { kind: 'act', act: levels, forParty: null })
  await new Promise((rest) => setTimeout(rest, 2000))
  process.send?.('begin')
  await new Promise((rest) => setTimeout(rest, 500))
  ;[seen.length, answered.length] = [0, 0]
  const timers: NodeJS.Timeout[] = []
  const pending: Promise<void>[] = []
  const rounds = Math.floor((load.lasts * 1000) / load.every)
  for (let unit = 1; unit <= load.units; unit++)
    for (let round = 0; round < rounds; round++) {
      const at = round * load.every + (unit * load.every) / load.units
      timers.push(setTimeout(() => pending.push(ask(`unit-${unit}`, commandOf(unit, round, load))), at))
    }
  await new Promise((rest) => setTimeout(rest, load.lasts * 1000 + 500))
  await Promise.all(pending)
  process.send?.('end')
  await new Promise((rest) => setTimeout(rest, 1500))
  const rising = (values: number[]): number[] => values.sort((a, b) => a - b)
  const figures = { asked, refused, seen: rising(seen), answered: rising(answered), received, gaps }
  process.send?.(figures satisfies Loaded, () => {
    for (const stream of streams) stream.destroy()
    agent.destroy()
    process.disconnect()
  })
}

/** Of ten acts eight are messages to another seat, one a decision for the log; once the unit's own task is done. Every fiftieth message goes to ten seats. */
function commandOf(unit: number, round: number, { units }: Load): unknown {
  if (round === unit % 10)
    return {
      kind: 'act',
      act: { kind: 'finish', obligation: taskOf(unit), evidence: '已完成' },
      forParty: null,
    }
  const text = `情况报告 ${now()}`
  if ((round + unit) % 10 === 5)
    return { kind: 'decision', text, owner: `unit-${unit}`, options: [], reason: '', inject: null }
  const many = (round * units + unit) % 50 === 0 ? 10 : 1
  const to = Array.from({ length: many }, (_, i) => `unit-${((unit + 6 + i * 31 + round) % units) + 1}`)
  return { kind: 'message', to, text, as: null, answers: null }
}

function listen({ port, cookies }: Load, seat: string): Promise<ClientRequest> {
  const got = { last: 0, written: 0 }
  received[seat] = got
  return new Promise((open, failed) => {
    const path = `/api/drills/${drill}/seats/${seat}/stream?after=0`
    const headers = { cookie: `yuyan-seat=${cookies[seat]}` }
    const asking = request({ host: '127.0.0.1', port, path, headers, agent: false }, (response) => {
      if (response.statusCode !== 200) return failed(new Error(`${seat}: ${response.statusCode}`))
      let rest = ''
      response.setEncoding('utf8').on('data', (text: string) => {
        const blocks = (rest + text).split('\n\n')
        rest = blocks.pop() ?? ''
        for (const block of blocks) hear(got, block)
      })
      response.on('error', () => undefined)
      open(asking)
    })
    asking.on('error', failed)
    asking.end()
  })
}

function hear(got: { last: number; written: number }, block: string): void {
  const id = /^id: (\d+)/m.exec(block)?.[1]
  if (id === undefined) return
  if (Number(id) !== got.last + 1) gaps += 1
  got.last = Number(id)
  const sent = /情况报告 ([\d.]+)/.exec(block)?.[1]
  if (sent === undefined) return
  got.written += 1
  seen.push(now() - Number(sent))
}

function post({ port, cookies }: Load, agent: Agent, seat: string, command: unknown): Promise<void> {
  acts += 1
  asked += 1
  const body = JSON.stringify({ act: `act-${acts}`, command })
  const headers = {
    cookie: `yuyan-seat=${cookies[seat]}`,
    origin: `http://127.0.0.1:${port}`,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  }
  const path = `/api/drills/${drill}/seats/${seat}/commands`
  const start = performance.now()
  return new Promise((done) => {
    const asking = request({ host: '127.0.0.1', port, path, method: 'POST', headers, agent }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part
      })
      response.on('end', () => {
        answered.push(performance.now() - start)
        if (!text.includes('"ok":true')) {
          refused += 1
          if (refused < 4) console.error(text.slice(0, 200), JSON.stringify(command).slice(0, 200))
        }
        done()
      })
    })
    asking.on('error', (error) => {
      refused += 1
      console.error(String(error))
      done()
    })
    asking.end(body)
  })
}
