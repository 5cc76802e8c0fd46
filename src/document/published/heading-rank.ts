/** A heading line as officials number it. */
export interface NumberedWords {
  /** `5.4.1`; empty: no decimal number. */
  readonly number: string
  readonly words: string
}

const decimal = /^(\d{1,2}(?:\s*[.．]\s*\d{1,2}){0,4})\s*[.．、]?\s*(\D.*)$/

/** Number and words of a heading line without `#`: `5．4．1启动条件`, `5.5. 2 …`, `9 .预案管理`. */
export function numberedWords(line: string): NumberedWords {
  const plain = line.replace(/^#{1,6}\s*/, '').trim()
  const found = decimal.exec(plain)
  return found
    ? { number: (found[1] ?? '').replaceAll('．', '.').replace(/\s+/g, ''), words: (found[2] ?? '').trim() }
    : { number: '', words: plain }
}

/** Order of officials' headings below decimal numbers: 一、（一）1.（1）. */
const handwritten: readonly RegExp[] = [
  /^[一二三四五六七八九十]{1,3}[、.．]/,
  /^[（(][一二三四五六七八九十]{1,3}[)）]/,
  /^\d{1,2}[.．、]/,
  /^[（(]\d{1,2}[)）]/,
]

const rankOfTitle = 0
const rankOfChapter = 1
const rankOfHandwritten = 10

/**
 * Depths (1–6) of the headings of a text in which all stand at one depth, told by their numbers: `5.4.1` is below `5.4`.
 * A single number goes on with the chapters only where it counts one more than the last; an annex and what has no number after
 * the chapters stand beside them.
 */
export function depthsByNumbers(headings: readonly string[]): number[] {
  const open: number[] = []
  let chapter = 0
  let inAnnex = false
  return headings.map((heading) => {
    const plain = heading.replace(/^#{1,6}\s*/, '').trim()
    const { number } = numberedWords(plain)
    const parts = number === '' ? 0 : number.split('.').length
    let rank: number
    if (parts > 1) rank = parts
    else if (parts === 1 && Number(number) === chapter + 1 && !inAnnex) {
      rank = rankOfChapter
      chapter++
    } else {
      const by = handwritten.findIndex((pattern) => pattern.test(plain))
      const annexed = inAnnex && !/^附[件录表图]/.test(plain)
      if (/^附[件录表图]/.test(plain)) inAnnex = true
      rank =
        by >= 0
          ? rankOfHandwritten + by
          : chapter === 0
            ? rankOfTitle
            : annexed
              ? rankOfChapter + 1
              : rankOfChapter
    }
    while (open.length > 0 && (open.at(-1) ?? 0) >= rank) open.pop()
    open.push(rank)
    return Math.min(open.length, 6)
  })
}

/** Whether headings that all stand at one depth are numbered in more than one: 5, 5.4, 5.4.1. */
export function isFlattened(depths: readonly number[], headings: readonly string[]): boolean {
  if (depths.length < 4 || depths.some((depth) => depth !== depths[0])) return false
  const parts = headings.map(
    (heading) => numberedWords(heading).number.split('.').length * (/\d/.test(heading) ? 1 : 0),
  )
  return parts.filter((count) => count >= 2).length >= 2
}
