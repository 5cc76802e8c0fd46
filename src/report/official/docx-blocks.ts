import {
  AlignmentType,
  type FileChild,
  HeadingLevel,
  HeightRule,
  type IFontAttributesProperties,
  ImageRun,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { escapeXmlText } from '../escape.ts'
import { columnWidths } from './column-widths.ts'
import type { Cell, OfficialBlock, Run } from './official-document.ts'
import {
  indent,
  page,
  summaryType,
  type TableType,
  type Twips,
  type Typeface,
  typefaces,
} from './page-format.ts'
import { centredColumns, isShort, linesToWrite, tableSetting } from './table-setting.ts'

/** One block of a page that has to hold much: every word small and close, headings too. */
export function summaryBlock(block: OfficialBlock): FileChild[] {
  const { size, line, character } = summaryType
  const spacing = { line, lineRule: LineRuleType.EXACT }
  switch (block.kind) {
    case 'heading': {
      const children = runsIn([{ text: block.text, bold: false }], typefaces.first, size + 3)
      return [new Paragraph({ heading: HeadingLevel.HEADING_1, spacing, indent: { firstLine: 0 }, children })]
    }
    case 'paragraph': {
      const title = block.runs.every(({ bold }) => bold)
      const children = runsIn(block.runs, title ? typefaces.first : null, size)
      const before = title ? 60 : 0
      return [
        new Paragraph({ spacing: { ...spacing, before }, indent: { firstLine: character * 2 }, children }),
      ]
    }
    case 'table':
      return tableOf(block.header, block.rows, { type: { size: 18, line: 230, character: 215 } })
    default:
      return docxBlock(block)
  }
}

/** One block as what Word’s body holds. */
export function docxBlock(block: OfficialBlock, typeArea: Twips = page.typeArea): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [heading(block.rank, block.text)]
    case 'paragraph':
      return [
        new Paragraph({
          indent: { firstLine: indent },
          // A line in bold is the title of the picture or table under it.
          keepNext: block.runs.every(({ bold }) => bold),
          children: runsIn(block.runs, null),
        }),
      ]
    case 'table':
      return tableOf(block.header, block.rows, { typeArea })
    case 'picture':
      return [picture(block)]
    case 'page':
      return [new Paragraph({ pageBreakBefore: true })]
  }
}

/** Runs in a typeface; null: that of the paragraph’s style. */
export function runsIn(runs: readonly Run[], face: Typeface | null, points?: number): TextRun[] {
  return runs.flatMap(({ text, bold }) =>
    text.split('\n').map(
      (part, index) =>
        new TextRun({
          text: escapeXmlText(part),
          bold,
          ...(index > 0 ? { break: 1 } : {}),
          ...(face === null ? {} : { font: fontOf(face) }),
          ...(points === undefined ? {} : { size: points }),
        }),
    ),
  )
}

export function fontOf({ name, latin }: Typeface): IFontAttributesProperties {
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia: name }
}

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const

function heading(rank: number, text: string): Paragraph {
  const level = headings[Math.min(rank, headings.length) - 1] ?? HeadingLevel.HEADING_4
  return new Paragraph({ heading: level, children: runsIn([{ text, bold: false }], null) })
}

/** The header row comes again on every page, and no row is broken over two. */
function tableOf(
  header: readonly Cell[],
  rows: readonly (readonly Cell[])[],
  { typeArea = page.typeArea, type: set }: { readonly typeArea?: Twips; readonly type?: TableType },
): FileChild[] {
  const all = [header, ...rows].filter((row) => row.length > 0)
  if (all.length === 0) return []
  const words = all.map((row) => row.map((cell) => cell.map(({ text }) => text).join('')))
  const { type, widths } = set
    ? { type: set, widths: columnWidths(words, typeArea, set.character) }
    : tableSetting(words, typeArea)
  const centred = centredColumns(words)
  return [
    gap(true),
    new Table({
      columnWidths: [...widths],
      width: { size: typeArea, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      rows: all.map((row, index) =>
        rowOf(row, widths, {
          first: index === 0,
          type,
          centred,
          hand: linesToWrite(words, index),
          kept: isShort(words) && index < all.length - 1,
        }),
      ),
    }),
    gap(),
  ]
}

/** Keeps a table off the text; Word puts two tables that touch into one. */
function gap(keepNext = false): Paragraph {
  return new Paragraph({ keepNext, spacing: { line: 180, lineRule: LineRuleType.EXACT } })
}

interface RowType {
  /** The header. */
  readonly first: boolean
  readonly type: TableType
  /** By column: whether its cells stand in the middle. */
  readonly centred: readonly boolean[]
  /** Lines to write by hand. */
  readonly hand: number
  /** On the page of the row below. */
  readonly kept: boolean
}

function rowOf(cells: readonly Cell[], widths: readonly Twips[], row: RowType): TableRow {
  return new TableRow({
    tableHeader: row.first,
    cantSplit: true,
    ...(row.hand > 0 ? { height: { value: row.hand * row.type.line, rule: HeightRule.ATLEAST } } : {}),
    children: widths.map((width, column) =>
      cellOf(cells[column] ?? [], width, { ...row, isCentred: row.first || row.centred[column] === true }),
    ),
  })
}

function cellOf(
  cell: Cell,
  width: Twips,
  { first, type, kept, isCentred }: RowType & { readonly isCentred: boolean },
): TableCell {
  const face = first ? typefaces.first : typefaces.body
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { left: 60, right: 60, top: 30, bottom: 30 },
    children: [
      new Paragraph({
        keepNext: kept,
        alignment: isCentred ? AlignmentType.CENTER : AlignmentType.LEFT,
        spacing: { line: type.line, lineRule: LineRuleType.EXACT },
        children: runsIn(cell, face, type.size),
      }),
    ],
  })
}

/** A grey dot: what word processors that know no SVG show in place of a drawing that nobody drew in pixels. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
)

/** As wide as the type area, in pixels of 96 to the inch. */
const mostWide = (page.typeArea / 1440) * 96

function picture({ svg, wide, high, says, png }: OfficialBlock & { readonly kind: 'picture' }): Paragraph {
  const transformation = { width: mostWide, height: (mostWide * high) / wide }
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    // Lines of a fixed height would cut a drawing off.
    spacing: { line: 240, lineRule: LineRuleType.AUTO },
    children: [
      new ImageRun({
        type: 'svg',
        data: Buffer.from(svg),
        fallback: { type: 'png', data: png ? Buffer.from(png) : dot },
        transformation,
        altText: { name: escapeXmlText(says), title: escapeXmlText(says), description: escapeXmlText(says) },
      }),
    ],
  })
}
