/** A number that officials write at the front of a paragraph. */
export interface NumberMark {
  /** As printed: `（1）`, `1．`. */
  readonly marker: string
  /** Depth in the order 一、（一）1.（1）① ——. */
  readonly rank: number
  /** Whether it is the first number of its kind (or —— that counts nothing): only such a one opens a list within an item. */
  readonly first: boolean
  /** How many units it and the white space after it take. */
  readonly length: number
}

const chinese = '[一二三四五六七八九十百〇零]{1,5}'

/** By rank. What looks alike but counts nothing is left out: 一、二级响应, 1、2 月, 1.5 米, 5.4.1. */
const marks: readonly RegExp[] = [
  new RegExp(`(${chinese}、)(?!${chinese}(?:、|级|类|是))\\s*`, 'y'),
  new RegExp(`([（(]${chinese}[)）])\\s*`, 'y'),
  /([0-9０-９]{1,3}(?:\\?\.|[．、]))(?![0-9０-９])\s*/y,
  /([（(][0-9０-９]{1,3}[)）])\s*/y,
  /([①-⑳㉑-㉟])\s*/y,
  /(——)\s*/y,
]

/** The rank at which `1.` stands: a Markdown list counts as such. */
export const listRank = 2

/** The number at an offset of a text, or null. */
export function numberMarkAt(text: string, offset: number): NumberMark | null {
  for (const [rank, pattern] of marks.entries()) {
    pattern.lastIndex = offset
    const found = pattern.exec(text)
    if (found) {
      const marker = (found[1] ?? '').replace('\\', '')
      return { marker, rank, first: isFirst(marker), length: found[0].length }
    }
  }
  return null
}

/** Whether a marker as printed counts one. */
export function isFirst(marker: string): boolean {
  return marker === '——' || /^[（(]?(?:一|[1１]|①)(?![0-9０-９一二三四五六七八九十百])/.test(marker)
}
