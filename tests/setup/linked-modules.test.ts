import { mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

interface Modules {
  installModules(root: string, node: string | null): Promise<void>
}

// The set-up is plain JavaScript for old Nodes and has no declarations, so its shape is said here.
const address = new URL('../../scripts/setup/modules.mjs', import.meta.url).href
const { installModules }: Modules = await import(address)

test('packages that a link leads to belong to another copy, and are left alone', async () => {
  const root = mkdtempSync(join(tmpdir(), 'yuyan-linked-'))
  const [theirs, ours] = [join(root, 'theirs'), join(root, 'ours')]
  for (const folder of [theirs, ours]) mkdirSync(folder)
  writeFileSync(join(theirs, 'kept.txt'), '')
  writeFileSync(join(ours, 'package-lock.json'), '{ "packages": { "node_modules/a": { "integrity": "x" } } }')
  symlinkSync(theirs, join(ours, 'node_modules'))
  await expect(installModules(ours, null)).rejects.toThrow(/符号链接.*\n.*symbolic link/)
  expect(readdirSync(theirs)).toEqual(['kept.txt'])
})
