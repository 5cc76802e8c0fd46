import type { Diagnostic } from '../../../diagnostic/diagnostic.ts'
import { areasListed } from '../../../report/library/areas-listed.ts'
import { countsOf, findingView, shownFindings } from '../../../report/library/finding-view.ts'
import { planCard } from '../../../report/library/plan-card.ts'
import { formatDate } from '../../../vocabulary/instant.ts'
import type { LibraryOverview } from '../../library-protocol.ts'
import type { LibraryAsked } from './library-asked.ts'

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
    areas: areasListed(set.registry.areas),
    findings: countsOf(shown),
    elsewhere: elsewhere.map((each: Diagnostic) => findingView(each, set, speaker.locale)),
  }
}
