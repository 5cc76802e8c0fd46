import type { FindingState } from '../model/findings.ts'
import type { LevelChart } from '../report/level-chart.ts'
import type { AfterActionView, CourseView } from '../report/reports/after-action-view.ts'
import type { AgreementView } from '../report/reports/agreement-view.ts'
import type { DutyRow } from '../report/reports/duty-rows.ts'
import type { LogRow } from '../report/reports/log-rows.ts'
import type { RatingRow } from '../report/reports/observation-rows.ts'
import type { ItemView, RubricView } from '../report/reports/scorecard.ts'
import type { TraceHeader } from '../run/trace.ts'
import { libraryPath, type Named, type PlaceView } from './library-protocol.ts'

/**
 * What server and the pages on drills that are over (复盘) say to each other, as JSON. Whoever may read the library may read these, too; what
 * is decided about a finding is taken from the machine alone on which the console runs (docs/decisions/0026).
 *
 * | request | answers |
 * |---|---|
 * | `GET /api/library/reviews` | {@link ReviewList} |
 * | `GET /api/library/review?drill=…` | {@link ReviewPage} |
 * | `GET /api/library/review/findings?drill=…` | {@link ReviewFindings} |
 * | `GET /api/library/review/photo?drill=…&photo=…` | a picture |
 * | `POST /api/library/review/findings?drill=…` {@link Decision} | {@link ReviewFindings}, as they stand then |
 *
 * A drill that goes on, may still be reopened or was a rehearsal is not among them.
 */
export const reviewsPath = `${libraryPath}/reviews`
export const reviewPath = `${libraryPath}/review`

/** Performance and coverage by one rubric, from 0 to 1; null: nothing was observed, nothing rated. */
export interface ScoreView {
  readonly rubric: string
  readonly performance: number | null
  readonly coverage: number | null
  readonly band: string | null
}

/** A drill in the list. */
export interface ReviewCard {
  readonly drill: string
  readonly title: string
  readonly mode: Named<TraceHeader['scenario']['mode']>
  readonly kind: TraceHeader['kind']
  /** The day on which it began, `2025-06-30`. */
  readonly date: string
  /** Whether its record is in the set; `broken`: it is not what was written; `none`: ended, and not closed yet. */
  readonly record: 'whole' | 'broken' | 'none'
  readonly plans: readonly Named[]
  readonly scores: readonly ScoreView[]
  /** Findings of its record by how they stand now. */
  readonly findings: Readonly<Record<FindingState, number>>
}

export interface ReviewList {
  readonly set: string
  /** The newest first. */
  readonly drills: readonly ReviewCard[]
}

/** A row of a plan, as a link. */
export interface ClauseLink {
  readonly id: string
  /** What stands after `#`; empty for the plan as a whole. */
  readonly clause: string
  /** What people call the row. */
  readonly name: string
  /** Where the printed plan says it: 《…》6.5.1 第 2 项; null: not told. */
  readonly cited: string | null
  /** Null: the set has no such plan any more. */
  readonly plan: Named | null
}

/** A sentence about the drill that a reader may hold against the log. */
export interface Told {
  readonly sentence: string
  readonly clause: ClauseLink | null
  /** Positions in the log. */
  readonly evidence: readonly number[]
}

export interface ReviewPage {
  readonly card: ReviewCard
  /** Minutes by which situation time is ahead of UTC. */
  readonly zone: number
  readonly begins: number
  readonly ends: number
  /** A plan had errors and the drill was run all the same. */
  readonly draft: boolean
  readonly objectives: readonly string[]
  readonly rubrics: readonly RubricScore[]
  /** Why a rubric gave no score, a sentence each. */
  readonly unscored: readonly string[]
  readonly strengths: readonly Told[]
  readonly weaknesses: readonly Told[]
  readonly courses: readonly Course[]
  /** Plans under drill that nothing moved. */
  readonly quietPlans: readonly string[]
  readonly deadlines: {
    /** The finding, in one sentence; null: nothing had a deadline. */
    readonly title: string | null
    readonly duties: readonly DutyLine[]
  }
  /** What evaluators saw and did not rate. */
  readonly notes: AfterActionView['notes']
  readonly log: readonly LogRow[]
}

/** One rubric's result. */
export type RubricScore = Omit<RubricView, 'categories' | 'agreement'> & {
  readonly categories: readonly CategoryScore[]
  readonly agreement: AgreementView
}

export interface CategoryScore extends Pick<RubricView['categories'][number], 'title' | 'totals' | 'alpha'> {
  readonly items: readonly ItemScore[]
}

/** `ratings`: what evaluators gave, and what they agreed on. */
export type ItemScore = Omit<ItemView, 'logged'> & { readonly ratings: readonly RatingRow[] }

/** One plan's demand against its response. */
export interface Course extends Told {
  readonly plan: Named
  readonly lines: LevelChart
  readonly rows: CourseView['rows']
}

export type DutyLine = Omit<DutyRow, 'clause'> & { readonly clause: ClauseLink }

/** Why whoever reads may not decide about findings; null: they may. */
export type NoDecision = 'elsewhere' | 'not-closed' | 'broken' | null

export interface ReviewFindings {
  readonly noDecision: NoDecision
  /** Bodies that may be made answerable. */
  readonly bodies: readonly Named[]
  /** The gravest first. */
  readonly findings: readonly ReviewFinding[]
  /** Why none is proposed although there may be some: nobody knows the scenario that was played. */
  readonly unknownScenario: boolean
}

export interface ReviewFinding extends Told {
  readonly id: string
  readonly cause: string
  readonly at: PlaceView | null
  /** How it came about, step by step. */
  readonly reasoning: readonly string[]
  /** What only followed from it, in one line each; `sentence` says the same with the plan. */
  readonly followed: readonly (Told & { readonly line: string })[]
  /** What is proposed; null: only people can answer, see `options`. */
  readonly proposal: string | null
  readonly lines: readonly (PlaceView & { readonly before: string; readonly after: string })[]
  /** What the same drill shows, played again on the changed text. */
  readonly effect: string | null
  /** Other places where the old number stands. */
  readonly alsoLookAt: readonly PlaceView[]
  readonly options: readonly string[]
  /** Full re-approval is needed (2024 measures, art. 36). */
  readonly reapproval: boolean
  /** Today's plans no longer show it: it is told as its record has it. */
  readonly onlyOnRecord: boolean
  readonly standing: FindingStanding | null
}

/** How a finding stands in the set's ledger. */
export interface FindingStanding {
  readonly state: FindingState
  readonly owner: Named | null
  readonly due: string | null
  readonly reason: string | null
  readonly commit: string | null
  readonly retestedIn: string | null
  /** A later drill showed it again after it was mended. */
  readonly again: string | null
  readonly may: readonly DecisionMove[]
}

export type DecisionMove = 'accept' | 'reject'

/** What is decided about a finding. `accept` says who and by when, `reject` why. */
export interface Decision {
  readonly finding: string
  readonly move: DecisionMove
  readonly owner: string
  /** `2026-03-31` */
  readonly due: string
  readonly reason: string
}
