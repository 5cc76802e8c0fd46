import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { machineGit } from '../../src/workspace/git.ts'
import { testIo } from '../support/test-io.ts'

const base = join(import.meta.dirname, '../cli/base')
const scenario = readFileSync(
  join(import.meta.dirname, '../cli/cases/drill-seal/around/secret/night.md'),
  'utf8',
)

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'yuyan-seal-'))
  cpSync(base, join(root, 'repo/plans/qingxi'), { recursive: true })
  write('repo/.gitignore', '.yuyan/\nsecret/\n')
  git('init', '-q')
  git('add', '.')
  commit('the set')
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function write(path: string, text: string): string {
  const file = join(root, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  return file
}

function git(...words: string[]): void {
  const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false']
  execFileSync('git', [...who, ...words], { cwd: join(root, 'repo'), stdio: 'pipe' })
}

const commit = (message: string): void => git('commit', '-q', '--no-verify', '-m', message)

async function type(...words: string[]): Promise<{ status: number; told: string }> {
  const io = testIo(join(root, 'repo'), { git: machineGit })
  const status = await main(words, io)
  return { status, told: io.stdout() + io.stderr() }
}

const seal = (file: string, ...more: string[]) => type('drill', 'seal', file, '--id', 'night', ...more)
const sealedPath = 'repo/plans/qingxi/drills/night/sealed.json'
const isThere = (path: string): boolean => statSync(join(root, path), { throwIfNoEntry: false }) !== undefined

test('a scenario outside of git is sealed; its key is readable by its owner alone', async () => {
  const file = write('night.md', scenario)
  expect(await seal(file)).toMatchObject({ status: 0 })
  expect(isThere(sealedPath)).toBe(true)
  expect(statSync(join(root, 'repo/.yuyan/keys/night')).mode & 0o777).toBe(0o600)
  expect((await type('drill', 'verify', 'night')).told).toContain('没有入库')
})

test('so is one in the repository that git ignores; one that it does not ignore is warned of', async () => {
  const kept = await seal(write('repo/secret/night.md', scenario))
  expect([kept.status, kept.told.includes('git add')]).toEqual([0, false])
  rmSync(join(root, sealedPath))
  rmSync(join(root, 'repo/.yuyan'), { recursive: true })
  const loose = await seal(write('repo/night.md', scenario.replace('夜间', '凌晨')))
  expect([loose.status, loose.told.includes('git add')]).toEqual([0, true])
})

const tracked: [string, () => string, string][] = [
  [
    'committed',
    () => {
      const file = write('repo/night.md', scenario)
      git('add', '.')
      commit('by mistake')
      return file
    },
    '已纳入 git',
  ],
  [
    'staged',
    () => {
      const file = write('repo/night.md', scenario)
      git('add', '.')
      return file
    },
    '已纳入 git',
  ],
  [
    'staged and taken back',
    () => {
      const file = write('repo/night.md', scenario)
      git('add', '.')
      git('reset', '-q')
      return file
    },
    '以其他名称存在于版本库（或曾暂存）',
  ],
  [
    'committed and removed, then written otherwise',
    () => {
      write('repo/night.md', scenario)
      git('add', '.')
      commit('by mistake')
      git('rm', '-q', 'night.md')
      commit('removed')
      return write('repo/night.md', scenario.replace('9.20', '9.30'))
    },
    '曾纳入 git（提交 ',
  ],
  [
    'committed on another branch',
    () => {
      git('checkout', '-q', '-b', 'other')
      write('repo/night.md', scenario)
      git('add', '.')
      commit('by mistake')
      git('checkout', '-q', '-')
      return write('repo/night.md', scenario.replace('9.20', '9.30'))
    },
    '曾纳入 git（提交 ',
  ],
  [
    'committed under another name, now outside',
    () => {
      write('repo/notes.md', scenario)
      git('add', '.')
      commit('by mistake')
      return write('night.md', scenario)
    },
    '以其他名称存在于版本库',
  ],
  [
    'in a file name that looks like a pattern',
    () => {
      const file = write('repo/[n]ight.md', scenario)
      git('add', '.')
      commit('by mistake')
      return file
    },
    '已纳入 git',
  ],
]

test.each(tracked)('a scenario that was %s is refused, and nothing is written', async (_, make, told) => {
  const answer = await seal(make())
  expect(answer.status).toBe(2)
  expect(answer.told).toContain(told)
  expect([isThere(sealedPath), isThere('repo/.yuyan')]).toEqual([false, false])
})

test('a key that git would take is refused; one shown on the terminal is not', async () => {
  write('repo/.gitignore', '')
  const file = write('night.md', scenario)
  const answer = await seal(file)
  expect([answer.status, answer.told.includes('.gitignore'), isThere(sealedPath)]).toEqual([2, true, false])
  expect(await seal(file, '--key', '-')).toMatchObject({ status: 0 })
})

test('git witnesses when it was sealed, and that it was changed since', async () => {
  await seal(write('night.md', scenario))
  git('add', '.')
  commit('sealed')
  const held = await type('drill', 'verify', 'night')
  expect([held.status, held.told.includes('此后未改')]).toEqual([0, true])
  rmSync(join(root, sealedPath))
  rmSync(join(root, 'repo/.yuyan'), { recursive: true })
  await seal(write('night.md', scenario.replace('9.20', '9.30')))
  const differs = await type('drill', 'verify', 'night')
  expect([differs.status, differs.told.includes('不是入库的那一份')]).toEqual([1, true])
  git('add', '.')
  commit('sealed again')
  const changed = await type('drill', 'verify', 'night')
  expect([changed.status, changed.told.includes('入库之后又改过')]).toEqual([1, true])
})
