import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { describe, expect, it } from 'vitest'
import { LineIndex } from '../../src/diagnostic/place.ts'
import type { Inline } from '../../src/document/document.ts'
import { readInline } from '../../src/document/inline.ts'

function read(text: string, quoted = false): Inline {
  const reading = { text, index: new LineIndex('a.md', text), directives: [], longTables: [] }
  return readInline({ start: 0, end: text.length }, reading, quoted)
}

describe('words', () => {
  it.each([
    ['  转移  群众 ', '转移 群众'],
    ['组织会商\n研判', '组织会商研判'],
    ['level\nIII', 'level III'],
    ['**“重点”**说明', '“重点”说明'],
    ['面雨量_24h 与 _斜体_', '面雨量_24h 与 斜体'],
    ['2 * 3 * 4', '2 * 3 * 4'],
    ['***全部***', '全部'],
    ['**未闭合', '**未闭合'],
    ['~~删去~~保留', '删去保留'],
    ['\\*星号\\*', '*星号*'],
    ['水位&gt;8&nbsp;m', '水位>8 m'],
    ['水位<8 且 流量>9', '水位<8 且 流量>9'],
    ['<b>粗</b><br/>体', '粗体'],
    ['见[手册](manuals/flood.md "题")', '见手册'],
    ['[ ] 未办', '[ ] 未办'],
    ['![图](a.png)', '图'],
    ['<https://example.org/a>', 'https://example.org/a'],
    ['达到：`水位 > 8`', '达到：'],
    ['``a`b`` c', 'c'],
    ['`未闭合', '`未闭合'],
    ['说明<!-- 备注 -->完', '说明完'],
    ['<!-- 未闭合', '<!-- 未闭合'],
  ])('%j', (markdown, text) => {
    expect(read(markdown).text).toBe(text)
  })
  it('of a quote leave its signs out', () => {
    expect(read('第一行\n> 第二行\n>> 第三行', true).text).toBe('第一行第二行第三行')
  })
  it('of links that leave the set are no relative links', () => {
    const links = read('[a](https://example.org) [b](#c) [d](mailto:e) [f](../g.md#h)').links
    expect(links.map((link) => link.target)).toEqual(['../g.md#h'])
  })
})

interface Node {
  readonly type: string
  readonly value?: string
  readonly alt?: string
  readonly children?: readonly Node[]
}

/** The words of remark's tree: all but code and HTML. */
function wordsOf(node: Node): string {
  if (node.type === 'inlineCode' || node.type === 'html') return ''
  if (node.type === 'break') return '\n'
  return node.value ?? node.alt ?? (node.children ?? []).map(wordsOf).join('')
}

describe('beside remark', () => {
  it('reads the same words and codes', () => {
    const part = fc.constantFrom(
      'a',
      'word',
      ' ',
      '\n',
      '`c d`',
      '``e`f``',
      '*em*',
      '**strong**',
      '[link](x.md)',
      '[',
      ']',
      '(',
      ')',
      '\\*',
      '\\\\',
      '&amp;',
      '&#65;',
      '<!-- x -->',
      '<i>',
      '!',
      '_',
      'b_c_d',
      '`',
    )
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 10 }), (parts) => {
        const markdown = `x ${parts.join(' ')} y`
        const tree = fromMarkdown(markdown) as Node
        fc.pre(tree.children?.length === 1 && tree.children[0]?.type === 'paragraph')
        expect(read(markdown).text).toBe(wordsOf(tree).replace(/\s+/g, ' ').trim())
      }),
    )
  })
})
