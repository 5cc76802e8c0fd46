import { fill } from '../../locale/locale.ts'
import type { FindingView, PlaceView } from '../library/views.ts'
import { type Linked, linkTo, type SiteContext } from './page.ts'
import type { SitePath } from './site-paths.ts'
import { lineAnchor } from './text-rows.ts'

/** A finding of `check` with its places. */
export interface FindingRow {
  readonly id: string
  readonly severity: string
  readonly grave: boolean
  readonly sentence: string
  readonly place: Linked
  readonly related: readonly { readonly place: Linked; readonly sentence: string }[]
}

/** Findings as `page` lists them; the first at each line can be addressed. */
export function planFindings(
  views: readonly FindingView[],
  page: SitePath,
  context: SiteContext,
): FindingRow[] {
  const seen = new Set<number>()
  return views.map((view) => {
    const id = seen.has(view.line) ? '' : `_F${view.line}`
    seen.add(view.line)
    return { ...findingRow(view, page, context), id }
  })
}

/** A finding in words, with links to where it is. */
export function findingRow(view: FindingView, page: SitePath, context: SiteContext): FindingRow {
  return {
    id: '',
    severity: context.words.severity[view.severity],
    grave: view.severity === 'error',
    sentence: view.sentence,
    place: placeLink(view, page, context),
    related: view.related.map((other) => ({
      place: placeLink(other, page, context),
      sentence: other.sentence,
    })),
  }
}

/** A line of a plan leads to that line on its page; of another file it is only named. */
function placeLink(
  { plan, path, line }: PlaceView,
  page: SitePath,
  { words, paths, texts }: SiteContext,
): Linked {
  const place = fill(words.plan.line, { line })
  if (plan === null) return { name: `${path} ${place}`, href: null }
  return linkTo(
    page,
    `《${plan.name}》${place}`,
    paths.plan(plan.id),
    lineAnchor(texts.get(plan.id) ?? [], line),
  )
}
