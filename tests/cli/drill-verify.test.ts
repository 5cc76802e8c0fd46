import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { compilePlans } from '../../src/compile/compile-plans.ts'
import { canonicalJson, sha256 } from '../../src/compile/digest.ts'
import { toStored } from '../../src/drill/event-log.ts'
import { type Hidden, parseKey, startIn, unseal } from '../../src/drill/seal.ts'
import { seatsOf } from '../../src/drill/seat.ts'
import { scenarioToPlay } from '../../src/drill/verify-played.ts'
import type { DrillEvent } from '../../src/run/event.ts'
import { minute } from '../../src/vocabulary/duration.ts'
import { buildSet } from '../../src/workspace/build-set.ts'
import type { MemoryFiles } from '../../src/workspace/memory.ts'
import { readSet } from '../../src/workspace/read-set.ts'
import { expectFile } from '../support/cases.ts'
import { drive, opened } from '../support/live-drill.ts'
import { titles } from '../support/staff-titles.ts'
import { testIo } from '../support/test-io.ts'
import { caseFiles } from './transcript.ts'

const here = import.meta.dirname
const setFolder = '/demo/plans/qingxi'
const logPath = `${setFolder}/drills/night/log.jsonl`
const keyPath = '/demo/.yuyan/keys/night'

async function type(files: MemoryFiles, words: string, answers?: readonly string[]) {
  const io = testIo('/demo', { files, ...(answers ? { answers } : {}) })
  const status = await main(words.split(' '), io)
  return { status, text: io.stdout() + io.stderr() }
}

/** Sealed on the command line, then played by its key as a server would, the director moving nothing. */
async function played(): Promise<{ files: MemoryFiles; hidden: Hidden; log: readonly DrillEvent[] }> {
  const files = caseFiles(join(here, 'base'), '', join(here, 'cases/drill-seal/around'))
  expect((await type(files, 'drill seal secret/night.md --id night')).status).toBe(0)
  const text = (path: string) => Buffer.from(files.read(path)).toString()
  const key = parseKey(text(keyPath)) ?? new Uint8Array()
  const sealed = unseal(text(`${setFolder}/drills/night/sealed.json`), 'night', key)
  if (sealed.fault !== null) throw new Error(sealed.fault)
  const { hidden } = sealed
  const scenario = scenarioToPlay(hidden)
  const program = compilePlans(buildSet(readSet(files, setFolder)))
  const plan = sha256(text(`${setFolder}/special/flood.md`))
  const texts = { [scenario.path]: sha256(hidden.text), 'special/flood.md': plan }
  const pins = { program: '', scenario: sha256(canonicalJson(scenario)), header: '', texts, revision: null }
  const driven = drive({ drill: 'night', program, scenario, seats: seatsOf(scenario, titles), forms: [] })
  driven.live.tell({ type: 'drill-opened', data: { pins, rehearsal: false } }, opened, { wall: null })
  const start = (startIn(hidden.scenario.window ?? { from: 0, until: 0 }, hidden.seed) - opened) / minute
  driven.at(start).ask('director', { kind: 'told', who: '县应急局' })
  expect(driven.ask('director', { kind: 'run', speed: 1 })).toMatchObject({ ok: true })
  driven.at(start + 241).ask('director', { kind: 'end', reason: '演练时间到' })
  return { files, hidden, log: driven.events() }
}

const lines = (entries: readonly unknown[]): string =>
  entries.map((each) => `${JSON.stringify(each)}\n`).join('')

test('a drill sealed and played on the command line is shown to be what was sealed, in both languages', async () => {
  const { files, log } = await played()
  files.contents.set(logPath, lines(log))
  const [zh, en] = [
    await type(files, 'drill verify night'),
    await type(files, 'drill verify night --lang en'),
  ]
  expect([zh.status, en.status]).toEqual([0, 0])
  expectFile(join(here, 'drill-verify.txt'), `${zh.text}\n${en.text}`)
})

test('as a store keeps it, as a trace, or with a typed key, the same log says the same', async () => {
  const { files, log } = await played()
  files.contents.set(logPath, lines(log))
  const asLines = await type(files, 'drill verify night')
  files.contents.set(logPath, lines(log.map(toStored)))
  expect(await type(files, 'drill verify night')).toEqual(asLines)
  files.contents.set('/demo/trace.json', JSON.stringify({ header: {}, events: log }))
  expect(await type(files, 'drill verify night --log trace.json')).toEqual(asLines)
  const key = Buffer.from(files.read(keyPath)).toString()
  const typed = await type(files, 'drill verify night --key -', [key])
  expect(typed.status).toBe(0)
  expect(typed.text).toContain(asLines.text)
})

test('every mismatch is told with what it means, and exits with 1', async () => {
  const { files, log } = await played()
  const changed = log.map((event) =>
    event.type === 'inject-released' ? { ...event, data: { ...event.data, content: '改过的话' } } : event,
  )
  files.contents.set(logPath, lines(changed))
  const { status, text } = await type(files, 'drill verify night')
  expect(status).toBe(1)
  expect(text).toMatch(/第 \d+ 条：记录在此断开/)
  expect(text).toMatch(/第 \d+ 条：`N-1` 送给席位的内容不是封存的内容/)
  expect(text).toContain('不能证明所演即所封')
})

test.each([
  ['no JSON', 'x', 1],
  ['half a line', '{"seq":1', 1],
  ['another kind of line', '\n{"a":1}\n', 2],
  ['stored entries that hold no JSON', '{"seq":1,"hash":"","text":"x"}', 1],
])('a log of %s is refused with its line', async (_, text, line) => {
  const { files } = await played()
  files.contents.set(logPath, text)
  const answer = await type(files, 'drill verify night')
  expect(answer.status).toBe(2)
  expect(answer.text).toContain(`第 ${line} 行无法识别`)
})

test('an empty log is a mismatch, not a crash', async () => {
  const { files } = await played()
  files.contents.set(logPath, '')
  const { status, text } = await type(files, 'drill verify night')
  expect([status, text.includes('记录是空的')]).toEqual([1, true])
})

test('a sealed file that was changed is told, and nothing of it is shown', async () => {
  const { files } = await played()
  const path = `${setFolder}/drills/night/sealed.json`
  const text = readFileSync(join(here, 'cases/drill-seal/around/secret/night.md'), 'utf8')
  files.contents.set(path, `${Buffer.from(files.read(path)).toString()} `)
  expect((await type(files, 'drill verify night')).text).toContain('字节不同')
  files.contents.set(path, text)
  expect((await type(files, 'drill verify night')).text).toContain('不是本版本的封存文件')
})

test('a disk that refuses leaves neither key nor sealed file', async () => {
  const files = caseFiles(join(here, 'base'), '', join(here, 'cases/drill-seal/around'))
  const refusing = {
    ...files,
    write: () => {
      throw Object.assign(new Error('full'), { code: 'ENOSPC' })
    },
  }
  const io = testIo('/demo', { files: refusing })
  expect(await main('drill seal secret/night.md --id night'.split(' '), io)).toBe(2)
  expect(io.stderr()).toContain('无法写入 plans/qingxi/drills/night/sealed.json')
  expect([io.stdout(), files.contents.has(keyPath)]).toEqual(['', false])
})

test('the key is written for its owner alone', async () => {
  const { files } = await played()
  expect([...files.modes]).toEqual([[keyPath, 0o600]])
})
