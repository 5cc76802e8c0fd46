import type { Block, Section } from '../document/document.ts'
import { isDocumentTitle } from '../model/heading.ts'
import type { Plan } from '../model/plan.ts'
import { splitHeading } from '../vocabulary/section-role.ts'

/** Where a reader of the printed plan finds a clause. */
export interface CitedPlace {
  /**
   * The number of its section as printed: `6.5.1`; where chapters are numbered by rank, with those above it: `第五章一、`. A section
   * without a number is told by its words and those above it: `Ⅲ级响应·启动条件`. None: it stands in no section.
   */
  readonly section?: string
  /** The number of its list item within the section as printed, with those above it: `2`, `（三）1`. None: it is no numbered item. */
  readonly item?: string
}

/** Where the clause that begins at `offset` stands in the printed plan. */
export function citedPlace(
  { sections, title }: Pick<Plan, 'sections' | 'title'>,
  offset: number,
): CitedPlace {
  const around = sections
    .map(({ section }) => section)
    .filter(({ at }) => at.start.offset <= offset && offset < at.end.offset)
    .filter(({ heading, depth }) => heading !== null && !isDocumentTitle(heading.text, depth, title.value))
    .sort((a, b) => a.at.start.offset - b.at.start.offset)
  const section = numberOf(around)
  const item = itemNumber(around.at(-1)?.blocks ?? [], offset)
  return { ...(section && { section }), ...(item && { item }) }
}

function numberOf(around: readonly Section[]): string {
  const headings = around.map(({ heading }) => splitHeading(heading?.text ?? ''))
  const number = headings.at(-1)?.number ?? ''
  if (number === '') return headings.map(({ words }) => words).join('·')
  return /\d\s*[.．]\s*\d/.test(number) ? number : headings.map((each) => each.number).join('')
}

function itemNumber(blocks: readonly Block[], offset: number): string {
  const lists = blocks.flatMap((block) => (block.kind === 'list' ? block.items : []))
  const item = lists.find(({ at }) => at.start.offset <= offset && offset < at.end.offset)
  return item ? numberIn(item.marker) + itemNumber(item.blocks, offset) : ''
}

/** `2.` → `2`, `（1）` as it is; nothing for a dash. */
function numberIn(marker: string): string {
  if (!/[\p{N}一二三四五六七八九十]/u.test(marker)) return ''
  return /^[（(]/.test(marker) ? marker : marker.replace(/[\\.．、)）]+$/, '')
}
