import type { Diagnostic, Params } from '../diagnostic/diagnostic.ts'
import { documentMessages } from '../document/messages.ts'
import { fill, type Locale } from '../locale/locale.ts'
import { ownFindings } from './own-findings.ts'
import { rules } from './rules/index.ts'
import { sayParams } from './say-params.ts'

/** A finding in words. `related` and `fixes` are in the order of the finding's own. */
export interface Described {
  readonly message: string
  /** The page that explains it, a path in this repository. */
  readonly page: string
  readonly related: readonly string[]
  readonly fixes: readonly string[]
}

/** What a finding says in one language. A code or variant that nobody knows is said by its name, so that nothing is lost. */
export function describe(diagnostic: Diagnostic, locale: Locale): Described {
  const sentences = sentencesOf(diagnostic.code, locale)
  const say = (variant: string, params: Params): string => {
    const sentence = fill(sentences[variant] ?? `${diagnostic.code} ${variant}`, sayParams(params, locale))
    return locale === 'en' ? sentence.charAt(0).toUpperCase() + sentence.slice(1) : sentence
  }
  const { variant, params, related, fixes } = diagnostic
  return {
    message: say(variant, params),
    page: pageOf(diagnostic.code, locale),
    related: related.map((each) => fill(sentences[each.variant] ?? '', sayParams(each.params, locale))),
    fixes: fixes.map((each) => say(each.variant, each.params)),
  }
}

/** A rule's page; findings that come from no rule are explained in the list of rules. */
export function pageOf(code: string, locale: Locale): string {
  return Object.hasOwn(rules, code) ? `docs/${locale}/rules/${code}.md` : `docs/${locale}/rules.md`
}

function sentencesOf(code: string, locale: Locale): Readonly<Record<string, string>> {
  const sources: Readonly<Record<string, { readonly messages: MessagesOf } | undefined>>[] = [
    rules,
    ownFindings,
  ]
  for (const source of sources) {
    const found = Object.hasOwn(source, code) ? source[code] : undefined
    if (found) return found.messages[locale]
  }
  const documents: Readonly<Record<string, MessagesOf>> = documentMessages
  return (Object.hasOwn(documents, code) ? documents[code]?.[locale] : undefined) ?? {}
}

type MessagesOf = Readonly<Record<Locale, Readonly<Record<string, string>>>>
