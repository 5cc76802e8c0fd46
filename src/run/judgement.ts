import type { InstanceId } from '../compile/program.ts'
import type { ClauseId } from '../vocabulary/id.ts'
import type { Instant } from '../vocabulary/instant.ts'

/** What somebody found of a condition that only people can judge (研判). */
export interface Judgement {
  readonly clause: ClauseId
  readonly holds: boolean
  readonly reason: string
  /** The machine that was judged; absent in older logs: then it counts wherever the clause is asked. */
  readonly instance?: InstanceId
  /** What had been found before; null: nothing. Absent in older logs. */
  readonly previous?: boolean | null
}

/** `special/flood#III.start.2 special/flood@qingxi`; the clause alone in logs that do not say which machine was judged. */
export type JudgementKey = string

export function judgementKey({ clause, instance }: Pick<Judgement, 'clause' | 'instance'>): JudgementKey {
  return instance === undefined ? clause : `${clause} ${instance}`
}

/** What stands of each, and since when. */
export type Judgements = ReadonlyMap<JudgementKey, { readonly holds: boolean; readonly at: Instant }>

/** What was found last of a condition in a machine; undefined: nobody has judged it. */
export function judgedIn(
  judgements: Judgements,
  clause: ClauseId,
  instance: InstanceId,
): boolean | undefined {
  return (judgements.get(judgementKey({ clause, instance })) ?? judgements.get(clause))?.holds
}
