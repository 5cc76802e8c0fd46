/** How long `text` is without the `characters` at its end. A loop, for `[…]+$` takes quadratic time on long runs. */
export function lengthWithoutTail(text: string, characters: string): number {
  let end = text.length
  while (end > 0 && characters.includes(text.charAt(end - 1))) end--
  return end
}

/** `text` without the `characters` at both its ends. */
export function withoutEnds(text: string, characters: string): string {
  const end = lengthWithoutTail(text, characters)
  let start = 0
  while (start < end && characters.includes(text.charAt(start))) start++
  return text.slice(start, end)
}
