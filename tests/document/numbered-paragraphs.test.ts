import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../src/document/parse-document.ts'
import { describeBlock } from './describe-document.ts'

const read = (...paragraphs: string[]): string[] =>
  parseDocument('a.md', `---\nkind: plan\n---\n\n${paragraphs.join('\n\n')}\n`).body.blocks.flatMap((b) =>
    describeBlock(b, 0),
  )

describe('a paragraph with a number at its front is an item', () => {
  it.each([
    ['（1）转移', '[（1）] 转移'],
    ['(1) 转移', '[(1)] 转移'],
    ['1．转移', '[1．] 转移'],
    ['1、转移', '[1、] 转移'],
    ['1.转移', '[1.] 转移'],
    ['１．转移', '[１．] 转移'],
    ['①转移', '[①] 转移'],
    ['——转移', '[——] 转移'],
    ['一、转移', '[一、] 转移'],
    ['（十二）转移', '[（十二）] 转移'],
    ['　　（1）转移', '[（1）] 转移'],
  ])('%s', (paragraph, expected) => {
    expect(read(paragraph)).toEqual([expected])
  })
})

describe('what only looks like a number stays a paragraph', () => {
  it.each([
    '一、二级响应由市防指启动',
    '1、2 月少雨',
    '1.5 米',
    '5.4.1 启动条件',
    '2016．07',
    '（注）说明',
    '—转移',
    '1 转移',
  ])('%s', (paragraph) => {
    expect(read(paragraph)).toEqual([paragraph])
  })
})

describe('nesting', () => {
  it('follows 一、（一）1.（1）①', () => {
    expect(read('一、甲', '（一）乙', '1．丙', '（1）丁', '①戊', '②己', '2．庚', '二、辛')).toEqual([
      '[一、] 甲',
      '  [（一）] 乙',
      '    [1．] 丙',
      '      [（1）] 丁',
      '        [①] 戊',
      '        [②] 己',
      '    [2．] 庚',
      '[二、] 辛',
    ])
  })
  it('lets 1. stand within （1）, as many plans have it', () => {
    expect(read('（1）甲', '1．乙', '2．丙', '（2）丁')).toEqual([
      '[（1）] 甲',
      '  [1．] 乙',
      '  [2．] 丙',
      '[（2）] 丁',
    ])
  })
  it('begins another list with a number that goes on from elsewhere', () => {
    expect(read('3．甲', '（5）乙', '1．丙')).toEqual(['[3．] 甲', '[（5）] 乙', '  [1．] 丙'])
  })
  it('ends at an ordinary paragraph', () => {
    expect(read('（1）甲', '说明', '（2）乙')).toEqual(['[（1）] 甲', '说明', '[（2）] 乙'])
  })
  it('takes Markdown lists of 1. as numbers', () => {
    expect(read('（一）甲', '1. 乙\n2. 丙', '（1）丁', '（二）戊')).toEqual([
      '[（一）] 甲',
      '  [1.] 乙',
      '  [2.] 丙',
      '    [（1）] 丁',
      '[（二）] 戊',
    ])
  })
})

describe('wrapped paragraphs', () => {
  it('gives each numbered line an item', () => {
    expect(read('1．甲\n2．乙\n3．丙')).toEqual(['[1．] 甲', '[2．] 乙', '[3．] 丙'])
  })
  it('cuts after the end of a sentence, and keeps a lead-in apart', () => {
    expect(read('符合下列条件之一：\n（1）甲，\n接着甲。\n（2）乙')).toEqual([
      '符合下列条件之一：',
      '[（1）] 甲，接着甲。',
      '[（2）] 乙',
    ])
  })
  it('does not cut where a number begins a line by chance', () => {
    expect(read('按照第\n（1）项办理')).toEqual(['按照第（1）项办理'])
  })
  it('keeps a Markdown item’s own marker and splits what follows in it', () => {
    expect(read('- （1）甲', '1. 下列情形：\n   （1）乙；\n   （2）丙。')).toEqual([
      '[-] （1）甲',
      '[1.] 下列情形：',
      '  [（1）] 乙；',
      '  [（2）] 丙。',
    ])
  })
})
