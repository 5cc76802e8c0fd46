import type { DutyContext } from '../../../../../report/duty-context.ts'
import { dutyText } from '../../../../../report/duty-log.ts'
import type { DrillEvent } from '../../../../../run/event.ts'
import type { Duty } from '../../../../../score/drill-record.ts'
import type { ReplayAnswer } from '../../../../replay-protocol.ts'
import { dutyOf } from '../../../director/model/duty.ts'
import { type LogRow, logRow } from '../../../director/model/log-row.ts'
import { namesOf } from '../../../director/model/names.ts'
import { Course, timesOf } from './cursor.ts'
import { type FactHistory, factHistories } from './fact-history.ts'
import { type Folded, foldedFrom } from './folded.ts'
import { Keyframes } from './keyframes.ts'

/** The log of a drill that is over, ready to be looked at from any of its moments. Nothing in it changes but what it remembers. */
export class ReplayLog {
  readonly answer: ReplayAnswer
  readonly log: readonly DrillEvent[]
  readonly course: Course
  /** Every duty that ever fell due, as it did. */
  readonly duties: ReadonlyMap<string, Duty>
  readonly names: DutyContext
  readonly facts: readonly FactHistory[]
  /** What was said between seats, oldest first. */
  readonly messages: readonly (DrillEvent & { readonly type: 'message-sent' })[]
  /** By the inject's id: the entry with which it came. */
  readonly released: ReadonlyMap<string, DrillEvent & { readonly type: 'inject-released' }>
  /** Exercise time is not just the time since the beginning of the situation. */
  readonly ownTime: boolean
  readonly #frames: Keyframes<Folded, DrillEvent>
  readonly #rows = new Map<number, LogRow | null>()
  readonly #followed: ReadonlyMap<number, readonly number[]>

  constructor(answer: ReplayAnswer) {
    const { setting, backstage } = answer
    this.answer = answer
    this.log = answer.log.map((entry) => ({ ...entry, v: 1, drill: setting.drill, prev: '', hash: '' }))
    this.course = new Course(timesOf(this.log))
    this.duties = new Map(
      this.log.flatMap((event) =>
        event.type === 'obligation-due' ? [[event.data.key, dutyOf(event)] as const] : [],
      ),
    )
    this.names = {
      ...namesOf({ setting, backstage, duties: this.duties, entry: (seq) => this.entry(seq) }),
      real: answer.kind === 'event',
    }
    this.facts = factHistories(this.log)
    this.messages = this.log.filter((event) => event.type === 'message-sent')
    this.released = new Map(
      this.log.flatMap((event) =>
        event.type === 'inject-released' ? [[event.data.inject, event] as const] : [],
      ),
    )
    const { begins } = backstage.scenario
    this.ownTime = this.log.some(({ at }) => at.exercise !== at.situation - begins)
    this.#frames = new Keyframes(this.log, foldedFrom(begins))
    this.#followed = followedBy(this.log)
  }

  entry(seq: number): DrillEvent | null {
    return this.log[seq - 1] ?? null
  }

  /** Where the drill stood after an entry. */
  stoodAt(seq: number): Folded {
    return this.#frames.at(seq)
  }

  /** Folds a stretch more ahead of whoever moves on; false: all of it is. */
  prepare(stretch: number): boolean {
    const { reached } = this.#frames
    this.#frames.reach(reached + stretch)
    return this.#frames.reached > reached
  }

  /** An entry in words; null when it is bookkeeping. */
  rowOf(seq: number): LogRow | null {
    const known = this.#rows.get(seq)
    if (known !== undefined) return known
    const event = this.entry(seq)
    const text = event && dutyText(event, this.names, this.answer.setting.locale)
    const row = event === null || text === null ? null : logRow(event, text, this.names)
    this.#rows.set(seq, row)
    return row
  }

  /** Entries that followed from one, in their order. */
  followedFrom(seq: number): readonly number[] {
    return this.#followed.get(seq) ?? []
  }
}

function followedBy(log: readonly DrillEvent[]): Map<number, number[]> {
  const followed = new Map<number, number[]>()
  for (const { seq, cause } of log) {
    if (cause === null) continue
    const known = followed.get(cause)
    if (known) known.push(seq)
    else followed.set(cause, [seq])
  }
  return followed
}
