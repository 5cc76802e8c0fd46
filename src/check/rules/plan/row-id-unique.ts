import type { Place } from '../../../diagnostic/place.ts'
import type { Plan } from '../../../model/plan.ts'
import type { SetSettings } from '../../../model/registry.ts'
import type { Written } from '../../../model/written.ts'
import { rowIdPattern } from '../../../vocabulary/id.ts'
import { activeLevel } from '../../../vocabulary/level.ts'
import { ownRule } from '../../citations.ts'
import { taskRowsOf } from '../../plan-rows.ts'
import { defineRule } from '../../rule.ts'
import { replace } from '../../wording.ts'

/** A row's 编号 is used once in a plan, can be written in a clause id, and is not the name of another kind of clause. */
export const rowIdUnique = defineRule({
  basis: ownRule('名称', 'Names of things'),
  holds: {
    'zh-CN': '一个预案内编号不重复，只用字母、数字、点和连字符，且不与级别、启动条件等条款名相同。',
    en: "A row's number is used once in a plan, has letters, digits, dots and hyphens only, and is not the name of a level, a start condition or the like.",
  },
  because: {
    'zh-CN': '编号重复，演练记录和评分就分不清是哪一项任务。',
    en: 'With two rows of one number neither the log nor the score can tell which task is meant.',
  },
  messages: {
    'zh-CN': {
      twice: '编号 `{id}` 已经用过；请改用其他编号，是同一任务的写 `延 {id}`',
      reserved: '编号 `{id}` 与条款名相同（级别、启动条件、终止、衔接、章节）；请改用其他编号',
      malformed: '编号 `{id}` 中有不能用的字符；请只用字母、数字、点和连字符',
      first: '先用此编号的一行',
      continue: '改为 `延 {id}`',
    },
    en: {
      twice: 'The number `{id}` is already used; change it, or write `延 {id}` if it is the same task',
      reserved:
        'The number `{id}` is the name of another kind of clause (level, start condition, end, link, section); change it',
      malformed:
        'The number `{id}` has characters that may not be used; use letters, digits, dots and hyphens',
      first: 'the row that uses it first',
      continue: 'Change to `延 {id}`',
    },
  },
  check: (set, report) => {
    for (const plan of set.allPlans) {
      const seen = new Map<string, Place>()
      for (const { id, sameTask } of numberedRows(plan)) {
        const { value, at } = id
        const first = seen.get(value)
        if (first && first.start.offset === at.start.offset) continue
        if (!rowIdPattern.test(value)) report(at, 'malformed', { id: value })
        else if (isReserved(value, plan, set.settings)) report(at, 'reserved', { id: value })
        else if (first)
          report(
            at,
            'twice',
            { id: value },
            {
              related: [{ at: first, variant: 'first' }],
              fixes: sameTask
                ? [
                    {
                      variant: 'continue',
                      params: { id: value },
                      safe: false,
                      edits: [replace(at, `延 ${value}`)],
                    },
                  ]
                : [],
            },
          )
        if (!first) seen.set(value, at)
      }
    }
  },
})

interface NumberedRow {
  readonly id: Written<string>
  /** An earlier row has the same number, task and owners. */
  readonly sameTask: boolean
}

function numberedRows(plan: Plan): NumberedRow[] {
  const said = new Set<string>()
  const tasks = taskRowsOf(plan).flatMap(({ row }) => {
    if (!row.id) return []
    const key = JSON.stringify([row.id.value, row.task.value, row.owners.map(({ value }) => value)])
    const sameTask = said.has(key)
    said.add(key)
    return [{ id: row.id, sameTask }]
  })
  return [...tasks, ...plan.reports.flatMap(({ id }) => (id ? [{ id, sameTask: false }] : []))]
}

/** `III`, `III.start.2`, `drought.III.procedure.decide`, `end.1`, `link.…`, `section.…` are names of other clauses. */
function isReserved(id: string, plan: Plan, settings: SetSettings): boolean {
  const parts = id.split('.')
  const [first, second] = plan.groups.some(({ name }) => name === parts[0]) ? parts.slice(1) : parts
  if (first === undefined) return false
  if (first === 'end' || first === 'link' || first === 'section')
    return second !== undefined || first === 'end'
  const levels = [...settings.levels.map((level) => level.id), activeLevel.id]
  return levels.includes(first) && (second === undefined || second === 'start' || second === 'procedure')
}
