import { parseCondition } from '../condition/parse-condition.ts'

/** Signs and words that people write for an operator, longest first, and the operator that is meant. */
const meant: readonly (readonly [string, string])[] = [
  ['大于或等于', '≥'],
  ['小于或等于', '≤'],
  ['大于等于', '≥'],
  ['小于等于', '≤'],
  ['不低于', '≥'],
  ['不少于', '≥'],
  ['不小于', '≥'],
  ['不超过', '≤'],
  ['不高于', '≤'],
  ['不大于', '≤'],
  ['》=', '≥'],
  ['《=', '≤'],
  ['〉=', '≥'],
  ['〈=', '≤'],
  ['大于', '>'],
  ['高于', '>'],
  ['超过', '>'],
  ['小于', '<'],
  ['低于', '<'],
  ['少于', '<'],
  ['等于', '='],
  ['≯', '≤'],
  ['≮', '≥'],
  ['〉', '>'],
  ['》', '>'],
  ['﹥', '>'],
  ['〈', '<'],
  ['《', '<'],
  ['﹤', '<'],
  ['‖', ' 或 '],
]

/**
 * A condition that cannot be read, with the signs and words that only look like operators put right; null when there are none or it cannot be
 * read for all that. What stands in quotation marks is left alone.
 */
export function mendLookAlikes(source: string): string | null {
  const mended = source
    .split(/("[^"]*")/)
    .map((part) => (part.startsWith('"') ? part : putRight(part)))
    .join('')
    .trim()
  return mended !== source && parseCondition(mended).problems.length === 0 ? mended : null
}

function putRight(part: string): string {
  let text = part
  for (const [sign, operator] of meant) text = text.replaceAll(sign, ` ${operator} `)
  return text === part ? part : text.replace(/ {2,}/g, ' ')
}
