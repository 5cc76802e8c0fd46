import type { Block, Item } from '../document/document.ts'
import { canonical } from '../vocabulary/canonical.ts'
import { type Words, wordsOf } from './words.ts'

/** An item of a key: value list, 决定：副总指挥，30 分钟. */
export interface KeyValue {
  /** The words before the first colon, full-width forms folded, lower case. */
  readonly key: string
  readonly value: Words
  /** Where in `value` the words after the colon begin. */
  readonly from: number
  readonly item: Item
}

/** The item as key and value; null when it has no colon within its first words (30 characters). */
export function keyValueOf(item: Item): KeyValue | null {
  const value = wordsOf(item.content, 'kept')
  const colon = value.text.slice(0, 30).search(/[：:]/)
  if (colon <= 0) return null
  return { key: canonical(value.text.slice(0, colon)).toLowerCase(), value, from: colon + 1, item }
}

/** Every item of the lists among `blocks`, in reading order, each before the items nested under it. */
export function itemsOf(blocks: readonly Block[]): Item[] {
  return blocks.flatMap((block) =>
    block.kind === 'list' ? block.items.flatMap((item) => [item, ...itemsOf(item.blocks)]) : [],
  )
}
