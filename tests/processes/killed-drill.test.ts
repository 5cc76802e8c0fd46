import { randomInt } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, onTestFailed, test } from 'vitest'
import type { Answer, Command } from '../../src/drill/command.ts'
import { silence } from '../../src/drill/interruption.ts'
import { chained, openDrill } from '../../src/drill/open-drill.ts'
import { type Chance, chanceFor } from '../../src/run/chance.ts'
import type { DrillEvent } from '../../src/run/event.ts'
import { firstBrokenLink } from '../../src/run/log.ts'
import { openLog } from '../../src/store/open-log.ts'
import { hour, minute } from '../../src/vocabulary/duration.ts'
import { dayStage, opened, openingOf } from '../support/live-drill.ts'
import { newFile } from '../support/log-place.ts'
import { ServedProcess } from '../support/served-process.ts'

const program = fileURLToPath(new URL('drill-server.ts', import.meta.url))
const kills = 100
const speed = 30
/** One inject each minute of the situation: two seconds of the wall. */
const injects = Array.from({ length: 350 }, (_, i) => {
  const time = `${Math.floor(i / 60)}:${String(i % 60).padStart(2, '0')}`
  return `${i + 1} | T+${time} | office | 第 ${i + 1} 次通报。 | `
})

/** Who plays a drill whose server is killed again and again, and what they were told. */
class Players {
  readonly answered = new Map<string, Answer>()
  readonly sent = new Map<string, { readonly seat: string; readonly command: Command }>()
  wall = opened
  /** Wall time during which the clock may have run: servers lived, or were away for no longer than a moment. */
  lived = 0
  readonly #chance: Chance

  constructor(chance: Chance) {
    this.#chance = chance
  }

