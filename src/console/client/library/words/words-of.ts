import type { Locale } from '../../../../locale/locale.ts'
import { en } from './en.ts'
import type { LibraryWords } from './words.ts'
import { zhCN } from './zh-CN.ts'

const byLocale: Readonly<Record<Locale, LibraryWords>> = { 'zh-CN': zhCN, en }

/** What the pages of the library say, in one language. */
export function libraryWords(locale: Locale): LibraryWords {
  return byLocale[locale]
}
