import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import type { Git } from '../../src/workspace/git.ts'
import type { MemoryFiles } from '../../src/workspace/memory.ts'
import { testIo } from '../support/test-io.ts'
import { caseFiles } from './transcript.ts'

const base = fileURLToPath(new URL('./base', import.meta.url))
const flood = '/demo/plans/qingxi/special/flood.md'
let files: MemoryFiles

beforeAll(async () => {
  files = caseFiles(base, '')
  await main(['simulate', 'rain'], testIo('/demo', { files }))
})

/** The set of `base/` with its flood plan changed, as a git that knows one revision would tell it. */
function committed(change: (text: string) => string): Git {
  const folder = '/demo/plans/qingxi/'
  const paths = [...files.contents.keys()].filter(
    (path) => path.startsWith(folder) && !path.includes('/drills/'),
  )
  return (_, word, ...rest) => {
    const answer = (out: string) => ({ code: 0, out: out.trim(), err: '', raw: out })
    if (word === 'rev-parse')
      return rest[1] === 'mended^{commit}' ? answer('ab12cd34ef') : { code: 128, out: '', err: '' }
    if (word === 'ls-tree') return answer(paths.map((path) => `${path.slice(folder.length)}\0`).join(''))
    const path = folder + (rest[0] ?? '').replace('ab12cd34ef:./', '')
    const text = new TextDecoder().decode(files.read(path))
    return answer(path === flood ? change(text) : text)
  }
}

async function replay(words: string, git?: Git): Promise<{ code: number; out: string; err: string }> {
  const io = testIo('/demo', { files, ...(git ? { git } : {}) })
  const code = await main(`drill replay rain-1 ${words}`.split(' '), io)
  return { code, out: io.stdout(), err: io.stderr() }
}

test('against the plans of today, which are those of the drill, nothing differs', async () => {
  const { code, out } = await replay('--against .')
  expect(out).toContain('重演结果与原记录没有差别')
  expect(code).toBe(0)
})

test('against a revision: when levels are called for by the plans as they stand there', async () => {
  const lower = committed((text) => text.replace('青溪水位 > 青溪.警戒水位', '青溪水位 > 7'))
  const { code, out } = await replay('--against mended', lower)
  expect(out).toContain('按mended [ab12cd3]重演')
  expect(out).toMatch(/《青溪县防汛应急预案》Ⅲ级 {2}达到条件 .* → .*，早 /)
  expect(out).toContain('人会有不同的处置，这里看不出来')
  expect(code).toBe(0)
  const json = JSON.parse((await replay('--against mended --format json', lower)).out)
  expect(json.decisions.some((each: { earlierMinutes: number }) => each.earlierMinutes > 0)).toBe(true)
  expect((await replay('--against mended --lang en', lower)).out).toContain('earlier')
})

test('against plans that lost a task: its completion does not apply, and is told so', async () => {
  const without = committed((text) =>
    text
      .split('\n')
      .filter((line) => !line.startsWith('| IV-1 '))
      .join('\n')
      .replace('| IV-1 | |', '| | |'),
  )
  const { out } = await replay('--against mended', without)
  expect(out).toMatch(/不适用的处置：\d+ 条/)
  expect(out).toContain('那一版预案没有这一条款、级别或者预案')
})

test('compared with plans that have errors: with what happened instead, which is told', async () => {
  const broken = committed((text) => text.replace('青溪水位 > 青溪.警戒水位', '无此信息 > 9'))
  const { code, out, err } = await replay('--against . --since mended', broken)
  expect(err).toContain('改为与原记录比较')
  expect(out).toContain('重演结果与原记录没有差别')
  expect(code).toBe(0)
})

test('a threshold raised fails against those before, and not against itself', async () => {
  const lower = committed((text) => text.replace('青溪水位 > 青溪.警戒水位', '青溪水位 > 7'))
  const { code, out } = await replay('--against . --since mended', lower)
  expect(out).toMatch(
    /不通过：达到启动条件推迟或者不再达到 1 处\n {2}《青溪县防汛应急预案》Ⅲ级 {2}达到条件 .*，晚 /,
  )
  expect(code).toBe(1)
  expect((await replay('--against mended --since mended', lower)).code).toBe(0)
})

test('plans with errors are refused unless as a draft, which is told', async () => {
  const broken = committed((text) => text.replace('青溪水位 > 青溪.警戒水位', '无此信息 > 9'))
  const refused = await replay('--against mended', broken)
  expect([refused.code, refused.out]).toEqual([1, ''])
  const draft = await replay('--against mended --draft', broken)
  expect(draft.out).toContain('以下按草案重演')
  // A condition that cannot be read calls for nothing.
  expect([draft.code, draft.out]).toEqual([
    1,
    expect.stringContaining('不通过：达到启动条件推迟或者不再达到'),
  ])
})
