import { describe, expect, it } from 'vitest'
import { limits } from '../../src/document/limits.ts'
import { parseDocument } from '../../src/document/parse-document.ts'

const head = '---\nkind: plan\nid: a\ntitle: t\ntype: special\narea: a\nissuer: b\nstatus: draft\n---\n'
const many = 100_000

const codes = (path: string, content: string | Uint8Array): string[] =>
  parseDocument(path, content).diagnostics.map((d) => `${d.code} ${d.variant}`)

describe('a line of 100,000 signs is read like any other', () => {
  it.each([
    ['backticks', '`'.repeat(many)],
    ['lone backticks', '`a'.repeat(many / 2)],
    ['backtick runs of all lengths', Array.from({ length: 440 }, (_, i) => `${'`'.repeat(i)} `).join('')],
    ['brackets', '['.repeat(many)],
    ['unfinished links', '[a](b "'.repeat(many / 7)],
    ['emphasis', '*a_'.repeat(many / 3)],
    ['tags', '<a b="'.repeat(many / 6)],
    ['unclosed comments', 'x <!-- '.repeat(many / 7)],
    ['references', '&#'.repeat(many / 2)],
    ['pipes', '|'.repeat(many)],
    ['a table of 25,000 columns', `\n| a${' | a'.repeat(24_999)} |\n|${'-|'.repeat(25_000)}\n`],
    ['spaces within', `a${' '.repeat(many)}b`],
    ['spaces before', `${' '.repeat(many)}b`],
    ['numbers', '（1）'.repeat(many / 3)],
    ['Chinese', '一'.repeat(many)],
  ])('%s', (_, line) => {
    expect(codes('a.md', head + line)).toEqual([])
  })
})

describe('nesting', () => {
  it.each([
    ['quotes', 'a.md', `${head}${'>'.repeat(10_000)}a`, 'document/too-deep markdown'],
    ['lists on one line', 'a.md', `${head}${'- '.repeat(10_000)}a`, 'document/too-deep markdown'],
    [
      'lists line by line',
      'a.md',
      head + Array.from({ length: 200 }, (_, i) => `${'  '.repeat(i)}- a\n`).join(''),
      'document/too-deep markdown',
    ],
    ['YAML lists', 'registry/areas.yaml', '['.repeat(10_000), 'document/too-deep yaml'],
    ['YAML lists by dashes', 'registry/areas.yaml', '- '.repeat(10_000), 'document/too-deep yaml'],
    ['YAML maps', 'registry/areas.yaml', '{a: '.repeat(10_000), 'document/too-deep yaml'],
    [
      'YAML maps by indentation',
      'registry/areas.yaml',
      Array.from({ length: 2_000 }, (_, i) => `${' '.repeat(i)}a:\n`).join(''),
      'document/too-deep yaml',
    ],
    ['YAML that holds itself', 'registry/areas.yaml', 'a: &a [*a]', 'document/too-deep yaml'],
  ])('%s', (_, path, content, expected) => {
    expect(codes(path, content)).toEqual([expected])
  })
  it('takes what a person writes', () => {
    const list = Array.from({ length: 20 }, (_, i) => `${'  '.repeat(i)}- a\n`).join('')
    expect(codes('a.md', `${head}\n${list}`)).toEqual([])
  })
})

describe('size', () => {
  it.each([
    ['50 MB of bytes', new Uint8Array(50 * 1024 * 1024).fill(65), 'document/too-large bytes'],
    ['50 MB of text', 'a'.repeat(50 * 1024 * 1024), 'document/too-large bytes'],
    ['text that is larger in bytes', '汛'.repeat(2 * 1024 * 1024), 'document/too-large bytes'],
    ['too many lines', '\n'.repeat(limits.lines), 'document/too-large lines'],
  ])('%s', (_, content, expected) => {
    expect(codes('a.md', content)).toEqual([expected])
  })
  it('reads a table only so far, and says so, and the document stays readable', () => {
    const rows = '| 1 |\n'.repeat(limits.rows + 1)
    const document = parseDocument('a.md', `${head}\n| 编号 |\n|---|\n${rows}`)
    expect(document.diagnostics.map((d) => [d.code, d.params])).toEqual([
      ['document/table-too-long', { rows: limits.rows + 1, max: limits.rows }],
    ])
    expect(document.readable).toBe(true)
    const [table] = document.body.blocks
    expect(table?.kind === 'table' && table.rows.length).toBe(limits.rows)
  })
})

describe('keys that mean something to JavaScript', () => {
  it('are keys like others', () => {
    const document = parseDocument('registry/areas.yaml', 'areas: []\n__proto__: { a: 1 }\nconstructor: 2\n')
    expect(document.diagnostics.map((d) => d.params.key)).toEqual(['__proto__', 'constructor'])
    expect(Object.keys(document.data as object)).toEqual(['areas', '__proto__', 'constructor'])
  })
})
