import { fileURLToPath } from 'node:url'
import { beforeEach, describe, expect, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { memoryLog } from '../../src/store/memory.ts'
import type { MemoryFiles } from '../../src/workspace/memory.ts'
import { testIo } from '../support/test-io.ts'
import { caseFiles } from './transcript.ts'

const base = fileURLToPath(new URL('./base', import.meta.url))
const record = '/demo/plans/qingxi/drills/rain-a'

/** A drill that was led, closed and exported; then everything is done on a machine that has only the files. */
let files: MemoryFiles

async function yuyan(line: string, lines: readonly string[] = [], logs = memoryLog()) {
  const io = testIo('/demo', { files, lines, logs })
  const status = await main(line.split(' '), io)
  return { status, out: io.stdout(), err: io.stderr() }
}

beforeEach(async () => {
  files = caseFiles(base, '')
  const logs = memoryLog()
  await yuyan(
    'drill run rain --id rain-a',
    ['启动 Ⅳ级', '办结 IV-1', '推进 09:30', '提级 Ⅲ级', '结束 演完'],
    logs,
  )
  await yuyan('drill close rain-a', [], logs)
  await yuyan('drill export rain-a', [], logs)
})

const edit = (path: string, change: (text: string) => string): void => {
  files.contents.set(path, change(Buffer.from(files.read(path)).toString()))
}

describe('a drill on record', () => {
  test('is scored and replayed without the store it was led in', async () => {
    expect(await yuyan('score rain-a')).toMatchObject({
      status: 0,
      out: expect.stringContaining('青溪自动评估表'),
    })
    const { status, out } = await yuyan('drill replay rain-a')
    expect(status).toBe(0)
    expect(out).toContain('县防指指挥长 将《青溪县防汛应急预案》提升为Ⅲ级响应')
  })

  test('one word changed in its log: told where, not shown, not scored', async () => {
    edit(`${record}/log.jsonl`, (text) => text.replace('演完', '演砸'))
    const replayed = await yuyan('drill replay rain-a')
    expect([replayed.status, replayed.out]).toEqual([1, ''])
    expect(replayed.err).toMatch(/^第 \d+ 条：记录在此断开/)
    expect(await yuyan('score rain-a')).toMatchObject({
      status: 2,
      err: expect.stringContaining('记录不完整'),
    })
  })

  test('an entry taken out, a text changed, a text gone: each is told', async () => {
    const pins = [...files.contents.keys()].filter((path) => path.startsWith(`${record}/pins/`))
    edit(`${record}/log.jsonl`, (text) => text.split('\n').toSpliced(5, 1).join('\n'))
    edit(pins[0] ?? '', (text) => `${text} `)
    files.contents.delete(pins[1] ?? '')
    const { err } = await yuyan('drill replay rain-a')
    expect(err).toContain('记录在此断开')
    expect(err).toContain('被改动；请从备份恢复')
    expect(err).toContain('缺少演练所用的原文')
  })

  test('a line that is no entry is told by its number', async () => {
    edit(`${record}/log.jsonl`, (text) => text.replace('\n', '\n{"seq": 2\n'))
    expect((await yuyan('drill replay rain-a')).err).toContain('log.jsonl')
  })
})

describe('which clauses a drill came to', () => {
  const digest = `${record}/clauses.yaml`
  const outcomeOf = async (clause: string): Promise<string | undefined> => {
    const { out } = await yuyan('coverage special/flood --format json')
    const [plan] = JSON.parse(out).plans
    const clauses = plan.sections.flatMap((section: { clauses: object[] }) => section.clauses)
    return clauses.find((each: { clause: string }) => each.clause === clause)?.drills[0]?.outcome
  }

  test('stands beside its log, and coverage goes by it', async () => {
    expect(Buffer.from(files.read(digest)).toString()).toContain('"special/flood#IV-1": done\n')
    expect(await outcomeOf('special/flood#IV-1')).toBe('done')
    edit(digest, (text) => text.replace('#IV-1": done', '#IV-1": late'))
    expect(await outcomeOf('special/flood#IV-1')).toBe('late')
  })

  test('is read from the log where it was made from another, or is not there', async () => {
    edit(digest, (text) =>
      text.replace('#IV-1": done', '#IV-1": late').replace(/log-bytes: \d+/, 'log-bytes: 1'),
    )
    expect(await outcomeOf('special/flood#IV-1')).toBe('done')
    files.contents.delete(digest)
    expect(await outcomeOf('special/flood#IV-1')).toBe('done')
  })

  test('lets check tell what it did not come to, once for a section', async () => {
    edit(digest, (text) => text.replace(/ {2}"special\/flood#III-[12]": \w+\n/g, ''))
    const { out } = await yuyan('check --format json --ruleset recommended')
    const told = JSON.parse(out).diagnostics.filter(
      ({ code }: { code: string }) => code === 'exercise/clause-drilled',
    )
    expect(told.map(({ severity, message }: Record<string, string>) => [severity, message])).toEqual([
      ['hint', expect.stringContaining('“1.2 Ⅲ级响应”的 4 条中，2 条没有练过：III-1、III-2')],
      ['hint', expect.stringContaining('yuyan coverage township/heping')],
    ])
  })

  test('that cannot be read is told, and the log counts', async () => {
    edit(digest, () => 'format: yuyan-clauses/1\nclauses: 3\n')
    expect((await yuyan('check')).status).toBe(1)
    expect(await outcomeOf('special/flood#IV-1')).toBe('done')
  })
})

describe('a drill in one file', () => {
  test('is the same drill on another machine, and taken in once', async () => {
    const logs = memoryLog()
    expect((await yuyan('drill import out/rain-a.drill.json', [], logs)).status).toBe(0)
    const there = await yuyan('drill export rain-a --out there.json', [], logs)
    expect(there.status).toBe(0)
    expect(files.contents.get('/demo/there.json')).toEqual(files.contents.get('/demo/out/rain-a.drill.json'))
    expect((await yuyan('drill import there.json', [], logs)).status).toBe(2)
  })

  test('changed on the way it is refused, and nothing is taken in', async () => {
    edit('/demo/out/rain-a.drill.json', (text) => text.replace('演完', '演砸'))
    const logs = memoryLog()
    expect(await yuyan('drill import out/rain-a.drill.json', [], logs)).toMatchObject({ status: 2 })
    expect(await logs.drills()).toEqual([])
  })
})

test('an exported file cannot reach beyond its own drill: no path for an id, no text under the name of another', async () => {
  const whole = Buffer.from(files.read('/demo/out/rain-a.drill.json')).toString()
  const logs = memoryLog()
  files.contents.set('/demo/path.json', whole.replace('"drill": "rain-a"', '"drill": "../../rain-a"'))
  expect(await yuyan('drill import path.json', [], logs)).toMatchObject({ status: 2 })
  const other = 'e'.repeat(64)
  files.contents.set('/demo/more.json', whole.replace('"blobs": {', `"blobs": { "${other}": "x",`))
  expect(await yuyan('drill import more.json', [], logs)).toMatchObject({ status: 0 })
  expect(await logs.blob(other)).toBeNull()
})

test('a rehearsal can be led and replayed, and leaves nothing in the set', async () => {
  const logs = memoryLog()
  await yuyan('drill run rain --id trial --rehearsal', ['结束 试完'], logs)
  expect((await yuyan('drill close trial', [], logs)).status).toBe(2)
  for (const command of ['score', 'report', 'revise'])
    expect(await yuyan(`${command} trial`, [], logs)).toMatchObject({
      status: 2,
      err: expect.stringContaining('是试演，不评分'),
    })
  expect([...files.contents.keys()].some((path) => path.includes('out/trial'))).toBe(false)
  expect([...files.contents.keys()].some((path) => path.includes('drills/trial'))).toBe(false)
})

test('a tabletop begins standing: not a moment of the situation passes by itself', async () => {
  const logs = memoryLog()
  await yuyan('drill run rain --id still', [], logs)
  const entries = await logs.read('still', 0)
  expect(new Set(entries.map(({ text }) => JSON.parse(text).at.situation))).toEqual(
    new Set([Date.UTC(2025, 6, 1)]),
  )
})
