import { durationWords } from '../locale/duration-words.ts'
import type { Locale } from '../locale/locale.ts'
import { type Ms, parseDuration } from '../vocabulary/duration.ts'

const spans: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  fixed: { 'zh-CN': '{0}', en: '{0}' },
  uniform: { 'zh-CN': '{0} 至 {1}，机会均等', en: 'anything from {0} to {1}, evenly' },
  triangular: { 'zh-CN': '最短 {0}，多为 {1}，最长 {2}', en: '{0} at least, mostly {1}, {2} at most' },
}

/**
 * What a spread of a scenario (`triangular(PT5M, PT15M, PT40M)`, `fixed(0.5)`) says to people: times as officials write
 * them, shares in per cent. A spread of another form stays as the scenario writes it.
 */
export function assumptionWords(spread: string, locale: Locale): string {
  const found = /^\s*([a-z]+)\(([^()]*)\)\s*$/.exec(spread)
  const words = spans[found?.[1] ?? '']
  const values = (found?.[2] ?? '').split(',').map((part) => valueWords(part.trim(), locale))
  if (!words || values.some((value) => value === null)) return spread
  return words[locale].replace(/\{(\d)\}/g, (whole, place: string) => values[Number(place)] ?? whole)
}

function valueWords(text: string, locale: Locale): string | null {
  if (/^\d+(?:\.\d+)?$/.test(text)) return `${Number((Number(text) * 100).toFixed(1))}%`
  const span: Ms | null = parseDuration(text, 0)
  return span === null ? null : durationWords(span, locale)
}
