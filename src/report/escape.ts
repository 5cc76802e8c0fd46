/** Control characters and marks that turn the direction of writing: they never reach a document. */
const unseen = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(unseen, '').trim()
}

/**
 * A text for one line or table cell of Markdown (CommonMark with GFM): shown as it is, never markup, link, HTML or a new
 * cell. White space runs become one space. `面雨量_24h` stays readable: only an underscore that could mean emphasis is escaped.
 */
export function escapeMarkdown(text: string): string {
  return plain(text)
    .replace(/[\\`*[\]<>|~]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=[#a-z])/gi, '\\&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\bwww\./gi, (word) => `${word.slice(0, -1)}\\.`)
    .replace(/(?<=[\w.+-])@(?=[\w-])/g, '\\@')
    .replace(/^[#+=-](?![\p{L}\p{N}])/u, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
}

/** A text for HTML, inside an element or a quoted attribute: shown as it is, on one line, never markup. */
export function escapeHtml(text: string): string {
  return plain(text).replace(/[&<>"'`]/g, (character) => entities[character] ?? character)
}

/** A text for SVG, inside an element or a quoted attribute. XML knows the same entities. */
export function escapeSvg(text: string): string {
  return escapeHtml(text)
}

/**
 * A text for XML written by a library that escapes markup itself: what XML 1.0 cannot hold is left out. Spaces at its
 * ends stay: it may be a part of a sentence.
 */
export function escapeXmlText(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(unseen, '')
    .replace(/[\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
}

/** A text for a value of an iCalendar file (RFC 5545, 3.3.11): one line, line breaks in it as `\n`. */
export function escapeICalendar(text: string): string {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.replace(unseen, '').replace(/[\\;,]/g, '\\$&'))
    .join('\\n')
}
