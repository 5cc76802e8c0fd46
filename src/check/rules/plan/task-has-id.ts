import type { Place } from '../../../diagnostic/place.ts'
import type { PlanSet } from '../../../link/plan-set.ts'
import type { Plan } from '../../../model/plan.ts'
import type { TableKind } from '../../../vocabulary/table-kind.ts'
import { ownRule } from '../../citations.ts'
import { type PlacedRow, scopeOf, taskRowsOf } from '../../plan-rows.ts'
import type { Report } from '../../rule.ts'
import { defineRule } from '../../rule.ts'
import { nextNumber, numberCellAt, numbersOf } from '../../task-numbers.ts'
import { replace } from '../../wording.ts'

/** Every task and report row has a 编号. Rows that continue another, or repeat an earlier row's task and owners, need none. */
export const taskHasId = defineRule({
  basis: ownRule('名称', 'Names of things'),
  holds: {
    'zh-CN': '每项任务、每项报告都有编号。',
    en: 'Every task and every report has a number.',
  },
  because: {
    'zh-CN': '没有编号的任务不能被前置、情景、评估表引用，修订前后也对不上。',
    en: 'A task without a number cannot be named by predecessors, scenarios or rubrics, nor followed from one edition to the next.',
  },
  messages: {
    'zh-CN': {
      task: '任务“{task}”没有编号；请补，如 `{id}`',
      report: '报告“{task}”没有编号；请补，如 `{id}`',
      number: '编为 `{id}`',
    },
    en: {
      task: 'The task "{task}" has no number; give it one, such as `{id}`',
      report: 'The report "{task}" has no number; give it one, such as `{id}`',
      number: 'Number it `{id}`',
    },
  },
  check: (set, report) => {
    for (const plan of set.allPlans) {
      const taken = numbersOf(plan)
      const said = new Set<string>()
      for (const placed of taskRowsOf(plan)) {
        const { row } = placed
        const key = JSON.stringify([row.task.value, row.owners.map(({ value }) => value)])
        const repeated = said.has(key)
        said.add(key)
        if (row.id || row.continues || repeated) continue
        tell(set, report, {
          kind: 'tasks',
          at: row.task.at,
          task: row.task.value,
          prefix: prefixOf(plan, placed),
          taken,
        })
      }
      for (const { id, report: words } of plan.reports)
        if (!id) tell(set, report, { kind: 'reports', at: words.at, task: words.value, prefix: 'R-', taken })
    }
  },
})

interface Unnumbered {
  readonly kind: TableKind & ('tasks' | 'reports')
  readonly at: Place
  readonly task: string
  readonly prefix: string
  /** Numbers already in use; the one offered is added. */
  readonly taken: Set<string>
}

function tell(
  set: PlanSet,
  report: Report<'task' | 'report' | 'number'>,
  { kind, at, task, prefix, taken }: Unnumbered,
): void {
  const found = numberCellAt(set, kind, at)
  const id = nextNumber(found?.others ?? [], prefix, taken)
  taken.add(id)
  const cell = found?.cell
  report(
    at,
    kind === 'tasks' ? 'task' : 'report',
    { task, id },
    { fixes: cell ? [{ variant: 'number', params: { id }, safe: true, edits: [replace(cell.at, id)] }] : [] },
  )
}

/** `III-`, `drought-III-` in another hazard group, `F-` for rows without a level. */
function prefixOf(plan: Plan, { group, level }: PlacedRow): string {
  if (!group || !level) return 'F-'
  return `${scopeOf(plan, group).replace('.', '-')}${level.level}-`
}
