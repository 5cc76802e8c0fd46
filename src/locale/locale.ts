/** The tool's languages. Chinese is the first. */
export const locales = ['zh-CN', 'en'] as const
export type Locale = (typeof locales)[number]

/** `text` with each `{name}` replaced by its param; a name without a param is left as it stands. */
export function fill(text: string, params: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name]
    return value === undefined ? whole : String(value)
  })
}

/** What a sentence may be filled with where it names several things. */
export type ListedParams = Readonly<Record<string, string | number | readonly string[]>>

/** Names one after another, as the language puts them apart. */
export function joined(names: readonly (string | number)[], locale: Locale): string {
  return names.join(locale === 'zh-CN' ? '、' : ', ')
}

/** A remark behind words, in brackets as the language sets them. */
export function bracketed(remark: string, locale: Locale): string {
  return locale === 'zh-CN' ? `（${remark}）` : ` (${remark})`
}

/** {@link fill} with lists among the params; an empty one is —. */
export function fillLists(text: string, params: ListedParams, locale: Locale): string {
  const said = Object.entries(params).map(([name, value]): [string, string | number] => [
    name,
    typeof value === 'object' ? joined(value, locale) || '—' : value,
  ])
  return fill(text, Object.fromEntries(said))
}

/**
 * The language to speak: the one asked for, else the first that the environment names and the tool knows, else Chinese.
 * `environment` holds values such as LC_ALL and LANG, the strongest first.
 */
export function chooseLocale(
  asked: string | undefined,
  environment: readonly (string | undefined)[],
): Locale {
  for (const name of [asked, ...environment]) {
    if (!name) continue
    if (/^zh\b|^zh[_-]/i.test(name)) return 'zh-CN'
    if (/^en\b|^en[_-]/i.test(name)) return 'en'
  }
  return 'zh-CN'
}
