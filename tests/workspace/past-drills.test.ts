import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { memoryLog } from '../../src/store/memory.ts'
import type { MemoryFiles } from '../../src/workspace/memory.ts'
import { PastDrills } from '../../src/workspace/past-drills.ts'
import { caseFiles } from '../cli/transcript.ts'
import { testIo } from '../support/test-io.ts'

const base = fileURLToPath(new URL('../cli/base', import.meta.url))
const set = '/demo/plans/qingxi'
let files: MemoryFiles

beforeAll(async () => {
  files = caseFiles(base, '')
  const logs = memoryLog()
  const lines = ['启动 Ⅳ级', '办结 IV-1', '推进 09:30', '提级 Ⅲ级', '结束 演完']
  await main('drill run rain --id rain-a'.split(' '), testIo('/demo', { files, lines, logs }))
  await main('drill close rain-a'.split(' '), testIo('/demo', { files, logs }))
})

test('a drill on record tells its day, its plans, the rows that became due and how it was rated', () => {
  const [drill, ...others] = new PastDrills(set, files).list()
  expect(others).toEqual([])
  expect(drill).toMatchObject({ drill: 'rain-a', title: '青溪暴雨桌面推演', mode: 'tabletop', whole: true })
  expect(drill?.date).toMatch(/^\d{4}-\d\d-\d\d$/)
  expect(drill?.plans).toContain('special/flood')
  expect(drill?.clauses).toContain('special/flood#IV-1')
  expect(drill?.scores[0]?.totals.coverage).toBeGreaterThan(0)
})

test('a record that is not what was written says so; one that cannot be read, and a sealed drill, are left out', () => {
  const changed = caseFiles(base, '')
  for (const [path, content] of files.contents) changed.contents.set(path, content)
  const log = new TextDecoder().decode(files.read(`${set}/drills/rain-a/log.jsonl`))
  changed.contents.set(`${set}/drills/rain-a/log.jsonl`, log.replace('演完', '演砸'))
  changed.contents.set(`${set}/drills/cut/log.jsonl`, log.slice(0, 100))
  changed.contents.set(`${set}/drills/empty/log.jsonl`, '')
  changed.contents.set(`${set}/drills/night/sealed.json`, '{}')
  expect(new PastDrills(set, changed).list().map(({ drill, whole }) => [drill, whole])).toEqual([
    ['rain-a', false],
  ])
})
