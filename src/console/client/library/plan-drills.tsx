import { fill } from '../../../locale/locale.ts'
import type { PlanDrill, PlanPage } from '../../library-protocol.ts'
import { useLibrary } from './library-context.tsx'
import { planHash } from './library-route.ts'

/** The drills of the plan that are over, the newest first: how they were rated and which rows they exercised. */
export function PlanDrills({ page: { card, drills } }: { readonly page: PlanPage }) {
  const { words } = useLibrary()
  if (drills.length === 0) return <p className="empty">{words.drill.none}</p>
  return (
    <ul className="drills">
      {drills.map((drill) => (
        <Drill key={drill.drill} drill={drill} plan={card.id} />
      ))}
    </ul>
  )
}

function Drill({ drill, plan }: { readonly drill: PlanDrill; readonly plan: string }) {
  const { words } = useLibrary()
  const { title, mode, date, record, scores, clauses } = drill
  return (
    <li>
      <h2>
        {date} {title}
      </h2>
      <p>
        {mode.name}
        <span className="tag">{words.drill[record]}</span>
      </p>
      {scores.length === 0 && <p className="soft">{words.drill.notRated}</p>}
      {scores.map(({ rubric, performance, coverage, band }) => (
        <p key={rubric}>
          {rubric}
          {words.drill.colon}
          <strong>{fill(words.drill.performance, { value: percent(performance) })}</strong>{' '}
          {fill(words.drill.coverage, { value: percent(coverage) })} {band ?? words.drill.notRated}
        </p>
      ))}
      {clauses.length > 0 && (
        <details>
          <summary>{fill(words.drill.clauses, { count: clauses.length })}</summary>
          <p className="clause-list">
            {clauses.map((clause) => (
              <a key={clause} href={planHash(plan, { at: clause })}>
                {clause}
              </a>
            ))}
          </p>
        </details>
      )}
    </li>
  )
}

/** `87%`; a stroke for what could not be rated. */
function percent(value: number | null): string {
  return value === null ? '—' : `${Math.round(value * 100)}%`
}
