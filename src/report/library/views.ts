import type { Severity } from '../../diagnostic/diagnostic.ts'
import type { PlanDateName, PlanStatus } from '../../model/issue.ts'
import type { PlayedMode } from '../../model/scenario.ts'
import type { ClauseFate } from '../../score/clause-fates.ts'
import type { Hazard } from '../../vocabulary/hazard.ts'
import type { LevelId } from '../../vocabulary/level.ts'
import type { PlanType } from '../../vocabulary/plan-type.ts'
import type { Relation } from '../../vocabulary/relation.ts'

/** An id with what people call it, in the language asked for. */
export interface Named<Id extends string = string> {
  readonly id: Id
  readonly name: string
}

export type FindingCounts = Readonly<Record<Severity, number>>

/** A plan in the table. */
export interface PlanCard {
  readonly id: string
  readonly title: string
  readonly type: Named<PlanType>
  readonly status: Named<PlanStatus>
  readonly edition: string | null
  /** Who issued it, as people call the body; empty when nobody says. */
  readonly issuer: string
  readonly area: Named
  /** Hazards of all groups; empty: of every kind. */
  readonly hazards: readonly Named<Hazard>[]
  /** Levels of response that it has, lowest first, each once. */
  readonly levels: readonly Named<LevelId>[]
  readonly book: Named | null
  readonly findings: FindingCounts
  readonly dates: readonly { readonly id: PlanDateName; readonly name: string; readonly date: string }[]
  /** What is due by a rule, the first due first. */
  readonly duties: readonly PlanDuty[]
}

/** Something that the rules want done with a plan again and again. */
export interface PlanDuty {
  readonly what: 'evaluate' | 'drill'
  /** When it was done last, `2025-06-30`; null: never since the issue. */
  readonly last: string | null
  readonly due: string
  readonly late: boolean
  /** Due within the next {@link soonDays} days. */
  readonly soon: boolean
  /** By which rule, in words: 《…》第三十四条规定每 3 年. */
  readonly basis: string
}

/** What is due so soon is worth planning for. */
export const soonDays = 90

/** Somewhere in the set: in a plan, whose page has a mark for each line, or in another file. */
export interface PlaceView {
  readonly path: string
  readonly line: number
  /** The plan whose text it is; null: a register or another file. */
  readonly plan: Named | null
}

export interface FindingView extends PlaceView {
  readonly severity: Severity
  readonly code: string
  /** What is so, what it clashes with and what to do. */
  readonly sentence: string
  readonly related: readonly (PlaceView & { readonly sentence: string })[]
}

/** A stretch of words. There is no other markup: what an author wrote in HTML is words here, or left out. */
export interface TextSpan {
  /** `code`: a condition or another phrase for the machine. */
  readonly kind: 'words' | 'code'
  readonly text: string
}

interface InText {
  readonly line: number
  /** Names that the row goes by, `III.start.2`; usually none or one. */
  readonly clauses: readonly string[]
}

export type TextBlock =
  | (InText & { readonly kind: 'heading'; readonly depth: number; readonly spans: readonly TextSpan[] })
  | (InText & { readonly kind: 'paragraph'; readonly spans: readonly TextSpan[] })
  /** `depth` counts from 0; `marker` as printed, with `-` for a plain list. */
  | (InText & {
      readonly kind: 'item'
      readonly depth: number
      readonly marker: string
      readonly spans: readonly TextSpan[]
    })
  | (InText & {
      readonly kind: 'table'
      readonly header: readonly (readonly TextSpan[])[]
      readonly rows: readonly (InText & { readonly cells: readonly (readonly TextSpan[])[] })[]
    })

/** The levels of one hazard group: a ladder, and so a machine. */
export interface LadderGroup {
  readonly name: string
  readonly hazards: readonly Named<Hazard>[]
  /** Lowest first. */
  readonly levels: readonly LadderLevel[]
  readonly end: {
    readonly clause: string
    readonly line: number
    readonly propose: readonly string[]
    readonly decide: readonly string[]
    readonly sameAsStart: boolean
    readonly whenBelowStart: boolean
    readonly conditions: StartView | null
  } | null
}

export interface LadderLevel extends Named<LevelId> {
  readonly clause: string
  readonly line: number
  /** Levels whose tasks it keeps. */
  readonly includes: readonly string[]
  readonly start: StartView | null
  readonly procedure: readonly StepView[]
  readonly tasks: readonly TaskView[]
}

export interface StartView {
  readonly mode: 'any' | 'all'
  /** Where they must hold, in words; null: in the plan's area. */
  readonly places: string | null
  readonly items: readonly StartItemView[]
}

export interface StartItemView {
  readonly clause: string
  readonly line: number
  readonly text: string
  /** Code as written; with none, and no group, it is for people to judge. */
  readonly codes: readonly string[]
  readonly mode: 'any' | 'all'
  readonly group: StartView | null
}

export interface StepView {
  readonly clause: string
  readonly line: number
  /** 研判, 决定 … */
  readonly step: string
  readonly who: readonly string[]
  readonly within: string | null
}

export interface TaskView {
  /** Its own name; null: it has none. */
  readonly clause: string | null
  /** It keeps a task of another level: 延 IV-3. */
  readonly continues: string | null
  readonly line: number
  readonly task: string
  readonly owners: readonly string[]
  readonly support: readonly string[]
  /** Time limit and cycle in words; empty: none. */
  readonly within: string
  readonly after: readonly string[]
  readonly when: string | null
}

export interface LinkView {
  readonly direction: 'out' | 'in'
  readonly relation: Named<Relation>
  /** The other plan. */
  readonly other: Named
  /** `plan`: it is in the set and can be opened. */
  readonly state: 'plan' | 'external' | 'unreadable' | 'missing'
  /** The row of the plan that states it. */
  readonly clause: string
  /** Where the link is written. */
  readonly at: PlaceView
  readonly when: string | null
  readonly expect: string | null
  readonly within: string | null
  readonly by: string | null
  /** Plans whose ids are close to one that is missing. */
  readonly near: readonly Named[]
}

/** A drill that is over. */
export interface PlanDrill {
  readonly drill: string
  readonly title: string
  readonly mode: Named<PlayedMode>
  /** The day on which it began, `2025-06-30`. */
  readonly date: string
  /** Whether its record is in the set; `broken`: it is not what was written. */
  readonly record: 'whole' | 'broken' | 'none'
  /** By each rubric: performance and coverage from 0 to 1, null when not rated. */
  readonly scores: readonly {
    readonly rubric: string
    readonly performance: number | null
    readonly coverage: number | null
    readonly band: string | null
  }[]
  /** Rows of this plan that became due in it, and how often each was done in time, done late, not done, or was still open at the end. */
  readonly clauses: readonly ({ readonly clause: string; readonly name: string } & ClauseFate)[]
}
