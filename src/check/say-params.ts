import type { Params } from '../diagnostic/diagnostic.ts'
import { dateWords } from '../locale/date-words.ts'
import { durationWords } from '../locale/duration-words.ts'
import { levelText } from '../locale/level-text.ts'
import type { Locale } from '../locale/locale.ts'
import { textsOf } from '../locale/texts-of.ts'
import { activeLevel } from '../vocabulary/level.ts'

type Words = Readonly<Record<string, string>>

/** Kinds of value, as conditions and registers know them. */
const kinds: Readonly<Record<Locale, Words>> = {
  'zh-CN': { number: '数', boolean: '是否', enum: '等级词', text: '文字', duration: '时长' },
  en: { number: 'number', boolean: 'yes-or-no', enum: 'registered word', text: 'text', duration: 'duration' },
}

/**
 * Parameters as they are read in a sentence. What a name ends in or is says how: `…Span` are milliseconds, `level`, `higher` and
 * `lower` level ids, `relation` a kind of link, `left`, `right`, `found` and `kind` kinds of value, `dateName` and `earlierName` dates of
 * a plan; `xEn` is what `x` is called in English. All else is the author's own text and stays as it is.
 */
export function sayParams(params: Params, locale: Locale): Params {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      const english = params[`${name}En`]
      return [name, locale === 'en' && english !== undefined ? english : say(name, value, locale)]
    }),
  )
}

function say(name: string, value: string | number, locale: Locale): string | number {
  if (typeof value === 'number') return name.endsWith('Span') ? durationWords(value, locale) : value
  switch (name) {
    case 'level':
    case 'higher':
    case 'lower':
      return sayLevel(value, locale)
    case 'relation':
      return (textsOf(locale).relation as Words)[value] ?? value
    case 'left':
    case 'right':
    case 'found':
    case 'kind':
      return kinds[locale][value] ?? value
    case 'dateName':
    case 'earlierName':
      return dateWords[locale][value] ?? value
    default:
      return locale === 'en' ? value.replaceAll('`、`', '`, `') : value
  }
}

function sayLevel(level: string, locale: Locale): string {
  if (level === activeLevel.id) return locale === 'zh-CN' ? '响应' : 'the response'
  return levelText(level, locale, [])
}
