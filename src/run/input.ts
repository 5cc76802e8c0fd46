import type { InstanceId, PartyId } from '../compile/program.ts'
import type { Value } from '../condition/expression.ts'
import type { ClauseId } from '../vocabulary/id.ts'
import type { Instant } from '../vocabulary/instant.ts'
import type { LevelId } from '../vocabulary/level.ts'
import type { Sitting } from './authority.ts'
import type { DrillEvent, ObligationKey } from './event.ts'

/** What a person at a seat does. `forParty`: for whom; the director acting for a party without a seat says so (代). */
export interface ActInput {
  readonly kind: 'act'
  readonly by: Sitting
  readonly forParty: PartyId
  readonly acting: boolean
  readonly act: Act
  /** When it was done, where it is written down later; never later than now. Absent: now. */
  readonly stated?: Instant
}

export type Act =
  | {
      readonly kind: 'declare' | 'raise' | 'lower'
      readonly instance: InstanceId
      readonly level: LevelId
      readonly areas: readonly string[]
      readonly reason: string | null
    }
  | { readonly kind: 'end'; readonly instance: InstanceId; readonly reason: string | null }
  | {
      readonly kind: 'finish'
      readonly obligation: ObligationKey
      readonly evidence: string | null
      /** sha256 of a photo that shows it, kept beside the log. */
      readonly photo?: string | null
    }
  | { readonly kind: 'waive'; readonly obligation: ObligationKey; readonly reason: string }
  /** Gives up a task that must be held (持续), or takes back a result that had its 完成标志. */
  | { readonly kind: 'undo'; readonly obligation: ObligationKey; readonly reason: string }
  /** Orders a task that the plan leaves to discretion (视情). */
  | { readonly kind: 'order'; readonly clause: ClauseId; readonly instance: InstanceId }
  /** Issues or lifts a warning; `area` null: for the plan's whole area. */
  | {
      readonly kind: 'warn' | 'cancel-warning'
      readonly warning: ClauseId
      readonly area: string | null
      readonly reason: string | null
    }
  /** Sends the message of a cross-plan link. */
  | { readonly kind: 'send'; readonly wire: ClauseId }
  | {
      readonly kind: 'judge'
      readonly clause: ClauseId
      readonly instance: InstanceId
      readonly holds: boolean
      readonly reason: string
    }

/** A fact's value; null makes it unknown again. */
export interface FactInput {
  readonly fact: string
  /** Null for a fact with one value. */
  readonly area: string | null
  readonly value: Value | null
}

/** Everything that can come from outside: the scenario, people, the clock. */
export type Input =
  /** Facts that become known at one moment: nothing follows until all of them are in. */
  | { readonly kind: 'facts'; readonly facts: readonly FactInput[] }
  | { readonly kind: 'timer' }
  /** Puts right what an entry changed that has been taken back. */
  | { readonly kind: 'undo'; readonly entry: DrillEvent }
  | ActInput
