import type { ProgramResource } from '../../../../../compile/program.ts'
import type { ObligationRow, RunState } from '../../../../../run/state.ts'
import type { ReplayAnswer } from '../../../../replay-protocol.ts'

/** How much of a resource all plans together hold at a moment. */
export interface ResourceAt extends ProgramResource {
  readonly held: number
  /** More than there is. */
  readonly short: boolean
}

/**
 * Resources that duties hold, those of which there is too little first. A duty claims from the moment it falls due; what was sent out
 * comes back when the response that asked for it ends, or when the duty is withdrawn or waived (score/runs/resource-use.ts).
 */
export function resourcesAt(
  { resources, claims }: Pick<ReplayAnswer, 'resources' | 'claims'>,
  run: Pick<RunState, 'levels' | 'rows'>,
): readonly ResourceAt[] {
  const held = new Map<string, number>()
  for (const { instance, clause, resource, quantity } of claims) {
    const responses = run.levels.get(instance)?.responses ?? []
    const ended = responses.findLast(({ level }) => level === 'ended')?.at ?? Number.NEGATIVE_INFINITY
    const rows = run.rows.get(instance)?.all.filter((row) => row.clause === clause && holds(row, ended)) ?? []
    if (rows.length > 0) held.set(resource, (held.get(resource) ?? 0) + rows.length * quantity)
  }
  return resources
    .flatMap((resource) => {
      const amount = held.get(resource.id) ?? 0
      const short = resource.quantity !== null && amount > resource.quantity
      return amount > 0 ? [{ ...resource, held: amount, short }] : []
    })
    .sort((a, b) => Number(b.short) - Number(a.short))
}

/** `ended`: when the response of its plan ended last. */
function holds({ state, dueAt }: ObligationRow, ended: number): boolean {
  return state !== 'waived' && state !== 'withdrawn' && dueAt >= ended
}
