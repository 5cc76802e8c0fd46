import type { Method } from '../model/rubric.ts'
import type { ObligationKey } from '../run/event.ts'
import { isDrilled, planOfClause } from '../score/measures/duties-of.ts'
import { canonical } from '../vocabulary/canonical.ts'
import { type ClauseId, clauseId } from '../vocabulary/id.ts'
import { decideClause, type Study } from './study.ts'

/**
 * The clause that an item measures (rubrics derived from plans say it), of plans that took part; null: it is a general item. Of several
 * the one that the entries are about, else the first.
 */
export function clauseOfItem(
  study: Study,
  methods: readonly Method[],
  entries: readonly number[],
): ClauseId | null {
  const measured = methods.flatMap((method) => {
    const clause = clauseOfMethod(study, method)
    return clause !== null && isDrilled(clause, study.program) && isPlayed(study, clause) ? [clause] : []
  })
  const about = clauseOfEntries(study, entries)
  return measured.find((clause) => clause === about) ?? measured[0] ?? about
}

/** Whether the clause's plan was under drill, or started by one that was. */
function isPlayed({ trace }: Study, clause: ClauseId): boolean {
  return trace.header.plans.some(({ id }) => id === planOfClause(clause))
}

function clauseOfMethod(study: Study, method: Method): ClauseId | null {
  switch (method.kind) {
    case 'within':
    case 'reported':
    case 'before-harm':
      return canonical(method.clause)
    case 'in-order':
      return canonical(method.clauses[0] ?? '') || null
    case 'level-declared': {
      const instance = study.program.instances.find(({ plan }) => plan === method.plan)
      return instance ? decideClause(instance, method.level) : null
    }
    case 'all-done':
      return clauseId(method.plan, method.level)
    case 'linked': {
      const plans = new Map(study.program.instances.map(({ id, plan }) => [id, plan]))
      const wire = study.program.wires.find(
        ({ from, to }) => plans.get(from) === method.from && plans.get(to) === method.to,
      )
      return wire?.clause ?? null
    }
    default:
      return null
  }
}

/** The clause that entries of the log are about: a duty's, a link's, a level's. */
export function clauseOfEntries(study: Study, entries: readonly number[]): ClauseId | null {
  for (const entry of entries) {
    const event = study.trace.events.find(({ seq }) => seq === entry)
    if (!event) continue
    const data = event.data as { readonly [name: string]: unknown }
    const key = typeof data.key === 'string' ? data.key : data.obligation
    const named =
      clauseOfDuty(study, typeof key === 'string' ? key : null) ?? data.clause ?? data.wire ?? data.warning
    if (typeof named === 'string') return named
    const instance = study.instances.get(typeof data.instance === 'string' ? data.instance : '')
    const level = data.level ?? data.to
    if (instance && typeof level === 'string' && instance.levels.includes(level))
      return decideClause(instance, level)
  }
  return null
}

function clauseOfDuty(study: Study, key: ObligationKey | null): ClauseId | null {
  return study.record.duties.find((duty) => duty.key === key)?.clause ?? null
}
