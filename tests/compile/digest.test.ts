import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compilePlans } from '../../src/compile/compile-plans.ts'
import { canonicalJson, sha256 } from '../../src/compile/digest.ts'
import { buildSet } from '../../src/workspace/build-set.ts'
import { richProgram, richTexts } from '../run/rich-set.ts'

test('the digest is the sha256 of the RFC 8785 text of everything else, and survives a JSON round trip', () => {
  const { digest, ...rest } = JSON.parse(JSON.stringify(richProgram))
  expect(digest).toBe(richProgram.digest)
  expect(digest).toBe(sha256(canonicalJson(rest)))
})

test('the order in which files come changes nothing', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...richTexts], { minLength: richTexts.size }), (texts) => {
      expect(compilePlans(buildSet(new Map(texts))).digest).toBe(richProgram.digest)
    }),
    { numRuns: 10 },
  )
})

test.each([
  ['a time limit', 'special/flood.md', '1 小时', '2 小时'],
  ['a threshold', 'special/flood.md', '水位 ≥ 13', '水位 ≥ 13.1'],
  ['who decides', 'township/donghu.md', '决定：东湖镇', '决定：县防办'],
  ['a unit’s alias', 'registry/organizations.yaml', '[县水利局]', '[县水务局]'],
])('%s changes it', (_, path, from, to) => {
  const text = richTexts.get(path) ?? ''
  expect(text).toContain(from)
  const changed = new Map(richTexts).set(path, text.replace(from, to))
  expect(compilePlans(buildSet(changed)).digest).not.toBe(richProgram.digest)
})

test('RFC 8785: members by UTF-16 code units, numbers as ECMAScript writes them, no white space', () => {
  // The example of RFC 8785, 3.2.3, and its numbers of 3.2.2.
  expect(
    canonicalJson({
      '€': 'Euro',
      '\r': 'CR',
      '\ufb33': 'Dalet',
      1: 'One',
      '😀': 'Smile',
      '\u0080': 'Control',
      ö: 'O',
    }),
  ).toBe('{"\\r":"CR","1":"One","\u0080":"Control","ö":"O","€":"Euro","😀":"Smile","\ufb33":"Dalet"}')
  expect(canonicalJson([Number('333333333.33333329'), 1e30, 4.5, 2e-3, -0, null, true])).toBe(
    '[333333333.3333333,1e+30,4.5,0.002,0,null,true]',
  )
  expect(canonicalJson({ b: undefined, a: [undefined] })).toBe('{"a":[null]}')
  expect(() => canonicalJson([Number.NaN])).toThrow(TypeError)
})
