import type { InstanceId, ObligationKind, PartyId } from '../compile/program.ts'
import type { Value } from '../condition/expression.ts'
import type { Ms } from '../vocabulary/duration.ts'
import type { ClauseId } from '../vocabulary/id.ts'
import type { Instant } from '../vocabulary/instant.ts'
import type { LevelId } from '../vocabulary/level.ts'
import type { ConductEvent } from './conduct-event.ts'
import type { Judgement } from './judgement.ts'

/** `special/flood@jurong#III-2/jr-guozhuang/1.3`: clause of an instance, owner, episode, occurrence. */
export type ObligationKey = string

export type ObligationState =
  | 'idle'
  | 'due'
  | 'done'
  | 'late'
  | 'done-late'
  | 'waived'
  | 'withdrawn'
  | 'broken'

/** `standby`, a level, or `ended`: what people have declared. */
export type Response = 'standby' | 'ended' | LevelId

/**
 * Who an event comes from: a seat, the director in place of a party without a seat (代), or the machinery. `party` null: a
 * seat that speaks for nobody in the plans (director, evaluator, control cell).
 */
export type Actor =
  | 'system'
  | { readonly seat: string; readonly party: PartyId | null; readonly acting: boolean }

export type RefusalReason =
  | 'no-authority'
  | 'not-possible'
  | 'unknown-level'
  | 'unknown-obligation'
  | 'unknown-fact'
  | 'not-open'
  /** The 完成标志 does not hold. */
  | 'not-yet'
  /** Neither held (持续) nor done by a 完成标志, or no longer asked for. */
  | 'not-held'

/**
 * `stated`: when it was done by the account of whoever gave the order, for what was written down later (an oral order). Both times
 * are kept, and the stated one counts. Absent: it was written down when it was done.
 */
export interface Stated {
  readonly stated?: Instant
}

/** What happened, in the past tense: the body of a log entry. One type per thing that can happen. */
export type EventBody = PlayEvent | ConductEvent

