const entities: Readonly<Record<string, string>> = {
  '"': '#quot;',
  '#': '#35;',
  '&': '#amp;',
  '<': '#lt;',
  '>': '#gt;',
  '`': '#96;',
  '\\': '#92;',
  '*': '#42;',
  _: '#95;',
}

/**
 * A text for the inside of a Mermaid label in double quotes: one line, shown as it is, never markup, link or code. Labels are
 * read as Markdown by some versions, so a beginning such as `1.` or `-` must not make a list.
 */
export function escapeMermaid(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/["#&<>`\\*_]/g, (character) => entities[character] ?? character)
    .replace(/^(\d+)\./, '$1#46;')
    .replace(/^([-+])/, (sign) => (sign === '-' ? '#45;' : '#43;'))
}
