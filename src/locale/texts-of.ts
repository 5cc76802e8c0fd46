import { en } from './en.ts'
import type { Locale } from './locale.ts'
import type { Texts } from './texts.ts'
import { zhCN } from './zh-CN.ts'

const byLocale: Readonly<Record<Locale, Texts>> = { en, 'zh-CN': zhCN }

/** All labels and sentences in one language. */
export function textsOf(locale: Locale): Texts {
  return byLocale[locale]
}
