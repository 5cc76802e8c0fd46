import type { Locale } from '../../../locale/locale.ts'
import { siteEn } from './en.ts'
import type { SiteWords } from './site-words.ts'
import { siteZh } from './zh.ts'

const words: Readonly<Record<Locale, SiteWords>> = { en: siteEn, 'zh-CN': siteZh }

export function siteWords(locale: Locale): SiteWords {
  return words[locale]
}
