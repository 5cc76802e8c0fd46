import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { editText } from '../../src/revise/edit-text.ts'
import { unifiedDiff } from '../../src/revise/unified-diff.ts'
import { textAndEdits } from '../support/random-edits.ts'

const folder = mkdtempSync(join(tmpdir(), 'yuyan-git-'))

function git(...args: readonly string[]): void {
  const env = {
    ...process.env,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_SYSTEM: '/dev/null',
    GIT_CEILING_DIRECTORIES: dirname(folder),
  }
  execFileSync('git', args, { cwd: folder, env, stdio: ['ignore', 'ignore', 'pipe'] })
}

/** What git makes of `before` with the patch from `before` to `after`, checked first. */
function applied(path: string, before: string, after: string): string {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, before)
  writeFileSync(join(folder, 'a.patch'), unifiedDiff(path, before, after))
  git('apply', '--check', 'a.patch')
  git('apply', 'a.patch')
  return readFileSync(file, 'utf8')
}

beforeAll(() => git('init', '--quiet'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('git apply takes our patches', () => {
  test('of any edits: CRLF, no end of the last line, several hunks, lines put in and taken out', () => {
    fc.assert(
      fc.property(textAndEdits, ({ text, edits }) => {
        const after = editText(text, edits)
        // An empty patch is none; losing all text deletes the file, and half a character is no text: no edit of a plan does either.
        fc.pre(after !== text && after !== '' && after.isWellFormed())
        expect(applied('plan.md', text, after)).toBe(after)
      }),
      { numRuns: 60 },
    )
  })

  test.each(['plans/jurong/special/flood.md', '预案/句容市 防汛.md', 'a b/c d.md', 'quote".md'])(
    'in %s',
    (path) => {
      expect(applied(path, '水位 13 米\n', '水位 12.5 米\n')).toBe('水位 12.5 米\n')
    },
  )
})
