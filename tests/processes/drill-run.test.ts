import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterEach, beforeEach, expect, test } from 'vitest'

const bin = join(import.meta.dirname, '../../src/cli/bin.ts')
let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'yuyan-run-'))
  cpSync(join(import.meta.dirname, '../cli/base'), join(root, 'plans/qingxi'), { recursive: true })
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

/** Runs to its end, with lines to type. */
function yuyan(words: readonly string[], lines: readonly string[] = []): string {
  const input = lines.map((line) => `${line}\n`).join('')
  return execFileSync(process.execPath, [bin, ...words], {
    cwd: root,
    input,
    encoding: 'utf8',
    stdio: 'pipe',
  })
}

/** Waits until a process has said something. */
function said(child: ChildProcess, words: string): Promise<void> {
  return new Promise((heard, fail) => {
    let text = ''
    child.stdout?.on('data', (chunk) => {
      text += String(chunk)
      if (text.includes(words)) heard()
    })
    child.once('exit', () => fail(new Error(`ended without saying ${words}: ${text}`)))
  })
}

test('a drill whose process is killed goes on where it was, with everything that was acknowledged', async () => {
  const child = spawn(process.execPath, [bin, 'drill', 'run', 'rain', '--id', 'kept'], { cwd: root })
  const acknowledged = said(child, '县防指副指挥长 启动《青溪县防汛应急预案》Ⅳ级响应')
  child.stdin.write('启动 Ⅳ级\n')
  await acknowledged
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await gone
  expect(yuyan(['drill', 'list'])).toContain('kept  青溪暴雨桌面推演  进行中')
  const resumed = yuyan(['drill', 'run', '--id', 'kept'], ['办结 IV-1', '结束 演完'])
  expect(resumed).toContain('演练 kept 接续进行')
  expect(resumed).toContain('县防办 完成「组织会商」')
  expect(yuyan(['drill', 'close', 'kept'])).toContain('已归档：plans/qingxi/drills/kept/')
  expect(yuyan(['drill', 'replay', join('plans/qingxi/drills/kept')])).toContain('演练结束：演完')
})

test('looking for drills makes no store', () => {
  expect(yuyan(['drill', 'list'])).toContain('没有进行中的演练')
  expect(yuyan(['check'])).toContain('未发现问题')
  expect(readdirSync(root)).toEqual(['plans'])
})
