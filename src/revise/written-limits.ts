import { rowName } from '../compile/row-name.ts'
import type { PlanSet } from '../link/plan-set.ts'
import type { Plan, TaskRow, TimeLimit } from '../model/plan.ts'
import { canonical } from '../vocabulary/canonical.ts'
import { type ClauseId, clauseId } from '../vocabulary/id.ts'

/** A time limit where a plan writes it. */
export interface WrittenLimit {
  readonly limit: TimeLimit
  /** As the file has it, with whatever marks. */
  readonly words: string
  /** What is to be done, white space and width of letters left aside; null: a step of a start procedure. */
  readonly task: string | null
  /** Rows of one plan with the same task, body and limit in other levels: what changes one may have to change them. */
  readonly likeness: string
}

/** The limits of tasks and of steps of start procedures, as today's plans write them. The first row of an id counts. */
export function writtenLimits(set: PlanSet): ReadonlyMap<ClauseId, WrittenLimit> {
  const texts = new Map(set.documents.map(({ path, text }) => [path, text]))
  const found = new Map<ClauseId, WrittenLimit>()
  for (const plan of set.plans.values())
    for (const { row, limit, task, likeness } of limitsOf(plan)) {
      const clause = clauseId(plan.id.value, row)
      const text = texts.get(limit.at.path)
      if (found.has(clause) || text === undefined || limit.ms === null) continue
      const words = text.slice(limit.at.start.offset, limit.at.end.offset)
      found.set(clause, { limit, words, task, likeness: `${plan.id.value} ${likeness}` })
    }
  return found
}

interface Row {
  readonly row: string
  readonly limit: TimeLimit
  readonly task: string | null
  readonly likeness: string
}

function limitsOf(plan: Plan): Row[] {
  const levels = plan.groups.flatMap((group) => group.levels)
  return [
    ...plan.standing.flatMap((row, index) => taskLimit(row, rowName(row.id, null, index))),
    ...levels.flatMap(({ level, tasks }) =>
      tasks.flatMap((row, index) => taskLimit(row, rowName(row.id, level, index))),
    ),
    ...levels.flatMap(({ procedure }) =>
      procedure.flatMap(({ row, within }): Row[] => {
        if (!within) return []
        const limit = { text: '', ms: within.value, calendar: null, from: 'due', at: within.at } as const
        return [{ row, limit, task: null, likeness: row }]
      }),
    ),
  ]
}

function taskLimit(row: TaskRow, name: string): Row[] {
  if (!row.within) return []
  const likeness = [row.task.value, row.owners[0]?.value ?? '', row.within.text].map(canonical)
  return [
    { row: name, limit: row.within, task: canonical(row.task.value), likeness: JSON.stringify(likeness) },
  ]
}