/** What happens in the situation: the scenario, the plans, and what people do by them. */
export type PlayEvent =
  | {
      readonly type: 'drill-started'
      readonly data: { readonly scenario: string; readonly title: string; readonly seed: string | null }
    }
  | {
      readonly type: 'inject-released'
      readonly data: {
        readonly inject: string
        readonly channel: string
        readonly from: string
        readonly to: readonly string[]
        readonly content: string
        readonly expects: readonly ClauseId[]
        /** Clauses that should be done by now (应已完成). */
        readonly doneBy: readonly ClauseId[]
      }
    }
  /** A consequence's condition became true: it comes about at `due`. */
  | {
      readonly type: 'consequence-set-off'
      readonly data: { readonly consequence: string; readonly due: Instant }
    }
  | {
      readonly type: 'consequence-released'
      readonly data: {
        readonly consequence: string
        readonly to: readonly string[]
        readonly content: string
      }
    }
  /** Taken back as a slip: it is due again, or late. */
  | {
      readonly type: 'obligation-reopened'
      readonly data: {
        readonly key: ObligationKey
        readonly instance: InstanceId
        readonly state: 'due' | 'late'
      }
    }
  /** `value` null: the fact is unknown again. */
  | {
      readonly type: 'fact-reported'
      readonly data: {
        readonly fact: string
        readonly area: string | null
        readonly value: Value | null
        readonly previous: Value | null
        /** The moment after which it counts as unknown; null: it lasts. */
        readonly stalesAt: Instant | null
      }
    }
  | {
      readonly type: 'fact-staled'
      readonly data: { readonly fact: string; readonly area: string | null; readonly previous: Value }
    }
  | {
      readonly type: 'judgement-recorded'
      readonly data: Stated & Judgement
    }
  | {
      readonly type: 'demand-changed'
      readonly data: {
        readonly instance: InstanceId
        readonly from: LevelId | null
        readonly to: LevelId | null
        /** Start conditions, wires and followed plans that call for `to`. */
        readonly because: readonly string[]
        /** Of the areas that those conditions ask, the ones for which they hold; empty: it is the plan's whole area. */
        readonly areas: readonly string[]
      }
    }
  /** The level called for stays; the areas that call for it are others. */
  | {
      readonly type: 'demand-areas-changed'
      readonly data: {
        readonly instance: InstanceId
        readonly level: LevelId
        readonly areas: readonly string[]
        readonly previous: readonly string[]
      }
    }
  | {
      readonly type: 'level-declared' | 'level-raised' | 'level-lowered' | 'response-ended'
      readonly data: Stated & {
        readonly instance: InstanceId
        readonly from: Response
        readonly to: Response
        /** What was called for at that moment. */
        readonly demanded: LevelId | null
        /** The areas that called for it. */
        readonly demandedIn: readonly string[]
        /** How often the level has been entered, this time included; 0 for an end. */
        readonly episode: number
        readonly areas: readonly string[]
        readonly reason: string | null
      }
    }
  | {
      readonly type: 'act-refused'
      readonly data: Stated & {
        readonly act: string
        readonly instance: InstanceId | null
        readonly level: LevelId | null
        readonly obligation: ObligationKey | null
        readonly reason: RefusalReason
        /** Who could have done it. */
        readonly entitled: readonly PartyId[]
      }
    }
  | {
      readonly type: 'obligation-due'
      readonly data: {
        readonly key: ObligationKey
        readonly instance: InstanceId
        readonly clause: ClauseId
        readonly thread: ClauseId
        readonly kind: ObligationKind
        readonly owner: PartyId | null
        readonly text: string
        readonly episode: number
        readonly occurrence: number
        /** The moment after which it is late; null: never. */
        readonly deadline: Instant | null
        /** When the next occurrence becomes due (周期); null: it does not repeat. */
        readonly repeatsAt: Instant | null
        readonly to: readonly string[]
      }
    }
  | {
      readonly type: 'obligation-done'
      readonly data: Stated & {
        readonly key: ObligationKey
        readonly instance: InstanceId
        readonly late: Ms
        readonly evidence: string | null
        /** sha256 of a photo kept beside the log; only where there is one. */
        readonly photo?: string
      }
    }
  | {
      readonly type: 'obligation-late'
      readonly data: {
        readonly key: ObligationKey
        readonly instance: InstanceId
        readonly deadline: Instant
      }
    }
  | {
      readonly type: 'obligation-waived'
      readonly data: Stated & {
        readonly key: ObligationKey
        readonly instance: InstanceId
        readonly reason: string
      }
    }
  | {
      readonly type: 'obligation-withdrawn'
      readonly data: {
        readonly key: ObligationKey
        readonly instance: InstanceId
        readonly reason: 'lowered' | 'ended' | 'demand-gone' | 'unlinked' | 'lifted' | 'warning-ended'
      }
    }
  /** A standing task given up, or a result undone, before its level ended or its 解除 held. */
  | {
      readonly type: 'obligation-broken'
      readonly data: Stated & {
        readonly key: ObligationKey
        readonly instance: InstanceId
        readonly reason: string
      }
    }
  /** 解除 or 止于 holds: what was taken up need not be held, what repeats repeats no more. */
  | {
      readonly type: 'obligation-lifted'
      readonly data: { readonly key: ObligationKey; readonly instance: InstanceId }
    }
  /** A row's condition went false: it can become due again. */
  | {
      readonly type: 'condition-lapsed'
      readonly data: { readonly key: ObligationKey; readonly instance: InstanceId }
    }
  /** A task left to discretion (视情) has been ordered. */
  | {
      readonly type: 'task-ordered'
      readonly data: Stated & { readonly instance: InstanceId; readonly clause: ClauseId }
    }
  /** `from`: the level that stood before; null: none. `until`: the end of its 时效. */
  | {
      readonly type: 'warning-issued'
      readonly data: Stated & {
        readonly warning: ClauseId
        readonly instance: InstanceId
        readonly product: string
        readonly level: string
        readonly area: string
        readonly from: string | null
        readonly until: Instant | null
        readonly reason: string | null
      }
    }
  | {
      readonly type: 'warning-ended'
      readonly data: Stated & {
        readonly warning: ClauseId
        readonly instance: InstanceId
        readonly product: string
        readonly level: string
        readonly area: string
        /** Its 解除 holds, its 时效 is over, or people lifted it. */
        readonly why: 'lifted' | 'expired' | 'cancelled'
        readonly reason: string | null
      }
    }
  | { readonly type: 'link-fired'; readonly data: { readonly wire: ClauseId; readonly instance: InstanceId } }
  /** The message reached the linked plan: its demand takes `expect` up. */
  | {
      readonly type: 'link-sent'
      readonly data: Stated & { readonly wire: ClauseId; readonly to: InstanceId; readonly expect: LevelId }
    }
  | { readonly type: 'link-dropped'; readonly data: { readonly wire: ClauseId; readonly to: InstanceId } }
  | { readonly type: 'drill-ended'; readonly data: { readonly reason: string } }

export type EventType = EventBody['type']

/** One entry of a drill's log (drills.md, "The log"). Simulation, live drill, paper drill and real event differ in the header only. */
export type DrillEvent = {
  readonly v: 1
  readonly drill: string
  /** From 1. */
  readonly seq: number
  readonly at: { readonly exercise: Ms; readonly situation: Instant }
  /** Wall clock, only where a person or the outside acted; always null in a simulation. */
  readonly wall: string | null
  readonly by: Actor
  /** seq of the input this follows from; null: it is an input. */
  readonly cause: number | null
  readonly prev: string
  /** sha256(prev + RFC 8785 JSON of the rest). */
  readonly hash: string
} & EventBody
