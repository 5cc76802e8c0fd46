import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isBlank, namesIn, splitNames } from '../../src/model/cells.ts'
import { wordsOf } from '../../src/model/words.ts'
import { cellOf, readable } from './read.ts'

const names = (raw: string): string[] => namesIn(cellOf(raw)).map(({ value }) => value)

describe('names in a cell', () => {
  test.each([
    ['市防办', ['市防办']],
    ['市防办、市水利局', ['市防办', '市水利局']],
    ['市防办，市水利局,市气象局；市应急局', ['市防办', '市水利局', '市气象局', '市应急局']],
    ['市防办<br>市水利局<br/>', ['市防办', '市水利局']],
    ['市公安局（交警、特警）、市城管局', ['市公安局（交警、特警）', '市城管局']],
    ['**市防办**、[市水利局](../registry/organizations.yaml)', ['市防办', '市水利局']],
    ['市自然资源和规划局', ['市自然资源和规划局']],
    ['市住房和城乡建设局和市水利局', ['市住房和城乡建设局', '市水利局']],
    ['市政府以及镇江市防指', ['市政府', '镇江市防指']],
    ['市防办或者市水利局', ['市防办', '市水利局']],
    ['市政府及其部门', ['市政府及其部门']],
    ['Fire service and Police', ['Fire service', 'Police']],
    ['市防办<!-- 备注 -->、市水利局', ['市防办', '市水利局']],
    ['——', []],
    ['无', []],
    ['N/A', []],
  ] as const)('%s', (raw, expected) => {
    expect(names(raw)).toEqual(expected)
  })

  test.each([
    ['市防办、市水利局', false],
    ['市防办或市水利局', false],
    ['市防办和市水利局', true],
    ['市自然资源和规划局', false],
    ['甲局、乙局和丙局', true],
  ] as const)('和 asks for all of them: %s → %s', (raw, joined) => {
    expect(splitNames(wordsOf(cellOf(raw), 'kept')).joined).toBe(joined)
  })

  test('a code alone is not blank', () => {
    expect(isBlank(cellOf('`水位 > 11`'))).toBe(false)
  })
})

describe('places', () => {
  const pieces = ['市防办', '市水利局', '、', '，', ' ', '**', '（', '）', '和', '<br>', ' `x` ', '🌊', '&']

  test('every name stands where it says, when no markup runs through it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 20 }), (parts) => {
        const cell = cellOf(`起${parts.join('')}止`)
        const { offset } = cell.at.start
        for (const { value, at } of namesIn(cell)) {
          const written = cell.raw.slice(at.start.offset - offset, at.end.offset - offset)
          expect(plain(written)).toBe(value.replace(/\s/g, ''))
          expect(at.start.column - cell.at.start.column).toBe(at.start.offset - offset)
        }
      }),
    )
  })

  const plain = (raw: string): string => raw.replace(/<br>|[*`\s]/g, '')

  test('a name in the second line of a wrapped item has its own line', () => {
    const document = readable(
      'demo.md',
      '---\nkind: plan\nid: demo\ntitle: 甲\ntype: special\narea: a\nissuer: b\nstatus: draft\n---\n\n- 报告：市政府、\n  镇江市防指\n',
    )
    const [list] = document.body.blocks
    const item = list?.kind === 'list' ? list.items[0] : undefined
    if (!item) throw new Error('no item')
    const [, second] = splitNames(wordsOf(item.content, 'kept')).names
    expect(second).toMatchObject({ value: '镇江市防指', at: { start: { line: 12, column: 3 } } })
    expect(document.text.slice(second?.at.start.offset, second?.at.end.offset)).toBe('镇江市防指')
  })
})

test('a cell of 100,000 characters is split at once', () => {
  for (const raw of [
    '市防办、'.repeat(25_000),
    '['.repeat(100_000),
    '<!--'.repeat(25_000),
    '和'.repeat(100_000),
  ])
    expect(() => namesIn(cellOf(raw))).not.toThrow()
})
