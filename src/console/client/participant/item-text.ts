import type { InboxItem } from '../../../drill/seat-view.ts'
import { fill, type Locale } from '../../../locale/locale.ts'
import type { LevelName } from '../../../vocabulary/level.ts'
import { responseText } from '../parts/level-mark.tsx'
import { wordsOf } from '../words/words-of.ts'

/** A message in words: what it is, who speaks, what is said. */
export interface ItemText {
  readonly kind: string
  readonly from: string
  readonly text: string
}

/** What a message says to its reader. `levels`: the set's. */
export function itemText(item: InboxItem, locale: Locale, levels: readonly LevelName[]): ItemText {
  const words = wordsOf(locale)
  const plain = { kind: words.item[item.what], from: speaker(item, locale), text: item.text }
  switch (item.what) {
    case 'level':
      return {
        ...plain,
        text: `${item.about}${locale === 'zh-CN' ? '：' : ': '}${responseText(item.text, locale, levels)}`,
      }
    case 'warning':
      return { ...plain, kind: item.about === 'ended' ? words.item.lifted : words.item.issued }
    case 'refused': {
      const act = wordFor(words.act, item.text)
      const reason = wordFor(words.refusal, item.about)
      return { ...plain, from: '', text: `${act}${locale === 'zh-CN' ? '：' : ': '}${reason}` }
    }
    default:
      return plain
  }
}

function speaker({ own, channel, from }: InboxItem, locale: Locale): string {
  const words = wordsOf(locale).item
  if (own) return words.mine
  return channel !== '' && from !== '' ? fill(words.fromTo, { channel, from }) : channel || from
}

function wordFor(words: Readonly<Record<string, string>>, key: string): string {
  return words[key] ?? key
}
