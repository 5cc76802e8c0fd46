import { describe, expect, test } from 'vitest'
import { parseDocument } from '../../src/document/parse-document.ts'

const chinese = `---
类别: 预案
编号: special/flood
标题: 示例县防汛应急预案
类型: 专项
区域: county
灾种: [[洪水, 内涝], 干旱]
印发单位: county-gov
状态: 草案
日期: { 审批: 2025-04-28, 印发: 2025-05-06 }
衔接:
  - { 关系: 启动, 预案: township/east, 条件: III, 级别: III, 时限: 30 分钟, 启动单位: 县防办 }
  - { 关系: 上级, 预案: "province:special/flood", 跟随: 是 }
演练: { 周期: P3Y, 上次: 2024-06-14 }
---
`

const english = `---
kind: plan
id: special/flood
title: 示例县防汛应急预案
type: special
area: county
hazards: [[flood, waterlogging], drought]
issuer: county-gov
status: draft
dates: { approved: 2025-04-28, issued: 2025-05-06 }
links:
  - { rel: activates, plan: township/east, when: III, expect: III, within: PT30M, by: 县防办 }
  - { rel: superior, plan: "province:special/flood", follow: true }
drill: { every: P3Y, last: 2024-06-14 }
---
`

describe('frontmatter in Chinese', () => {
  const document = parseDocument('special/flood.md', chinese)

  test('says the same as in the words of the schema', () => {
    expect(document.diagnostics).toEqual([])
    expect(document.data).toEqual(parseDocument('special/flood.md', english).data)
  })

  test('keeps its places: of the value, and of the key as written', () => {
    const textAt = ({ start, end }: { start: { offset: number }; end: { offset: number } }): string =>
      chinese.slice(start.offset, end.offset)
    expect(textAt(document.placeOf(['type']))).toBe('专项')
    expect(textAt(document.placeOfKey(['issuer']))).toBe('印发单位')
    expect(textAt(document.placeOf(['links', 0, 'within']))).toBe('30 分钟')
  })

  test('a word of the schema may be Chinese though the keys are not', () => {
    const mixed = parseDocument('special/flood.md', english.replace('type: special', 'type: 专项应急预案'))
    expect(mixed.diagnostics).toEqual([])
    expect(mixed.data).toMatchObject({ type: 'special' })
  })

  test('bodies by name, dates and intervals in words are the same as ids and codes', () => {
    const words = parseDocument(
      'special/flood.md',
      chinese
        .replace('审批: 2025-04-28', '审批: 2025年4月28日')
        .replace('P3Y', '三年')
        .replace('county-gov', '县政府'),
    )
    expect(words.diagnostics).toEqual([])
    expect(words.data).toMatchObject({
      dates: { approved: '2025-04-28' },
      drill: { every: 'P3Y' },
      issuer: '县政府',
    })
  })

  test('a Chinese word that is not possible is answered in Chinese', () => {
    const [told] = parseDocument('special/flood.md', chinese.replace('状态: 草案', '状态: 试行')).diagnostics
    expect(told?.params.allowed).toBe('`草案` `审查` `施行` `已替代` `废止`')
  })

  test.each([
    ['a key in both languages', english.replace('status: draft', 'status: draft\n状态: 施行'), 10],
    ['a type that there is not', chinese.replace('类型: 专项', '类型: 专题'), 5],
    ['a key that there is not', chinese.replace('状态: 草案', '状态: 草案\n备注: 无'), 10],
  ])('%s is refused where it stands', (_, text, line) => {
    const told = parseDocument('special/flood.md', text).diagnostics
    expect(told.map(({ at }) => at.start.line)).toEqual([line])
  })
})

describe('a mistyped key', () => {
  const told = (from: string, to: string): string[] =>
    parseDocument('special/flood.md', chinese.replace(from, to)).diagnostics.map(
      ({ variant, params, fixes }) =>
        `${variant} ${params.key}${params.near ? ` → ${params.near}` : ''}${fixes[0]?.safe ? ', safe' : ''}`,
    )

  test.each([
    ['印发单位:', '印发部门:', ['unknown-key-near 印发部门 → 印发单位, safe']],
    ['印发单位:', '印发单住:', ['unknown-key-near 印发单住 → 印发单位, safe']],
    ['状态:', '状况:', ['unknown-key-near 状况 → 状态']],
    ['启动单位:', '启动部门:', ['unknown-key-near 启动部门 → 启动单位, safe']],
    ['印发: 2025', '印刷: 2025', ['unknown-key-near 印刷 → 印发']],
    ['印发单位:', '落款:', ['unknown-key 落款']],
  ])('%s as %s is told once, with the name that is nearest', (from, to, expected) => {
    expect(told(from, to).toSorted()).toEqual(expected)
  })

  test('that is like no other is answered with the keys in Chinese', () => {
    const [found] = parseDocument('a.md', chinese.replace('状态: 草案', '状态: 草案\n备注: 无')).diagnostics
    expect(found?.params.allowed).toMatch(/^`文件类别` `编号` `标题` `类型` `区域`/)
  })
})

describe('a book in Chinese', () => {
  const book = `---
类别: 预案汇编
编号: books/hotel
名称: 示例酒店应急预案
印发单位: hotel
版本: "2026"
状态: 现行
日期: { 批准: 2026-03-20, 印发: 2026-04-01 }
组成: [hotel/comprehensive, hotel/on-site/*]
---
`
  const data = {
    id: 'books/hotel',
    title: '示例酒店应急预案',
    issuer: 'hotel',
    edition: '2026',
    status: 'in-force',
    dates: { approved: '2026-03-20', issued: '2026-04-01' },
    parts: ['hotel/comprehensive', 'hotel/on-site/*'],
  }

  test('says the same as in the words of the schema', () => {
    const read = parseDocument('hotel/all.md', book)
    expect([read.diagnostics, read.kind, read.data]).toEqual([[], 'book', { kind: 'book', ...data }])
  })

  test('in books/ it need not say that it is one', () => {
    const read = parseDocument('books/hotel.md', book.replace('类别: 预案汇编\n', ''))
    expect([read.diagnostics, read.kind, read.data]).toEqual([[], 'book', data])
  })

  test('elsewhere it must', () => {
    const read = parseDocument('hotel/all.md', book.replace('类别: 预案汇编\n', ''))
    expect(read.diagnostics.map(({ code, variant }) => `${code} ${variant}`)).toEqual([
      'document/unknown-kind missing',
    ])
  })
})
