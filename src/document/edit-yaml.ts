import { type Document, isMap, isSeq, parseDocument, type YAMLMap, YAMLSeq } from 'yaml'

/** The entry of a list of maps that has a value under a key: `findings`, `id`, `3f2a…`. */
export interface EntryOf {
  readonly list: string
  readonly key: string
  readonly value: string
}

/** What a key of an entry is set to: a text, a list with a line for each map; null or an empty list: the key goes. */
export type EntryValue = string | null | readonly Readonly<Record<string, string>>[]

/**
 * A YAML text with some keys of one entry set, those with null taken out: comments, order and everything else stay as they were written,
 * line ends and byte-order mark too. Null when the text has no such entry or cannot be read.
 */
export function withKeysOfEntry(
  text: string,
  { list, key, value }: EntryOf,
  keys: ReadonlyMap<string, EntryValue>,
): string | null {
  const document = parseDocument(text.replace(/^\uFEFF/, ''))
  const entries = document.errors.length === 0 ? document.get(list) : null
  const entry = isSeq(entries) ? entries.items.find((each) => isMap(each) && each.get(key) === value) : null
  if (!isMap(entry)) return null
  for (const [name, content] of keys)
    if (content === null || content.length === 0) entry.delete(name)
    else if (typeof content === 'string') entry.set(name, content)
    else setList(document, entry, name, content)
  const indentSeq = !new RegExp(`^${list}:[ \\t]*(?:#.*)?\\r?\\n(?:[ \\t]*(?:#.*)?\\r?\\n)*-`, 'm').test(text)
  const written = document.toString({ lineWidth: 0, indentSeq, flowCollectionPadding: false })
  const ended = text.includes('\r\n') ? written.replace(/\r?\n/g, '\r\n') : written
  return text.startsWith('\uFEFF') ? `\uFEFF${ended}` : ended
}

/** Items that are as they were keep their comments. */
function setList(
  document: Document,
  entry: YAMLMap,
  name: string,
  items: readonly Readonly<Record<string, string>>[],
): void {
  const known: unknown = entry.get(name, true)
  const list = isSeq(known) ? known : new YAMLSeq()
  if (list !== known) entry.set(name, list)
  const same = (at: number, item: Readonly<Record<string, string>>): boolean => {
    const old = list.items[at]
    const pairs = Object.entries(item)
    return (
      isMap(old) && old.items.length === pairs.length && pairs.every(([key, each]) => old.get(key) === each)
    )
  }
  list.items.length = Math.min(list.items.length, items.length)
  for (const [at, item] of items.entries())
    if (!same(at, item)) list.set(at, document.createNode(item, { flow: true }))
}
