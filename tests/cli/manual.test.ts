import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { disk } from '../../src/workspace/disk.ts'
import type { Files } from '../../src/workspace/files.ts'
import { memoryFiles } from '../../src/workspace/memory.ts'
import { expectFile } from '../support/cases.ts'
import { testIo } from '../support/test-io.ts'

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '')
/** Lines of output that the manual shows of one command unless a page shows fewer; a `…` stands for the rest. */
const most = 24

/** The repository's files, with what commands write kept in memory. */
function overDisk(): Files {
  const written = memoryFiles()
  return {
    ...disk,
    status: (path) => written.status(path) ?? disk.status(path),
    read: (path) => (written.contents.has(path) ? written.read(path) : disk.read(path)),
    write: written.write,
  }
}

const words = (line: string): string[] => line.split(/\s+/)

/** The page with the output under each `$ yuyan …` as it is now, as many lines as the page shows. */
async function retyped(page: string): Promise<string> {
  const files = overDisk()
  const parts = page.split(/(```console\n[\s\S]*?```)/)
  const blocks: string[] = []
  for (const part of parts) {
    const [, prompt, command] = /^```console\n(\$ (?:npx )?yuyan )(.*)\n/.exec(part) ?? []
    if (prompt === undefined || command === undefined) {
      blocks.push(part)
      continue
    }
    const io = testIo(root, { files })
    expect(await main(words(command), io), `${command}: ${io.stderr()}`).toBeLessThan(2)
    const lines = `${io.stdout()}${io.stderr()}`.trimEnd().split('\n')
    const cut = /\n…\n```$/.test(part) ? part.split('\n').length - 4 : most
    const kept = lines.length > cut ? [...lines.slice(0, cut), '…'] : lines
    blocks.push(`\`\`\`console\n${prompt}${command}\n${kept.join('\n')}\n\`\`\``)
  }
  return blocks.join('')
}

const pages = ['README.zh-CN.md', 'README.md', 'docs/zh-CN/cli.md', 'docs/en/cli.md']

// Every command of the page is run on the real plans, which takes some seconds.
test.each(pages)('%s shows what the tool says', { timeout: 120_000 }, async (page) => {
  const path = join(root, page)
  expectFile(path, await retyped(readFileSync(path, 'utf8')))
})
