import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ScenarioProgram } from '../../src/compile/scenario-program.ts'
import {
  commitmentTo,
  type Hidden,
  parseKey,
  parseSealed,
  type SealFault,
  seal,
  sealedText,
  startIn,
  unseal,
} from '../../src/drill/seal.ts'
import { day, hour, minute } from '../../src/vocabulary/duration.ts'
import { expectFile } from '../support/cases.ts'

// Fixed here, so that the vectors change only when sealing does.
const scenario = {
  id: 'day',
  begins: 1751328000000,
  injects: [{ id: '1', after: 0, content: '水位持续上涨。' }],
} as unknown as ScenarioProgram
const hidden: Hidden = {
  drill: 'night-2025',
  public: {
    title: '青溪双盲演练',
    plans: [{ id: 'special/flood', title: '青溪县防汛应急预案', sha256: 'ab'.repeat(32) }],
    window: { from: '2025-07-07T08:00+08:00', until: '2025-07-11T18:00+08:00' },
    seats: [{ id: 'office', title: '防办席' }],
    notify: ['县应急局'],
  },
  scenario,
  text: '# 情景\r\n原文，逐字\n',
  seed: '00ff'.repeat(8),
}
const bytesOf = (n: number, count: number): Uint8Array => Uint8Array.from({ length: count }, () => n)
const bytes = { key: bytesOf(1, 32), salt: bytesOf(2, 32), nonce: bytesOf(3, 12) }
const sealed = seal(hidden, bytes)
const text = sealedText(sealed)
const faultOf = (changed: string, drill = hidden.drill, key = bytes.key): SealFault | null =>
  unseal(changed, drill, key).fault

describe('a sealed drill', () => {
  test('opens with its key into what was sealed, text and all', () => {
    expect(unseal(text, hidden.drill, bytes.key)).toEqual({ fault: null, hidden, sealed })
  })

  test('is the same file for ever: others must be able to compute the commitment', () => {
    const vectors = [
      `commitment with salt 02…: ${commitmentTo(hidden, bytes.salt)}`,
      `commitment with salt 00…: ${commitmentTo(hidden, bytesOf(0, 32))}`,
      `commitment to another seed: ${commitmentTo({ ...hidden, seed: 'another' }, bytes.salt)}`,
      text,
    ]
    expectFile(fileURLToPath(new URL('seal-vectors.txt', import.meta.url)), vectors.join('\n'))
  })

  test('shows nothing of what is hidden', () => {
    const words = [hidden.seed, ...scenario.injects.map(({ content }) => content), '原文', hidden.text]
    for (const word of words) {
      expect(text).not.toContain(word)
      expect(text).not.toContain(Buffer.from(word).toString('hex'))
    }
  })

  test('any change of any byte of the file is found', () => {
    const file = Buffer.from(text)
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const changed = Buffer.from(file)
        changed[at] = (changed[at] ?? 0) ^ by
        expect(faultOf(changed.toString('utf8'))).not.toBeNull()
      }),
      { numRuns: 400 },
    )
  })

  test('any byte left out, put in or put twice is found', () => {
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom('', ' ', '\n', '0'), (at, put) => {
        const changed = text.slice(0, at) + put + text.slice(at + 1)
        fc.pre(changed !== text)
        expect(faultOf(changed)).not.toBeNull()
        expect(faultOf(text.slice(0, at) + text.slice(at, at + 1) + text.slice(at))).not.toBeNull()
      }),
      { numRuns: 200 },
    )
  })

  test.each<[string, string, SealFault]>([
    ['nothing', '', 'not-sealed'],
    ['other JSON', '{"format":"yuyan-seal/1"}', 'not-sealed'],
    ['a later version', text.replace('yuyan-seal/1', 'yuyan-seal/2'), 'not-sealed'],
    ['another public part', text.replace('"office"', '"water"'), 'public-changed'],
    ['another window', text.replace('07-11', '07-12'), 'public-changed'],
    ['another commitment', text.replace(sealed.commitment, 'cd'.repeat(32)), 'not-committed'],
    ['other contents', text.replace(sealed.data, sealed.data.replace(/^../, 'zz')), 'changed'],
    ['another nonce', text.replace(sealed.nonce, '04'.repeat(12)), 'changed'],
    ['a shorter tag', text.replace(sealed.tag, sealed.tag.slice(0, 8)), 'changed'],
    ['a digit too many', text.replace(sealed.data, `${sealed.data}0`), 'changed'],
    ['capitals', text.replace(sealed.data, sealed.data.toUpperCase()), 'changed'],
    ['white space', `${text} `, 'respelled'],
    ['a key of the same name', text.replace('"drill"', '"drill": "x",\n  "drill"'), 'respelled'],
  ])('with %s in its place is told as such', (_, changed, fault) => {
    expect(faultOf(changed)).toBe(fault)
  })

  test('sealed again by somebody who has the key is found by its commitment', () => {
    const again = seal({ ...hidden, seed: 'chosen' }, bytes)
    const mixed = sealedText({ ...again, commitment: sealed.commitment })
    expect(faultOf(mixed)).toBe('not-committed')
    expect(faultOf(sealedText(again))).toBeNull()
    expect(again.commitment).not.toBe(sealed.commitment)
  })

  test('copied under another name does not open, even encrypted anew', () => {
    expect(faultOf(text, 'other')).toBe('other-drill')
    expect(faultOf(text.replace('night-2025', 'other'), 'other')).toBe('changed')
  })

  test('does not open with another key', () => {
    expect(faultOf(text, hidden.drill, bytesOf(9, 32))).toBe('other-key')
    const lied = text.replace(sealed.key, seal(hidden, { ...bytes, key: bytesOf(9, 32) }).key)
    expect(faultOf(lied, hidden.drill, bytesOf(9, 32))).toBe('changed')
  })

  test('can be looked at without a key', () => {
    expect(parseSealed(text)?.public).toEqual(hidden.public)
    expect(parseSealed('null')).toBeNull()
  })
})

