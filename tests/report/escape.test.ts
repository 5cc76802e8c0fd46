import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { describe, expect, test } from 'vitest'
import { escapeHtml, escapeICalendar, escapeMarkdown, escapeSvg } from '../../src/report/escape.ts'
import { escapeView } from '../../src/report/escape-view.ts'

interface Node {
  readonly type: string
  readonly value?: string
  readonly children?: readonly Node[]
}

function nodesOf(node: Node): Node[] {
  return [node, ...(node.children ?? []).flatMap(nodesOf)]
}

/** What a reader sees of a text that stands after other words on a line, and the kinds of markup that it made. */
function shown(text: string): { seen: string; kinds: string[] } {
  const nodes = nodesOf(fromMarkdown(`x ${escapeMarkdown(text)}`))
  const kinds = [...new Set(nodes.map((node) => node.type))]
  return {
    seen: nodes.map((node) => node.value ?? '').join(''),
    kinds: kinds.filter((kind) => !['root', 'paragraph', 'text'].includes(kind)),
  }
}

/** Characters that GFM gives a meaning beyond CommonMark, where no backslash takes it away: cells, links, deletions. */
function gfmMarks(markdown: string): string[] {
  const unescaped = markdown.replace(/\\[!-/:-@[-`{-~]/g, '')
  return unescaped.match(/\||~|:\/\/|www\./gi) ?? []
}

const hostile: readonly string[] = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '" onmouseover="alert(1)',
  "' autofocus onfocus=alert(1) '",
  '`code` and ``more``',
  '**粗体** _斜体_ ~~删除~~',
  '面雨量_24h_预报',
  '[点我](javascript:alert(1))',
  '![图](https://example.org/x.png)',
  'https://example.org/a?b=c',
  'www.example.org',
  'duty@example.org',
  '甲 | 乙 \\| 丙',
  '\\',
  '\\| 尾\\',
  '&lt;b&gt; &#60; &amp;',
  '{{constructor}} {{{raw}}} {{> partial}}',
  '# 标题',
  '- 列表',
  '1. 编号',
  '1) 编号',
  '> 引用',
  '=====',
  '---',
  ']]>',
  '<!-- 注释 -->',
  '[^1]: 脚注',
  '$(rm -rf /)',
]

describe('Markdown', () => {
  test.each(hostile)('%s reads as it is, without markup', (text) => {
    expect(shown(text)).toEqual({ seen: `x ${text}`, kinds: [] })
    expect(gfmMarks(escapeMarkdown(text))).toEqual([])
  })

  test.each(hostile)('%s stays one plain paragraph at the start of a line', (text) => {
    const kinds = nodesOf(fromMarkdown(escapeMarkdown(text))).map((node) => node.type)
    expect(kinds.filter((kind) => !['root', 'paragraph', 'text'].includes(kind))).toEqual([])
  })

  test('law: no text ends its cell or its line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(gfmMarks(escapeMarkdown(text))).toEqual([])
        expect(escapeMarkdown(text)).not.toMatch(/[\r\n\u2028\u2029]/)
      }),
    )
  })

  test('plain names stay plain', () => {
    for (const text of [
      '面雨量_24h',
      'special/flood#III-2',
      '07-04 08:10 [T+2:10]'.slice(0, 11),
      '-5 ℃',
      '+3',
      '1.2',
    ])
      expect(escapeMarkdown(text)).toBe(text)
  })
})

test('line breaks and marks that turn the direction of writing do not get through', () => {
  for (const escapeText of [escapeMarkdown, escapeHtml, escapeSvg])
    expect(escapeText('甲\r\n乙\u202e丙\u0000丁\u2066')).toBe('甲 乙丙丁')
})

describe.each([
  ['HTML', escapeHtml],
  ['SVG', escapeSvg],
])('%s', (_, escapeText) => {
  test.each(hostile)('%s makes no tag and ends no attribute', (text) => {
    expect(escapeText(text)).not.toMatch(/[<>"'`]/)
  })

  test('law: no character of markup is left, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escapeText(text)).not.toMatch(/[<>"'`]|&(?!amp;|lt;|gt;|quot;|#39;|#96;)/)
      }),
    )
  })
})

/** A value of an iCalendar file, as a calendar program reads it. */
const read = (value: string): string =>
  value.replace(/\\([\\;,nN])/g, (_, mark: string) => (mark.toLowerCase() === 'n' ? '\n' : mark))

describe('iCalendar', () => {
  test.each(hostile)('%s reads as it is', (text) => {
    expect(read(escapeICalendar(text))).toBe(text)
  })

  test.each([
    ['甲；乙, 丙; 丁\\n', '甲；乙, 丙; 丁\\n'],
    ['一\r\n二\n三\r四\u2028五', '一\n二\n三\n四\n五'],
    ['x\r\nEND:VCALENDAR\r\nBEGIN:VEVENT', 'x\nEND:VCALENDAR\nBEGIN:VEVENT'],
    ['甲\u0000乙\u202e丙\u0007', '甲乙丙'],
  ])('%j reads as %j', (text, seen) => {
    expect(read(escapeICalendar(text))).toBe(seen)
  })

  test('law: no text ends its line or its value', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const value = escapeICalendar(text)
        expect(value).not.toMatch(/[\r\n]/)
        expect(value.replace(/\\[\\;,n]/g, '')).not.toMatch(/[\\;,]/)
      }),
    )
  })
})

test('a view is escaped to its last leaf; numbers and drawings are left', () => {
  const drawing = { drawing: 'svg', markup: '<svg/>' } as const
  const view = { title: '<a>', rows: [{ text: '<b>', count: 1, none: null }], chart: drawing }
  expect(escapeView(view, escapeHtml)).toEqual({
    title: '&lt;a&gt;',
    rows: [{ text: '&lt;b&gt;', count: 1, none: null }],
    chart: drawing,
  })
})
