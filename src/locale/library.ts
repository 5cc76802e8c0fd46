import type { Locale } from './locale.ts'

const zh = {
  regimeTerm: '{rests}：每 {term}一次',
  ownTerm: '本预案自定：每 {term}一次',
  mode: { tabletop: '桌面推演', functional: '功能演练', 'double-blind': '双盲演练' } as Readonly<
    Record<string, string>
  >,
}

const en: typeof zh = {
  regimeTerm: '{rests}: every {term}',
  ownTerm: 'the plan itself: every {term}',
  mode: { tabletop: 'tabletop', functional: 'functional', 'double-blind': 'double-blind' },
}

/** What the library's server says of plans. */
export const libraryTexts: Readonly<Record<Locale, typeof zh>> = { 'zh-CN': zh, en }
