import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { type MemoryFiles, memoryFiles } from '../../src/workspace/memory.ts'
import { testIo } from '../support/test-io.ts'

const flood = readFileSync(join(import.meta.dirname, '../document/cases/published/special/flood.md'))

/** `yuyan check …` in /desk, where the published plan lies. */
async function check(files: MemoryFiles, ...words: string[]): Promise<{ status: number; out: string }> {
  const io = testIo('/desk', { files })
  const status = await main(['check', ...words], io)
  return { status, out: io.stdout() }
}

describe('a published plan outside of every set', () => {
  test.each([
    ['where there is no set', []],
    ['beside a set that is another’s', [['/desk/plans/qingxi/yuyan.yaml', Buffer.from('name: qingxi\n')]]],
  ] as const)('is checked by itself %s', async (_, others) => {
    const files = memoryFiles()
    for (const [path, content] of others) files.contents.set(path, content)
    files.contents.set('/desk/flood.md', flood)
    const { status, out } = await check(files, 'flood.md')
    expect(status).toBe(1)
    expect(out).toContain('flood.md:1:1 错误 预案没有首部；正文中已识别响应级别 1 个、启动条件 3 条')
    expect(out).toContain('已检查 1 个文件：错误 1 处，警告 0 处，提示 7 处')
  })

  test('gets its frontmatter and is mended by --fix', async () => {
    const files = memoryFiles()
    files.contents.set('/desk/flood.md', flood)
    const { out } = await check(files, 'flood.md', '--fix')
    const text = Buffer.from(files.read('/desk/flood.md')).toString()
    expect(text).toMatch(/^---\nkind: plan\nid: flood\ntitle: "清溪县防汛应急预案"\n/)
    expect(text).toContain('### 2.1 Ⅳ级响应\n\n#### 2.1.1 启动条件\n')
    expect(text).toContain('\n\n（1）清溪站水位达到 21.5m 。\n\n（2）两个以上乡镇受淹。')
    expect(out).not.toContain('document/no-frontmatter')
    expect(out).toContain('地域 `to-fill` 没有登记')
  })
})
