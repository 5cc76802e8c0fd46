import type { Section } from '../../document/document.ts'
import { parseDocument } from '../../document/parse-document.ts'
import type { OfficialBlock, OfficialDocument } from './official-document.ts'
import { type Codes, writtenBlocks } from './written-blocks.ts'

/** Headings of annexes: they begin on a page of their own. */
const annex = /^(?:附(?:件|录|表|图|则(?!$))|annex|appendix)/i

/** What stands on the first page of a plan or report beside its text. */
export interface Front {
  readonly title: string
  readonly under: readonly string[]
  readonly mark: string | null
}

/** A plan’s text as an office issues it: its words, without code, comments and frontmatter. */
export function issuedDocument(body: Section, front: Front): OfficialDocument {
  return documentOf(body, front, 'left-out')
}

/** A report that was rendered as Markdown, as an office issues it. Its own title is taken from its first heading. */
export function reportDocument(markdown: string, front: Omit<Front, 'title'>): OfficialDocument {
  const { body } = parseDocument('report.md', markdown)
  const title = body.sections[0]?.heading?.text ?? ''
  return documentOf(body, { title, ...front }, 'kept')
}

/** The title’s own heading is not said twice. */
function documentOf(body: Section, front: Front, codes: Codes): OfficialDocument {
  const [only, ...others] = body.sections
  const titled = only !== undefined && others.length === 0 && only.depth === 1
  const blocks = titled
    ? [
        ...writtenBlocks({ ...body, sections: [] }, codes),
        ...writtenBlocks({ ...only, heading: null }, codes),
      ]
    : writtenBlocks(body, codes)
  return { ...front, blocks: blocks.flatMap(withPages) }
}

function withPages(block: OfficialBlock, index: number): readonly OfficialBlock[] {
  const begins = block.kind === 'heading' && block.rank === 1 && annex.test(block.text) && index > 0
  return begins ? [{ kind: 'page' }, block] : [block]
}
