import { describe, expect, test } from 'vitest'
import { heldAfter } from '../../../../src/console/client/library/use-answer.ts'

const known = { value: '原有内容', at: 5 }
const refused = (problem: 'not-kept' | 'no-such-plan') => ({
  kind: 'refused' as const,
  problem: { problem, sentence: '预案库没有答复' },
})

describe('what a page of the library shows after it has asked again', () => {
  test('what was answered', () => {
    expect(heldAfter({ kind: 'answered', value: '新内容' }, known)).toMatchObject({
      value: '新内容',
      trouble: null,
    })
  })

  test('what was answered, and that it is as the texts were before', () => {
    const held = heldAfter({ kind: 'answered', value: '旧内容', unread: true }, known)
    expect(held).toMatchObject({ value: '旧内容', trouble: { kind: 'unread' } })
  })

  test('what it showed before, while the library cannot answer or be reached', () => {
    expect(heldAfter(refused('not-kept'), known)).toEqual({ ...known, trouble: refused('not-kept') })
    expect(heldAfter({ kind: 'unreachable' }, known)).toEqual({ ...known, trouble: { kind: 'offline' } })
  })

  test('nothing more of what is not there any more', () => {
    expect(heldAfter(refused('no-such-plan'), known)).toMatchObject({ value: null })
  })
})
