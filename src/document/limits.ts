/** What is refused with one finding instead of being read (architecture, "Limits"). */
export const limits = {
  bytes: 5 * 1024 * 1024,
  lines: 200_000,
  aliases: 100,
  /** Values that may come from aliases, so that a hundred aliases of a large value stay cheap. */
  aliasValues: 100_000,
  /** Lists, maps, quotes within one another. */
  nesting: 50,
  rows: 5_000,
} as const

/** The limit that a content breaks, or null. Bytes are told without reading the content. */
export function brokenLimit(content: string | Uint8Array): 'bytes' | 'lines' | null {
  if (typeof content !== 'string') return content.byteLength > limits.bytes ? 'bytes' : null
  if (content.length > limits.bytes) return 'bytes'
  if (content.length * 3 > limits.bytes && new TextEncoder().encode(content).byteLength > limits.bytes)
    return 'bytes'
  return linesAbove(content, limits.lines) ? 'lines' : null
}

function linesAbove(text: string, most: number): boolean {
  let lines = 1
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) if (++lines > most) return true
  return false
}
