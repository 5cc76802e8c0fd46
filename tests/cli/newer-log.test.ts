import { fileURLToPath } from 'node:url'
import { beforeEach, describe, expect, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { sha256 } from '../../src/compile/digest.ts'
import type { StoredEntry } from '../../src/drill/event-log.ts'
import { memoryLog } from '../../src/store/memory.ts'
import type { MemoryFiles } from '../../src/workspace/memory.ts'
import { testIo } from '../support/test-io.ts'
import { caseFiles } from './transcript.ts'

const base = fileURLToPath(new URL('./base', import.meta.url))

let files: MemoryFiles
/** A store with a drill of today, and the same as a newer program would have gone on with it. */
let logs: ReturnType<typeof memoryLog>

async function yuyan(line: string, lines: readonly string[] = [], store = logs) {
  const io = testIo('/demo', { files, lines, logs: store })
  const status = await main(line.split(' '), io)
  return { status, out: io.stdout(), err: io.stderr() }
}

/** A log whose last entry is of a later version, in a chain that holds. */
function newerLog(entries: readonly StoredEntry[]): readonly StoredEntry[] {
  const last = entries.at(-1)
  if (!last) throw new Error('no entries')
  const text = last.text.replace('"v":1,', '"v":2,')
  const hash = sha256((entries.at(-2)?.hash ?? '') + text)
  return [...entries.slice(0, -1), { seq: last.seq, hash, text }]
}

beforeEach(async () => {
  files = caseFiles(base, '')
  const before = memoryLog()
  await yuyan('drill run rain --id rain-a', ['启动 Ⅳ级', '结束 演完'], before)
  await yuyan('drill export rain-a', [], before)
  const entries = newerLog(await before.read('rain-a', 0))
  logs = memoryLog()
  await yuyan('drill import out/rain-a.drill.json')
  const data = JSON.parse(String(files.contents.get('/demo/out/rain-a.drill.json')))
  files.contents.set('/demo/newer.json', JSON.stringify({ ...data, entries }))
  const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`).join('')
  files.contents.set('/demo/record/log.jsonl', lines)
  for (const [name, text] of Object.entries(data.blobs))
    files.contents.set(`/demo/record/pins/${name}`, String(text))
  const read = logs.read
  logs = {
    ...logs,
    read: async (drill, after) => (drill === 'rain-a' ? entries.slice(after) : read(drill, after)),
  }
})

/** Every file but the console's keys, which it has before it opens a drill. */
const written = () => [...files.contents.keys()].filter((path) => !path.includes('/keys/')).sort()

const refused = {
  status: 2,
  out: '',
  err: expect.stringMatching(/演练 `rain-a` 第 \d+ 条记录是第 2 版格式.*请升级本工具/),
}

describe('a log of a newer version is refused whole, in one sentence', () => {
  test.each([
    'drill replay rain-a',
    'drill replay record',
    'drill replay newer.json',
    'drill close rain-a',
    'drill export rain-a',
    'drill redact rain-a --all-photos --reason 隐私',
    'drill run --id rain-a',
    'score rain-a',
    'report rain-a',
    'revise newer.json',
    'serve --drill rain-a',
  ])('%s', async (line) => {
    const before = written()
    expect(await yuyan(line)).toMatchObject(refused)
    expect(written()).toEqual(before)
  })

  test('drill import, and nothing is taken in', async () => {
    const there = memoryLog()
    expect(await yuyan('drill import newer.json', [], there)).toMatchObject(refused)
    expect(await there.drills()).toEqual([])
  })

  test('drill list tells it and shows the others', async () => {
    await yuyan('drill run rain --id rain-b', ['结束 演完'])
    const { status, out } = await yuyan('drill list')
    expect(status).toBe(0)
    expect(out).toContain('rain-a  由更新版本写成')
    expect(out).toMatch(/rain-b .* 已结束/)
  })
})