  /** A whole number from 0 to `most`. */
  pick(most: number): number {
    return Math.floor(this.#chance() * (most + 1))
  }

  pass(span: number, counts: boolean): number {
    this.wall += span
    if (counts) this.lived += span
    return this.wall
  }

  /** An act that nobody has sent before. */
  act(seat: string, command: Command): string {
    const act = `act-${this.sent.size}`
    this.sent.set(act, { seat, command })
    return act
  }

  message(): string {
    const text = `第 ${this.sent.size} 条`
    return this.act('office', { kind: 'message', to: [], text, as: null, answers: null })
  }

  get unanswered(): string[] {
    return [...this.sent.keys()].filter((act) => !this.answered.has(act))
  }

  /** Sends acts, new or again, each a little later than the one before. */
  send(server: ServedProcess, acts: readonly string[]): void {
    for (const act of acts) server.send({ wall: this.pass(this.pick(500), true), act, ...this.sent.get(act) })
  }

  /** Takes down every answer; an act is answered the same however often it was sent. */
  hear(server: ServedProcess): void {
    for (const line of server.said as { act?: string; answer?: Answer; failed?: string }[]) {
      expect(line.failed).toBeUndefined()
      if (line.act === undefined || line.answer === undefined) continue
      expect(line.answer).toEqual(this.answered.get(line.act) ?? line.answer)
      this.answered.set(line.act, line.answer)
    }
  }
}

/** One server's life up to the moment at which it is killed: while it opens the drill, or in the midst of acts. */
async function liveAndDie(server: ServedProcess, players: Players): Promise<void> {
  server.send({ wall: players.wall })
  if (players.pick(3) === 0) {
    await pause(players.pick(60))
  } else {
    await opening(server, players)
    const known = [...players.answered.keys()]
    const again = known.length === 0 ? [] : [known[players.pick(known.length - 1)] as string]
    players.send(server, [...players.unanswered, ...again])
    for (let rounds = players.pick(3); rounds >= 0; rounds--) {
      const asked = Array.from({ length: 1 + players.pick(2) }, () => players.message())
      players.send(server, asked)
      if (rounds > 0) await server.until((said) => asked.every((act) => said.some(isAnswerTo(act))))
      else await pause(players.pick(8))
    }
  }
  await server.kill()
  players.hear(server)
}

/** The drill is open; after an interruption the director lets it go on. */
async function opening(server: ServedProcess, players: Players): Promise<void> {
  await server.until((said) => said.some((line) => isRecord(line) && 'open' in line))
  const stands = server.said.some((line) => isRecord(line) && line.running === false)
  if (stands) players.send(server, [players.act('director', { kind: 'run', speed })])
}

const isRecord = (line: unknown): line is Record<string, unknown> => typeof line === 'object' && line !== null
const isAnswerTo = (act: string) => (line: unknown) => isRecord(line) && line.act === act

/** Everything that must hold of a log, whatever happened to those who wrote it. */
function expectWhole(log: readonly DrillEvent[], players: Players): void {
  expect(firstBrokenLink(log)).toBeNull()
  expect(log.map(({ seq }) => seq)).toEqual(log.map((_, i) => i + 1))
  const messages = log.filter((event) => event.type === 'message-sent')
  const texts = messages.map(({ data }) => data.text)
  const asked = [...players.sent].flatMap(([act, { command }]) =>
    command.kind === 'message' ? [{ act, text: command.text }] : [],
  )
  expect(texts.toSorted()).toEqual(asked.map(({ text }) => text).toSorted())
  for (const { act, text } of asked) {
    const answer = players.answered.get(act)
    expect(answer).toMatchObject({ ok: true })
    const [first, last] = answer?.ok ? answer.entries : [0, 0]
    const kept = log.slice(first - 1, last).filter((event) => event.type === 'message-sent')
    expect(kept.map(({ data }) => data.text)).toEqual([text])
  }
}

/** What was planned came once, in its order, at its time, and never while the clock stood still. */
function expectNoBurst(log: readonly DrillEvent[], players: Players, begins: number): void {
  const released = log.filter((event) => event.type === 'inject-released')
  expect(released.map(({ at }) => at.situation - begins)).toEqual(released.map((_, i) => i * minute))
  expect(log.at(-1)?.at.exercise).toBeLessThanOrEqual(players.lived)
  let running = false
  for (const { type } of log) {
    if (type === 'clock-started') running = true
    if (type === 'clock-stopped') running = false
    if (type === 'inject-released') expect(running).toBe(true)
  }
  expect(log.filter((event) => event.type === 'clock-stopped').length).toBeGreaterThan(kills / 10)
  expect(released.length).toBeGreaterThan(kills / 4)
}

test(`a drill goes on after its server was killed ${kills} times: no act lost, none doubled`, async () => {
  const seed = process.env.YUYAN_TEST_SEED ?? String(randomInt(2 ** 31))
  onTestFailed(() => {
    process.stderr.write(`YUYAN_TEST_SEED=${seed} gives these moments again\n`)
  })
  const players = new Players(chanceFor(seed, 'kills'))
  const place = await newFile()
  const stage = dayStage({ injects })
  const store = await openLog(place.location)
  await openDrill(store, openingOf(stage), opened)
  await store.close()

  const env = { NODE_COMPILE_CACHE: `${place.location}-code` }
  // The next one loads while this one is at work.
  const started = () => new ServedProcess(program, [place.location, stage.drill], env)
  let next = started()
  for (let killed = 0; killed < kills; killed++) {
    const server = next
    await server.until((said) => said.length > 0)
    next = started()
    await liveAndDie(server, players)
    const short = players.pick(1) === 0
    players.pass(short ? players.pick(silence - 1000) : hour, short)
  }
  next.send({ wall: players.wall })
  await opening(next, players)
  players.send(next, players.unanswered)
  await next.until((said) => players.unanswered.every((act) => said.some(isAnswerTo(act))))
  expect(await next.end()).toBe('')
  players.hear(next)

  const kept = await openLog(place.location)
  const log = chained(await kept.read(stage.drill, 0))
  await kept.close()
  expectWhole(log, players)
  expectNoBurst(log, players, stage.scenario.begins)
  await place.remove()
}, 180_000)
