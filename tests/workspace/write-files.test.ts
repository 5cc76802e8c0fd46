import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { writeFiles } from '../../src/workspace/write-files.ts'

describe('writing files', () => {
  let home: string
  const at = (path: string): string => join(home, path)
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'yuyan-'))
  })
  afterEach(() => rmSync(home, { recursive: true }))

  test('makes folders and leaves nothing else behind', () => {
    writeFiles(new Map([[at('out/a/trace.json'), '{}']]))
    expect(readFileSync(at('out/a/trace.json'), 'utf8')).toBe('{}')
    expect(readdirSync(at('out/a'))).toEqual(['trace.json'])
  })

  test('when one of several cannot be written, none is changed', () => {
    writeFileSync(at('a.md'), 'old')
    mkdirSync(at('b.md'))
    writeFileSync(at('c'), 'a file where a folder should be')
    expect(() =>
      writeFiles(
        new Map([
          [at('a.md'), 'new'],
          [at('c/d.md'), 'new'],
        ]),
      ),
    ).toThrow()
    expect(readFileSync(at('a.md'), 'utf8')).toBe('old')
    expect(readdirSync(home).sort()).toEqual(['a.md', 'b.md', 'c'])
  })

  test('a target that is a link stays one, and permissions stay', () => {
    writeFileSync(at('real.md'), 'old')
    chmodSync(at('real.md'), 0o640)
    symlinkSync(at('real.md'), at('link.md'))
    writeFiles(new Map([[at('link.md'), 'new']]))
    expect(readFileSync(at('real.md'), 'utf8')).toBe('new')
    expect(statSync(at('real.md')).mode & 0o777).toBe(0o640)
  })
})
