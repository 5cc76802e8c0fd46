import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { DrillResults } from '../../src/cli/drill-documents.ts'
import { main } from '../../src/cli/main.ts'
import { makeRevisionBranch } from '../../src/cli/revision-branch.ts'
import { textsOf } from '../../src/locale/texts-of.ts'
import { buildSet } from '../../src/workspace/build-set.ts'
import { disk } from '../../src/workspace/disk.ts'
import { machineGit } from '../../src/workspace/git.ts'
import { readSet } from '../../src/workspace/read-set.ts'
import { testIo } from '../support/test-io.ts'

const template = mkdtempSync(join(tmpdir(), 'yuyan-branch-set-'))
const env = {
  PATH: process.env.PATH ?? '',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
}
const kept = { ...process.env }

let root = ''
beforeAll(async () => {
  Object.assign(process.env, env)
  cpSync(join(import.meta.dirname, '../../plans/jurong'), join(template, 'plans/jurong'), { recursive: true })
  writeFileSync(join(template, '.gitignore'), 'out/\n')
  await main(['simulate', 'chishan-2016'], testIo(template))
})
afterAll(() => {
  rmSync(template, { recursive: true, force: true })
  for (const name of Object.keys(env)) Reflect.deleteProperty(process.env, name)
  Object.assign(process.env, kept)
})
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'yuyan-branch-'))
  cpSync(template, root, { recursive: true })
  git('init', '-q', '-b', 'main')
  git('config', 'user.name', '市防办')
  git('config', 'user.email', 'office@example.com')
  commitAll('预案集')
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function git(...words: string[]): string {
  return execFileSync('git', words, { cwd: root, encoding: 'utf8', stdio: 'pipe' }).trim()
}

function commitAll(message: string): void {
  git('add', '-A')
  git('commit', '-q', '-m', message)
}

const flood = 'plans/jurong/special/flood.md'
const record = 'plans/jurong/drills/flood-2025/findings.yaml'
const read = (path: string): string => readFileSync(join(root, path), 'utf8')
function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

async function type(...words: string[]): Promise<{ status: number; told: string }> {
  const io = testIo(root, { git: machineGit, env })
  const status = await main(words, io)
  return { status, told: io.stdout() + io.stderr() }
}

const revise = (...more: string[]) => type('revise', 'chishan-2016-1', '--branch', ...more)
const branches = (): string[] => git('for-each-ref', '--format=%(refname:short)', 'refs/heads').split('\n')
const leftOver = (): string[] => readdirSync(join(root, '.git')).filter((name) => name.includes('yuyan'))

