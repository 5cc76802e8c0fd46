import type { TaskRow, TimeLimit } from '../../../model/plan.ts'
import type { Ms } from '../../../vocabulary/duration.ts'
import { ownRule } from '../../citations.ts'
import { taskRowsOf } from '../../plan-rows.ts'
import { defineRule } from '../../rule.ts'

/**
 * A limit counted from the start of the response (启动后 2 小时) leaves time for the predecessors' own limits. Limits that count from
 * due begin when the predecessors are done and cannot clash.
 */
export const predecessorDeadline = defineRule({
  basis: ownRule('表格', 'Tables'),
  holds: {
    'zh-CN': '自启动或事发起算的时限，不早于其前置任务各自用足时限的时间。',
    en: 'A limit counted from the start or the event is no earlier than its predecessors may take.',
  },
  because: {
    'zh-CN': '前面的任务按时完成，后面的任务也已经超时，时限是写上去看的。',
    en: 'If the earlier task is done just in time this one is late already: the limit is for show.',
  },
  messages: {
    'zh-CN': {
      early:
        '本任务限 {ownSpan}内完成，而前置 `{row}` 用足时限要到启动后 {afterSpan}；请放宽本项，或缩短前置',
      there: '前置任务的时限',
    },
    en: {
      early:
        'This task is to be done within {ownSpan}, but its predecessor `{row}` may take until {afterSpan}; allow more here, or less there',
      there: 'the time limit of the predecessor',
    },
  },
  check: (set, report) => {
    for (const plan of set.allPlans) {
      const rows = new Map<string, TaskRow>()
      for (const { row } of taskRowsOf(plan))
        if (row.id && !rows.has(row.id.value)) rows.set(row.id.value, row)
      const latest = latestEnds(rows)
      for (const row of rows.values()) {
        const { within } = row
        if (!within || within.from === 'due' || within.ms === null) continue
        for (const { value } of row.after) {
          const end = latest.get(value)
          const there = rows.get(value)?.within
          if (end === undefined || end <= within.ms || !there || !comparable(there, within)) continue
          report(
            within.at,
            'early',
            { row: value, ownSpan: within.ms, afterSpan: end },
            { related: [{ at: there.at, variant: 'there' }] },
          )
        }
      }
    }
  },
})

/** Both count from the start of the response, or both from the event; what counts from due begins with the response. */
function comparable(there: TimeLimit, own: TimeLimit): boolean {
  return there.from === own.from || (there.from === 'due' && own.from === 'start')
}

/** For each row the latest moment after the start at which it may still be in time, by its own limit and its predecessors'. */
function latestEnds(rows: ReadonlyMap<string, TaskRow>): Map<string, Ms> {
  const ends = new Map<string, Ms>()
  const open = new Set<string>()
  const endOf = (id: string): Ms => {
    const within = rows.get(id)?.within
    if (!within || within.ms === null || open.has(id)) return 0
    const known = ends.get(id)
    if (known !== undefined) return known
    open.add(id)
    const before = within.from === 'due' ? (rows.get(id)?.after ?? []).map(({ value }) => endOf(value)) : []
    open.delete(id)
    const end = Math.max(0, ...before) + within.ms
    ends.set(id, end)
    return end
  }
  for (const id of rows.keys()) endOf(id)
  return ends
}
