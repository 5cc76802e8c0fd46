import type { Expression, FactType } from '../condition/expression.ts'
import type { ReportOrigin } from '../model/plan.ts'
import type { Aggregate } from '../model/registry.ts'
import type { DrillMode } from '../model/scenario.ts'
import type { AreaKind } from '../vocabulary/area-kind.ts'
import type { CalendarLimit } from '../vocabulary/calendar-limit.ts'
import type { Cycle } from '../vocabulary/cycle.ts'
import type { Ms } from '../vocabulary/duration.ts'
import type { ClauseId } from '../vocabulary/id.ts'
import type { ZoneOffset } from '../vocabulary/instant.ts'
import type { LevelId, LevelName } from '../vocabulary/level.ts'
import type { CitedPlace } from './cited-place.ts'

export type { DrillMode }

/**
 * A set of plans compiled: plain JSON, all that a drill needs. A drill's log pins it by `digest`, so that replaying
 * needs neither the texts nor today's plans.
 */
export interface Program {
  readonly format: 'yuyan-program/1'
  /** sha256 of the RFC 8785 JSON of everything else. */
  readonly digest: string
  readonly set: ProgramSet
  readonly calendar: ProgramCalendar
  readonly areas: readonly ProgramArea[]
  /** Everyone who can be told, asked or heard: bodies and posts. */
  readonly parties: readonly ProgramParty[]
  /** Area of a town, sub-district or zone → its government: whom 属地镇街 means there. */
  readonly townships: Readonly<Record<string, PartyId>>
  readonly facts: readonly ProgramFact[]
  /** Level machines: one per plan, hazard group and area. */
  readonly instances: readonly PlanInstance[]
  readonly obligations: readonly ObligationSpec[]
  readonly wires: readonly Wire[]
  readonly warnings: readonly ProgramWarning[]
  /** Teams, equipment and places that duties claim and the register counts. */
  readonly resources: readonly ProgramResource[]
  /** Clause → where it is written. */
  readonly sources: readonly Source[]
}

export interface ProgramSet {
  readonly name: string
  readonly title: string
  readonly locale: 'zh-CN' | 'en'
  readonly zone: ZoneOffset
  readonly immediately: Ms
  readonly jurisdiction: string
  /** Lowest first. */
  readonly levels: readonly LevelName[]
}

/** The working calendar of registry/holidays.yaml; dates rise. */
export interface ProgramCalendar {
  /** Years whose holidays are known; in any other year Monday to Friday are worked. */
  readonly years: readonly number[]
  readonly off: readonly string[]
  readonly working: readonly string[]
}

export interface ProgramArea {
  readonly id: string
  readonly name: string
  readonly kind: AreaKind
  readonly parent: string | null
}

/** Body: `jr-water`. Registered post: `jr-flood-hq.commander`. Post of a plan's command table: `guozhuang-gov.township-guozhuang-flood-post-2`. */
export type PartyId = string

export interface ProgramParty {
  readonly id: PartyId
  readonly name: string
  /** The body it is or belongs to. */
  readonly organization: string
  /** Null for a body. */
  readonly post: string | null
  /** Parties whose seat may act for this one: the body a registered post belongs to, bodies of its 担任 column, substitutes. */
  readonly heldBy: readonly PartyId[]
}

export interface ProgramFact {
  readonly name: string
  readonly aliases: readonly string[]
  readonly type: FactType
  readonly place:
    | { readonly kind: 'at'; readonly area: string }
    | { readonly kind: 'per'; readonly areas: readonly AreaKind[]; readonly aggregate: Aggregate | null }
  readonly stale: Ms | null
  readonly consequence: boolean
  /** A definition by other facts; such a fact is read, never reported. */
  readonly means: Expression | null
}

/** `special/flood@jurong`; for any hazard group but the plan's first `special/flood@jurong.drought`. */
export type InstanceId = string

/** One level machine and what moves its demand. */
export interface PlanInstance {
  readonly id: InstanceId
  readonly plan: string
  readonly title: string
  /** The body that keeps the plan's text: its 牵头部门, else its issuer; logs of older versions pin Programs that do not say it. */
  readonly lead?: string
  readonly group: string
  readonly hazards: readonly string[]
  readonly area: string
  /** The plan's levels, lowest first. */
  readonly levels: readonly LevelId[]
  readonly starts: readonly LevelStart[]
  /** External plans whose declared level for this area adds to the demand: 'zhenjiang:special/flood'. */
  readonly follows: readonly string[]
  /** 终止 conditions in code; null: ending is called for when no start condition holds (未达启动条件). */
  readonly end: ConditionTree | null
  /** Who may end; empty: who may declare the level in force (谁启动、谁终止). */
  readonly endDecide: readonly PartyId[]
}

export interface LevelStart {
  readonly level: LevelId
  /** Null: the level has no start conditions of its own and is only reached by declaration or activation. */
  readonly conditions: ConditionTree | null
  /** Any of them may declare the level. */
  readonly decide: readonly PartyId[]
  /** Any of them may propose it, and record judgements. */
  readonly propose: readonly PartyId[]
  /** The time within which the level must be declared once called for; null: the plan sets none. */
  readonly decisionTime: Ms | null
}

