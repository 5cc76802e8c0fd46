import type { Locale } from '../../../../locale/locale.ts'
import { en } from './en.ts'
import type { DeskWords } from './words.ts'
import { zhCN } from './zh-CN.ts'

const byLocale: Readonly<Record<Locale, DeskWords>> = { 'zh-CN': zhCN, en }

/** What the pages of those who run and rate a drill say, in one language. */
export function deskWords(locale: Locale): DeskWords {
  return byLocale[locale]
}
