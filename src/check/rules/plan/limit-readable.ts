import type { TimeLimit } from '../../../model/plan.ts'
import { measures } from '../../citations.ts'
import { taskRowsOf } from '../../plan-rows.ts'
import { defineRule } from '../../rule.ts'

/** A 时限 or 周期 that is written can be counted, by the clock or by the calendar (每日 9 时前, 5 个工作日). */
export const limitReadable = defineRule({
  basis: measures(
    24,
    '审核应对措施是否具体、可操作',
    'review asks whether measures are specific and can be carried out',
  ),
  holds: {
    'zh-CN': '写出的时限都能计算。',
    en: 'A time limit that is written can be counted.',
  },
  because: {
    'zh-CN': '“尽快”“第一时间”没有人知道是多久，演练中永远不会超时。',
    en: 'Nobody knows how long "as soon as possible" is, and in a drill it is never late.',
  },
  messages: {
    'zh-CN': {
      task: '时限 `{limit}` 无法计算；请写成 `30 分钟`、`2 小时`、`立即`、`启动后 2 小时` 等',
      report: '报告时限 `{limit}` 无法计算；请写成 `30 分钟`、`2 小时`、`每日 9 时前`、`5 个工作日` 等',
      cycle:
        '周期 `{cycle}` 无法识别，到期只要求一次；请写成 `每 3 小时`、`每日 8:00、17:00`、`每周一`、`每月 5 日` 等，不定期的改写进“条件”',
    },
    en: {
      task: 'The time limit `{limit}` cannot be counted; write `30 min`, `2 h`, `immediately`, `2 h after start` or the like',
      report:
        'The time limit `{limit}` of this report cannot be counted; write `30 min`, `2 h`, `daily by 9:00`, `5 working days` or the like',
      cycle:
        'The cycle `{cycle}` cannot be read, so that this is asked for once only; write `every 3 hours`, `daily at 8:00 and 17:00`, `every Monday`, `monthly by the 5th` or the like, and what comes as needed as a condition',
    },
  },
  check: (set, report) => {
    for (const plan of set.allPlans) {
      for (const { row } of taskRowsOf(plan))
        if (row.within && unread(row.within)) report(row.within.at, 'task', { limit: row.within.text })
      for (const { unreadable } of [...taskRowsOf(plan).map(({ row }) => row), ...plan.reports])
        for (const { value, at } of unreadable) report(at, 'cycle', { cycle: value })
      for (const { within } of plan.reports)
        if (within && unread(within)) report(within.at, 'report', { limit: within.text })
    }
  },
})

function unread(limit: TimeLimit): boolean {
  return limit.ms === null && limit.calendar === null && limit.text.trim() !== ''
}
