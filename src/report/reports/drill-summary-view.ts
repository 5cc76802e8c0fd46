import type { DrillMode } from '../../model/scenario.ts'
import type { AppointmentState, Trend } from '../summary-labels.ts'
import type { ReportFrame } from '../template-functions.ts'
import type { ChartView } from './chart-view.ts'

/** A drill of the year, as the list in the annex has it. */
export interface SummaryDrill {
  readonly drill: string
  readonly title: string
  /** The day, as all days here: `2026-05-14`. */
  readonly on: string
  readonly mode: DrillMode
  /** Titles of the plans drilled. */
  readonly plans: readonly string[]
  readonly scores: readonly {
    readonly title: string
    readonly performance: number | null
    readonly coverage: number | null
    readonly band: string | null
  }[]
}

/** A drill that the year’s plan asked for, or that the next year’s asks for. */
export interface SummaryAppointment {
  readonly plan: string
  /** At the latest. */
  readonly due: string
  /** The day on which it was held; else the day proposed; null: to be set. */
  readonly dated: string | null
  readonly state: AppointmentState
  readonly held: boolean
}

/** What a rubric’s drills reached on average in the year, against the year before. */
export interface SummaryScore {
  readonly title: string
  readonly drills: number
  readonly performance: number
  /** Null: no drill was rated by it the year before. */
  readonly before: number | null
  readonly trend: Trend
}

/** How far a plan’s clauses have been drilled, each by its newest drill. */
export interface SummaryCoverage {
  readonly plan: string
  readonly clauses: number
  readonly done: number
  readonly late: number
  readonly failed: number
  readonly open: number
  readonly never: number
  /** Of its clauses those that a drill has ever come to. */
  readonly touched: number
  /** Those that a drill of the year came to. */
  readonly thisYear: number
}

/** A finding as the summary lists it. */
export interface SummaryFinding {
  readonly id: string
  readonly problem: string
  /** Its plan and number in words. */
  readonly clause: string
  readonly owner: string
  readonly due: string
  readonly state: string
  /** In how many drills it was seen. */
  readonly times: number
}

/** How the ledger stood when a quarter ended, or on the last day that the summary tells of. */
export interface SummaryQuarter {
  /** 1 to 4. */
  readonly quarter: number
  readonly until: string
  readonly all: number
  readonly proposed: number
  readonly accepted: number
  readonly overdue: number
  readonly rejected: number
  readonly mended: number
  readonly retested: number
  readonly unknown: number
  readonly mendedInQuarter: number
  readonly medianDays: number | null
  readonly longestDays: number | null
  readonly mendedLate: number
}

/** The year’s drills of a set (年度演练总结). */
export interface DrillSummaryView extends ReportFrame {
  readonly set: string
  readonly year: number
  readonly nextYear: number
  /** The day up to which it tells. */
  readonly until: string
  /** Whether the year is over. */
  readonly whole: boolean
  /** Drills that the plan of the year asked for, what became of them, and drills on record of this year and the last. */
  readonly counts: {
    readonly asked: number
    readonly done: number
    readonly planned: number
    readonly overdue: number
    readonly held: number
    readonly heldBefore: number
    /** Plans in force, and those of them that were drilled in the year. */
    readonly plans: number
    readonly plansDrilled: number
    readonly clauses: number
    readonly touched: number
    readonly thisYear: number
  }
  readonly modes: readonly {
    readonly mode: DrillMode
    readonly count: number
    readonly before: number
  }[]
  readonly appointments: readonly SummaryAppointment[]
  readonly drills: readonly SummaryDrill[]
  readonly scores: readonly SummaryScore[]
  readonly coverage: readonly SummaryCoverage[]
  /** Null: no plan in force has clauses to drill. */
  readonly coverageChart: ChartView | null
  /** Null: no drill of the two years was rated. */
  readonly scoreChart: ChartView | null
  /** Findings of the ledger: those first seen in the year, seen again in it, and how all of them stood on the last day. */
  readonly findings: {
    readonly all: number
    readonly opened: number
    readonly again: number
    readonly proposed: number
    readonly accepted: number
    readonly overdue: number
    readonly rejected: number
    readonly mended: number
    readonly retested: number
    /** What was done about them around the last day has no day on record. */
    readonly unknown: number
    /** Mended on a day of the year, and how many days that took since they were shown; null: none was. */
    readonly mendedInYear: number
    readonly medianDays: number | null
    readonly longestDays: number | null
    /** Of those, after the due day that held. */
    readonly mendedLate: number
    /** How the ledger stood at the end of each quarter, and what was mended in it. */
    readonly quarters: readonly SummaryQuarter[]
  }
  readonly overdueFindings: readonly SummaryFinding[]
  /** Seen in more than one drill, the newest of them in the year. */
  readonly repeated: readonly SummaryFinding[]
  /** Clauses not done or late in more than one drill, the newest of them in the year. */
  readonly weakClauses: readonly {
    readonly plan: string
    readonly clause: string
    /** Where the printed plan says it. */
    readonly cited: string
    readonly text: string
    readonly failed: number
    readonly late: number
  }[]
  /** A sentence each. */
  readonly practices: readonly string[]
  readonly problems: readonly string[]
  readonly proposals: readonly string[]
  /** What the next year’s plan of drills asks for. */
  readonly next: readonly SummaryAppointment[]
}
