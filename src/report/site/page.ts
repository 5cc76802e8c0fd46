import type { Locale } from '../../locale/locale.ts'
import { fill } from '../../locale/locale.ts'
import { formatDate } from '../../vocabulary/instant.ts'
import type { Cite } from '../citation.ts'
import type { TextBlock } from '../library/views.ts'
import { addressFrom, rootFrom, type SitePath, type SitePaths } from './site-paths.ts'
import type { SiteSource } from './site-source.ts'
import type { SiteWords } from './words/site-words.ts'

/** Something that a page of its own may tell more of; `href` null: none does. */
export interface Linked {
  readonly name: string
  readonly href: string | null
}

/** What stands on every page around its content. */
export interface PageFrame {
  readonly locale: Locale
  /** The page itself. */
  readonly page: SitePath
  readonly title: string
  readonly set: string
  readonly root: string
  readonly nav: readonly { readonly name: string; readonly href: string; readonly current: boolean }[]
  readonly asOf: string
}

/** The pages that stand in the line of every page's head, with their files. */
export const mainPages = {
  home: 'index.html',
  plans: 'plans.html',
  graph: 'graph.html',
  drills: 'drills.html',
  ledger: 'ledger.html',
  coverage: 'coverage.html',
  trends: 'trends.html',
  organizations: 'organizations.html',
  areas: 'areas.html',
  check: 'check.html',
  about: 'about.html',
} as const satisfies Record<keyof SiteWords['nav'], SitePath>

export type MainPage = keyof typeof mainPages

/** What views of pages are made with. */
export interface SiteContext {
  readonly source: SiteSource
  readonly words: SiteWords
  readonly paths: SitePaths
  /** What the printed plan calls a clause. */
  readonly cite: Cite
  /** The text of every plan, by id. */
  readonly texts: ReadonlyMap<string, readonly TextBlock[]>
}

/** The frame of a page. `under`: the main page that it belongs to. */
export function pageFrame(page: SitePath, title: string, under: MainPage, context: SiteContext): PageFrame {
  const { speaker, today } = context.source
  const { settings } = speaker.set
  const { words } = context
  return {
    locale: speaker.locale,
    ...{ page, title },
    set: settings.title || settings.name,
    root: rootFrom(page),
    nav: (Object.keys(mainPages) as MainPage[]).map((name) => ({
      name: words.nav[name],
      href: addressFrom(page, mainPages[name]),
      current: name === under,
    })),
    asOf: fill(words.frame.asOf, { today: formatDate(today, 0) }),
  }
}

/** A clause by its section and number, without its plan's title: 6.3.3 IV-4. */
export function clauseName(clause: string, { cite }: Pick<SiteContext, 'cite'>): string {
  const [plan = '', row = ''] = clause.split('#')
  const said = cite(clause, plan)
  return said === clause ? row || clause : said
}

/** A link on `page`; plain words where there is no such page. */
export function linkTo(page: SitePath, name: string, target: SitePath | null, anchor?: string): Linked {
  return { name, href: target === null ? null : addressFrom(page, target, anchor) }
}
