import type { Locale } from './locale.ts'

const zh = {
  regimeTerm: '{rests}：每 {term}一次',
  ownTerm: '本预案自定：每 {term}一次',
}

const en: typeof zh = {
  regimeTerm: '{rests}: every {term}',
  ownTerm: 'the plan itself: every {term}',
}

/** What the library's server says of plans. */
export const libraryTexts: Readonly<Record<Locale, typeof zh>> = { 'zh-CN': zh, en }
