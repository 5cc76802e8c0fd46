import { zhengzhou } from '../../citations.ts'
import { taskRowsOf } from '../../plan-rows.ts'
import { defineRule } from '../../rule.ts'

/** Every task and report says who answers for it. A row that continues another (延 IV-3) has its owner there. */
export const taskHasOwner = defineRule({
  basis: zhengzhou('预案未明确何单位响应、如何响应', 'plans did not say who responds and how'),
  holds: {
    'zh-CN': '每项任务、每项报告都有责任单位。',
    en: 'Every task and every report has somebody who answers for it.',
  },
  because: {
    'zh-CN': '没有责任单位的任务不会有人做，演练中也无从考核。',
    en: 'A task that nobody owns is not done, and in a drill nobody can be asked about it.',
  },
  messages: {
    'zh-CN': {
      task: '任务“{task}”没有责任单位；请在“责任单位”栏写明由谁承担',
      report: '报告“{task}”没有责任单位；请在“责任单位”栏写明由谁报告',
    },
    en: {
      task: 'Nobody answers for the task "{task}"; name the unit that does it',
      report: 'Nobody answers for the report "{task}"; name the unit that makes it',
    },
  },
  check: (set, report) => {
    for (const plan of set.allPlans) {
      for (const { row } of taskRowsOf(plan))
        if (row.owners.length === 0 && row.continues === null)
          report(row.task.at, 'task', { task: row.task.value })
      for (const row of plan.reports)
        if (row.owners.length === 0) report(row.report.at, 'report', { task: row.report.value })
    }
  },
})
