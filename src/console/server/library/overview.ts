import type { Diagnostic } from '../../../diagnostic/diagnostic.ts'
import type { Area } from '../../../model/registry.ts'
import { formatDate } from '../../../vocabulary/instant.ts'
import type { LibraryOverview } from '../../library-protocol.ts'
import { countsOf, findingView, shownFindings } from './finding-view.ts'
import type { LibraryAsked } from './library-asked.ts'
import { planCard } from './plan-card.ts'

/** What the library's first page shows. */
export function libraryOverview({ set, findings, today, speaker }: LibraryAsked): LibraryOverview {
  const shown = shownFindings(findings, set)
  const byPath = Map.groupBy(shown, ({ at }) => at.path)
  const plans = [...set.plans.values()]
  const paths = new Set(plans.map(({ path }) => path))
  const elsewhere = shown.filter(({ at }) => !paths.has(at.path))
  return {
    set: { title: set.settings.title || set.settings.name, locale: set.settings.locale },
    today: formatDate(today, 0),
    plans: plans.map((plan) => planCard(plan, byPath.get(plan.path) ?? [], today, speaker)),
    areas: areasOf(set.registry.areas),
    findings: countsOf(shown),
    elsewhere: elsewhere.map((each: Diagnostic) => findingView(each, set, speaker.locale)),
  }
}

/** Those above before those in them, in the order of the register. */
function areasOf(areas: readonly Area[]): LibraryOverview['areas'] {
  const ids = new Set(areas.map(({ id }) => id))
  const under = Map.groupBy(areas, ({ parent }) => (parent !== null && ids.has(parent) ? parent : null))
  const listed: Area[] = []
  const seen = new Set<string>()
  const list = (parent: string | null): void => {
    for (const area of under.get(parent) ?? []) {
      // A ring of areas is a finding; here it must only end.
      if (seen.has(area.id)) continue
      seen.add(area.id)
      listed.push(area)
      list(area.id)
    }
  }
  list(null)
  return listed.map(({ id, name, parent }) => ({ id, name, parent }))
}
