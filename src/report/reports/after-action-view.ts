import type { PlayedMode } from '../../model/scenario.ts'
import type { SeatAssumption, TraceHeader } from '../../run/trace.ts'
import type { CallOutcome } from '../../score/call-outcome.ts'
import type { Ms } from '../../vocabulary/duration.ts'
import type { ClauseId } from '../../vocabulary/id.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import type { LevelChart } from '../level-chart.ts'
import type { Standing } from '../level-course.ts'
import type { ExpectedOutcome } from '../report-words.ts'
import type { ReportFrame } from '../template-functions.ts'
import type { ChartView } from './chart-view.ts'
import type { DecisionRow, ProofRow } from './conduct-rows.ts'
import type { BeyondRow, UnsureRow } from './event-rows.ts'
import type { NoteRow } from './observation-rows.ts'
import type { RubricView } from './scorecard.ts'

/** A change of a plan that the drill asks for, in words. */
export interface RevisionLine {
  readonly clause: ClauseId | null
  /** The clause and those on which the finding rests. */
  readonly about: readonly ClauseId[]
  /** What was found. */
  readonly sentence: string
  /** An edit that was tried; else a question that people must settle. */
  readonly isEdit: boolean
  /** What was found and what is proposed. */
  readonly text: string
  /** What only followed from it, in one sentence; null: nothing did, or the record does not say. */
  readonly followed: string | null
  /** The proposal alone, for the first page. */
  readonly short: string
  /** Touches command, procedures, main measures or level standards: full re-approval (2024 measures, art. 36). */
  readonly fullApproval: boolean
}

/** One in the report. */
export interface CitedRevision extends RevisionLine {
  /** Where the printed plan says it. */
  readonly cited: string | null
}

/** Who must do what by when: as people decided, else as suggested. */
export interface ActionLine {
  readonly what: string
  /** The same for the first page: of an edit, which clause is to be amended. */
  readonly brief: string
  /** What it mends, and the clause that is about; null: none of its own. */
  readonly weakness: string | null
  /** Capability element that it mends; null: not told. */
  readonly element: string | null
  readonly clause: ClauseId | null
  /** Where the printed plan says it. */
  readonly cited: string | null
  readonly who: string
  /** Dates or words. */
  readonly from: string
  readonly by: string
  /** 建议, 整改中（已逾期）, 已整改. */
  readonly state: string
  readonly overdue: boolean
}

export interface HighlightView {
  readonly sentence: string
  /** The clause it is about, and where the printed plan says it; null: none, or more than one. */
  readonly clause: ClauseId | null
  readonly cited: string | null
  /** Log positions. */
  readonly evidence: readonly number[]
}

/** One plan's demand against its response. */
export interface CourseView {
  readonly plan: string
  /** The plan's id. */
  readonly id: string
  /** What the chart is drawn from. */
  readonly lines: LevelChart
  /** The highlight, as the title over table and chart. */
  readonly highlight: HighlightView
  readonly rows: readonly {
    readonly from: Instant
    /** Level words; null: nothing called for. */
    readonly demand: string | null
    readonly response: string
    readonly standing: Standing
    readonly lasts: Ms
    readonly seq: number
  }[]
  readonly chart: ChartView
  /** Each time that a level was called for, lowest first: until when it was to be declared, and when it was. */
  readonly answers: readonly AnswerRow[]
}

export interface AnswerRow {
  readonly level: string
  readonly rise: Instant
  /** Null: the plan sets no decision time. */
  readonly deadline: Instant | null
  /** Null: not declared. */
  readonly declared: Instant | null
  /** Nobody knows more than that it was in between; null: the time is sure. */
  readonly between: { readonly from: Instant; readonly to: Instant } | null
  readonly outcome: CallOutcome
  /** How far over the decision time; 0: not. */
  readonly over: Ms
  /** Whether it was declared before anything called for it. */
  readonly unasked: boolean
  readonly evidence: readonly number[]
}

export interface OrganizationRow {
  readonly name: string
  readonly inTime: number
  readonly doneLate: number
  readonly missed: number
  /** Still within their time, or without a limit and not done. */
  readonly open: number
  /** Waived or withdrawn. */
  readonly dropped: number
  /** Of a real event: whether or when they were done is not known. */
  readonly unsure: number
  /** Done by the director in its place, in none of the other columns. */
  readonly acted: number
  /** In time of those whose time ran out or that were done; null when there are none. */
  readonly share: number | null
}

