import type { TaskRow } from '../../../model/plan.ts'
import { measures } from '../../citations.ts'
import { taskRowsOf } from '../../plan-rows.ts'
import { defineRule } from '../../rule.ts'
import { counts } from '../../shared-groups.ts'

/**
 * Tasks say by when. Those done only when ordered (视情), held for the whole response (持续) or continued from another level are left alone.
 * One finding a plan.
 */
export const deadlinesSet = defineRule({
  basis: measures(
    24,
    '审核应对措施是否具体、管用、可操作',
    'review asks whether measures are specific, useful and workable',
  ),
  holds: {
    'zh-CN': '任务都有时限。',
    en: 'Every task has a time limit.',
  },
  because: {
    'zh-CN': '没有时限的任务永远不算逾期，演练查不出，复盘也评不了。',
    en: 'A task without a time is never late: no drill shows it and no review can judge it.',
  },
  messages: {
    'zh-CN': {
      missing:
        '{total} 项任务中有 {count} 项没有时限，第一项是“{task}”；请逐项补写，确实不需要的在“条件”栏写“视情”',
    },
    en: {
      missing:
        '{count} of {total} tasks have no time limit, the first of them "{task}"; add it to each, or write 视情 under 条件 where none is needed',
    },
  },
  check: (set, report) => {
    for (const plan of set.allPlans.filter(counts)) {
      const rows = taskRowsOf(plan)
        .map(({ row }) => row)
        .filter(isTimed)
      const without = rows.filter(({ within }) => within === null)
      const [first] = without
      if (first)
        report(first.task.at, 'missing', {
          count: without.length,
          total: rows.length,
          task: first.task.value,
        })
    }
  },
})

function isTimed(row: TaskRow): boolean {
  return row.continues === null && !row.held && row.when?.kind !== 'discretion'
}
