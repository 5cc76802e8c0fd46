import type { Locale } from './locale.ts'
import { textsOf } from './texts-of.ts'

/**
 * A plan's title, with the hazards that are meant where the plan has several groups of them: `special/flood@jurong.drought` is
 * 防汛抗旱应急预案（干旱）.
 */
export function hazardTitle(instance: string, title: string, locale: Locale): string {
  const group = instance.slice(instance.indexOf('@')).split('.')[1]
  if (group === undefined) return title
  const hazards: Readonly<Record<string, string>> = textsOf(locale).hazard
  const name = hazards[group] ?? group
  return locale === 'zh-CN' ? `${title}（${name}）` : `${title} (${name})`
}
