import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const address = new URL('../../scripts/setup/licences.mjs', import.meta.url).href
const { licences } = (await import(address)) as { licences(files: readonly string[]): string }

test('every package once, with the licences beside it and those in a folder of its own', () => {
  const root = mkdtempSync(join(tmpdir(), 'yuyan-licences-'))
  try {
    const put = (path: string, text: string): string => {
      const file = join(root, 'node_modules', path)
      mkdirSync(join(file, '..'), { recursive: true })
      writeFileSync(file, text)
      return file
    }
    put('chart/package.json', '{"name":"chart","version":"1.2.3","license":"Apache-2.0"}')
    put('chart/LICENSE', 'Apache text\n')
    put('chart/licenses/LICENSE-d3', 'BSD text\n')
    put('@a/b/package.json', '{"name":"@a/b","version":"2.0.0","license":"MIT"}')
    put('@a/b/NOTICE', 'a notice\n')
    const files = ['chart/lib/a.js', 'chart/lib/b.js', '@a/b/index.js'].map((path) => put(path, ''))
    const text = licences([...files, join(root, 'src/own.ts')])
    const parts = text.split('-'.repeat(80)).map((part) => part.trim())
    expect(parts).toEqual([
      '@a/b 2.0.0 (MIT)\n\na notice',
      'chart 1.2.3 (Apache-2.0)\n\nApache text\n\nBSD text',
    ])
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
})
