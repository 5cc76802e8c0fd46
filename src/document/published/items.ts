import type { Mend, Slice } from './mend.ts'
import { stretches } from './text-lines.ts'

/** Numbers that officials write before items, wherever they stand; 3.5 and 5.4.1 are none. */
const marks =
  /[（(](\d{1,2})[)）]|(?<![\d.．、])(\d{1,2})[.．、](?![\d\s]*\d)|([①-⑳])|\$\s*\\textcircled\s*\{\s*(\d{1,2})\s*\}\s*\$|[（(]([一二三四五六七八九十]{1,3})[)）]/g

/** A head that a list follows without a colon: （3）设施抢修1．… */
const bareTitle = /^\s*[\u4e00-\u9fff]{2,16}\s*$/

interface Mark {
  /** 0 （1）, 1 `1.`, 2 ①, 3 （一）. */
  readonly kind: number
  readonly number: number
  readonly at: number
  readonly end: number
}

/**
 * Items that run together in one paragraph: a number within it that counts on from the one before it (or counts one after a
 * colon or a bare head) and follows the end of a sentence. The edits put each on a paragraph of its own.
 */
export function findRunTogether(text: string, from: number): Mend | null {
  const last = [0, 0, 0, 0]
  const edits: Slice[] = []
  for (const { kind, lines, at } of stretches(text, from)) {
    if (kind === 'other') continue
    const starts = new Set(lines.map((line) => line.start))
    let head: Mark | null = null
    for (const mark of marksIn(text, at.start, at.end)) {
      const before = text.slice(at.start, mark.at).trimEnd().at(-1) ?? ''
      const goesOn = mark.number === (last[mark.kind] ?? 0) + 1 && /[。；：;:！？”）)]/.test(before)
      const titled: boolean = head !== null && bareTitle.test(text.slice(head.end, mark.at))
      const begins: boolean = mark.number === 1 && (/[：:]/.test(before) || titled)
      const leads =
        starts.has(mark.at) || (kind === 'heading' && /^#+$/.test(text.slice(at.start, mark.at).trim()))
      if (!leads && !goesOn && !begins) continue
      last[mark.kind] = mark.number
      head = mark
      if (!leads && kind === 'prose') edits.push({ start: mark.at, end: mark.at, text: '\n\n' })
    }
  }
  const [first] = edits
  return first ? { kind: 'items', count: edits.length, at: first, edits } : null
}

function marksIn(text: string, start: number, end: number): Mark[] {
  return [...text.slice(start, end).matchAll(marks)].map((found) => {
    const [, bracketed, dotted, circled, formula, chinese] = found
    const kind = bracketed ? 0 : dotted ? 1 : chinese ? 3 : 2
    const number = circled
      ? (circled.codePointAt(0) ?? 0) - 0x245f
      : chinese
        ? chineseNumber(chinese)
        : Number(bracketed ?? dotted ?? formula)
    return { kind, number, at: start + found.index, end: start + found.index + found[0].length }
  })
}

/** 1–99 as officials count: 三, 十, 十二, 二十. */
function chineseNumber(words: string): number {
  const digit = (sign: string): number => (sign === '' ? 0 : '一二三四五六七八九'.indexOf(sign) + 1)
  const [tens, ones] = words.includes('十') ? words.split('十') : ['', words]
  const ten = words.includes('十') ? (tens === '' ? 1 : digit(tens ?? '')) : 0
  return ten * 10 + digit(ones ?? '')
}
