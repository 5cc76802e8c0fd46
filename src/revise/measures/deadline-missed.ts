import type { ObligationKind } from '../../compile/program.ts'
import type { Duty } from '../../score/drill-record.ts'
import { latenessOf } from '../../score/outcome.ts'
import type { ClauseId } from '../../vocabulary/id.ts'
import type { Finding } from '../revision.ts'
import { finding, partyName, type Study } from '../study.ts'

/** In a simulation a limit that was nearly kept says more of the assumed delays than of the plan. */
const tellingShare = 0.5

/**
 * Duties that ran over their time limit, one finding for each clause. How fast simulated people are is an assumption, so a
 * simulation tells only of what was not done or well over its limit, and proposes no new limit: it asks. Decisions and links
 * have measures of their own.
 */
export function deadlineMissed(study: Study): Finding[] {
  const limited = study.record.duties.filter(
    (duty) => duty.deadline !== null && duty.kind !== 'decide' && duty.kind !== 'link',
  )
  return [...Map.groupBy(limited, (duty) => duty.clause)].flatMap(([clause, duties]) => {
    const missed = duties.filter((duty) => lateness(study, duty) > 0 && !isLapsed(duty, duties))
    const worst = missed.toSorted((a, b) => lateness(study, b) - lateness(study, a))[0]
    if (!worst || worst.deadline === null || !isTelling(study, worst)) return []
    return [
      finding(study, {
        measure: 'deadline-missed',
        cause: null,
        clause,
        params: {
          task: worst.text || clause,
          who: partyName(study, worst.owner),
          limitMs: worst.deadline - worst.due.at,
          overMs: lateness(study, worst),
          missed: missed.length,
          rows: duties.length,
          done: worst.done === null ? 0 : 1,
          waiting: worst.done === null ? waitingFor(study, worst) : [],
        },
        evidence: missed.flatMap((duty) => [
          duty.due.seq,
          ...(duty.late ? [duty.late.seq] : []),
          ...(duty.done ? [duty.done.seq] : []),
        ]),
        proposal: {
          kind: 'question',
          refused: null,
          options: [
            { variant: 'drill-again', params: { who: partyName(study, worst.owner) } },
            { variant: 'longer-limit', params: { clause } },
            { variant: 'split-the-task', params: { clause } },
          ],
        },
      }),
    ]
  })
}

/** One time of many that had not been done when its level ended: whoever did it the other times knew of it. */
function isLapsed({ withdrawn, done, owner }: Duty, duties: readonly Duty[]): boolean {
  return (
    withdrawn !== null && done === null && duties.some((each) => each.owner === owner && each.done !== null)
  )
}

/** Rows that wait for it (前置, 起算) and so were never asked for. */
function waitingFor({ program, record }: Study, { clause, instance }: Duty): ClauseId[] {
  const asked = new Set(record.duties.map((duty) => duty.clause))
  const held: ClauseId[] = []
  const follow = (before: ClauseId): void => {
    for (const spec of program.obligations) {
      if (spec.instance !== instance || !spec.after.includes(before) || asked.has(spec.clause)) continue
      if (held.includes(spec.clause) || spec.discretion) continue
      held.push(spec.clause)
      follow(spec.clause)
    }
  }
  follow(clause)
  return held
}

function isTelling(study: Study, worst: Duty): boolean {
  if (study.trace.header.kind !== 'simulation' || worst.done === null || worst.deadline === null) return true
  return lateness(study, worst) > tellingShare * (worst.deadline - worst.due.at)
}

/**
 * By how much a duty ran over its time limit; up to the end, or to when its level ended, while it is open; 0 when it did not. A step
 * towards a declaration that came to nothing because the level was declared without it is not missed.
 */
export function lateness({ record }: Study, duty: Duty): number {
  const isSpared = duty.waived !== null && stepKinds.has(duty.kind)
  return isSpared ? 0 : latenessOf(duty, record.ends)
}

const stepKinds: ReadonlySet<ObligationKind> = new Set(['assess', 'propose', 'agree', 'decide', 'link'])
