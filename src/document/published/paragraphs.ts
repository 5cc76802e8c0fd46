import type { Mend, Slice } from './mend.ts'
import { type Stretch, stretches } from './text-lines.ts'

const goesOn = /[\u4e00-\u9fffA-Za-z0-9，、,%$]$/
const newBlock =
  /^(?:附[件录表图]|注[：:]|[（(][\d一二三四五六七八九十]{1,3}[)）]|[\d一二三四五六七八九十]{1,3}[.．、]|[①-⑳]|\$\s*\\textcircled)/
const numbered = /^\d{1,2}(?:\s*[.．]\s*\d{1,2})+/

/**
 * Paragraphs that a page break cut in two: prose that stops within a sentence, and after it prose that ends one and begins
 * like no item. The edits join them.
 */
export function findCutParagraphs(text: string, from: number): Mend | null {
  const all = stretches(text, from)
  const edits: Slice[] = []
  all.forEach((stretch, index) => {
    const next = all[index + 1]
    if (stretch.kind !== 'prose' || next?.kind !== 'prose') return
    const head = words(stretch)
    const tail = words(next)
    const cut = goesOn.test(head) && head.length >= 16 && (/[，。；：、]/.test(head) || head.length >= 24)
    if (!cut || newBlock.test(tail) || numbered.test(tail) || !/[。；！？”）)]$/.test(tail)) return
    edits.push({ start: stretch.at.end, end: next.at.start, text: '' })
  })
  const [first] = edits
  return first ? { kind: 'paragraphs', count: edits.length, at: first, edits } : null
}

/** The lines without their ends, which are one sign in some files and two in others. */
function words({ lines }: Stretch): string {
  return lines.map((line) => line.text).join('\n')
}
