import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { sha256 } from '../../src/compile/digest.ts'
import { openLog } from '../../src/store/open-log.ts'
import { type LogPlace, newDatabase, newFile, postgres, whyNoPostgres } from '../support/log-place.ts'
import { ServedProcess } from '../support/served-process.ts'

const program = fileURLToPath(new URL('log-writer.ts', import.meta.url))

interface Said {
  readonly added?: number
}

const added = (writer: ServedProcess): number[] => (writer.said as Said[]).flatMap(({ added }) => added ?? [])

/** Two processes write one log until one of them is killed in the midst of it, round after round. */
async function killWriters(newPlace: () => Promise<LogPlace>): Promise<void> {
  const place = await newPlace()
  const log = await openLog(place.location)
  const acknowledged = new Map<number, string>()
  for (let round = 1; round <= 3; round++) {
    const names = [`${round}-killed`, `${round}-other`]
    const writers = names.map((name) => new ServedProcess(program, [place.location, name]))
    for (const writer of writers) await writer.until((said) => said.length > 5 * round)
    for (const [i, writer] of writers.entries()) {
      await writer.kill()
      for (const seq of added(writer)) {
        expect(acknowledged.has(seq)).toBe(false)
        acknowledged.set(seq, names[i] ?? '')
      }
      // What one was killed in the midst of keeps nobody from writing.
      const next = writers[i + 1]
      const soFar = next?.said.length ?? 0
      await next?.until((said) => said.length > soFar + 1)
    }
  }
  const entries = await log.read('a', 0)
  expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, i) => i + 1))
  for (const { seq, text, hash } of entries) {
    expect(sha256(text)).toBe(hash)
    const { name } = JSON.parse(text) as { name: string }
    expect(acknowledged.get(seq) ?? name).toBe(name)
    // An entry and the receipt that came with it are there together.
    expect(await log.receipt('a', `${name}-${seq}`)).toBe(text)
  }
  expect([...acknowledged.keys()].filter((seq) => seq > entries.length)).toEqual([])
  expect(await log.append('a', entries.length, { entries: [], receipts: [] })).toBe('added')
  await log.close()
  await place.remove()
}

describe('a process that is killed while it writes loses nothing that it acknowledged', () => {
  test('to a file', () => killWriters(newFile))

  test.skipIf(postgres === null)(`to PostgreSQL${whyNoPostgres}`, () => killWriters(() => newDatabase()))
})

describe('what one process adds is heard in another', () => {
  const hears = async (newPlace: () => Promise<LogPlace>): Promise<void> => {
    const place = await newPlace()
    const log = await openLog(place.location)
    const heard = new Promise<void>((done) => {
      log.watch((drill, seq) => drill === 'a' && seq >= 5 && done())
    })
    const writer = new ServedProcess(program, [place.location, 'other'])
    await heard
    expect((await log.read('a', 0)).length).toBeGreaterThanOrEqual(5)
    await writer.kill()
    await log.close()
    await place.remove()
  }

  test('through a file', () => hears(newFile))

  test.skipIf(postgres === null)(`through PostgreSQL${whyNoPostgres}`, () => hears(() => newDatabase()))
})
