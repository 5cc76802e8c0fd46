import type { Locale } from '../../../locale/locale.ts'
import type { MatchQuestion, MatchReply } from '../../../report/match-reply.ts'
import type { SystemGraph } from '../../../report/system-graph.ts'
import { type LibraryOverview, libraryPath, type PlanPage } from '../../library-protocol.ts'
import { ask, type Outcome, post } from '../api.ts'

/** The address of an answer of the library, in a language. `path`: what follows `/api/library`. */
export function libraryAddress(
  path: string,
  locale: Locale,
  params: Readonly<Record<string, string>> = {},
): string {
  return `${libraryPath}${path}?${new URLSearchParams({ ...params, lang: locale })}`
}

/** Trades the token of the library's link for its cookie. */
export function enterLibrary(token: string): Promise<Outcome<null>> {
  return ask(`${libraryPath}/enter`, post({ token }))
}

export function fetchOverview(locale: Locale): Promise<Outcome<LibraryOverview>> {
  return ask(libraryAddress('', locale))
}

export function fetchPlan(id: string, locale: Locale): Promise<Outcome<PlanPage>> {
  return ask(libraryAddress('/plan', locale, { id }))
}

export function fetchGraph(locale: Locale): Promise<Outcome<SystemGraph>> {
  return ask(libraryAddress('/graph', locale))
}

/** `hazard` and `area` as an address says them: the server refuses what the set does not have. */
export function fetchMatch(
  question: Pick<MatchQuestion, 'facts'> & Readonly<Record<'hazard' | 'area', string | null>>,
  locale: Locale,
): Promise<Outcome<MatchReply>> {
  return ask(libraryAddress('/match', locale), post(question))
}
