import { isMap, isSeq, parseDocument } from 'yaml'

/** The entry of a list of maps that has a value under a key: `findings`, `id`, `3f2a…`. */
export interface EntryOf {
  readonly list: string
  readonly key: string
  readonly value: string
}

/**
 * A YAML text with some keys of one entry set, those with null taken out: comments, order and everything else stay as they were written,
 * line ends and byte-order mark too. Null when the text has no such entry or cannot be read.
 */
export function withKeysOfEntry(
  text: string,
  { list, key, value }: EntryOf,
  keys: ReadonlyMap<string, string | null>,
): string | null {
  const document = parseDocument(text.replace(/^\uFEFF/, ''))
  const entries = document.errors.length === 0 ? document.get(list) : null
  const entry = isSeq(entries) ? entries.items.find((each) => isMap(each) && each.get(key) === value) : null
  if (!isMap(entry)) return null
  for (const [name, content] of keys)
    if (content === null) entry.delete(name)
    else entry.set(name, content)
  const indentSeq = !new RegExp(`^${list}:[ \\t]*(?:#.*)?\\r?\\n(?:[ \\t]*(?:#.*)?\\r?\\n)*-`, 'm').test(text)
  const written = document.toString({ lineWidth: 0, indentSeq, flowCollectionPadding: false })
  const ended = text.includes('\r\n') ? written.replace(/\r?\n/g, '\r\n') : written
  return text.startsWith('\uFEFF') ? `\uFEFF${ended}` : ended
}
