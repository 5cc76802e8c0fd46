import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx'
import type { Locale } from '../../locale/locale.ts'
import { escapeXmlText } from '../escape.ts'
import { docxBlock, fontOf, runsIn, summaryBlock } from './docx-blocks.ts'
import { fontTable } from './font-table.ts'
import type { OfficialDocument } from './official-document.ts'
import {
  bodyLine,
  headingFace,
  indent,
  language,
  type Sheet,
  sheetOf,
  size,
  typefaces,
} from './page-format.ts'

/**
 * A .docx in the format of official documents (GB/T 9704-2012): page, typefaces with others to fall back on, 28 pt lines,
 * page numbers between dashes outside. The bytes depend on the document alone.
 */
export async function writeDocx(document: OfficialDocument, locale: Locale): Promise<Uint8Array> {
  const sheet = sheetOf(document)
  const file = new Document({
    title: escapeXmlText(document.title),
    creator: '',
    lastModifiedBy: '',
    evenAndOddHeaderAndFooters: true,
    styles: stylesFor(locale),
    sections: [
      {
        properties: { page: { size: sizeOf(document), margin: marginsOf(sheet) } },
        headers: headersWith(document.mark),
        footers: { default: pageNumber('right'), even: pageNumber('left') },
        children: [
          ...titleOf(document),
          ...summaryOf(document),
          ...document.blocks.flatMap((block) => docxBlock(block, sheet.typeArea)),
        ],
      },
    ],
  })
  return new Uint8Array(
    await Packer.toBuffer(file, undefined, [
      { path: 'word/fontTable.xml', data: fontTable(Object.values(typefaces)) },
      { path: 'docProps/core.xml', data: coreProperties(document.title) },
    ]),
  )
}

/** The library takes the sides of an upright sheet and turns them itself. */
function sizeOf({ turned }: OfficialDocument) {
  const { wide, high } = sheetOf({})
  return { width: wide, height: high, ...(turned ? { orientation: PageOrientation.LANDSCAPE } : {}) }
}

function marginsOf({ top, right, bottom, left, header, footer }: Sheet) {
  return { top, right, bottom, left, header, footer }
}

function stylesFor(locale: Locale) {
  const spacing = { line: bodyLine, lineRule: LineRuleType.EXACT }
  const headings = [1, 2, 3, 4].map((rank) => {
    const { face, bold } = headingFace(rank)
    return [
      `heading${rank}`,
      {
        run: { font: fontOf(face), size: size.body, bold, color: '000000' },
        paragraph: { spacing, indent: { firstLine: indent }, keepNext: true },
      },
    ] as const
  })
  return {
    default: {
      document: {
        run: { font: fontOf(typefaces.body), size: size.body, language: language[locale] },
        paragraph: { spacing },
      },
      title: {
        run: { font: fontOf(typefaces.title), size: size.title },
        paragraph: { spacing: { line: bodyLine * 1.2, lineRule: LineRuleType.AT_LEAST } },
      },
      ...Object.fromEntries(headings),
    },
  }
}

/** The page for the leader; what follows begins on another. */
function summaryOf({ summary }: OfficialDocument): FileChild[] {
  if (summary.length === 0) return []
  return [...summary.flatMap(summaryBlock), ...docxBlock({ kind: 'page' })]
}

function titleOf({ title, under, summary }: OfficialDocument): FileChild[] {
  const centred = { alignment: AlignmentType.CENTER }
  return [
    new Paragraph({
      ...centred,
      heading: HeadingLevel.TITLE,
      children: runsIn([{ text: title, bold: false }], null),
    }),
    ...under.map((text) => {
      const run = runsIn([{ text, bold: false }], typefaces.second)
      return new Paragraph({ ...centred, children: run })
    }),
    ...(summary.length === 0 ? [new Paragraph({})] : []),
  ]
}

/** The mark of a drill, at the head of every page. */
function headersWith(mark: string | null) {
  if (mark === null) return {}
  const header = (): Header => {
    const run = runsIn([{ text: mark, bold: true }], typefaces.first)
    return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: run })] })
  }
  return { default: header(), even: header() }
}

/** — 1 —, a character in from the outer edge: right on odd pages, left on even ones. */
function pageNumber(side: 'left' | 'right'): Footer {
  const font = fontOf(typefaces.pageNumber)
  const number = new TextRun({
    children: ['— ', PageNumber.CURRENT, ' —'],
    font,
    size: size.pageNumber,
  })
  const alignment = side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT
  return new Footer({
    children: [new Paragraph({ alignment, indent: { [side]: indent / 2 }, children: [number] })],
  })
}

/** What the file says of itself: its title, and no time or person. */
function coreProperties(title: string): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<dc:title>${escapeXmlText(title).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')}</dc:title>`,
    '</cp:coreProperties>',
  ].join('')
}
