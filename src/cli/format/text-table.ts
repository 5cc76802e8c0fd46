import { characterWidth, displayWidth, padTo } from './display-width.ts'

/** Columns of a cell's text shown before it is cut; the last column is never cut. */
const widest = 56

/** Rows under a header, columns aligned by display width, two spaces between; columns that are empty throughout are left out. */
export function textTable(header: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const used = header.map((_, i) => i).filter((i) => rows.some((row) => (row[i] ?? '') !== ''))
  const cells = [header, ...rows].map((row) => used.map((i, at) => cut(row[i] ?? '', at === used.length - 1)))
  const widths = used.map((_, at) => Math.max(...cells.map((row) => displayWidth(row[at] ?? ''))))
  return cells.map((row) =>
    row
      .map((cell, at) => (at === used.length - 1 ? cell : padTo(cell, widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  )
}

function cut(text: string, last: boolean): string {
  const plain = text.replace(/\s+/g, ' ')
  if (last || displayWidth(plain) <= widest) return plain
  let width = 0
  let kept = ''
  for (const character of plain) {
    width += characterWidth(character)
    if (width >= widest) break
    kept += character
  }
  return `${kept}…`
}
