import { chooseLocale, type Locale } from '../../../locale/locale.ts'
import { en } from './en.ts'
import type { Words } from './words.ts'
import { zhCN } from './zh-CN.ts'

const byLocale: Readonly<Record<Locale, Words>> = { 'zh-CN': zhCN, en }

/** What the pages say, in one language. */
export function wordsOf(locale: Locale): Words {
  return byLocale[locale]
}

/** The language of a page that knows no drill yet: the first of the browser's that there is, else Chinese. */
export function localeOfBrowser(languages: readonly string[]): Locale {
  return chooseLocale(undefined, languages)
}