export interface LateRow {
  readonly who: string
  readonly text: string
  readonly clause: ClauseId
  readonly cited: string
  readonly due: Instant
  readonly deadline: Instant | null
  /** Null: not done. */
  readonly done: Instant | null
  readonly late: Ms
  readonly acting: boolean
}

export interface InjectRow {
  readonly id: string
  readonly at: Instant
  readonly content: string
  readonly expects: readonly {
    readonly clause: ClauseId
    readonly cited: string
    readonly text: string
    readonly outcome: ExpectedOutcome
    readonly done: Instant | null
  }[]
  /** What should have been done by then; `done` null: not, or waived. */
  readonly doneBy: readonly {
    readonly clause: ClauseId
    readonly cited: string
    readonly text: string
    readonly kept: boolean
    readonly done: Instant | null
  }[]
}

/** The after-action report, in the five parts of AQ/T 9009 §7.4, after one page that a leader reads alone. */
export interface AfterActionView extends ReportFrame {
  readonly drill: string
  readonly set: string
  readonly title: string
  readonly mode: PlayedMode
  /** Played on virtual time, led live, keyed in from paper, or a real event. */
  readonly kind: TraceHeader['kind']
  readonly simulated: boolean
  readonly draft: boolean
  readonly ends: Instant
  readonly lasted: Ms
  /** When people began to drill; null for a simulation or an event. */
  readonly held: Instant | null
  readonly plans: readonly {
    readonly title: string
    readonly edition: string | null
    readonly path: string
  }[]
  readonly objectives: readonly string[]
  readonly seats: readonly { readonly title: string; readonly holds: readonly string[] }[]
  readonly rubrics: readonly RubricView[]
  /** What evaluators saw and did not rate. */
  readonly notes: readonly NoteRow[]
  readonly strengths: readonly HighlightView[]
  readonly weaknesses: readonly HighlightView[]
  /** Weaknesses beyond those of the first page. */
  readonly furtherWeaknesses: readonly HighlightView[]
  readonly revisions: readonly CitedRevision[]
  /** Those of the first page, and how many more there are. */
  readonly firstRevisions: readonly CitedRevision[]
  readonly moreRevisions: number
  readonly actions: readonly ActionLine[]
  /** Those of the first page, and how many more there are. */
  readonly firstActions: readonly ActionLine[]
  readonly moreActions: number
  /** What the drill came to, a line for each part of it. */
  readonly conclusions: readonly string[]
  readonly courses: readonly CourseView[]
  /** Plans under drill that nothing moved. */
  readonly quietPlans: readonly string[]
  readonly organizations: readonly OrganizationRow[]
  /** Bodies that did not keep all they had to do, and those that the director acted for. */
  readonly wanting: readonly OrganizationRow[]
  /** The others, and how many duties they kept. */
  readonly keptBy: { readonly names: readonly string[]; readonly count: number }
  /** Planned against actual by bodies, and what was late; null: there is nothing to draw. */
  readonly timeline: ChartView | null
  readonly deadlines: ChartView | null
  /** One for each rubric with several categories. */
  readonly scoreCharts: readonly ChartView[]
  /** What the drill came to of its plans, and on which items evaluators differ; null, empty: there is nothing to draw. */
  readonly coverageChart: ChartView | null
  readonly agreementCharts: readonly ChartView[]
  readonly late: readonly LateRow[]
  /** Of a real event: what the timeline does not tell of, what was done nobody knows when, and what happened beside the plans. */
  readonly untold: readonly UnsureRow[]
  readonly untimed: readonly UnsureRow[]
  /** How many duties they are. */
  readonly unsure: number
  readonly beyond: readonly BeyondRow[]
  /** What was decided at a tabletop; proofs given with duties; seats that did not answer the check of communications, null: none was held. */
  readonly decisions: readonly DecisionRow[]
  readonly proofs: readonly ProofRow[]
  readonly silent: readonly string[] | null
  readonly injects: readonly InjectRow[]
  /** How many actions were expected of the injects; those injects where something came otherwise, with that alone. */
  readonly expected: { readonly all: number; readonly kept: number; readonly astray: readonly InjectRow[] }
  readonly log: {
    readonly lines: readonly { readonly seq: number; readonly at: Instant; readonly text: string }[]
    readonly total: number
  }
  readonly assumptions: readonly SeatAssumption[]
  readonly pins: { readonly program: string; readonly scenario: string; readonly seed: string | null }
}
