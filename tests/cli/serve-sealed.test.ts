import { join } from 'node:path'
import { expect, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import type { EventLog } from '../../src/drill/event-log.ts'
import { stageOf } from '../../src/drill/open-drill.ts'
import { parseKey } from '../../src/drill/seal.ts'
import { DrillSession, type WallClock } from '../../src/drill/session.ts'
import { memoryLog } from '../../src/store/memory.ts'
import type { MemoryFiles } from '../../src/workspace/memory.ts'
import { titles } from '../support/staff-titles.ts'
import { testIo } from '../support/test-io.ts'
import { caseFiles } from './transcript.ts'

const here = import.meta.dirname
/** The window of the sealed scenario is 2025-07-07 08:00 to 07-11 18:00. */
const [before, after] = [Date.UTC(2025, 6, 6), Date.UTC(2025, 6, 12)]

/** A wall clock that stands; whoever wants to be woken by now is, soon. */
function standing(now: number): WallClock {
  let looks = 0
  return {
    now: () => now + looks++,
    at: (wall, wake) => {
      if (wall <= now) setImmediate(wake)
      return () => undefined
    },
  }
}

interface Around {
  readonly store?: EventLog
  readonly now?: number
  readonly answers?: readonly string[]
}

async function run(
  words: string,
  files: MemoryFiles,
  { store = memoryLog(), now = before, answers }: Around = {},
) {
  const soon = async (): Promise<void> => {
    for (let turns = 0; turns < 50; turns++) await new Promise((turn) => setImmediate(turn))
  }
  const io = {
    ...testIo('/demo', {
      files,
      ...(answers ? { answers } : {}),
      logs: store,
      network: {
        addresses: () => [],
        listen: async (_, { port }) => ({ port, close: async () => undefined }),
      },
    }),
    wall: standing(now),
    stopped: soon,
  }
  const status = await main(words.split(' '), io)
  return { status, out: io.stdout(), err: io.stderr() }
}

async function sealedNight(): Promise<MemoryFiles> {
  const files = caseFiles(join(here, 'base'), '', join(here, 'cases/drill-seal/around'))
  expect((await run('drill seal secret/night.md --id night', files)).status).toBe(0)
  return files
}

/** What the director does on the page: everybody who must be told has been told. */
async function tellThem(store: EventLog, files: MemoryFiles): Promise<void> {
  const key = parseKey(Buffer.from(files.read('/demo/.yuyan/keys/night')).toString())
  const found = await stageOf(
    store,
    'night',
    () => titles,
    () => key,
  )
  if (!found) throw new Error('no drill')
  const session = await DrillSession.open(store, standing(before), found.stage)
  expect(await session.ask('director', { kind: 'told', who: '县应急局' }, 'told')).toMatchObject({ ok: true })
  await session.close()
}

const typesIn = async (store: EventLog): Promise<string[]> =>
  (await store.read('night', 0)).map(({ text }) => JSON.parse(text).type)

test('a sealed drill waits for the time that its seed has drawn, and then begins by itself', async () => {
  const files = await sealedNight()
  const store = memoryLog()
  const waiting = await run('serve --sealed night', files, { store })
  expect(waiting.status).toBe(0)
  expect(waiting.out).toContain('演练 night 已封存，到抽定的时间自动开始')
  expect(waiting.out + waiting.err).not.toMatch(/2025-07-|07-0|07-1/)
  expect(await typesIn(store)).toEqual(['drill-opened'])
  await tellThem(store, files)
  const due = await run('serve --sealed night', files, { store, now: after })
  expect(due.err).toContain('到了抽定的时间，演练已经开始')
  expect(await typesIn(store)).toContain('drill-started')
  // What was played is what was sealed.
  const log = (await store.read('night', 0)).map(({ text, hash, seq }) => JSON.stringify({ seq, hash, text }))
  files.contents.set('/demo/played.jsonl', `${log.join('\n')}\n`)
  const verified = await run('drill verify night --log played.jsonl', files)
  expect(verified.out).not.toContain('不一致')
  expect(verified.status).toBe(0)
})

test('it does not begin before those who must be told have been, and says so', async () => {
  const files = await sealedNight()
  const store = memoryLog()
  const { err } = await run('serve --sealed night', files, { store, now: after })
  expect(err).toMatch(/到了抽定的时间，演练没有开始：.*县应急局/)
  expect(await typesIn(store)).toEqual(['drill-opened'])
})

test('without its key, or with a seal that was changed, it is not opened', async () => {
  const files = await sealedNight()
  const path = '/demo/plans/qingxi/drills/night/sealed.json'
  const text = Buffer.from(files.read(path)).toString()
  files.contents.set(path, text.replace('青溪夜间双盲演练', '青溪白天双盲演练'))
  const store = memoryLog()
  expect((await run('serve --sealed night', files, { store })).status).toBe(1)
  files.contents.set(path, text)
  files.contents.delete('/demo/.yuyan/keys/night')
  const keyless = await run('serve --sealed night', files, { store })
  expect(keyless.status).toBe(2)
  expect(keyless.err).toContain('密钥')
  expect(await store.drills()).toEqual([])
})

test('before it begins it is listed and can be taken elsewhere; nothing of it is shown, and only its key serves it', async () => {
  const files = await sealedNight()
  const store = memoryLog()
  await run('serve --sealed night', files, { store })
  const listed = await run('drill list', files, { store })
  expect(listed.out).toContain('night  青溪夜间双盲演练  未开始 · 已封存')
  const exported = await run('drill export night', files, { store })
  expect([exported.status, exported.err]).toEqual([0, expect.stringContaining('以密文导出')])
  const file = Buffer.from(files.read('/demo/out/night.drill.json')).toString()
  expect(file).not.toMatch(/渗水|N-1|22:00|1751983200000/)
  for (const words of [
    'drill run --id night',
    'drill replay night',
    'drill close night',
    'score night',
    'serve',
  ]) {
    const told = await run(words, files, { store })
    expect([told.status, told.err]).toEqual([2, expect.stringContaining('已封存，尚未开始')])
    expect(told.out + told.err).not.toMatch(/渗水|N-1|22:00/)
  }
  // Another machine, with the file and the key.
  const elsewhere = memoryLog()
  expect((await run('drill import out/night.drill.json', files, { store: elsewhere })).status).toBe(0)
  await tellThem(elsewhere, files)
  const begun = await run('serve --sealed night', files, { store: elsewhere, now: after })
  expect(begun.err).toContain('演练已经开始')
  // From here on nobody needs the key.
  files.contents.delete('/demo/.yuyan/keys/night')
  expect((await run('drill replay night', files, { store: elsewhere })).out).toContain('封存的情景启封')
  expect((await run('serve', files, { store: elsewhere, now: after })).status).toBe(0)
})

test('beside other drills it is told of and left alone', async () => {
  const files = await sealedNight()
  const store = memoryLog()
  await run('serve --sealed night', files, { store })
  const { status, err, out } = await run('serve --open rain', files, { store })
  expect(status).toBe(0)
  const again = await run('serve', files, { store })
  expect(again.err).toContain('演练 night 已封存，尚未开始，此处没有打开')
  expect(again.out).toContain('演练 rain-')
  expect(out + err).not.toContain('夜间')
})

test('its key can be typed where none is kept', async () => {
  const files = await sealedNight()
  const key = Buffer.from(files.read('/demo/.yuyan/keys/night')).toString()
  files.contents.delete('/demo/.yuyan/keys/night')
  const store = memoryLog()
  const { status, out } = await run('serve --sealed night', files, { store, answers: [key] })
  expect([status, out]).toEqual([0, expect.stringContaining('到抽定的时间自动开始')])
})

test('once played it is closed, verified, reported on and revised from, without its key and with no scenario in the set', async () => {
  const files = await sealedNight()
  const store = memoryLog()
  await run('serve --sealed night', files, { store })
  await tellThem(store, files)
  await run('serve --sealed night', files, { store, now: after })
  const seal = Buffer.from(files.read('/demo/.yuyan/keys/night')).toString()
  files.contents.delete('/demo/.yuyan/keys/night')
  const closed = await run('drill close night --force-end 演完', files, { store, now: after })
  expect([closed.status, closed.out]).toEqual([0, expect.stringContaining('已归档')])
  const elsewhere = memoryLog()
  expect((await run('revise night', files, { store: elsewhere })).status).toBe(0)
  expect((await run('drill replay night', files, { store: elsewhere })).status).toBe(0)
  files.contents.set('/demo/key.txt', seal)
  const verified = await run('drill verify night --key key.txt', files, { store: elsewhere })
  expect([verified.status, verified.out]).toEqual([0, expect.stringContaining('所演即所封')])
})
