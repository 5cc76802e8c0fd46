import { expect, test } from 'vitest'
import type { Inline } from '../../src/document/document.ts'
import { inlineParts } from '../../src/document/inline-parts.ts'
import { parseDocument } from '../../src/document/parse-document.ts'

function read(markdown: string): Inline {
  const document = parseDocument('a.md', `# 一\n\n${markdown}\n`)
  const block = document.body.sections[0]?.blocks[0]
  if (block?.kind !== 'paragraph') throw new Error('no paragraph')
  return block.content
}

const parts = (markdown: string): string[] =>
  inlineParts(read(markdown)).map(({ kind, text }) => (kind === 'code' ? `<${text}>` : text))

test.each([
  ['水位高。', ['水位高。']],
  ['水位 `水位 ≥ 12` 以上', ['水位 ', '<水位 ≥ 12>', ' 以上']],
  ['`甲`', ['<甲>']],
  ['`甲``乙` 丙', ['<甲``乙>', ' 丙']],
  ['`甲` `乙`', ['<甲>', ' ', '<乙>']],
  ['`` 甲 ` 乙 `` 丙', ['<甲 ` 乙>', ' 丙']],
  ['**重点 `甲` 说明**', ['重点 ', '<甲>', ' 说明']],
  ['上游\n下游 `甲`', ['上游下游 ', '<甲>']],
  ['> 上游 `甲`\n> 下游', ['上游 ', '<甲>', ' 下游']],
  ['见[甲预案](a.md)第 `3` 条', ['见甲预案第 ', '<3>', ' 条']],
  ['<b>甲</b> `<b>乙</b>`', ['甲 ', '<<b>乙</b>>']],
])('%j', (markdown, expected) => {
  expect(parts(markdown)).toEqual(expected)
})
