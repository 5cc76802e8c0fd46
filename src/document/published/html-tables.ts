import type { Mend, Slice } from './mend.ts'

const opening = /<table[\s>]/gi
const wrapping = /(?:<html>\s*)?(?:<body>\s*)?$/i
const closing = /^<\/table>(?:\s*<\/body>)?(?:\s*<\/html>)?/i

/** Tables in HTML: they are not read. Those without merged cells get an edit to a Markdown table. */
export function findHtmlTables(text: string, from: number): Mend | null {
  const edits: Slice[] = []
  let first: Slice | null = null
  let count = 0
  opening.lastIndex = from
  for (let found = opening.exec(text); found; found = opening.exec(text)) {
    const stop = text.indexOf('</table>', found.index)
    if (stop < 0) break
    const start =
      found.index -
      (wrapping.exec(text.slice(Math.max(from, found.index - 20), found.index))?.[0].length ?? 0)
    const end = stop + (closing.exec(text.slice(stop, stop + 40))?.[0].length ?? 0)
    const table = markdownTable(text.slice(found.index, stop))
    count++
    first ??= { start, end, text: '' }
    if (table !== null) edits.push({ start, end, text: table })
    opening.lastIndex = end
  }
  return first ? { kind: 'tables', count, at: first, edits } : null
}

/** Null: cells are merged, or there are no two rows. */
function markdownTable(html: string): string | null {
  if (/(?:row|col)span\s*=/i.test(html)) return null
  const rows = html
    .split(/<tr[^>]*>/i)
    .slice(1)
    .map((row) =>
      row
        .split(/<t[dh][^>]*>/i)
        .slice(1)
        .map(cellWords),
    )
  const columns = Math.max(0, ...rows.map((row) => row.length))
  if (rows.length < 2 || columns < 2) return null
  const written = rows.map(
    (row) => `| ${Array.from({ length: columns }, (_, i) => row[i] ?? '').join(' | ')} |`,
  )
  return [written[0], `|${'---|'.repeat(columns)}`, ...written.slice(1)].join('\n')
}

function cellWords(cell: string): string {
  return cell
    .replace(/<[^<>]*>/g, '')
    .replace(/\s+/g, ' ')
    .replaceAll('|', '\\|')
    .trim()
}
