import type { Plan, StandingRow, WarningRow } from '../model/plan.ts'
import { warningsNamed } from '../model/warnings.ts'

/** Tasks of one heading of a warning section, and the warnings with which they are in force. */
export interface TasksUnderWarning {
  readonly heading: string
  readonly warnings: readonly WarningRow[]
  readonly tasks: readonly StandingRow[]
}

/** The tasks that are in force while a warning stands, heading by heading as the plan has them. */
export function tasksUnderWarnings({ standing, warnings }: Plan): TasksUnderWarning[] {
  const headings = [...new Set(standing.flatMap(({ warning }) => warning ?? []))]
  return headings.map((heading) => {
    const tasks = standing.filter(({ warning }) => warning === heading)
    const groups = new Set(tasks.map(({ group }) => group))
    const among = warnings.filter(({ group }) => group === null || groups.has(null) || groups.has(group))
    return { heading, warnings: warningsNamed(among, heading), tasks }
  })
}
