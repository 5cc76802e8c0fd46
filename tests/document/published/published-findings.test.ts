import { describe, expect, test } from 'vitest'
import type { Section } from '../../../src/document/document.ts'
import { parseDocument } from '../../../src/document/parse-document.ts'

const head =
  '---\nkind: plan\nid: special/flood\ntitle: 清溪县防汛应急预案\ntype: special\narea: qingxi\nissuer: qx\nstatus: draft\n---\n'
const flat =
  '# 清溪县防汛应急预案\n\n# 1 总则\n\n# 1.1 目的\n\n# 2 响应\n\n# 2.1 Ⅳ级响应\n\n# 2.1.1 启动条件\n'

const headings = ({ heading, depth, sections }: Section): string[] => [
  ...(heading ? [`${depth} ${heading.text}`] : []),
  ...sections.flatMap(headings),
]
const variants = (text: string): string[] =>
  parseDocument('special/flood.md', text).diagnostics.map(({ code, variant }) => `${code} ${variant}`)

describe('a plan with frontmatter that still has traces of conversion', () => {
  test('is read by the numbers of its headings, and told once', () => {
    const document = parseDocument('special/flood.md', head + flat)
    expect(document.readable).toBe(true)
    expect(headings(document.body)).toEqual([
      '1 清溪县防汛应急预案',
      '2 1 总则',
      '3 1.1 目的',
      '2 2 响应',
      '3 2.1 Ⅳ级响应',
      '4 2.1.1 启动条件',
    ])
    expect(variants(head + flat)).toEqual(['document/conversion headings'])
  })
  test('may have pictures', () => {
    expect(variants(`${head}# 清溪县防汛应急预案\n\n![水系图](map.png)\n`)).toEqual([])
  })
})

test.each([
  ['notes', '# 会议记录\n\n今天讨论了预案。'],
  ['a list', '- 甲\n- 乙'],
])('%s without frontmatter are no plan', (_, text) => {
  expect(variants(text)).toEqual(['document/no-frontmatter missing'])
})

test.each([
  ['special/flood', '# 某市总体应急预案', 'id: special/flood', 'type: special'],
  ['overall', '# 某市突发事件总体应急预案', 'id: overall', 'type: overall'],
  ['旧/防汛', '# 和平镇防汛应急预案', 'id: township/to-fill', 'type: township'],
])('the frontmatter offered for %s tells what path and title tell', (path, title, id, type) => {
  const text = `${title}\n\n## 1 应急响应\n\n### 1.1 Ⅳ级响应\n\n#### 1.1.1 启动条件\n\n（1）情形。\n`
  const [fix] = parseDocument(`${path}.md`, text).diagnostics[0]?.fixes ?? []
  const [edit] = fix?.edits ?? []
  expect(edit?.text.split('\n')).toEqual(expect.arrayContaining([id, type]))
  expect(parseDocument(`${path}.md`, `${edit?.text}${text}`).readable).toBe(true)
})