export type ConditionTree =
  | { readonly kind: 'any' | 'all'; readonly parts: readonly ConditionTree[] }
  /** Holds where `part` does in at least so many areas of these kinds, each looked at by itself; where there are none, in the plan's area. */
  | {
      readonly kind: 'places'
      readonly least: number
      readonly kinds: readonly AreaKind[]
      readonly part: ConditionTree
    }
  | { readonly kind: 'expression'; readonly clause: ClauseId; readonly expression: Expression }
  /** False until recorded; never makes anything unknown. */
  | {
      readonly kind: 'judgement'
      readonly clause: ClauseId
      /** The plan's words. Absent in programs compiled before they were kept. */
      readonly text?: string
    }
  /** A condition that cannot be run: unknown for ever. */
  | { readonly kind: 'unreadable'; readonly clause: ClauseId }

export type ObligationKind =
  | 'task'
  | 'report'
  | 'assess'
  | 'propose'
  | 'agree'
  | 'decide'
  | 'sign'
  | 'release'
  | 'notify'
  | 'link'

/** When an obligation can become due. */
export type Trigger =
  /** Its level is in force. */
  | 'level'
  /** Demand has risen to its level. */
  | 'demand'
  /** Its level has been declared. */
  | 'declared'
  /** The plan's demand has risen from nothing: the event is known. */
  | 'incident'
  /** The response has ended. */
  | 'ended'
  /** Another row of the plan is done. */
  | 'row'
  /** Its condition rises, whatever the level. */
  | 'condition'
  /** One of its warnings stands. */
  | 'warning'
  /** A wire fires. */
  | 'wire'

/** Whom an obligation falls on. */
export type OwnerSpec =
  | { readonly kind: 'party'; readonly party: PartyId }
  /** One duty for each. */
  | { readonly kind: 'each'; readonly parties: readonly PartyId[] }
  /** 属地镇街: towns whose own area is affected. */
  | { readonly kind: 'local' }
  /** Written, but nobody the register knows: 有关部门. */
  | { readonly kind: 'nobody'; readonly name: string }

/** A duty as the plan writes it. At run time it becomes rows, one per owner, episode and occurrence. */
export interface ObligationSpec {
  readonly clause: ClauseId
  readonly instance: InstanceId
  readonly kind: ObligationKind
  readonly text: string
  readonly trigger: Trigger
  /** Levels at which it is in force; for `demand` and `declared` the one level. Empty: at any. */
  readonly levels: readonly LevelId[]
  /** With `warning`: clauses of the warnings that put it in force. */
  readonly warnings: readonly ClauseId[]
  /** Equal tasks of several levels share the clause of the lowest: raising keeps the row that became due first. */
  readonly thread: ClauseId
  readonly owner: OwnerSpec
  /** The other 责任单位, by name: recorded, not asked. */
  readonly with: readonly string[]
  readonly limit: Ms | null
  readonly limitFrom: 'due' | 'start' | 'event'
  readonly after: readonly ClauseId[]
  readonly when: Expression | null
  /** 视情: due only when ordered, never late if not. */
  readonly discretion: boolean
  /** A limit that the calendar tells, counted from the same moment; then `limit` is null. */
  readonly calendar: CalendarLimit | null
  /** 周期; null: it does not come back. */
  readonly every: Cycle | null
  /** 持续: once taken up it is held until it is lifted or its level ends. */
  readonly held: boolean
  /** 解除, 止于: while it is true nothing is asked for; becoming true it lifts what is due or held. */
  readonly until: Expression | null
  /** 完成标志: must be true for the duty to be done; unknown counts as not. */
  readonly doneWhen: Expression | null
  /** Reports and notices: whom it must reach, by name. */
  readonly to: readonly string[]
  readonly origin: ReportOrigin | null
  /** What it claims of the register (资源, 名称×数量); what the register does not have is left out. */
  readonly resources: readonly ResourceClaim[]
}

export interface ProgramResource {
  readonly id: string
  readonly name: string
  /** Null: the register does not count it. */
  readonly quantity: number | null
}

export interface ResourceClaim {
  readonly resource: string
  readonly quantity: number
}

/** A warning that a plan provides for: a product at one level. */
export interface ProgramWarning {
  readonly clause: ClauseId
  /** The machine whose duties it moves. */
  readonly instance: InstanceId
  readonly product: string
  readonly level: string
  /** Higher is graver, among the levels of one product. */
  readonly rank: number
  /** Where it holds unless another place within is named when it is issued. */
  readonly area: string
  readonly when: Expression | null
  /** Any of them may issue and lift it. */
  readonly issuers: readonly PartyId[]
  /** Null: it stands until it is lifted. */
  readonly valid: Ms | null
  readonly lift: Expression | null
  /** The fact that it is: `value` while it stands, `none` (null: unknown) when none does. Null: conditions do not speak of it. */
  readonly fact: { readonly name: string; readonly value: string; readonly none: string | null } | null
}

/** A cross-plan link that carries messages: when `from` reaches `when`, `to` is asked for `expect`. */
export interface Wire {
  readonly clause: ClauseId
  readonly from: InstanceId
  readonly when: LevelId | null
  readonly condition: Expression | null
  readonly to: InstanceId
  readonly expect: LevelId
  /** Null: no time is set. */
  readonly within: Ms | null
  /** Who sends the message; null: it goes by itself. */
  readonly by: PartyId | null
}

/** Where a clause is written. Logs of older versions pin Programs that do not say where the printed plan has it. */
export interface Source extends CitedPlace {
  readonly clause: ClauseId
  readonly path: string
  readonly line: number
  readonly start: number
  readonly end: number
}
