import { describe, expect, test } from 'vitest'
import { findSet } from '../../src/workspace/find-set.ts'
import { memoryFiles } from '../../src/workspace/memory.ts'

const files = memoryFiles([
  ['/repo/plans/jurong/yuyan.yaml', ''],
  ['/repo/plans/jurong/special/flood.md', ''],
  ['/repo/plans/notes/about.md', ''],
  ['/repo/src/index.ts', ''],
  ['/two/plans/east/yuyan.yaml', ''],
  ['/two/plans/west/yuyan.yaml', ''],
  ['/empty/readme.txt', ''],
])

describe('the set a command works on', () => {
  test.each([
    [
      'the nearest folder upwards with yuyan.yaml',
      '/repo/plans/jurong/special',
      undefined,
      '/repo/plans/jurong',
    ],
    ['that folder itself', '/repo/plans/jurong', undefined, '/repo/plans/jurong'],
    ['else the only set under plans/', '/repo', undefined, '/repo/plans/jurong'],
    ['also from a folder beside', '/repo/src', undefined, '/repo/plans/jurong'],
    ['the folder that --set names', '/two', 'plans/west', '/two/plans/west'],
    ['the set of a name under plans/', '/two', 'west', '/two/plans/west'],
  ])('%s', (_, cwd, asked, folder) => {
    expect(findSet(files, cwd, asked)).toEqual({ kind: 'found', folder })
  })

  test.each([
    [
      'several sets under plans/',
      '/two',
      undefined,
      { kind: 'several', names: ['plans/east', 'plans/west'] },
    ],
    ['none anywhere', '/empty', undefined, { kind: 'none' }],
    ['--set names no folder', '/repo', 'plans/wuxi', { kind: 'no-folder', folder: '/repo/plans/wuxi' }],
    [
      '--set names a folder without yuyan.yaml',
      '/repo',
      'plans/notes',
      { kind: 'not-a-set', folder: '/repo/plans/notes' },
    ],
  ])('%s: it says so', (_, cwd, asked, found) => {
    expect(findSet(files, cwd, asked)).toEqual(found)
  })
})
