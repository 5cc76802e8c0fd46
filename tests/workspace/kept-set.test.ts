import { describe, expect, test } from 'vitest'
import type { Files } from '../../src/workspace/files.ts'
import { KeptSet } from '../../src/workspace/kept-set.ts'
import { richTexts } from '../run/rich-set.ts'
import { richFiles } from '../support/library.ts'

const path = '/set/special/flood.md'
const plan = richTexts.get('special/flood.md') ?? ''
const titled = (title: string): string => plan.replace(/^title: .*$/m, `title: ${title}`)

/** A set that is looked at once a second, and what happens whenever a file of it is read. */
function watched(onRead: (path: string) => void = () => undefined) {
  const inner = richFiles()
  const files: Files = {
    ...inner,
    read: (file) => {
      const bytes = inner.read(file)
      onRead(file)
      return bytes
    },
  }
  let now = Date.UTC(2026, 0, 15)
  const kept = new KeptSet('/set', files, () => now)
  return {
    contents: inner.contents,
    look: () => {
      now += 1000
      return kept.look()
    },
    title: () => kept.look().set.plans.get('special/flood')?.title.value,
  }
}

describe('an edit while the set is being read', () => {
  test('is not lost: what was written after its file was read is there at the next look', () => {
    let edits = 0
    const { contents, look, title } = watched((file) => {
      if (file !== path) return
      edits += 1
      contents.set(path, titled(`第 ${Math.min(edits, 3)} 稿`))
    })
    look()
    look()
    expect(title()).toBe('第 1 稿')
    look()
    look()
    expect(title()).toBe('第 3 稿')
  })
})

describe('where reading goes wrong', () => {
  let broken = false
  const { contents, look, title } = watched()
  const entries = contents.keys.bind(contents)
  // A disk that fails in a way that nobody foresaw.
  contents.keys = () => {
    if (broken) throw new Error('the disk is away')
    return entries()
  }

  test('the set stays as it was, and says so, until it can be read again', () => {
    const before = look()
    expect(before.unread).toBeNull()
    contents.set(path, titled('新稿'))
    broken = true
    const meanwhile = look()
    expect(meanwhile.set).toBe(before.set)
    expect(meanwhile.unread?.error).toEqual(new Error('the disk is away'))
    broken = false
    expect(look().unread).toBeNull()
    expect(title()).toBe('新稿')
  })

  test('a set that comes back as it was is up to date again, and the same object', () => {
    const before = look()
    broken = true
    look()
    broken = false
    const after = look()
    expect([after.set, after.unread]).toEqual([before.set, null])
    expect(look()).toBe(after)
  })

  test('the first time there is nothing to show', () => {
    const fresh = new KeptSet(
      '/set',
      {
        ...richFiles(),
        entries: () => [][1] as never,
        realPath: () => {
          throw new Error('away')
        },
      },
      () => 0,
    )
    expect(() => fresh.look()).toThrow('away')
  })
})
