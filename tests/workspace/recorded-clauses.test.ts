import { fileURLToPath } from 'node:url'
import { beforeEach, expect, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { memoryLog } from '../../src/store/memory.ts'
import { buildSet } from '../../src/workspace/build-set.ts'
import type { MemoryFiles } from '../../src/workspace/memory.ts'
import { PastDrills } from '../../src/workspace/past-drills.ts'
import { readSet } from '../../src/workspace/read-set.ts'
import { type ClausesOnRecord, clausesOnRecord } from '../../src/workspace/recorded-clauses.ts'
import { caseFiles } from '../cli/transcript.ts'
import { testIo } from '../support/test-io.ts'

const base = fileURLToPath(new URL('../cli/base', import.meta.url))
const folder = '/demo/plans/qingxi'
const digest = `${folder}/drills/rain-a/clauses.yaml`
const log = `${folder}/drills/rain-a/log.jsonl`
let files: MemoryFiles

beforeEach(async () => {
  files = caseFiles(base, '')
  const logs = memoryLog()
  const lines = ['推进 08:05', '启动 Ⅳ级', '推进 08:20', '办结 IV-1', '推进 12:00', '结束 演完']
  await main('drill run rain --id rain-a'.split(' '), testIo('/demo', { files, lines, logs }))
  await main('drill close rain-a'.split(' '), testIo('/demo', { files, logs }))
})

const edit = (path: string, change: (text: string) => string): void => {
  files.contents.set(path, change(Buffer.from(files.read(path)).toString()))
}

function onRecord(timed = true): ClausesOnRecord | undefined {
  const set = buildSet(readSet(files, folder))
  return clausesOnRecord(set, folder, files, { timed }).counted[0]
}

test('a digest says how long each clause with a limit took, and who was slowest, as the log does', () => {
  const [past] = new PastDrills(folder, files).list()
  expect(past?.times.size).toBeGreaterThan(1)
  expect([...(onRecord()?.times ?? [])].sort()).toEqual([...(past?.times ?? [])].sort())
  const text = Buffer.from(files.read(digest)).toString()
  expect(text).toMatch(/^ {2}"special\/flood#[\w.-]+": \{ took: never, by: "[\w-]+" \}$/m)
})

test('no log is read where a digest says what is asked', () => {
  const size = files.read(log).length
  files.contents.set(log, Buffer.alloc(size, ' '))
  expect(onRecord()?.drill).toBe('rain-a')
})

test('a digest of an older version says no times: they are read from the log, outcomes are not', () => {
  const times = onRecord()?.times
  edit(digest, (text) => text.replace(/^times:[\s\S]*$/m, ''))
  expect(onRecord()?.times).toEqual(times)
  files.contents.set(log, Buffer.alloc(files.read(log).length, ' '))
  expect(onRecord()).toBeUndefined()
  expect(onRecord(false)?.outcomes.size).toBeGreaterThan(1)
})

test('a digest that was made from another log does not count', () => {
  const times = onRecord()?.times
  edit(digest, (text) =>
    text.replace(/log-bytes: \d+/, 'log-bytes: 1').replaceAll('took: never', 'took: PT1M'),
  )
  expect(onRecord()?.times).toEqual(times)
})
