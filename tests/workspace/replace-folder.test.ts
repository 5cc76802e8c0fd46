import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type FolderSteps, replaceFolder, settleFolder } from '../../src/workspace/replace-folder.ts'

const old = { 'sealed.json': 'sealed', 'log.jsonl': 'old log', 'pins/a': 'old pin' }
const fresh = new Map<string, string | Uint8Array>([
  ['log.jsonl', 'new log'],
  ['pins/b', 'new pin'],
  ['photos/c', new Uint8Array([1, 2])],
])
const afterwards = {
  ...old,
  'log.jsonl': 'new log',
  'pins/b': 'new pin',
  'photos/c': '\u0001\u0002',
}

describe('a folder replaced', () => {
  let home: string
  let folder: string
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'yuyan-'))
    folder = join(home, 'night')
  })
  afterEach(() => rmSync(home, { recursive: true }))

  const put = (path: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
  }
  const plant = (): void => {
    for (const [path, text] of Object.entries(old)) put(join(folder, path), text)
  }
  const standing = (): Record<string, string> =>
    Object.fromEntries(
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((each) => each.isFile())
        .map((each) => {
          const path = join(each.parentPath, each.name)
          return [path.slice(folder.length + 1), readFileSync(path, 'utf8')]
        }),
    )
  const real: FolderSteps = {
    exists: existsSync,
    copy: (from, to) => cpSync(from, to, { recursive: true }),
    write: put,
    rename: renameSync,
    remove: (path) => rmSync(path, { recursive: true, force: true }),
  }
  /** Fails at the n-th step, at that alone (a full disk) or from there on (the process is killed). */
  function failing(n: number, isKilled: boolean): FolderSteps & { steps(): number } {
    let done = 0
    const counted =
      <A extends unknown[], R>(work: (...args: A) => R) =>
      (...args: A): R => {
        done += 1
        if (done === n || (isKilled && done > n)) throw new Error(`step ${n}`)
        return work(...args)
      }
    return {
      exists: counted(real.exists),
      copy: counted(real.copy),
      write: counted(real.write),
      rename: counted(real.rename),
      remove: counted(real.remove),
      steps: () => done,
    }
  }
  const stepsTaken = (): number => {
    const counting = failing(0, false)
    replaceFolder(folder, fresh, counting)
    return counting.steps()
  }

  test('keeps what else stands in it and leaves nothing beside', () => {
    plant()
    replaceFolder(folder, fresh)
    expect(standing()).toEqual(afterwards)
    expect(readdirSync(home)).toEqual(['night'])
  })

  test('takes away what is given as null, and nothing else', () => {
    plant()
    replaceFolder(
      folder,
      new Map([
        ['pins/a', null],
        ['pins/none', null],
        ['log.jsonl', 'new log'],
      ]),
    )
    expect(standing()).toEqual({ 'sealed.json': 'sealed', 'log.jsonl': 'new log' })
  })

  test('that is not there yet is made', () => {
    replaceFolder(folder, fresh)
    expect(Object.keys(standing()).sort()).toEqual(['log.jsonl', 'photos/c', 'pins/b'])
    expect(readdirSync(home)).toEqual(['night'])
  })

  test.each([
    ['fails', false],
    ['is the last of a killed process', true],
  ])('is the old one or the new one, whole, whichever step %s', (_, isKilled) => {
    plant()
    const steps = stepsTaken()
    const outcomes = Array.from({ length: steps }, (_, index) => {
      rmSync(home, { recursive: true })
      plant()
      let isTold = false
      try {
        replaceFolder(folder, fresh, failing(index + 1, isKilled))
      } catch {
        isTold = true
      }
      // At once where the process lives, by the next command where it was killed.
      if (isKilled) settleFolder(folder)
      const now = standing()
      const isNew = now['log.jsonl'] === 'new log'
      expect(now).toEqual(isNew ? afterwards : old)
      if (!isKilled) expect(isTold).toBe(!isNew)
      return isNew
    })
    expect(new Set(outcomes)).toEqual(new Set([false, true]))
  })
})
