import type { Block, Inline, Item, Section } from '../../document/document.ts'
import type { Drawing } from '../escape-view.ts'
import { markdownRuns } from './markdown-runs.ts'
import type { Cell, OfficialBlock, Run } from './official-document.ts'

/**
 * How code is printed. `left-out`: a plan is issued in words, and its code stands beside words that say the same; only a cell
 * that holds nothing else shows it. `kept`: in a report, code names things.
 */
export type Codes = 'left-out' | 'kept'

/** Drawings by the name that a line `![title](name)` gives them. */
export type Pictures = ReadonlyMap<string, Picture>

/** A drawing, and the same in pixels where somebody drew it. */
export interface Picture extends Drawing {
  readonly png?: Uint8Array | null
}

/** How a text is set, beside its words. */
export interface Setting {
  readonly codes: Codes
  readonly pictures: Pictures
}

/** A section as an office issues it; its first heading is of `rank`. Comments and code blocks are not issued. */
export function writtenBlocks(section: Section, setting: Setting, rank = 1): readonly OfficialBlock[] {
  const heading: OfficialBlock[] = section.heading
    ? [{ kind: 'heading', rank, text: plainText(section.heading, setting.codes) }]
    : []
  const below = section.heading ? rank + 1 : rank
  return [
    ...heading,
    ...section.blocks.flatMap((block) => blocksOf(block, setting)),
    ...section.sections.flatMap((each) => writtenBlocks(each, setting, below)),
  ]
}

function blocksOf(block: Block, setting: Setting): readonly OfficialBlock[] {
  const { codes } = setting
  switch (block.kind) {
    case 'paragraph':
      return pictureOf(block.content, setting.pictures) ?? paragraph(runsOf(block.content, codes))
    case 'list':
      return block.items.flatMap((item) => itemBlocks(item, setting))
    case 'table':
      return [
        {
          kind: 'table',
          header: block.header.map((cell) => runsOf(cell, codes)),
          rows: block.rows.map((row) => row.map((cell) => runsOf(cell, codes))),
        },
      ]
  }
}

/** Officials number by hand: the marker is part of the line. A dash or dot that only Markdown needs is not. */
function itemBlocks({ marker, content, blocks }: Item, setting: Setting): readonly OfficialBlock[] {
  const runs = runsOf(content, setting.codes)
  const shown = /^[-*+]$/.test(marker) ? '' : `${marker}${/[.)]$/.test(marker) ? ' ' : ''}`
  const line = shown === '' || runs.length === 0 ? runs : [{ text: shown, bold: false }, ...runs]
  return [...paragraph(line), ...blocks.flatMap((block) => blocksOf(block, setting))]
}

function paragraph(runs: readonly Run[]): readonly OfficialBlock[] {
  return runs.some(({ text }) => text !== '') ? [{ kind: 'paragraph', runs }] : []
}

/** A paragraph that is one picture and nothing else; null for any other, and for a picture that is not there. */
function pictureOf({ raw }: Inline, pictures: Pictures): readonly OfficialBlock[] | null {
  const [, title, name] = /^!\[((?:[^\]\\]|\\.)*)\]\(([^)\s]*)\)$/.exec(raw.trim()) ?? []
  const drawing = pictures.get(name ?? '')
  if (title === undefined || drawing === undefined) return null
  const says = markdownRuns(title)
    .map(({ text }) => text)
    .join('')
  const { markup: svg, wide, high, png = null } = drawing
  return [{ kind: 'picture', svg, wide, high, says, png }]
}

function plainText(content: Inline, codes: Codes): string {
  return runsOf(content, codes)
    .map(({ text }) => text)
    .join('')
}

function runsOf(content: Inline, codes: Codes): Cell {
  if (codes === 'kept') return markdownRuns(content.raw)
  // The colon that led to the code leads to nothing.
  const words = content.codes.length > 0 ? content.text.replace(/[：:]$/, '') : content.text
  const text = words === '' ? content.codes.map((code) => code.text).join('；') : words
  return text === '' ? [] : [{ text, bold: false }]
}
