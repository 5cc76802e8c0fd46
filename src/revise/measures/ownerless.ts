import type { Finding } from '../revision.ts'
import { finding, type Study } from '../study.ts'

/** Duties that fell due and belonged to nobody the register knows. A link without a sender goes by itself and is left out. */
export function ownerless(study: Study): Finding[] {
  const duties = study.record.duties.filter((duty) => duty.owner === null && duty.kind !== 'link')
  const byClause = Map.groupBy(duties, (duty) => duty.clause)
  return [...byClause].map(([clause, same]) =>
    finding(study, {
      measure: 'ownerless',
      cause: 'plan-unclear',
      clause,
      params: { task: same[0]?.text || clause, count: same.length },
      evidence: same.map((duty) => duty.due.seq),
      proposal: {
        kind: 'question',
        refused: null,
        options: [{ variant: 'name-an-owner', params: { clause } }],
      },
    }),
  )
}
