import { fill } from '../../../locale/locale.ts'
import type { ClauseLink } from '../../review-protocol.ts'
import { planHash } from '../library/library-route.ts'
import { useReview } from './review-context.tsx'

/** A row of a plan as a link to its text; what the set no longer has is told as such. */
export function ClauseAnchor({
  clause,
  full = false,
}: {
  readonly clause: ClauseLink
  readonly full?: boolean
}) {
  const { words } = useReview()
  const { id, plan, clause: row, name, cited } = clause
  if (plan === null)
    return (
      <span className="soft">
        {id} {words.finding.goneClause}
      </span>
    )
  return (
    <a className="clause" href={planHash(plan.id, { at: row === '' ? null : row })} title={plan.name}>
      {full ? (cited ?? fill(words.clause.of, { plan: plan.name, row: name })) : name || plan.name}
    </a>
  )
}
