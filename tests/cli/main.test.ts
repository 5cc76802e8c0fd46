import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import type { Files } from '../../src/workspace/files.ts'
import { type MemoryFiles, memoryFiles } from '../../src/workspace/memory.ts'
import { type TestIo, testIo } from '../support/test-io.ts'
import { caseFiles } from './transcript.ts'

const base = fileURLToPath(new URL('./base', import.meta.url))
const small = (): MemoryFiles => caseFiles(base, '')
const refusing = (code: string): never => {
  throw Object.assign(new Error(`${code}: refused`), { code })
}

async function run(words: string, options: Parameters<typeof testIo>[1] = {}): Promise<[number, TestIo]> {
  const io = testIo('/demo', { files: small(), ...options })
  return [await main(words.split(' '), io), io]
}

describe('when something fails', () => {
  test('a full disk is one sentence and exit 2', async () => {
    const files: Files = { ...small(), write: () => refusing('ENOSPC') }
    const [status, io] = await run('simulate rain', { files })
    expect([status, io.stderr()]).toEqual([2, 'yuyan: 无法写入 out/rain-1：磁盘已满；请腾出空间后再执行\n'])
  })

  test('a fix that cannot be written is one sentence and exit 2', async () => {
    const files = small()
    const path = '/demo/plans/qingxi/township/heping.md'
    files.contents.set(path, Buffer.from(files.read(path)).toString().replace('| IV-1 |', '| |'))
    const [status, io] = await run('check --fix --ruleset recommended', {
      files: { ...files, write: () => refusing('EACCES') },
    })
    expect([status, io.stderr()]).toEqual([
      2,
      'yuyan: 无法写入 plans/qingxi/township/heping.md：没有权限；请修改其权限，或换用有权限的文件夹\n',
    ])
  })

  test('a bug of ours is one sentence, and with YUYAN_DEBUG where it was', async () => {
    const files: Files = { ...small(), entries: () => refusing('OUCH') }
    const [status, plain] = await run('check', { files })
    expect(status).toBe(2)
    expect(plain.stderr()).toMatch(/^yuyan: 运行出错：OUCH: refused。[^\n]*\n$/)
    const [, debug] = await run('check', { files, env: { YUYAN_DEBUG: '1' } })
    expect(debug.stderr()).toMatch(/\n\s+at /)
  })

  test.each([
    ['no JSON', '{"header":'],
    ['another JSON', '{"a": 1}'],
    ['a trace of another version', '{"header": {"format": "yuyan-trace/9"}, "events": []}'],
    ['nothing', ''],
  ])('a trace file with %s is refused', async (_, text) => {
    const files = small()
    files.contents.set('/demo/trace.json', text)
    const [status, io] = await run('score trace.json', { files })
    expect([status, io.stderr()]).toEqual([
      2,
      'yuyan: `trace.json` 不是本版本可读的演练记录；请用 `yuyan simulate` 重新推演，再用所得的 trace.json\n',
    ])
  })
})

test.each(['check', 'show a', 'simulate rain', 'start', 'match'])(
  'where there is no set, %s says so',
  async (words) => {
    const [status, io] = await run(words, { files: memoryFiles([['/demo/readme.txt', '']]) })
    expect(status).toBe(2)
    expect(io.stderr()).toMatch(/^yuyan: 此处没有预案集：[^\n]*\n$/)
  },
)

test('compile writes JSON: a Program, a machine, several machines', async () => {
  const json = async (words: string): Promise<Record<string, unknown>> =>
    JSON.parse((await run(words))[1].stdout())
  expect(await json('compile')).toMatchObject({ format: 'yuyan-program/1' })
  expect(await json('compile special/flood --format xstate')).toMatchObject({ type: 'parallel' })
  expect(Object.keys((await json('compile --format xstate')).machines ?? {})).toEqual([
    'special/flood',
    'township/heping',
  ])
})

test('score and simulate write to stdout as JSON what they write to the disk', async () => {
  const [, drill] = await run('simulate rain --format json')
  const files = drill.files as MemoryFiles
  expect(drill.stdout()).toBe(files.contents.get('/demo/out/rain-1/trace.json'))
  const [, scored] = await run('score rain-1 --format json', { files })
  expect(scored.stdout()).toBe(files.contents.get('/demo/out/rain-1/scorecard.json'))
})

describe('after the plans have changed', () => {
  const edited = (): MemoryFiles => {
    const files = small()
    const path = '/demo/plans/qingxi/special/flood.md'
    files.contents.set(
      path,
      Buffer.from(files.read(path)).toString().replace('`青溪水位 > 9`', '`青溪水位 > 9.5`'),
    )
    return files
  }

  test('a drill is scored by the Program kept beside its trace', async () => {
    const [, drill] = await run('simulate rain')
    const files = edited()
    for (const [path, content] of (drill.files as MemoryFiles).contents)
      if (path.startsWith('/demo/out/')) files.contents.set(path, content)
    const [status, io] = await run('score rain-1', { files })
    expect([status, io.stderr()]).toEqual([0, '已写入：out/rain-1/scorecard.json out/rain-1/scorecard.md\n'])
  })

  test('without it, by the plans of today, and it says so', async () => {
    const [, drill] = await run('simulate rain')
    const files = edited()
    files.contents.set('/demo/trace.json', (drill.files as MemoryFiles).read('/demo/out/rain-1/trace.json'))
    const [, io] = await run('score trace.json --out results', { files })
    expect(io.stderr()).toContain('rain-1 推演之后预案已有修改')
  })
})

describe('on a terminal', () => {
  test('findings are coloured; NO_COLOR keeps them plain', async () => {
    const [, coloured] = await run('check --ruleset strict', { terminal: true })
    expect(coloured.stdout()).toContain('\u001b[31m')
    const [, plain] = await run('check --ruleset strict', { terminal: true, env: { NO_COLOR: '1' } })
    expect(plain.stdout()).not.toContain('\u001b')
  })

  test('a bar follows the drill on stderr and is wiped away; stdout has the log only', async () => {
    const [, io] = await run('simulate rain', { terminal: true })
    expect(io.stderr()).toContain('推演进度 100%')
    expect(io.stderr()).toContain('\r\u001b[2K已写入')
    expect(io.stdout()).not.toContain('\u001b')
    const [, piped] = await run('simulate rain')
    expect(piped.stderr()).toBe('已写入：out/rain-1/trace.json out/rain-1/program.json\n')
  })
})

test('same plans and same seed give the same trace, byte for byte; another seed another drill', async () => {
  const traces = await Promise.all(
    ['1', '1', '2'].map((seed) => run(`simulate rain --format json --seed ${seed}`)),
  )
  const [first, again, other] = traces.map(([, io]) => io.stdout())
  expect(again).toBe(first)
  expect(other).not.toBe(first)
})
