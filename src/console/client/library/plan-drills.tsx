import { fill } from '../../../locale/locale.ts'
import { percentWords } from '../../../vocabulary/percent.ts'
import type { PlanDrill, PlanPage } from '../../library-protocol.ts'
import { reviewHash } from '../review/review-route.ts'
import { useLibrary } from './library-context.tsx'
import { planHash } from './library-route.ts'
import type { LibraryWords } from './words/words.ts'

/** The drills of the plan that are over, the newest first: how they were rated and which rows they exercised. */
export function PlanDrills({ page: { card, drills } }: { readonly page: PlanPage }) {
  const { words } = useLibrary()
  if (drills.length === 0) return <p className="empty">{words.drill.empty}</p>
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
          <summary>{clausesSentence(clauses, words)}</summary>
          <ul className="clause-fates">
            {clauses.map((fate) => (
              <li key={fate.clause}>
                <a href={planHash(plan, { at: fate.clause })}>{fate.name}</a> <Fate fate={fate} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {record !== 'broken' && (
        <p>
          <a href={reviewHash(drill.drill)}>{words.drill.review}</a>
        </p>
      )}
    </li>
  )
}

type Clauses = PlanDrill['clauses']

/** How many rows were exercised, and how many of these were not done in time. */
function clausesSentence(clauses: Clauses, { drill }: LibraryWords): string {
  const late = clauses.filter((fate) => fate.late + fate.failed > 0).length
  const count = fill(drill.clauses, { count: clauses.length })
  return late === 0 ? count : `${count}${drill.comma}${fill(drill.clausesLate, { count: late })}`
}

/** What became of a row: what was late or never done stands out, in a mark and in words. */
function Fate({ fate: { done, late, failed, open } }: { readonly fate: Clauses[number] }) {
  const { words } = useLibrary()
  return (
    <>
      {failed > 0 && <span className="late">{fill(words.drill.failed, { count: failed })}</span>}{' '}
      {late > 0 && <span className="late">{fill(words.drill.late, { count: late })}</span>}{' '}
      {[
        done > 0 ? fill(words.drill.done, { count: done }) : '',
        open > 0 ? fill(words.drill.open, { count: open }) : '',
      ]
        .filter(Boolean)
        .join(words.drill.comma)}
    </>
  )
}

/** `87.5%`; a stroke for what could not be rated. */
function percent(value: number | null): string {
  return value === null ? '—' : percentWords(value)
}
