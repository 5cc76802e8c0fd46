import type { Plan, TaskRow } from '../../../model/plan.ts'
import type { Written } from '../../../model/written.ts'
import { ownRule } from '../../citations.ts'
import { taskRowsOf } from '../../plan-rows.ts'
import { shortestRing } from '../../rings.ts'
import { defineRule } from '../../rule.ts'

/** No task waits for itself, directly or by way of others. Each ring is told once, at its first row. */
export const predecessorRing = defineRule({
  basis: ownRule('表格', 'Tables'),
  holds: {
    'zh-CN': '前置关系不成环。',
    en: 'The predecessors of tasks form no ring.',
  },
  because: {
    'zh-CN': '互为前置的任务彼此等待，谁也开始不了。',
    en: 'Tasks that wait for each other never begin.',
  },
  messages: {
    'zh-CN': {
      ring: '前置任务首尾相连，形成循环：{ring}；请删去其中一条前置',
      self: '任务 `{ring}` 以自身为前置；请删去，或改为应当先做的任务',
      next: '循环中的下一条',
    },
    en: {
      ring: 'The predecessors form a ring: {ring}; remove one of them',
      self: 'Task `{ring}` waits for itself; remove that, or name the task that comes first',
      next: 'the next link of the ring',
    },
  },
  check: (set, report) => {
    for (const plan of set.allPlans)
      for (const ring of ringsOf(plan)) {
        const [first, ...others] = ring
        if (!first) continue
        const ids = [...ring.map(({ id }) => id), first.id]
        const related = others.map(({ after }) => ({ at: after.at, variant: 'next' as const }))
        if (others.length === 0) report(first.after.at, 'self', { ring: first.id })
        else report(first.after.at, 'ring', { ring: ids.map((id) => `\`${id}\``).join(' → ') }, { related })
      }
  },
})

interface Wait {
  readonly id: string
  readonly after: Written<string>
}

function ringsOf(plan: Plan): Wait[][] {
  const rows = new Map<string, TaskRow>()
  for (const { row } of taskRowsOf(plan)) if (row.id && !rows.has(row.id.value)) rows.set(row.id.value, row)
  const done = new Set<string>()
  const rings: Wait[][] = []
  for (const start of rows.keys()) {
    if (done.has(start)) continue
    const ring = shortestRing(start, (id) =>
      (rows.get(id)?.after ?? [])
        .filter(({ value }) => rows.has(value) && !done.has(value))
        .map((after) => ({ to: after.value, via: { id, after } })),
    )
    if (ring) rings.push(ring)
    for (const { id } of ring ?? []) done.add(id)
  }
  return rings
}
