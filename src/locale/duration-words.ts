import type { Ms } from '../vocabulary/duration.ts'
import { minute, splitDuration } from '../vocabulary/duration.ts'
import type { Locale } from './locale.ts'

type Unit = 'days' | 'hours' | 'minutes' | 'seconds'

const words: Readonly<Record<Locale, Readonly<Record<Unit, string>>>> = {
  'zh-CN': { days: '天', hours: '小时', minutes: '分钟', seconds: '秒' },
  en: { days: 'd', hours: 'h', minutes: 'min', seconds: 's' },
}

/** A span as officials write it: `1 小时 20 分钟`, `1 h 20 min`; seconds only when there are any; the sign is dropped. */
export function durationWords(span: Ms, locale: Locale): string {
  const parts = splitDuration(span)
  const units: readonly Unit[] = ['days', 'hours', 'minutes', 'seconds']
  const said = units.filter((unit) => parts[unit] > 0).map((unit) => `${parts[unit]} ${words[locale][unit]}`)
  return said.length > 0 ? said.join(' ') : `0 ${words[locale].minutes}`
}

/**
 * A span that was measured, in whole minutes: nobody reports the seconds. What is under a minute says so, since 0 minutes reads as
 * a mistake.
 */
export function measuredWords(span: Ms, locale: Locale): string {
  if (Math.abs(span) >= minute) return durationWords(Math.trunc(span / minute) * minute, locale)
  return locale === 'zh-CN' ? '不到 1 分钟' : 'less than 1 min'
}
