import type { Section } from '../../document/document.ts'
import { parseDocument } from '../../document/parse-document.ts'
import type { OfficialBlock, OfficialDocument } from './official-document.ts'
import { type Pictures, type Setting, writtenBlocks } from './written-blocks.ts'

/** Headings of annexes: they begin on a page of their own. */
const annex = /^(?:附(?:件|录|表|图|则(?!$))|annex|appendix)/i

/** What stands on the first page of a plan or report beside its text. */
export interface Front {
  readonly title: string
  readonly under: readonly string[]
  readonly mark: string | null
}

/** What a report brings beside its words. */
export interface ReportFront extends Omit<Front, 'title'> {
  /** By the name under which the text shows them. */
  readonly pictures?: Pictures
  /** Its first section is for a leader who reads no more: it fills the first page, set small. */
  readonly summary?: boolean
}

/** A plan’s text as an office issues it: its words, without code, comments and frontmatter. */
export function issuedDocument(body: Section, front: Front): OfficialDocument {
  return { ...front, ...blocksOf(body, { codes: 'left-out', pictures: new Map() }, false) }
}

/** A report that was rendered as Markdown, as an office issues it. Its own title is taken from its first heading. */
export function reportDocument(
  markdown: string,
  { under, mark, pictures = new Map(), summary = false }: ReportFront,
): OfficialDocument {
  const { body } = parseDocument('report.md', markdown)
  const title = body.sections[0]?.heading?.text ?? ''
  return { title, under, mark, ...blocksOf(body, { codes: 'kept', pictures }, summary) }
}

/** The title’s own heading is not said twice. */
function blocksOf(
  body: Section,
  setting: Setting,
  summarized: boolean,
): Pick<OfficialDocument, 'summary' | 'blocks'> {
  const [only, ...others] = body.sections
  const titled = only !== undefined && others.length === 0 && only.depth === 1
  const lead = titled ? writtenBlocks({ ...body, sections: [] }, setting) : []
  const text = titled ? { ...only, heading: null } : body
  const [first, ...rest] = text.sections
  if (!summarized || first === undefined)
    return { summary: [], blocks: [...lead, ...writtenBlocks(text, setting)].flatMap(withPages) }
  const summary = [...lead, ...writtenBlocks({ ...text, sections: [first] }, setting)]
  return {
    summary,
    blocks: writtenBlocks({ ...text, blocks: [], sections: rest }, setting).flatMap(withPages),
  }
}

function withPages(block: OfficialBlock, index: number): readonly OfficialBlock[] {
  const begins = block.kind === 'heading' && block.rank === 1 && annex.test(block.text) && index > 0
  return begins ? [{ kind: 'page' }, block] : [block]
}
