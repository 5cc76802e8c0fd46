import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { disk } from '../../src/workspace/disk.ts'
import type { Files } from '../../src/workspace/files.ts'
import { memoryFiles } from '../../src/workspace/memory.ts'
import { maxSetFiles, readSet } from '../../src/workspace/read-set.ts'
import type { SetFiles } from '../../src/workspace/source.ts'

const setOf = (...paths: string[]): Files => memoryFiles(paths.map((path) => [`/set/${path}`, path] as const))
const pathsOf = (files: SetFiles): string[] => [...files.keys()]

describe('which files make a set', () => {
  test.each([
    ['a plan', 'special/flood.md', true],
    ['a register', 'registry/areas.yaml', true],
    ['a register with the other ending, so that someone says so', 'registry/areas.yml', true],
    ['a Chinese name with a space', '附件 1/名单.md', true],
    ['a picture', 'special/map.png', false],
    ['what explains a folder', 'special/README.md', false],
    ['what explains it in Chinese', 'README.zh-CN.md', false],
    ['a change log', 'CHANGELOG.md', false],
    ['a folder that begins with a dot', '.yuyan/log.md', false],
    ['a file that begins with a dot', 'special/.flood.md', false],
    ['what a closed drill found', 'drills/2024-06/findings.yaml', true],
    ['the rest of its record', 'drills/2024-06/notes.yaml', false],
    ['texts pinned in it', 'drills/2024-06/pins/findings.yaml', false],
    ['results of a simulation', 'out/chishan-2016-1/scorecard.md', false],
    ['a plan in a folder called out below another', 'village/out/a.md', true],
  ])('%s', (_, path, read) => {
    expect(pathsOf(readSet(setOf(path), '/set'))).toEqual(read ? [path] : [])
  })

  test('they come by code point, whatever the order of the disk', () => {
    expect(pathsOf(readSet(setOf('b.md', 'a/z.md', 'a-b.md', 'a.md', '甲.md', 'B.md'), '/set'))).toEqual([
      'B.md',
      'a-b.md',
      'a.md',
      'a/z.md',
      'b.md',
      '甲.md',
    ])
  })

  test('after 20,000 files the rest is refused, not read', () => {
    const many = Array.from({ length: maxSetFiles + 5 }, (_, i) => `p${String(i).padStart(6, '0')}.md`)
    const files = [...readSet(setOf(...many), '/set').values()]
    expect(files).toHaveLength(maxSetFiles + 1)
    expect(files.at(-1)).toEqual({ refused: 'too-many-files' })
  })
})

describe('a set on the disk', () => {
  let home: string
  const put = (path: string, text = path): void => {
    mkdirSync(dirname(join(home, path)), { recursive: true })
    writeFileSync(join(home, path), text)
  }
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), '预案 集-'))
  })
  afterEach(() => rmSync(home, { recursive: true }))

  test('a link inside the set is read; one that leaves it is refused, be it a file or a folder', () => {
    put('set/a.md')
    put('outside/secret.md')
    symlinkSync(join(home, 'set/a.md'), join(home, 'set/b.md'))
    symlinkSync(join(home, 'outside/secret.md'), join(home, 'set/c.md'))
    symlinkSync(join(home, 'outside'), join(home, 'set/d'))
    const files = readSet(disk, join(home, 'set'))
    expect(Buffer.from(files.get('b.md') as Uint8Array).toString()).toBe('set/a.md')
    expect(files.get('c.md')).toEqual({ refused: 'outside-set' })
    expect(files.get('d')).toEqual({ refused: 'outside-set' })
    expect(pathsOf(files)).toEqual(['a.md', 'b.md', 'c.md', 'd'])
  })

  test('a folder that links to one above it is not walked in circles', () => {
    put('set/a/plan.md')
    symlinkSync(join(home, 'set'), join(home, 'set/a/again'))
    expect(pathsOf(readSet(disk, join(home, 'set')))).toEqual(['a/plan.md'])
  })

  test('a set reached through a link is a set', () => {
    put('real/a.md')
    symlinkSync(join(home, 'real'), join(home, 'set'))
    expect(pathsOf(readSet(disk, join(home, 'set')))).toEqual(['a.md'])
  })

  test('a link to nothing is told, not thrown', () => {
    put('set/a.md')
    symlinkSync(join(home, 'gone.md'), join(home, 'set/b.md'))
    expect(readSet(disk, join(home, 'set')).get('b.md')).toEqual({ refused: 'no-access' })
  })

  test('a file of 50 MB is refused by its size, without reading it', () => {
    put('set/a.md')
    truncateSync(join(home, 'set/a.md'), 50 * 1024 * 1024)
    const noReading: Files = { ...disk, read: () => expect.fail('it was read') }
    expect(readSet(noReading, join(home, 'set')).get('a.md')).toEqual({ refused: 'too-large' })
  })
})
