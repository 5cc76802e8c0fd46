import type { TaskRow } from './plan.ts'

/** What a task row says when nothing but task, owner and time limit is written. */
export const plainTask = {
  resources: [],
  after: [],
  when: null,
  every: null,
  held: false,
  until: null,
  doneWhen: null,
  unreadable: [],
} as const satisfies Partial<TaskRow>
