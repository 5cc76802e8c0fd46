/**
 * The offset at which lists and quotes of a Markdown text stand deeper within one another than `most`, or null. Told by
 * the fronts of lines, before any parser sees them: quote signs, list signs, and list signs further in than those above.
 */
export function deeperThan(most: number, text: string, from: number): number | null {
  const front = /[ \t]*(?:>|[-+*](?=[ \t\r\n])|\d{1,9}[.)](?=[ \t\r\n]))/y
  let columns: number[] = []
  for (let start = from; start < text.length; ) {
    let quotes = 0
    let at = start
    let fresh = true
    front.lastIndex = start
    for (let found = front.exec(text); found; found = front.exec(text)) {
      at = front.lastIndex
      if (found[0].endsWith('>')) quotes++
      else {
        const column = at - start - found[0].trimStart().length
        if (fresh) columns = columns.filter((c) => c < column)
        columns.push(column)
        fresh = false
      }
      if (quotes + columns.length > most) return start
    }
    const feed = text.indexOf('\n', at)
    start = feed < 0 ? text.length : feed + 1
  }
  return null
}
