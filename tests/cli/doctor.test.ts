import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { findBrowser } from '../../src/workspace/browser.ts'
import type { Machine } from '../../src/workspace/machine.ts'
import { bareMachine, testIo } from '../support/test-io.ts'

const base = fileURLToPath(new URL('./base', import.meta.url))

async function examine(machine: Partial<Machine>, words: readonly string[] = []) {
  const io = testIo(base, { machine: { ...bareMachine, ...machine } })
  const status = await main(['doctor', ...words], io)
  return { status, lines: io.stdout().trimEnd().split('\n') }
}

describe('doctor', () => {
  test('a machine with the basics alone works; each of the rest tells what it is for and what to do', async () => {
    const { status, lines } = await examine({})
    expect(status).toBe(0)
    expect(lines[0]).toBe('正常  Node（24.0.0）：运行本工具')
    expect(lines.filter((line) => line.startsWith('缺少'))).toHaveLength(4)
    expect(lines).toContain('缺少  浏览器：文书输出为 PDF')
    expect(lines[lines.indexOf('缺少  浏览器：文书输出为 PDF') + 1]).toContain('YUYAN_BROWSER')
    expect(lines.at(-1)).toBe('基本功能可以使用')
  })

  test.each<[string, Partial<Machine>]>([
    ['an old Node', { node: '20.20.2' }],
    ['a folder that cannot be written', { canWrite: () => false }],
  ])('%s keeps the basics from working', async (_, machine) => {
    const { status, lines } = await examine(machine, ['--lang', 'en'])
    expect(status).toBe(1)
    expect(lines.filter((line) => line.startsWith('wrong · required'))).toHaveLength(1)
  })

  test('what is there is named', async () => {
    const answers: Record<string, string> = {
      git: 'git version 2.47.3',
      soffice: 'LibreOffice 25.2.3.2',
      'fc-list': 'Noto Sans CJK SC,Noto Sans CJK SC Bold\nFangSong,仿宋',
    }
    const { lines } = await examine({
      output: (program) => answers[program] ?? null,
      canRun: (path) => path === '/usr/bin/chromium',
      isFree: async () => false,
    })
    expect(lines).toContain('正常  git（2.47.3）：封存双盲演练、记下预案的版本、套用修订')
    expect(lines).toContain('正常  浏览器（/usr/bin/chromium）：文书输出为 PDF')
    expect(lines).toContain('正常  中文字体（FangSong）：PDF 中的汉字')
    expect(lines).toContain('异常  8484 端口（8484）：导调控制台')
  })

  test('a browser named in YUYAN_BROWSER that is not there is not replaced by another', () => {
    const machine = { ...bareMachine, canRun: (path: string) => path === '/usr/bin/chromium' }
    expect(findBrowser(machine, '/opt/none')).toBeNull()
    expect(findBrowser(machine, undefined)).toBe('/usr/bin/chromium')
  })
})
