import type { Locale } from '../../../../../locale/locale.ts'
import { en } from './en.ts'
import type { ReplayWords } from './words.ts'
import { zhCN } from './zh-CN.ts'

const byLocale: Readonly<Record<Locale, ReplayWords>> = { 'zh-CN': zhCN, en }

/** What the replay says, in one language. */
export function replayWords(locale: Locale): ReplayWords {
  return byLocale[locale]
}
