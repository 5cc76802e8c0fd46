import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Place } from '../../src/diagnostic/place.ts'
import type { Block, Document, Inline, Section } from '../../src/document/document.ts'
import { parseDocument } from '../../src/document/parse-document.ts'
import { describeDocument } from './describe-document.ts'

const frontmatter =
  '---\nkind: plan\nid: a\ntitle: 预案\ntype: special\narea: a\nissuer: b\nstatus: draft\n---\n'

const words = fc.constantFrom(
  '转移群众',
  '`水位 > 8`',
  '``a`b``',
  '**“重点”**',
  '[手册](../manuals/flood.md)',
  '<!-- for: flood -->',
  '&amp;',
  '\\|',
  '2*3',
  '面雨量_24h',
  ' ',
  '　',
  '<b>粗</b>',
  '`',
)
const line = fc.array(words, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''))
const block = fc.oneof(
  line,
  line.map((text) => `## ${text}`),
  line.map((text) => `（1）${text}`),
  fc.tuple(line, line).map(([a, b]) => `1．${a}\n2．${b}`),
  fc.tuple(line, line, line).map(([a, b, c]) => `1. ${a}\n   - ${b}\n\n2. ${c}`),
  fc.tuple(line, line).map(([a, b]) => `> ${a}\n> ${b}`),
  fc.array(fc.array(line, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }).map(table),
  fc.constant('<!-- role: response III -->'),
  fc.constant('***'),
)
const body = fc.array(block, { maxLength: 8 }).map((blocks) => blocks.join('\n\n'))

function table(rows: readonly (readonly string[])[]): string {
  return ['| 编号 | 任务 |', '|---|:-:|', ...rows.map((cells) => `| ${cells.join(' | ')} |`)].join('\n')
}

function inlinesOf(section: Section): Inline[] {
  const inBlock = (one: Block): Inline[] => {
    if (one.kind === 'paragraph') return [one.content]
    if (one.kind === 'table') return [one.header, ...one.rows].flat()
    return one.items.flatMap((item) => [item.content, ...item.blocks.flatMap(inBlock)])
  }
  return [
    ...(section.heading ? [section.heading] : []),
    ...section.blocks.flatMap(inBlock),
    ...section.sections.flatMap(inlinesOf),
  ]
}

function slice(document: Document, at: Place): string {
  return document.text.slice(at.start.offset, at.end.offset)
}

describe('places', () => {
  it('hold exactly what they are the place of', () => {
    fc.assert(
      fc.property(body, fc.boolean(), fc.boolean(), (markdown, mark, crlf) => {
        const lf = frontmatter + markdown
        const text = `${mark ? '\uFEFF' : ''}${crlf ? lf.replaceAll('\n', '\r\n') : lf}`
        const document = parseDocument('a.md', text)
        for (const inline of inlinesOf(document.body)) {
          expect(slice(document, inline.at)).toBe(inline.raw)
          expect(inline.raw.trim()).toBe(inline.raw)
          for (const code of inline.codes) expect(slice(document, code.at)).toBe(code.text)
          for (const link of inline.links) expect(slice(document, link.at)).toBe(link.target)
        }
      }),
    )
  })

  it('do not depend on line ends and byte-order mark, nor does what is read', () => {
    fc.assert(
      fc.property(body, (markdown) => {
        const plain = describeDocument(parseDocument('a.md', frontmatter + markdown))
        const windows = `\uFEFF${(frontmatter + markdown).replaceAll('\n', '\r\n')}`
        expect(describeDocument(parseDocument('a.md', windows)).replaceAll('\r\n', '\n')).toBe(plain)
      }),
    )
  })

  it('lie within those of what encloses them', () => {
    fc.assert(
      fc.property(body, (markdown) => {
        const document = parseDocument('a.md', frontmatter + markdown)
        const encloses = (outer: Place, inner: Place): boolean =>
          outer.start.offset <= inner.start.offset && inner.end.offset <= outer.end.offset
        const check = (section: Section): void => {
          for (const inner of section.sections) {
            expect(encloses(section.at, inner.at)).toBe(true)
            check(inner)
          }
          for (const one of section.blocks)
            expect(encloses(section.at, one.kind === 'paragraph' ? one.content.at : one.at)).toBe(true)
        }
        check(document.body)
      }),
    )
  })

  it('of values and keys are exact, and fall back to what encloses them', () => {
    const text =
      '\uFEFF---\r\nkind: plan\r\nlinks:\r\n  - { rel: part-of, plan: "overall" }\r\nlead:\r\n---\r\n'
    const document = parseDocument('a.md', text)
    expect(slice(document, document.placeOf(['links', 0, 'plan']))).toBe('"overall"')
    expect(slice(document, document.placeOfKey(['links', 0, 'plan']))).toBe('plan')
    expect(slice(document, document.placeOf(['links', 0, 'when']))).toBe('{ rel: part-of, plan: "overall" }')
    expect(slice(document, document.placeOf(['links']))).toBe('- { rel: part-of, plan: "overall" }')
    expect(slice(document, document.placeOf(['lead']))).toBe('')
    expect(slice(document, document.placeOfKey([]))).toBe('---')
    expect(document.placeOf(['links', 0, 'plan']).start).toEqual({ line: 4, column: 27, offset: 52 })
  })

  it('of an empty cell is empty and stands where its content would', () => {
    const document = parseDocument('a.md', `${frontmatter}\n| 甲 | 乙 | 丙 |\n|---|---|---|\n|  || |\n`)
    const [found] = document.body.blocks
    const cells = found?.kind === 'table' ? (found.rows[0] ?? []) : []
    expect(cells.map((cell) => [cell.raw, cell.at.start.column, cell.at.end.column])).toEqual([
      ['', 3, 3],
      ['', 5, 5],
      ['', 6, 6],
    ])
  })
})

describe('tables cut out before Markdown is read', () => {
  it('are read as Markdown’s own parser reads them', () => {
    // A fence keeps tables from being cut out.
    const fence = '\n\n```\n```\n'
    fc.assert(
      fc.property(body, (markdown) => {
        const cut = parseDocument('a.md', `${frontmatter}\n${markdown}\n`)
        const whole = parseDocument('a.md', `${frontmatter}\n${markdown}\n${fence}`)
        expect(describeDocument(cut)).toBe(describeDocument(whole))
      }),
    )
  })
})
