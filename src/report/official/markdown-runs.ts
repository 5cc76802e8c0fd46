import type { Run } from './official-document.ts'

/** One piece of a line of Markdown: what it is, and its words in group 1 where they differ. */
const pieces: readonly { readonly at: RegExp; readonly words: (found: RegExpExecArray) => string }[] = [
  { at: /\\([!-/:-@[-`{-~])/y, words: ([, sign]) => sign ?? '' },
  { at: /`([^`]{1,2000})`/y, words: ([, code]) => code?.trim() ?? '' },
  { at: /<br ?\/?>/iy, words: () => '\n' },
  { at: /!?\[([^\]]{0,500})\]\([^)\s]{0,500}\)/y, words: ([, label]) => label ?? '' },
  { at: /[^\\`<![*&]+|[\s\S]/y, words: ([whole]) => whole },
]

/**
 * What a line of Markdown that our own templates wrote says, `**bold**` told apart: escapes, code and links as their words.
 * Linear in the line’s length.
 */
export function markdownRuns(line: string): readonly Run[] {
  const runs: Run[] = []
  let bold = false
  let words = ''
  const end = (): void => {
    if (words !== '') runs.push({ text: words.replace(/[ \t\r]*\n[ \t]*/g, '\n'), bold })
    words = ''
  }
  for (let at = 0; at < line.length; ) {
    if (line.startsWith('**', at)) {
      end()
      bold = !bold
      at += 2
      continue
    }
    const [length, text] = pieceAt(line, at)
    words += text
    at += length
  }
  end()
  return runs
}

function pieceAt(line: string, at: number): readonly [length: number, text: string] {
  for (const { at: pattern, words } of pieces) {
    pattern.lastIndex = at
    const found = pattern.exec(line)
    if (found) return [found[0].length, words(found)]
  }
  return [1, line.charAt(at)]
}
