import type { InstanceId, ObligationKind, PartyId } from '../compile/program.ts'
import type { Value } from '../condition/expression.ts'
import type { ClauseId } from '../vocabulary/id.ts'
import type { Instant } from '../vocabulary/instant.ts'
import type { LevelId } from '../vocabulary/level.ts'
import type { ObligationKey, ObligationState, Response } from './event.ts'
import type { Judgements } from './judgement.ts'
import type { Rows } from './rows.ts'

/** `赤山湖水位` for a fact with one value, `面雨量_24h@guozhuang` for one per member, `@zhenjiang:special/flood` for an outside plan's level. */
export type FactKey = string

export function factKey(fact: string, area: string | null): FactKey {
  return area === null ? fact : `${fact}@${area}`
}

/** Where a run stands. Made by `evolve` from events alone; keyed by user text, so Maps. */
export interface RunState {
  readonly now: Instant
  readonly facts: ReadonlyMap<FactKey, { readonly value: Value; readonly at: Instant }>
  readonly judgements: Judgements
  readonly levels: ReadonlyMap<InstanceId, LevelState>
  readonly rows: ReadonlyMap<InstanceId, Rows<ObligationRow>>
  readonly wires: ReadonlyMap<ClauseId, WireState>
  /** Warnings that stand: one at most for each product and area. */
  readonly warnings: ReadonlyMap<WarningKey, WarningState>
  /** Ordered by (due, seq): the earliest first, equal times in the order in which they were set. */
  readonly timers: readonly Timer[]
  readonly nextTimer: number
}

export interface LevelState {
  readonly demand: LevelId | null
  readonly because: readonly string[]
  /** The areas that call for what is demanded, or did last; empty: the plan's whole area. */
  readonly calledFrom: readonly string[]
  readonly response: Response
  /** Every demand and every response so far, oldest first: runs and episodes are counted on it. */
  readonly demands: readonly { readonly at: Instant; readonly level: LevelId | null }[]
  readonly responses: readonly { readonly at: Instant; readonly level: Response }[]
  /** When the event became known (demand rose from nothing); null when there is none. */
  readonly incident: Instant | null
  readonly incidents: number
  /** Areas named in the declaration in force. */
  readonly areas: readonly string[]
  /** Clauses of the machine's warnings that stood after each change of them, oldest first. */
  readonly warned: readonly { readonly at: Instant; readonly standing: readonly ClauseId[] }[]
}

export const standingBy: LevelState = {
  demand: null,
  because: [],
  calledFrom: [],
  response: 'standby',
  demands: [],
  responses: [],
  incident: null,
  incidents: 0,
  areas: [],
  warned: [],
}

export interface ObligationRow {
  readonly key: ObligationKey
  readonly clause: ClauseId
  readonly thread: ClauseId
  readonly kind: ObligationKind
  readonly owner: PartyId | null
  readonly state: ObligationState
  readonly episode: number
  readonly occurrence: number
  readonly dueAt: Instant
  readonly deadline: Instant | null
  readonly closedAt: Instant | null
  /** Its condition has been false since it became due: it may become due again. */
  readonly lapsed: boolean
  /** Its 解除 or 止于 has held since: nothing more is asked for. */
  readonly lifted: boolean
}

export function isOpen(row: ObligationRow): boolean {
  return row.state === 'due' || row.state === 'late'
}

/** A done, done-late or waived predecessor releases its successors. */
export function isReleased(row: ObligationRow): boolean {
  return row.state === 'done' || row.state === 'done-late' || row.state === 'waived'
}

/** `暴雨预警@qingxi` */
export type WarningKey = string

export function warningKey(product: string, area: string): WarningKey {
  return `${product}@${area}`
}

/** A warning that stands. */
export interface WarningState {
  readonly clause: ClauseId
  readonly instance: InstanceId
  readonly product: string
  readonly level: string
  readonly area: string
  /** When it was issued, or issued again. */
  readonly since: Instant
  /** When its 时效 is over; null: it stands until it is lifted. */
  readonly until: Instant | null
}

export interface WireState {
  readonly state: 'fired' | 'sent' | 'dropped'
  /** How often it has fired. */
  readonly fired: number
}

export type Timer = { readonly due: Instant; readonly seq: number } & (
  | { readonly kind: 'late'; readonly instance: InstanceId; readonly key: ObligationKey }
  | { readonly kind: 'repeat'; readonly instance: InstanceId; readonly key: ObligationKey }
  | { readonly kind: 'warning'; readonly warning: WarningKey; readonly since: Instant }
  | { readonly kind: 'stale'; readonly fact: FactKey; readonly reportedAt: Instant }
)

/** The state before anything happened. */
export function initialState(begins: Instant): RunState {
  return {
    now: begins,
    facts: new Map(),
    judgements: new Map(),
    levels: new Map(),
    rows: new Map(),
    wires: new Map(),
    warnings: new Map(),
    timers: [],
    nextTimer: 1,
  }
}
