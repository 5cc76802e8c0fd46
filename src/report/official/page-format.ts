import type { Locale } from '../../locale/locale.ts'

/** Twentieths of a point, in which word processors measure. */
export type Twips = number

const perMillimetre = 1440 / 25.4
const mm = (length: number): Twips => Math.round(length * perMillimetre)
const points = (size: number): Twips => size * 20

/** GB/T 9704-2012, 5 and 6: A4, type area 156 × 225 mm, top margin 37 mm, binding side 28 mm; page numbers 7 mm below. */
export const page = {
  wide: mm(210),
  high: mm(297),
  top: mm(37),
  left: mm(28),
  right: mm(210 - 28 - 156),
  bottom: mm(297 - 37 - 225),
  /** From the upper edge of the paper to the mark of a drill. */
  header: mm(15),
  /** From the lower edge to the page number, which is 14 pt high. */
  footer: mm(297 - 37 - 225 - 7 - 5),
  typeArea: mm(156),
} as const

/** The sheet of a document: how large, and how much of it is written on. */
export type Sheet = Readonly<Record<keyof typeof page, Twips>>

/** The same sheet turned, for wide tables: its binding side is at the top. */
const turned: Sheet = {
  wide: page.high,
  high: page.wide,
  top: page.left,
  left: page.bottom,
  right: page.top,
  bottom: page.right,
  header: mm(15),
  footer: mm(26 - 7 - 5),
  typeArea: mm(225),
}

export function sheetOf({ turned: isTurned }: { readonly turned?: boolean | undefined }): Sheet {
  return isTurned ? turned : page
}

/** 28 pt: 22 lines a page. */
export const bodyLine = points(28)

/** Half points: 2号 22 pt, 3号 16 pt, 4号 14 pt. */
export const size = { title: 44, body: 32, pageNumber: 28 } as const

/** How a page that a leader reads alone is set: 10 pt, 47 lines of 44 characters. */
export const summaryType: TableType = { size: 20, line: points(13.5), character: points(10) }

/** How a table is set. `character`: width of a Chinese one. */
export interface TableType {
  readonly size: number
  readonly line: Twips
  readonly character: Twips
}

/** 小四 12 pt, 五号 10.5 pt, 小五 9 pt. */
export const tableTypes: readonly [TableType, TableType, TableType] = [
  { size: 24, line: points(18), character: points(12) },
  { size: 21, line: points(15), character: points(10.5) },
  { size: 18, line: points(13), character: points(9) },
]

/** A typeface as GB/T 9704 names it, and by which names systems that lack it know the like. */
export interface Typeface {
  readonly name: string
  readonly latin: string
  readonly alternatives: readonly string[]
}

const face = (name: string, ...alternatives: string[]): Typeface => ({
  name,
  latin: 'Times New Roman',
  alternatives,
})

export const typefaces = {
  /** 小标宋体: the title. */
  title: face(
    '方正小标宋简体',
    '小标宋',
    '华文中宋',
    'STZhongsong',
    '宋体',
    'SimSun',
    'Noto Serif CJK SC',
    'AR PL UMing CN',
  ),
  /** 黑体: first rank. */
  first: face('黑体', 'SimHei', 'STHeiti', 'Heiti SC', 'Noto Sans CJK SC'),
  /** 楷体: second rank. */
  second: face('楷体_GB2312', '楷体', 'KaiTi', 'STKaiti', 'AR PL KaitiM GB', 'AR PL UKai CN'),
  /** 仿宋: all else. */
  body: face('仿宋_GB2312', '仿宋', 'FangSong', 'STFangsong', 'Noto Serif CJK SC', 'AR PL UMing CN'),
  /** 宋体: page numbers. */
  pageNumber: face('宋体', 'SimSun', 'STSong', 'Noto Serif CJK SC', 'AR PL UMing CN'),
} as const

/** The typeface of a heading by its rank: 黑体, 楷体, then 仿宋 in bold, then 仿宋. */
export function headingFace(rank: number): { readonly face: Typeface; readonly bold: boolean } {
  if (rank <= 1) return { face: typefaces.first, bold: false }
  if (rank === 2) return { face: typefaces.second, bold: false }
  return { face: typefaces.body, bold: rank === 3 }
}

/** Chinese paragraphs begin two characters in; English ones as well, by the same measure. */
export const indent: Twips = points(32)

/** The language that spelling checkers take the text for. */
export const language: Readonly<Record<Locale, { readonly value: string; readonly eastAsia: string }>> = {
  'zh-CN': { value: 'en-US', eastAsia: 'zh-CN' },
  en: { value: 'en-GB', eastAsia: 'zh-CN' },
}
