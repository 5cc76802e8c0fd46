import { execFile, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const bin = fileURLToPath(new URL('../../src/cli/bin.ts', import.meta.url))
const small = fileURLToPath(new URL('../cli/base', import.meta.url))

interface Ended {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/** The command line as a program of its own, in `cwd`. */
const yuyan = (cwd: string, words: readonly string[], env: Record<string, string> = {}): Promise<Ended> =>
  new Promise((done) => {
    const options = { cwd, env: { ...process.env, LANG: 'zh_CN.UTF-8', LC_ALL: '', ...env } }
    const child = execFile(process.execPath, [bin, ...words], options, (_, stdout, stderr) =>
      done({ status: child.exitCode ?? -1, stdout, stderr }),
    )
  })

describe('the program', () => {
  let home: string
  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), '预演 进程-'))
    cpSync(small, join(home, 'plans/qingxi'), { recursive: true })
  })
  afterAll(() => rmSync(home, { recursive: true }))

  test('tells its version', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
    expect(await yuyan(home, ['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' })
  })

  test('checks the only set under plans/, in a folder with Chinese and a space in its name', async () => {
    expect(await yuyan(home, ['check'])).toEqual({
      status: 0,
      stdout: '已检查 9 个文件，未发现问题\n',
      stderr: '',
    })
  })

  test('speaks the language of the environment', async () => {
    const { stdout } = await yuyan(home, ['check'], { LANG: 'en_GB.UTF-8' })
    expect(stdout).toBe('Checked 9 files: nothing found\n')
  })

  test('misuse is one sentence and exit 2, with YUYAN_DEBUG also where', async () => {
    const plain = await yuyan(home, ['check', '--fromat'])
    expect(plain).toEqual({
      status: 2,
      stdout: '',
      stderr: 'yuyan: 此命令没有 `--fromat` 选项；是否为 `--format`？\n',
    })
    const debug = await yuyan(home, ['check', '--fromat'], { YUYAN_DEBUG: '1' })
    expect(debug.stderr).toMatch(/\n\s+at .*options\.ts/)
  })

  test('a file of 50 MB is one finding, soon', async () => {
    const big = join(home, 'plans/qingxi/big.md')
    writeFileSync(big, '---\n')
    truncateSync(big, 50 * 1024 * 1024)
    const { status, stdout } = await yuyan(home, ['check', '--format', 'github'])
    rmSync(big)
    expect(status).toBe(1)
    expect(stdout).toMatch(
      /^::error file=plans\/qingxi\/big\.md,line=1,[^\n]*title=document\/too-large::[^\n]*\n$/,
    )
  })

  test('a reader that goes away ends it quietly', async () => {
    const child = spawn(process.execPath, [bin, 'simulate', 'rain', '--format', 'json'], { cwd: home })
    let stderr = ''
    child.stderr.on('data', (data) => {
      stderr += data
    })
    child.stdout.destroy()
    await new Promise((done) => child.on('close', done))
    expect(stderr).not.toMatch(/EPIPE|\n\s+at /)
  })
})
