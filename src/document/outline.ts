import type { LineIndex } from '../diagnostic/place.ts'
import type { Directive, Section } from './document.ts'
import { numberCount, usualDepths } from './heading-depths.ts'
import { readInline } from './inline.ts'
import { readFlow } from './numbered-paragraphs.ts'
import { depthsByNumbers, isFlattened } from './published/heading-rank.ts'
import type { RawBlock, Reading } from './raw-block.ts'

type Heading = Extract<RawBlock, { kind: 'heading' }>

/** A heading with the blocks up to the next heading of any rank. */
interface Stretch {
  readonly heading: Heading | null
  readonly raw: RawBlock[]
}

/** A body as sections, and the tables in it that were not read to their end. */
export interface Outline {
  readonly body: Section
  readonly longTables: Reading['longTables']
}

/** The heading tree of a body that begins at an offset of the text. */
export function outline(raw: readonly RawBlock[], text: string, index: LineIndex, from: number): Outline {
  const stretches: Stretch[] = [{ heading: null, raw: [] }]
  for (const block of raw) {
    if (block.kind === 'heading') stretches.push({ heading: block, raw: [] })
    else stretches.at(-1)?.raw.push(block)
  }
  const depths = meantDepths(stretches, text)
  const longTables: Reading['longTables'] = []
  const flat = stretches.map((stretch, i) => {
    const section = readStretch(stretch, { text, index, longTables }, from)
    return i > 0 ? { ...section, depth: depths[i - 1] ?? section.depth } : section
  })
  return { body: nest(flat), longTables }
}

/**
 * Depths of the headings: by officials' numbers where all stand at one depth (as after conversion from PDF), else as written but
 * for the odd one among those numbered alike.
 */
function meantDepths(stretches: readonly Stretch[], text: string): number[] {
  const headings = stretches.flatMap(({ heading }) =>
    heading ? [{ words: text.slice(heading.content.start, heading.content.end), depth: heading.depth }] : [],
  )
  const words = headings.map((each) => each.words)
  if (
    isFlattened(
      headings.map(({ depth }) => depth),
      words,
    )
  )
    return depthsByNumbers(words)
  const usual = usualDepths(headings)
  return headings.map((each) => usual.get(numberCount(each)) ?? each.depth)
}

function readStretch(stretch: Stretch, shared: Omit<Reading, 'directives'>, from: number): Section {
  const directives: Directive[] = []
  const reading: Reading = { ...shared, directives }
  const { heading, raw } = stretch
  const words = heading ? readInline(heading.content, reading) : null
  const blocks = readFlow(raw, reading)
  const start = heading?.at.start ?? from
  const end = raw.at(-1)?.at.end ?? heading?.at.end ?? from
  const at = shared.index.place(start, end)
  return { heading: words, depth: heading?.depth ?? 0, directives, blocks, sections: [], at }
}

/** Puts each section under the last one before it that ranks higher; the first stands for the body. */
function nest(flat: readonly Section[]): Section {
  const open: { section: Section; sections: Section[] }[] = []
  const close = (depth: number): Section | null => {
    let closed: Section | null = null
    while (open.length > 0 && (open.at(-1)?.section.depth ?? 0) >= depth) {
      const last = open.pop()
      if (!last) break
      const end = last.sections.at(-1)?.at.end ?? last.section.at.end
      closed = { ...last.section, sections: last.sections, at: { ...last.section.at, end } }
      open.at(-1)?.sections.push(closed)
    }
    return closed
  }
  for (const section of flat) {
    if (section.depth > 0) close(section.depth)
    open.push({ section, sections: [] })
  }
  return close(0) as Section
}
