import type { Locale } from '../../../../locale/locale.ts'
import { en } from './en.ts'
import type { ReviewWords } from './words.ts'
import { zhCN } from './zh-CN.ts'

const byLocale: Readonly<Record<Locale, ReviewWords>> = { 'zh-CN': zhCN, en }

/** What the review pages say, in one language. */
export function reviewWords(locale: Locale): ReviewWords {
  return byLocale[locale]
}
