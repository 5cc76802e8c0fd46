import type { KeyboardEvent } from 'react'
import { fill } from '../../../locale/locale.ts'
import type { PlanCard } from '../../library-protocol.ts'
import { goTo } from '../use-route.ts'
import { DutyText } from './duty-text.tsx'
import { useLibrary } from './library-context.tsx'
import { planHash } from './library-route.ts'
import type { PlanFilter, SortKey } from './plan-filter.ts'
import { FindingMarks } from './severity-mark.tsx'

interface Listed {
  readonly plans: readonly PlanCard[]
  readonly filter: PlanFilter
  readonly change: (change: Partial<PlanFilter>) => void
}

/** The plans, a row each; on a phone a list. Arrows go from row to row, Enter opens. */
export function PlanTable({ plans, filter, change }: Listed) {
  const { words } = useLibrary()
  const columns: readonly (readonly [SortKey, string])[] = [
    ['title', words.list.title],
    ['type', words.list.type],
    ['hazard', words.list.hazard],
    ['area', words.list.area],
    ['status', words.list.status],
    ['findings', words.list.findingsColumn],
    ['next', words.list.next],
  ]
  const chosen = plans.some(({ id }) => id === filter.chosen) ? filter.chosen : plans[0]?.id
  return (
    <table className="plan-table" onKeyDown={(press) => arrowKeys(press, change)}>
      <thead>
        <tr>
          {columns.map(([key, name]) => (
            <SortHead key={key} {...{ filter, change, name }} sort={key} />
          ))}
        </tr>
      </thead>
      <tbody>
        {plans.map((plan) => (
          <PlanRow
            key={plan.id}
            plan={plan}
            chosen={plan.id === chosen}
            choose={() => change({ chosen: plan.id })}
          />
        ))}
      </tbody>
    </table>
  )
}

function SortHead({
  filter,
  change,
  name,
  sort,
}: Pick<Listed, 'filter' | 'change'> & { readonly name: string; readonly sort: SortKey }) {
  const { words } = useLibrary()
  const now = filter.sort === sort
  const order = filter.down ? 'descending' : 'ascending'
  return (
    <th scope="col" aria-sort={now ? order : undefined}>
      <button
        type="button"
        title={fill(words.list.sortBy, { column: name })}
        onClick={() => change({ sort, down: now && !filter.down })}
      >
        {name}
        {now && <span aria-hidden="true">{filter.down ? ' ↓' : ' ↑'}</span>}
      </button>
    </th>
  )
}

/** The card has them all. */
const mostHazards = 5

interface Row {
  readonly plan: PlanCard
  readonly chosen: boolean
  readonly choose: () => void
}

function PlanRow({ plan, chosen, choose }: Row) {
  const { locale, words } = useLibrary()

  const [duty] = plan.duties
  const hazards = plan.hazards.slice(0, mostHazards).map(({ name }) => name)
  const listed = hazards.join(locale === 'en' ? ', ' : '、')
  const more = plan.hazards.length > mostHazards
  return (
    <tr className={chosen ? 'chosen' : undefined} data-plan={plan.id} onClick={choose}>
      <th scope="row">
        <a href={planHash(plan.id)} onFocus={choose} onClick={(press) => press.stopPropagation()}>
          {plan.title}
        </a>
        {plan.edition && <span className="soft"> {plan.edition}</span>}
      </th>
      <td data-label={words.list.type}>{plan.type.name}</td>
      <td data-label={words.list.hazard}>
        {more
          ? fill(words.list.moreHazards, { listed, count: plan.hazards.length })
          : listed || words.list.allHazards}
      </td>
      <td data-label={words.list.area}>{plan.area.name}</td>
      <td data-label={words.list.status}>{plan.status.name}</td>
      <td data-label={words.list.findingsColumn}>
        <FindingMarks counts={plan.findings} />
      </td>
      <td data-label={words.list.next}>
        {duty ? <DutyText duty={duty} /> : <span className="soft">—</span>}
      </td>
    </tr>
  )
}

/** Up and down move the focus, and with it the card beside; Enter on a link opens its plan. */
function arrowKeys(press: KeyboardEvent<HTMLTableElement>, change: Listed['change']): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[press.key]
  if (step === undefined) return
  const links = [...press.currentTarget.querySelectorAll<HTMLAnchorElement>('tbody th a')]
  const row = (press.target as Element).closest('tr')
  const next = links[links.findIndex((link) => row?.contains(link)) + step]
  if (!next) return
  press.preventDefault()
  next.focus()
  change({ chosen: next.closest('tr')?.dataset.plan ?? null })
}

/** From the search into the list: its first row, or the plan itself when it is the only one. */
export function enterList(plans: readonly PlanCard[], open: boolean): void {
  const [only] = plans
  if (open && only && plans.length === 1) goTo(planHash(only.id))
  else document.querySelector<HTMLAnchorElement>('.plan-table tbody th a')?.focus()
}
