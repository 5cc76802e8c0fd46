import { parseBlocks } from './markdown.ts'
import { plainBlocks } from './plain-blocks.ts'
import type { RawBlock } from './raw-block.ts'

/** Fences, raw HTML and comments of several lines: inside them even a heading is only text. */
const swallowing = /(?:^|[\r\n])[ \t>*+\-\d.)]*(?:```|~~~|<)/
const headings = /(?:^|(?<=[\r\n]))#{1,6}(?=[ \t\r\n]|$)/g

/**
 * The blocks of the Markdown that begins at an offset of a file's text. A heading in the first column ends all that was open
 * before it, so the text is read from heading to heading: what is plain by `plainBlocks`, the rest by remark, which takes
 * ten times as long.
 */
export function readBlocks(text: string, from: number): RawBlock[] {
  const blocks: RawBlock[] = []
  let start = from
  for (const end of [...headingsAfter(text, from), text.length]) {
    if (end === start) continue
    const section = { start, end }
    const plain = plainBlocks(text, section)
    if (!plain && swallowing.test(text.slice(start, end)))
      return blocks.concat(parseBlocks(text, { start, end: text.length }))
    for (const block of plain ?? parseBlocks(text, section)) blocks.push(block)
    start = end
  }
  return blocks
}

/** Where lines begin that are headings unless something around them says otherwise. */
function headingsAfter(text: string, from: number): number[] {
  return [...text.slice(from).matchAll(headings)].map(({ index }) => from + index)
}