describe('a key', () => {
  test.each([
    ['as written', '0a'.repeat(32), true],
    ['with white space and capitals', ` ${'0A'.repeat(16)}\r\n${'0a'.repeat(16)}\n`, true],
    ['too short', '0a'.repeat(31), false],
    ['other letters', 'zz'.repeat(32), false],
    ['nothing', '', false],
  ])('%s', (_, written, isKey) => {
    expect(parseKey(written)).toEqual(isKey ? Buffer.from('0a'.repeat(32), 'hex') : null)
  })
})

describe('the start', () => {
  const from = Date.UTC(2025, 6, 7)
  const seeds = Array.from({ length: 500 }, (_, i) => `seed ${i}`)

  test('is a whole minute of the window, the first possible, the last not', () => {
    const window = { from, until: from + 5 * minute }
    const starts = new Set(seeds.map((seed) => (startIn(window, seed) - from) / minute))
    expect([...starts].sort()).toEqual([0, 1, 2, 3, 4])
  })

  test('is the same for the same seed, for ever', () => {
    const window = { from, until: from + 4 * day + 10 * hour }
    expect(['1', '2', '3'].map((seed) => (startIn(window, seed) - from) / minute)).toEqual([5924, 5359, 3609])
  })

  test('is spread over the whole window', () => {
    const window = { from, until: from + 10 * hour }
    const hours = seeds.map((seed) => Math.floor((startIn(window, seed) - from) / hour))
    for (let h = 0; h < 10; h++) expect(hours.filter((each) => each === h).length).toBeGreaterThan(25)
  })

  test('lies on a whole minute though the window does not begin on one', () => {
    const window = { from: from + 1000, until: from + 90_000 }
    for (const seed of seeds) expect(startIn(window, seed)).toBe(from + minute)
  })
})
