import { isOperator, nesting, type Token } from './token.ts'
import { rangeEnd, rangeJoiners } from './words.ts'

/** The `and` between the two ends of a range: FEEL writes it like the `and` of truth, we keep them apart. */
export const upTo = 'up-to'

/** `x 在 a 与 b 之间` as `x between a up-to b 之间`, and the same for `x between a and b`; FEEL is not shown the 之间. */
export function rewriteRanges(tokens: readonly Token[]): Token[] {
  const result = [...tokens]
  tokens.forEach((token, start) => {
    if (!isOperator(token, 'in', 'between')) return
    const range = isOperator(token, 'in') ? chineseRange(tokens, start) : englishRange(tokens, start)
    const joiner = range && tokens[range.joiner]
    if (!joiner) return
    result[start] = { kind: 'operator', text: 'between', from: token.from, to: token.to }
    result[range.joiner] = { kind: 'operator', text: upTo, from: joiner.from, to: joiner.to }
    const end = range.end === null ? undefined : tokens[range.end]
    if (end && range.end !== null)
      result[range.end] = { kind: 'operator', text: rangeEnd, from: end.from, to: end.to }
  })
  return result
}

interface Range {
  readonly joiner: number
  readonly end: number | null
}

/** Looks for 与 and 之间 within the same brackets, before the next operator of truth. */
function chineseRange(tokens: readonly Token[], start: number): Range | null {
  let depth = 0
  let joiner = -1
  for (const [i, token] of tokens.entries()) {
    if (i <= start) continue
    depth += nesting(token)
    if (depth < 0 || (depth === 0 && isOperator(token, 'and', 'or', 'in', 'between', ','))) return null
    if (depth > 0 || token.kind !== 'name') continue
    if (joiner < 0 && rangeJoiners.has(token.text)) joiner = i
    else if (token.text === rangeEnd) return joiner < 0 ? null : { joiner, end: i }
  }
  return null
}

function englishRange(tokens: readonly Token[], start: number): Range | null {
  let depth = 0
  for (const [i, token] of tokens.entries()) {
    if (i <= start) continue
    depth += nesting(token)
    if (depth < 0 || (depth === 0 && isOperator(token, 'or', ','))) return null
    if (depth === 0 && isOperator(token, 'and')) return { joiner: i, end: null }
  }
  return null
}
