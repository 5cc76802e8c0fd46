import { fileURLToPath } from 'node:url'
import { beforeEach, describe, expect, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { memoryLog } from '../../src/store/memory.ts'
import type { MemoryFiles } from '../../src/workspace/memory.ts'
import { photograph } from '../support/photographed-drill.ts'
import { smallPhoto } from '../support/photos.ts'
import { testIo } from '../support/test-io.ts'
import { caseFiles } from './transcript.ts'

const base = fileURLToPath(new URL('./base', import.meta.url))
const record = '/demo/plans/qingxi/drills/rain-a'
const exported = '/demo/out/rain-a.drill.json'

let files: MemoryFiles
let logs: ReturnType<typeof memoryLog>
let photos: readonly [string, string, string]

async function yuyan(words: readonly string[], lines: readonly string[] = [], store = logs) {
  const io = testIo('/demo', { files, lines, logs: store })
  const status = await main(words, io)
  return { status, out: io.stdout(), err: io.stderr() }
}

const redact = (...words: readonly string[]) => yuyan(['drill', 'redact', 'rain-a', ...words])
const why = ['--reason', '拍到群众的脸'] as const
const paths = (folder: string) => [...files.contents.keys()].filter((path) => path.startsWith(folder))

beforeEach(async () => {
  files = caseFiles(base, '')
  logs = memoryLog()
  await yuyan(['drill', 'run', 'rain', '--id', 'rain-a'], ['启动 Ⅳ级', '办结 IV-1'])
  photos = await photograph(logs, 'rain-a')
})

const ended = () => yuyan(['drill', 'run', '--id', 'rain-a'], ['结束 演完'])

describe('photos of a drill', () => {
  test('are exported while it is under way, byte by byte, and taken in elsewhere', async () => {
    expect((await yuyan(['drill', 'export', 'rain-a'])).status).toBe(0)
    expect(JSON.parse(String(files.contents.get(exported))).format).toBe('yuyan-drill/2')
    const there = memoryLog()
    expect((await yuyan(['drill', 'import', exported], [], there)).status).toBe(0)
    expect(await there.photos('rain-a')).toEqual([
      ...(await logs.photos('rain-a')).filter(({ sha256 }) => sha256 !== photos[2]),
    ])
    expect(await there.photo('rain-a', photos[0])).toEqual(Uint8Array.from(smallPhoto('jpeg')))
    await yuyan(['drill', 'export', 'rain-a', '--out', 'there.json'], [], there)
    expect(files.contents.get('/demo/there.json')).toBe(files.contents.get(exported))
  })

  test('go on record as pictures that other programs open, and come back from there', async () => {
    await ended()
    expect((await yuyan(['drill', 'close', 'rain-a'])).status).toBe(0)
    expect(paths(`${record}/photos/`).sort()).toEqual(
      [`${record}/photos/${photos[0]}.jpg`, `${record}/photos/${photos[1]}.png`].sort(),
    )
    const { status, err } = await yuyan(['drill', 'replay', 'rain-a'], [], memoryLog())
    expect([status, err]).toEqual([0, expect.stringContaining('所附照片 2 张')])
  })

  test('changed or lost on record are told with their entry', async () => {
    await ended()
    await yuyan(['drill', 'close', 'rain-a'])
    files.contents.set(`${record}/photos/${photos[0]}.jpg`, smallPhoto('png'))
    files.contents.delete(`${record}/photos/${photos[1]}.png`)
    const { status, err } = await yuyan(['drill', 'replay', record], [], memoryLog())
    expect(status).toBe(1)
    expect(err).toMatch(/第 \d+ 条所附的照片被改动/)
    expect(err).toMatch(/第 \d+ 条所附的照片缺失/)
  })

  test('changed on the way are not taken in', async () => {
    await yuyan(['drill', 'export', 'rain-a'])
    const text = String(files.contents.get(exported))
    const other = Buffer.from(smallPhoto('webp')).toString('base64')
    files.contents.set(exported, text.replace(Buffer.from(smallPhoto('png')).toString('base64'), other))
    const there = memoryLog()
    expect((await yuyan(['drill', 'import', exported], [], there)).status).toBe(2)
    expect(await there.drills()).toEqual([])
  })
})

describe('erasing', () => {
  test('one photo by its entry: gone, said to be erased, the chain whole; the other is left', async () => {
    const seq = (await logs.read('rain-a', 0)).find(({ text }) => text.includes(photos[0]))?.seq
    expect(await redact('--entry', String(seq), ...why)).toMatchObject({
      status: 0,
      out: expect.stringContaining('删除 1 项'),
    })
    expect(await logs.photo('rain-a', photos[0])).toBeNull()
    expect(await logs.photo('rain-a', photos[1])).not.toBeNull()
    const { status, out, err } = await yuyan(['drill', 'replay', 'rain-a'])
    expect(status).toBe(0)
    expect(out).toContain(`照片 ${photos[0].slice(0, 12)} 已删除`)
    expect(out).toContain('拍到群众的脸')
    expect(err).not.toContain('缺失')
  })

  test.each([
    ['the first characters of its name', () => ['--photo', photos[1].slice(0, 8)], 1, 2],
    ['the seat, with what it never used', () => ['--seat', 'evaluator-1'], 2, 1],
    ['all', () => ['--all-photos'], 3, 0],
  ])('by %s', async (_, words, count, left) => {
    expect((await redact(...words(), ...why)).out).toContain(`删除 ${count} 项`)
    expect(await logs.photos('rain-a')).toHaveLength(left)
  })

  test('in the live store and on record at once; again there is nothing to do', async () => {
    await ended()
    await yuyan(['drill', 'close', 'rain-a'])
    const { out } = await redact('--all-photos', ...why)
    expect(out).toContain('erased.json')
    expect(paths(`${record}/photos/`)).toEqual([])
    expect(await logs.photos('rain-a')).toEqual([])
    expect(JSON.parse(String(files.contents.get(`${record}/erased.json`)))).toMatchObject([
      { blob: photos[0], kind: 'photo', reason: '拍到群众的脸', at: expect.stringMatching(/^2025/) },
      { blob: photos[1] },
    ])
    expect((await yuyan(['drill', 'replay', record], [], memoryLog())).status).toBe(0)
    expect(await redact('--all-photos', ...why)).toMatchObject({ status: 2 })
  })

  test('of a text: the drill is scored and replayed without it, and another drill by it knows, too', async () => {
    await yuyan(['drill', 'run', 'rain', '--id', 'rain-b'], ['结束 演完'])
    await ended()
    const texts = JSON.parse((await logs.read('rain-a', 0))[0]?.text ?? '').data.pins.texts
    const [path, blob] = Object.entries(texts)[0] as [string, string]
    expect((await redact('--text', path, '--reason', '有联系人电话')).status).toBe(0)
    expect(await logs.blob(blob)).toBeNull()
    for (const drill of ['rain-a', 'rain-b']) {
      const { status, out } = await yuyan(['drill', 'replay', drill])
      expect([status, out]).toEqual([0, expect.stringContaining('有联系人电话')])
    }
    expect((await yuyan(['score', 'rain-a'])).status).toBe(0)
    expect((await yuyan(['drill', 'close', 'rain-a'])).status).toBe(0)
  })

  test('goes along when the drill is exported, and erases nothing of another’s where it is taken in', async () => {
    const { blob } = { blob: JSON.parse((await logs.read('rain-a', 0))[0]?.text ?? '').data.pins.program }
    await redact('--photo', photos[0], ...why)
    await yuyan(['drill', 'export', 'rain-a'])
    const data = JSON.parse(String(files.contents.get(exported)))
    // Says of a text that another drill needs that it was erased.
    data.erased.push({ blob, kind: 'text', wall: 0, reason: 'x' })
    files.contents.set(exported, JSON.stringify(data).replaceAll('"rain-a"', '"rain-a"'))
    const there = memoryLog()
    await there.putBlob(blob, String(await logs.blob(blob)))
    expect((await yuyan(['drill', 'import', exported], [], there)).status).toBe(0)
    expect(await there.blob(blob)).not.toBeNull()
    const { status, out } = await yuyan(['drill', 'replay', 'rain-a'], [], there)
    expect([status, out]).toEqual([0, expect.stringContaining('拍到群众的脸')])
  })

  test.each([
    ['what', why, '没有指明删除什么'],
    ['why', ['--all-photos'], '没有写明原因'],
    ['anything that is there', ['--entry', '1', ...why], '没有 --entry 1 可删'],
    ['a seat', ['--seat', 'nobody', ...why], '可删'],
    ['a name of eight', ['--photo', 'abc', ...why], '可删'],
  ])('without %s is refused, and nothing is erased', async (_, words, said) => {
    expect(await redact(...words)).toMatchObject({ status: 2, err: expect.stringContaining(said) })
    expect(await logs.photos('rain-a')).toHaveLength(3)
    expect(await logs.erasures('rain-a')).toEqual([])
  })

  test('of a drill that is not there is refused with those that are', async () => {
    const said = { status: 2, err: expect.stringContaining('rain-a') }
    expect(await yuyan(['drill', 'redact', 'rain-z', '--all-photos', ...why])).toMatchObject(said)
  })
})
