import { partiesOf } from '../../check/named-parties.ts'
import { nameInstead, ownerCell, usualName } from '../owner-cell.ts'
import type { Finding } from '../revision.ts'
import { finding, type Study } from '../study.ts'

/** Duties that fell due to a body by a name that it no longer has; one finding for each plan and name, mended wherever the plan names it. */
export function formerName(study: Study): Finding[] {
  const { directory } = study.set
  const due = study.record.duties.flatMap((duty) => {
    const cell = ownerCell(study.set, duty.clause)
    const written = cell?.owners.find(({ value }) => directory.formerly(value) !== null)
    const body = written && directory.formerly(written.value)
    return cell && written && body ? [{ duty, plan: cell.plan, name: written.value, body }] : []
  })
  const groups = Map.groupBy(due, ({ plan, name }) => JSON.stringify([plan.id.value, name]))
  return [...groups.values()].flatMap((same) => {
    const [first] = same
    if (!first) return []
    const { plan, name, body } = first
    const now = usualName(study.set, body.id) ?? body.name
    const places = partiesOf(study.set, plan).flatMap((each) => (each.name.value === name ? [each.name] : []))
    return [
      finding(study, {
        measure: 'former-name',
        cause: 'plan-unclear',
        clause: first.duty.clause,
        params: { plan: plan.title.value, name, now },
        evidence: same.map(({ duty }) => duty.due.seq),
        proposal: nameInstead(places, now, 'present-name'),
      }),
    ]
  })
}
