import type { Condition } from '../condition/expression.ts'
import type { Place } from '../diagnostic/place.ts'
import type { Ms } from '../vocabulary/duration.ts'
import type { Instant } from '../vocabulary/instant.ts'
import type { Written } from './written.ts'

export const drillModes = ['tabletop', 'functional', 'full-scale', 'double-blind'] as const
export type DrillMode = (typeof drillModes)[number]

/** How a log came to be played: in a drill of one form or another, or by a real event, which has no scenario. */
export type PlayedMode = DrillMode | 'event'

/** A spread of times (ms), or of numbers counted in whole steps ({@link FactShift}). */
export type Distribution =
  | { readonly kind: 'fixed'; readonly value: Ms }
  | { readonly kind: 'uniform'; readonly low: Ms; readonly high: Ms }
  | { readonly kind: 'triangular'; readonly low: Ms; readonly mode: Ms; readonly high: Ms }
  /** `points`: cumulative share 0–1 against value, rising. */
  | { readonly kind: 'quantiles'; readonly points: readonly (readonly [number, Ms])[] }

/** How a simulated seat behaves: an assumption, named as one in every report. */
export interface Participant {
  readonly delay: Distribution
  /** Share of a task's time limit that doing it takes, on top of `delay`; 0 when not given. */
  readonly effort: { readonly low: number; readonly mode: number; readonly high: number } | null
  /** 0–1: how often a duty is never answered. */
  readonly fails: number
  /** 0–1: how often, when demand rises, the next level is judged to be needed (研判). */
  readonly judges: number
  /** 0–1: how often a task left to discretion (视情) is ordered when its level is declared. */
  readonly orders: number
  readonly absent: boolean
  /** By what its times were measured (a drill, a count by the clock); left out: they are assumed. */
  readonly measured?: string
}

export interface Seat {
  readonly id: string
  readonly title: string
  /** Organization ids or names, or `<organization>/<post>`. */
  readonly holds: readonly Written<string>[]
  readonly at: Place
}

/**
 * One `名 = 值` of a 事实 cell. `value` null: `= ?`, unknown again. A name that begins with `@` is a plan outside the
 * set, whose level the value is (`@zhenjiang:special/flood = III`).
 */
export interface FactSetting {
  readonly name: string
  /** After `@`; null: the scenario's area. */
  readonly member: string | null
  readonly value: number | boolean | string | null
  readonly at: Place
}

/** 组 of an inject: of all alternatives of a group the seed takes one, with every inject that belongs to it. */
export interface Alternative {
  readonly group: string
  /** After `/`; null: the inject is an alternative by itself. */
  readonly name: string | null
  readonly at: Place
}

/** How much all values that a scenario gives one fact are shifted: one draw, so that the course keeps its shape. */
export interface FactShift {
  readonly name: string
  /** After `@`; null: wherever the scenario gives the fact. */
  readonly member: string | null
  /** In steps of 10^−digits. */
  readonly shift: Distribution
  readonly digits: number
  readonly at: Place
}

/** How much later an inject comes than its 时刻. */
export interface InjectDelay {
  readonly inject: Written<string>
  readonly delay: Distribution
}

/** `generate`: what of a scenario the seed decides. */
export interface Generate {
  readonly facts: readonly FactShift[]
  readonly injects: readonly InjectDelay[]
  /** Spreads that are none, such as one whose values fall. */
  readonly unreadable: readonly Written<string>[]
}

export interface Inject {
  readonly id: Written<string>
  /** Null: it always comes. */
  readonly alternative: Alternative | null
  readonly at:
    | { readonly kind: 'time'; readonly after: Ms }
    | { readonly kind: 'condition'; readonly condition: Condition; readonly place: Place }
    | { readonly kind: 'unreadable'; readonly text: string }
  readonly channel: string
  readonly from: string
  readonly to: readonly Written<string>[]
  readonly content: string
  readonly facts: readonly FactSetting[]
  /** Cells of 事实 that could not be read. */
  readonly unreadable: readonly Written<string>[]
  /** Clause ids the inject should set going. */
  readonly expects: readonly Written<string>[]
  /** 应已完成: clause ids that should be done when the inject is released, such as the evacuation before the breach. */
  readonly doneBy: readonly Written<string>[]
  /** 讨论问题: what the facilitator of a tabletop asks about it, one question each. */
  readonly questions: readonly string[]
  readonly place: Place
}

/** What happens if something was not done: released `delay` after `when` becomes true. */
export interface Consequence {
  readonly id: Written<string>
  readonly when: Condition
  /** Where the condition's source is written. */
  readonly whenAt: Place
  readonly delay: Ms
  readonly to: readonly Written<string>[]
  readonly content: string
  readonly facts: readonly FactSetting[]
  readonly unreadable: readonly Written<string>[]
  readonly place: Place
}

export interface Scenario {
  readonly path: string
  readonly id: Written<string>
  readonly title: string
  readonly mode: DrillMode
  readonly area: Written<string> | null
  readonly plans: readonly Written<string>[]
  readonly begins: Instant
  readonly lasts: Ms
  readonly seats: readonly Seat[]
  readonly objectives: readonly string[]
  readonly rubrics: readonly Written<string>[]
  /** Who must be told beforehand, in the author's words: people (楼内人员) and bodies. */
  readonly notify: readonly Written<string>[]
  /** Between when and when a double-blind drill may start; null when it is not said, or not as two times. */
  readonly window: { readonly from: Instant; readonly until: Instant; readonly at: Place } | null
  readonly generate: Generate
  readonly participants: ReadonlyMap<string, Participant>
  readonly background: string
  readonly injects: readonly Inject[]
  readonly consequences: readonly Consequence[]
  /** Times and distributions of the frontmatter that could not be understood (2016-02-31). */
  readonly unreadable: readonly Written<string>[]
  readonly at: Place
}
