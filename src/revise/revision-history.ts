import type { Edit } from '../diagnostic/diagnostic.ts'
import type { Inline, Section, Table } from '../document/document.ts'
import { type PlanSet, textAt } from '../link/plan-set.ts'
import type { Plan } from '../model/plan.ts'
import { canonical } from '../vocabulary/canonical.ts'

/** What a plan is to say of its own revision. */
export interface RevisionNote {
  /** The edition as which it is put forward; null: not settled yet. */
  readonly edition: string | null
  /** What stands where the approval fills in a date: （批准后填写）. */
  readonly dateLater: string
  /** What was changed, for one cell. */
  readonly content: string
}

const columns = {
  content: /修订内容|修订说明|修改内容|变更内容|主要修改|changes?$|description|summary/i,
  edition: /版本|版次|版号|edition|version/i,
  date: /日期|时间|date/i,
} as const

/**
 * Edits by which a plan tells that it was revised: a row more in its table of revisions (修订记录: 版本 日期 修订内容, any order, other
 * columns left empty), and the edition of its frontmatter where one is given. A plan without such a table gets none: what an
 * office keeps in its texts is its own affair. The edition of a part of a book is the book's, and stays.
 */
export function historyEdits(set: PlanSet, plan: Plan, note: RevisionNote): Edit[] {
  const text = textAt(set, plan.path)
  return [...rowEdits(plan, text, note), ...editionEdits(plan, text, note)]
}

function rowEdits(plan: Plan, text: string, note: RevisionNote): Edit[] {
  const table = plan.sections
    .filter(({ section }) => section.depth > 0)
    .flatMap(({ section }) => tablesOf(section))
    .find(({ header }) => isHistory(header))
  if (!table) return []
  const end = table.at.end.offset
  const isCrlf = text.slice(0, end).includes('\r\n')
  return [{ path: plan.path, start: end, end, text: `${isCrlf ? '\r\n' : '\n'}${row(table.header, note)}` }]
}

function tablesOf({ blocks }: Section): Table[] {
  return blocks.filter((block) => block.kind === 'table')
}

function isHistory(header: readonly Inline[]): boolean {
  const has = (pattern: RegExp): boolean => header.some(({ text }) => pattern.test(canonical(text)))
  return has(columns.content) && (has(columns.edition) || has(columns.date))
}

function row(header: readonly Inline[], { edition, dateLater, content }: RevisionNote): string {
  const cells = header.map(({ text }) => {
    const name = canonical(text)
    if (columns.content.test(name)) return content
    if (columns.edition.test(name)) return edition ?? ''
    return columns.date.test(name) ? dateLater : ''
  })
  return `| ${cells.map((cell) => cell.replace(/\s+/g, ' ').replaceAll('|', '\\|')).join(' | ')} |`
}

function editionEdits(plan: Plan, text: string, { edition }: RevisionNote): Edit[] {
  const at = plan.stated.edition?.at
  if (edition === null || !at || at.path !== plan.path) return []
  const [start, end] = [at.start.offset, at.end.offset]
  const isQuoted = /^["']/.test(text.slice(start, end))
  const isInside = /["']/.test(text[start - 1] ?? '')
  return [{ path: plan.path, start, end, text: isQuoted || !isInside ? JSON.stringify(edition) : edition }]
}
