import type { InBothLanguages } from '../sentences.ts'

/** What `document/conversion` says: traces that publishing and conversion from PDF leave in a text. */
export const conversionMessages: InBothLanguages = {
  en: {
    contents: 'A table of contents ({count} lines) stands in the text; remove it, for headings make one',
    headings:
      'Headings stand at one depth or lost their `#` ({count} of them); give each the depth that its number tells',
    items:
      'Numbered items run together in one paragraph ({count} of them); begin each on a paragraph of its own',
    paragraphs: 'Paragraphs were cut in two by page breaks ({count} of them); join them',
    formulas: 'Numbers are written as formulas `$…$` ({count} of them); write them as plain text',
    tables: 'Tables are written in HTML ({count} of them) and are not read; write them as Markdown tables',
    images:
      'Pictures ({count} of them) are not read; write start procedures, call chains and flow charts as lists or tables',
    'fix-contents': 'Remove the table of contents',
    'fix-headings': 'Give headings the depth of their numbers',
    'fix-items': 'Begin each item on a paragraph of its own',
    'fix-paragraphs': 'Join the paragraphs',
    'fix-formulas': 'Write formulas as plain text',
    'fix-tables': 'Write the tables without merged cells as Markdown tables',
  },
  'zh-CN': {
    contents: '正文中有目录（{count} 行）；请删去，目录可由标题生成',
    headings: '各级标题同为一级或缺少 `#`（{count} 处）；请按编号分级',
    items: '多项编号内容连在同一段（{count} 处）；请每项另起一段',
    paragraphs: '段落因换页被断开（{count} 处）；请连成一段',
    formulas: '数字写成了公式 `$…$`（{count} 处）；请改为普通文字',
    tables: '有 {count} 张表格用 HTML 书写，未能读取；请改为 Markdown 表格',
    images: '有 {count} 幅图片，未能读取；启动程序、叫应流程、流程图请用列表或表格写明',
    'fix-contents': '删去目录',
    'fix-headings': '标题按编号分级',
    'fix-items': '每项另起一段',
    'fix-paragraphs': '连成一段',
    'fix-formulas': '公式改为普通文字',
    'fix-tables': '没有合并单元格的表格改为 Markdown 表格',
  },
}
