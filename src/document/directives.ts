import type { Span } from './frontmatter.ts'
import type { Reading } from './raw-block.ts'

const named = /^\s*([a-z][a-z0-9-]*)\s*[:：]\s*/
const allowing = /^\s*(yuyan-[a-z0-9-]+)(?:\s+|$)/

/**
 * Keeps the directive that the HTML comment at `comment` (from `<!--` to `-->`) is: `name: value`, or `yuyan-…` with or
 * without a value. Other comments are the author's own notes.
 */
export function readDirective(comment: Span, reading: Reading): void {
  const inner = reading.text.slice(comment.start + 4, comment.end - 3)
  const found = named.exec(inner) ?? allowing.exec(inner)
  if (!found) return
  const value = inner.slice(found[0].length).trim()
  reading.directives.push({
    name: found[1] ?? '',
    value,
    at: reading.index.place(comment.start, comment.end),
  })
}

/** Keeps every directive of a stretch of HTML. */
export function readDirectives(html: Span, reading: Reading): void {
  for (let at = reading.text.indexOf('<!--', html.start); at >= 0 && at < html.end; ) {
    const end = reading.text.indexOf('-->', at + 4)
    if (end < 0 || end >= html.end) return
    readDirective({ start: at, end: end + 3 }, reading)
    at = reading.text.indexOf('<!--', end + 3)
  }
}