describe('every edit offered as a commit', () => {
  test('on a branch of its own; the branch, index and files that are checked out stay as they are', async () => {
    write('plans/jurong/overall.md', `${read('plans/jurong/overall.md')}\n`)
    git('add', '-A')
    const before = [git('status', '--porcelain'), git('symbolic-ref', 'HEAD'), git('rev-parse', 'HEAD')]
    const { status, told } = await revise('--all')
    expect([status, told]).toEqual([0, expect.stringContaining('分支 revise/chishan-2016-1 已建立')])
    expect(told).toContain('须重新履行编制、审批、备案、公布程序')
    expect([git('status', '--porcelain'), git('symbolic-ref', 'HEAD'), git('rev-parse', 'HEAD')]).toEqual(
      before,
    )
    expect(branches()).toEqual(['main', 'revise/chishan-2016-1'])
    expect(git('diff', '--name-only', 'main', 'revise/chishan-2016-1')).toBe(flood)
    expect(git('log', '-1', '--format=%an', 'revise/chishan-2016-1')).toBe('市防办')
    expect(leftOver()).toEqual([])
  })

  test('the message gives the evidence: finding, lateness, log positions, basis', async () => {
    await revise('mine', '--all')
    const message = git('log', '-1', '--format=%B', 'mine')
    expect(message).toMatch(/^修订 special\/flood#II\.start\.2：.*调整为 12\.80 m/)
    expect(message).toMatch(/问题：.*也要晚 1 小时 45 分钟（[0-9a-f]{12}，演练 chishan-2016-1）/)
    expect(message).toMatch(/依据：演练记录第 [\d、]+ 条/)
    expect(message).toContain('第三十六条')
  })

  test('the text of the branch has no error that was not there before', async () => {
    await revise('--all')
    git('switch', '-q', 'revise/chishan-2016-1')
    expect((await type('check', '--max-warnings', '0')).status).toBe(0)
  })

  test('plans with a table of revisions tell of theirs; an edition that is put forward is written too', async () => {
    const table =
      '## 附件 4 修订记录\n\n| 版本 | 日期 | 修订内容 | 批准人 |\n|---|---|---|---|\n| 2025 | 2025-04-28 | 首次印发 | 市政府 |\n'
    write(flood, `${read(flood)}\n${table}`)
    commitAll('修订记录')
    const { status, told } = await revise('next', '--all', '--edition', '2026')
    expect([status, told]).toEqual([0, expect.stringContaining('版本已改为拟报的版本')])
    expect(git('log', '-1', '--format=%s', 'next')).toBe('修订记录：拟作 2026 版，演练 chishan-2016-1')
    const changed = git('show', '--format=', '--unified=0', 'next')
      .split('\n')
      .filter((line) => /^[-+][^-+]/.test(line))
    expect(changed).toEqual([
      '-edition: "2025"',
      '+edition: "2026"',
      expect.stringMatching(
        /^\+\| 2026 \| 批准后填写 \| 《句容市防汛抗旱应急预案》6\.5\.1 第 2 项：.*（依据：演练 chishan-2016-1） \| {2}\|$/,
      ),
    ])
    git('switch', '-q', 'next')
    expect((await type('check', '--max-warnings', '0')).status).toBe(0)
  })

  test('without an edition the table alone is told; a plan without a table keeps its words', async () => {
    await revise('bare', '--all')
    expect(git('rev-list', '--count', 'main..bare')).toBe('1')
    expect(git('show', 'bare:plans/jurong/special/flood.md')).toContain('edition: "2025"')
  })

  test('files with the line ends of another system are committed as git keeps them', async () => {
    git('config', 'core.autocrlf', 'true')
    write(flood, read(flood).replaceAll('\n', '\r\n'))
    const { status } = await revise('--all')
    expect([status, git('diff', '--numstat', 'main', 'revise/chishan-2016-1')]).toEqual([0, `3\t3\t${flood}`])
  })
})

describe('accepted edits', () => {
  const findingId = async (): Promise<string> =>
    /[0-9a-f]{12} {2}(?=special)/.exec((await revise('try', '--all')).told)?.[0].trim() ?? ''
  const accepted = (id: string): void =>
    write(
      record,
      `# 台账\ndrill: flood-2025\ndate: 2025-06-01\nfindings:\n  - id: "${id}" # 溃口\n    clause: special/flood#II.start.2\n    state: accepted\n    owner: jr-water\n    due: 2025-12-31\n`,
    )

  test('alone come into the branch; the ledger is told how, or has it noted', async () => {
    const id = await findingId()
    accepted(id)
    const first = await revise('one')
    expect(first.told).toContain(
      `yuyan findings mend ${id} --commit ${git('rev-parse', '--short=12', 'one')}`,
    )
    expect(read(record)).toContain('state: accepted')
    const second = await revise('two', '--note')
    expect([second.status, read(record)]).toEqual([
      0,
      expect.stringContaining(`state: mended\n    owner: jr-water\n    due: 2025-12-31\n    commit: `),
    ])
    expect(read(record)).toContain(git('rev-parse', '--short=12', 'two'))
    expect(read(record)).toContain('# 溃口')
    expect((await type('revise', 'chishan-2016-1')).told).toContain(`问题 ${id} 登记为已整改`)
  })

  test('are none: nothing is made', async () => {
    expect(await revise()).toMatchObject({ status: 2, told: expect.stringContaining('没有已采纳的修改') })
    expect(branches()).toEqual(['main'])
  })
})

describe('a branch is refused, and nothing is made', () => {
  test.each<[string, () => void, readonly string[], string]>([
    ['a plan that was changed', () => write(flood, `${read(flood)}\n`), [], `${flood} 与最近一次提交不同`],
    [
      'a plan that is changed and staged',
      () => {
        write(flood, `${read(flood)}\n`)
        git('add', '-A')
      },
      [],
      `${flood} 与最近一次提交不同`,
    ],
    ['nobody to commit', () => git('config', '--unset', 'user.email'), [], 'git config user.email'],
    ['a branch of that name', () => git('branch', 'mine'), ['mine'], '分支 `mine` 已经存在'],
    ['a name that git does not take', () => undefined, ['a..b'], '`a..b` 不能作分支名'],
    ['a name below a branch', () => git('branch', 'revise'), [], 'git 没有完成'],
    ['no repository', () => rmSync(join(root, '.git'), { recursive: true }), [], '不在 git 仓库中'],
  ])('%s', async (_, change, more, sentence) => {
    change()
    const isRepository = sentence !== '不在 git 仓库中'
    const before = isRepository ? branches() : []
    expect(await revise(...more, '--all')).toMatchObject({
      status: 2,
      told: expect.stringContaining(sentence),
    })
    if (isRepository) expect([branches(), leftOver()]).toEqual([before, []])
  })

  test('edits that would add errors together', () => {
    const folder = join(root, 'plans/jurong')
    const set = buildSet(readSet(disk, folder))
    const edits = [{ path: 'special/flood.md', start: 0, end: 3, text: '' }]
    const finding = { id: 'a', proposal: { kind: 'edit', edits } }
    const results = { revision: { drill: 'x', findings: [finding] } } as unknown as DrillResults
    const session = { locale: 'zh-CN', asked: null, texts: textsOf('zh-CN'), set: undefined } as const
    const io = testIo(root, { git: machineGit, env })
    const make = () =>
      makeRevisionBranch(
        results,
        { name: undefined, all: true, edition: null },
        { folder, set },
        { session, io },
      )
    expect(make).toThrow('branchErrors')
    expect(branches()).toEqual(['main'])
  })
})
