import { beforeAll, expect, test } from 'vitest'
import { buildSet } from '../../src/workspace/build-set.ts'
import { limitsOnRecord } from '../../src/workspace/limits-on-record.ts'
import type { MemoryFiles } from '../../src/workspace/memory.ts'
import { PastDrills } from '../../src/workspace/past-drills.ts'
import { playedOnRecord } from '../../src/workspace/played-drill.ts'
import { readSet } from '../../src/workspace/read-set.ts'
import { type ReviewTask, reviewDrill } from '../../src/workspace/review-drill.ts'
import { reviewOnThread } from '../../src/workspace/review-on-thread.ts'
import { recordedDrill, recordedSet } from '../support/recorded-drill.ts'

let files: MemoryFiles
let task: ReviewTask

beforeAll(async () => {
  files = await recordedDrill()
  const played = playedOnRecord(recordedSet, 'rain-a', files)
  if (!played) throw new Error('no record')
  const { documents } = buildSet(readSet(files, recordedSet))
  const past = new PastDrills(recordedSet, files)
  const limits = limitsOnRecord(played.trace, played.program, () => past.list())
  task = { played, limits, texts: new Map(documents.map(({ path, text }) => [path, text])) }
})

test('a thread says what the same review says here, without this process standing still', async () => {
  const work = reviewOnThread(task)
  const here = reviewDrill(task)
  expect(await work.shown).toEqual(here.shown())
  expect(await work.proposed).toEqual(here.proposed())
})

test('what goes wrong on a thread goes wrong here', async () => {
  const broken = { ...task, played: { ...task.played, program: null as never } }
  const work = reviewOnThread(broken)
  await expect(work.shown).rejects.toThrow()
  await expect(work.proposed).rejects.toThrow()
})
