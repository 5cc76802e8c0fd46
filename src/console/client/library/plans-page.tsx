import { fill } from '../../../locale/locale.ts'
import type { LibraryOverview } from '../../library-protocol.ts'
import { goTo } from '../use-route.ts'
import { OfflineNote, Waiting } from './answer-state.tsx'
import { FindingList } from './finding-list.tsx'
import { fetchOverview } from './library-api.ts'
import { useLibrary } from './library-context.tsx'
import { parseLibraryRoute, withParams } from './library-route.ts'
import { PlanCard } from './plan-card.tsx'
import { filteredPlans, filterParams, lateCount, type PlanFilter, readFilter, total } from './plan-filter.ts'
import { PlanFilters } from './plan-filters.tsx'
import { PlanTable } from './plan-table.tsx'
import { useAnswer } from './use-answer.ts'

/** All plans of the set: how many, what is wrong, what is due. */
export function PlansPage({ params }: { readonly params: URLSearchParams }) {
  const { locale } = useLibrary()
  const answered = useAnswer(locale, () => fetchOverview(locale))
  if (answered.value === null) return <Waiting answered={answered} />
  return (
    <>
      <OfflineNote answered={answered} />
      <Plans overview={answered.value} filter={readFilter(params)} />
    </>
  )
}

function Plans({ overview, filter }: { readonly overview: LibraryOverview; readonly filter: PlanFilter }) {
  const { words } = useLibrary()
  const shown = filteredPlans(overview, filter)
  const { plans, elsewhere, set, today } = overview
  // Each choice changes the address, so that it can be sent; going back does not lead through every letter.
  const change = (changed: Partial<PlanFilter>) =>
    goTo(withParams('#/', filterParams({ ...filterNow(filter), ...changed })), true)
  const card = shown.find(({ id }) => id === filter.chosen) ?? shown[0]
  return (
    <div className="plans">
      <header className="plans-head">
        <h1>{summaryOf(overview, words)}</h1>
        <p className="soft">{fill(words.list.asOf, { set: set.title, today })}</p>
      </header>
      {plans.length === 0 ? (
        <p className="notice">{words.list.empty}</p>
      ) : (
        <>
          <PlanFilters {...{ overview, shown, filter, change }} />
          <div className="plans-list">
            <p className="soft" role="status">
              {fill(words.list.shown, { shown: shown.length, all: plans.length })}
              <span className="keys"> · {words.list.keys}</span>
            </p>
            {shown.length === 0 ? (
              <p>{words.list.none}</p>
            ) : (
              <PlanTable {...{ filter, change }} plans={shown} />
            )}
          </div>
          <aside className="plans-side">{card && <PlanCard card={card} />}</aside>
        </>
      )}
      {elsewhere.length > 0 && (
        <section className="elsewhere">
          <h2>{words.list.elsewhere}</h2>
          <FindingList findings={elsewhere} />
        </section>
      )}
    </div>
  )
}

/** The filter as the address has it already, though the page has not yet been drawn by it. */
function filterNow(drawn: PlanFilter): PlanFilter {
  const route = parseLibraryRoute(location.hash)
  return route.kind === 'plans' ? readFilter(route.params) : drawn
}

/** How many plans, what is wrong, what is due: in one sentence. */
function summaryOf(
  { plans, findings }: LibraryOverview,
  { list }: ReturnType<typeof useLibrary>['words'],
): string {
  const [evaluate, drill] = [lateCount(plans, 'evaluate'), lateCount(plans, 'drill')]
  const due = [
    evaluate > 0 ? fill(list.evaluate, { count: evaluate }) : null,
    drill > 0 ? fill(list.drill, { count: drill }) : null,
  ].filter((each) => each !== null)
  const count = total(findings)
  return fill(list.summary, {
    plans: plans.length,
    findings: count === 0 ? list.noFindings : fill(list.findings, { count }),
    due: due.length === 0 ? list.notDue : due.join(list.and),
  })
}
