import type { Glue, Token } from './token.ts'
import { rangeEnd, rangeJoiners } from './words.ts'

/**
 * Operators run together with a name: `上涨 且水位`, `上涨且 水位`, `水位在11与12之间`. A name may hold 且, 或, 非 or 在
 * (死亡或失踪人数, 非汛期), so a word counts as glued only where two operands would otherwise stand side by side.
 */
export function findGlue(tokens: readonly Token[]): Glue[] {
  return tokens.flatMap((token, index) => {
    if (token.kind !== 'name') return []
    const range = gluedRange(token.text, token.from)
    if (range.length > 0) return range
    if (token.text.length < 2) return []
    if (isJoiner(token.text.charAt(0)) && endsOperand(tokens[index - 1]))
      return [{ from: token.from, to: token.from + 1 }]
    if (isJoiner(token.text.charAt(token.text.length - 1)) && startsOperand(tokens[index + 1]))
      return [{ from: token.to - 1, to: token.to }]
    if (token.text.endsWith('在') && tokens[index + 1]?.kind === 'number')
      return [{ from: token.to - 1, to: token.to }]
    return []
  })
}

/** `水位在11与12之间` written as one word. */
function gluedRange(word: string, from: number): Glue[] {
  const start = word.search(/在\d/)
  if (start < 1 || !word.endsWith(rangeEnd)) return []
  const joiner = Array.from(word).findIndex((c, i) => i > start + 1 && rangeJoiners.has(c))
  if (joiner < 0) return []
  return [start, joiner]
    .map((at) => ({ from: from + at, to: from + at + 1 }))
    .concat({
      from: from + word.length - rangeEnd.length,
      to: from + word.length,
    })
}

/** The source with every glued operator set off by spaces. */
export function unglue(source: string, glued: readonly Glue[]): string {
  let result = ''
  let done = 0
  for (const { from, to } of [...glued].sort((a, b) => a.from - b.from)) {
    result += `${source.slice(done, from).trimEnd()} ${source.slice(from, to)} `
    done = to
    while (source.charAt(done) === ' ') done++
  }
  return (result + source.slice(done)).trim()
}

function isJoiner(char: string): boolean {
  return char === '且' || char === '或'
}

function endsOperand(token: Token | undefined): boolean {
  if (!token) return false
  return token.kind === 'operator' ? token.text === ')' || token.text === ']' : true
}

function startsOperand(token: Token | undefined): boolean {
  if (!token) return false
  return token.kind === 'operator' ? token.text === '(' || token.text === 'not' : true
}
