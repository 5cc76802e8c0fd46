import { expect, test } from 'vitest'
import { writeHtml } from '../../../src/report/official/official-html.ts'

const document = { title: '甲', under: [], summary: [], blocks: [] }

test('the mark of a drill is printed in the margin of every page, never over text', () => {
  const html = writeHtml({ ...document, mark: '演 练' }, 'zh-CN')
  expect(html).toContain('@top-center{content:"演 练"')
  expect(html).not.toContain('position:fixed')
})

test('what is no drill has no mark', () => {
  expect(writeHtml({ ...document, mark: null }, 'zh-CN')).not.toContain('@top-center')
})
