import { clausesOf } from '../../../link/clauses.ts'
import type { PlanSet } from '../../../link/plan-set.ts'
import type { Plan } from '../../../model/plan.ts'
import type { Written } from '../../../model/written.ts'
import { splitClauseId } from '../../../vocabulary/id.ts'
import { nearNames } from '../../../vocabulary/near.ts'
import { ownRule } from '../../citations.ts'
import { taskRowsOf } from '../../plan-rows.ts'
import { defineRule } from '../../rule.ts'
import { quoted, renameFix, replace } from '../../wording.ts'

/** Rows named in 前置, in 延, in 起算 and levels named in 在…级响应基础上 exist. */
export const predecessorExists = defineRule({
  basis: ownRule('表格', 'Tables'),
  holds: {
    'zh-CN': '前置任务、延续任务、起算行和所沿用的级别都存在。',
    en: 'The rows that a task waits for, continues or counts from exist, and so do the levels it builds on.',
  },
  because: {
    'zh-CN': '前置任务不存在，后面的任务就永远等不到开始。',
    en: 'A task that waits for a row that does not exist never begins.',
  },
  messages: {
    'zh-CN': {
      after: '前置 `{row}` 不存在；请改正编号',
      'after-near': '前置 `{row}` 不存在，相近的有 {near}；请改正编号',
      continues: '`延 {row}` 所指的任务不存在；请改正编号',
      origin: '起算所指的 `{row}` 不存在；请改正编号',
      includes: '所沿用的{level}在本预案同一灾种中没有；请改为已有的级别，或补写该级响应',
      rename: '改为 `{name}`',
    },
    en: {
      after: 'The predecessor `{row}` does not exist; correct the number',
      'after-near': 'The predecessor `{row}` does not exist (nearest: {near}); correct the number',
      continues: 'The task `{row}` that this row continues does not exist; correct the number',
      origin: 'The row `{row}` that the time counts from does not exist; correct the number',
      includes:
        'This level builds on {level}, which the plan does not have for this hazard; name a level it has, or add a response for that one',
      rename: 'Change to `{name}`',
    },
  },
  check: (set, report) => {
    for (const plan of set.allPlans) {
      const rows = clausesOf(plan)
      for (const { row } of taskRowsOf(plan)) {
        for (const after of row.after) {
          if (exists(set, plan, rows, after)) continue
          const near = nearNames(after.value, rowIdsOf(plan))
          const fixes = renameFix(near[0], (name) => replace(after.at, name))
          const variant = near.length > 0 ? 'after-near' : 'after'
          report(after.at, variant, { row: after.value, near: quoted(near) }, { fixes })
        }
        if (row.continues && !exists(set, plan, rows, row.continues))
          report(row.continues.at, 'continues', { row: row.continues.value })
      }
      for (const { origin } of plan.reports)
        if (origin.row !== null && !rows.has(origin.row)) report(origin.at, 'origin', { row: origin.row })
      for (const group of plan.groups)
        for (const level of group.levels)
          for (const { value, at } of level.includes)
            if (!group.levels.some((other) => other.level === value)) report(at, 'includes', { level: value })
    }
  },
})

function exists(
  set: PlanSet,
  plan: Plan,
  rows: ReadonlyMap<string, unknown>,
  { value }: Written<string>,
): boolean {
  const named = splitClauseId(value)
  if (!named || named.plan === plan.id.value) return rows.has(named?.row ?? value)
  const other = set.plans.get(named.plan)
  return other ? clausesOf(other).has(named.row) : set.unreadable.has(named.plan)
}

function rowIdsOf(plan: Plan): string[] {
  return [...taskRowsOf(plan).map(({ row }) => row), ...plan.reports].flatMap(({ id }) =>
    id ? [id.value] : [],
  )
}
