import type { ReportFrame } from '../template-functions.ts'

/** What only followed from a finding and would be one without it. */
export interface FollowedView {
  readonly id: string
  readonly clause: string
  readonly sentence: string
  /** The clause as an official names it, with its plan. */
  readonly clauseName: string
  /** Place and outcome in one line, the plan named where it is another than the finding's. */
  readonly line: string
  /** Positions in the log. */
  readonly evidence: readonly number[]
}

/** One finding as the revision report shows it: every word made, nothing left to look up. */
export interface RevisionItemView {
  /** From 1, over all findings. */
  readonly ordinal: number
  readonly id: string
  /** Ids under which records of drills may have it. */
  readonly continues: readonly string[]
  readonly sentence: string
  readonly clause: string
  /** The clause as an official names it, with its plan and number: 《…》Ⅲ级启动程序·决定（6.4.2）. */
  readonly clauseName: string
  /** The clause, and those on whose time limits the finding rests. */
  readonly about: readonly string[]
  /** Where the printed plan says it. */
  readonly cited: string
  /** `special/flood.md:344`; null where the clause has no text of its own. */
  readonly at: string | null
  readonly cause: string
  /** How it came about, step by step. */
  readonly reasoning: readonly string[]
  /** What followed from it. */
  readonly consequences: readonly FollowedView[]
  /** All that stands under it in one sentence, for places without room for a list; null: nothing does. */
  readonly followed: string | null
  /** Positions in the log, those of what followed as well. */
  readonly evidence: readonly number[]
  /** What is proposed, or the options among which people must choose. */
  readonly proposal: string | null
  readonly lines: readonly { readonly at: string; readonly before: string; readonly after: string }[]
  readonly effect: string | null
  readonly alsoLookAt: readonly string[]
  readonly reapproval: boolean
  readonly options: readonly string[]
}

/** `revision.md`: what the drill says about the plans' texts. */
export interface RevisionView extends ReportFrame {
  readonly drill: string
  readonly title: string
  readonly simulated: boolean
  readonly draft: boolean
  readonly plans: readonly string[]
  readonly count: number
  /** What only followed from these and stands under them. */
  readonly under: number
  /** Findings with an edit that has been tried. */
  readonly edits: readonly RevisionItemView[]
  /** Findings that only people can answer. */
  readonly questions: readonly RevisionItemView[]
  readonly reapproval: boolean
}
