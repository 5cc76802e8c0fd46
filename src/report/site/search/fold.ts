import { chineseNumber, plainNumber, plainUnit, romanNumber, unitAhead } from './numerals.ts'

/** A text in the one way of writing by which it is found, and where each of its signs stands in the text as written. */
export interface Folded {
  readonly words: string
  /** Where the sign at this place begins and ends in the text as written. */
  readonly from: readonly number[]
  readonly to: readonly number[]
}

class Folding {
  words = ''
  readonly from: number[] = []
  readonly to: number[] = []

  add(words: string, from: number, to: number): void {
    this.words += words
    for (let at = 0; at < words.length; at++) {
      this.from.push(from)
      this.to.push(to)
    }
  }
}

/**
 * Case and width of letters, blanks beside Chinese, numerals and units do not matter: 13.00 米 = 13米 = 13 m, Ⅲ级 = 三级 = 3级.
 * In a question blanks part its words; they stay, but between a number and its unit.
 */
export function fold(text: string, of: 'text' | 'question' = 'text'): Folded {
  const plain = plainSigns(text)
  const folding = new Folding()
  const pieces =
    /(\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?|[〇零一二两三四五六七八九十百千]+|[a-z]+|\s+|[\s\S]/g
  for (let found = pieces.exec(plain.words); found; found = pieces.exec(plain.words)) {
    const [piece] = found
    const end = pieces.lastIndex
    const number = numberIn(piece)
    const [from, to] = [plain.from[found.index] ?? 0, plain.to[end - 1] ?? 0]
    if (number === null) {
      if (!/\s/.test(piece)) addPlain(folding, plain, found.index, end)
      else if (of === 'question' || !beside(plain.words, found.index, end)) folding.add(' ', from, to)
      continue
    }
    folding.add(number, from, to)
    const unit = unitAhead.exec(plain.words.slice(end, end + 16))
    if (!unit) continue
    pieces.lastIndex = end + unit[0].length
    const word = unit[1] ?? unit[2] ?? ''
    const start = pieces.lastIndex - word.length
    folding.add(plainUnit(word), plain.from[start] ?? 0, plain.to[pieces.lastIndex - 1] ?? 0)
  }
  return folding
}

/** Letters in their common form and small, each with its place. */
function plainSigns(text: string): Folded {
  const folding = new Folding()
  let at = 0
  for (const sign of text) {
    const end = at + sign.length
    folding.add(sign >= '一' && sign <= '鿿' ? sign : sign.normalize('NFKC').toLowerCase(), at, end)
    at = end
  }
  return folding
}

/** A piece without numbers keeps the place of each of its signs. */
function addPlain(folding: Folding, plain: Folded, start: number, end: number): void {
  for (let at = start; at < end; at++)
    folding.add(plain.words[at] ?? '', plain.from[at] ?? 0, plain.to[at] ?? 0)
}

function numberIn(piece: string): string | null {
  if (/^\d/.test(piece)) return plainNumber(piece)
  if (/^[a-z]/.test(piece)) return romanNumber(piece) === piece ? null : romanNumber(piece)
  return /^[〇零一二两三四五六七八九十百千]/.test(piece) ? chineseNumber(piece) : null
}

const han = /[\u3400-\u9fff]/

/** Whether Chinese stands before or after; there a blank is only how the text was set. */
function beside(words: string, start: number, end: number): boolean {
  return han.test(words[start - 1] ?? '') || han.test(words[end] ?? '')
}
