import type { Edit } from '../diagnostic/diagnostic.ts'
import type { ListedParams } from '../locale/locale.ts'
import type { ClauseId } from '../vocabulary/id.ts'

/** Why a drill did not go as the plan says (drills.md, "Revision"). Null: for the evaluators to decide. */
export type Cause = 'plan-wrong' | 'plan-unclear' | 'people-untrained' | 'resources-short' | 'link-broken'

export type MeasureName =
  | 'undone-at-harm'
  | 'slow-at-harm'
  | 'not-called-before-harm'
  | 'link-late'
  | 'declared-late'
  | 'overload'
  | 'ownerless'
  | 'fact-never-reported'
  | 'body-idle'
  | 'deadline-missed'
  | 'limit-missed-often'
  | 'limit-never-near'
  | 'act-refused'
  | 'not-reached'
  | 'call-unanswered'
  | 'not-told'
  | 'superior-not-told'
  | 'fact-not-told'
  | 'told-by-director'
  | 'done-by-another'
  | 'former-name'
  | 'rated-low'
  | 'problem-noted'

/** Behind the last name of a list: there are more. */
export const andMore = '…'

/** A sentence to be made at the edge. */
export interface Wording {
  readonly variant: string
  readonly params: ListedParams
}

/** What the same drill shows when it is played again by the revised text: the same situation and the same people. */
export interface Effect {
  readonly resolved: boolean
  readonly wording: Wording
}

/** What is proposed about a finding: an edit that has been tried, or a question that only people can answer. */
export type Proposal =
  | {
      readonly kind: 'edit'
      readonly wording: Wording
      readonly edits: readonly Edit[]
      /** Lines before and after, for reading. */
      readonly lines: readonly {
        readonly path: string
        readonly line: number
        readonly before: string
        readonly after: string
      }[]
      readonly effect: Effect | null
      /** Other edits that may do instead where trying shows that this one does not help. None once they have been tried. */
      readonly alternatives?: readonly EditProposal[]
      /** Other places where the old number stands and which a person must look at. */
      readonly alsoLookAt: readonly { readonly path: string; readonly line: number }[]
      /** Given for an edit that loosens the text: it must not bring any finding of `check`, and where it does these are asked. */
      readonly otherwise?: readonly Wording[]
    }
  | { readonly kind: 'question'; readonly options: readonly Wording[]; readonly refused: Wording | null }

export type EditProposal = Extract<Proposal, { readonly kind: 'edit' }>

/** Something that the drill showed about a clause of a plan, with its evidence and what to do about it. */
export interface Finding {
  /** A hash of clause, cause and measure (and of what it is about where no clause tells): the next drill's same finding is the same entry. */
  readonly id: string
  /** Ids under which records of drills may have the same thing, found in another way. */
  readonly continues: readonly string[]
  readonly measure: MeasureName
  readonly cause: Cause | null
  readonly clause: ClauseId
  /** What it is about where the clause does not tell: a body, an item of a rubric. */
  readonly subject: string | null
  readonly at: { readonly path: string; readonly line: number } | null
  readonly params: ListedParams
  /** Clauses that the finding rests on besides its own: steps with their time limits where it rests on their sum, what a body left undone. */
  readonly path: readonly { readonly clause: ClauseId; readonly limit: number | null }[]
  /** What evaluators wrote, word for word. */
  readonly quotes: readonly Quote[]
  /** Log positions of its own; {@link allEvidence} has those of what followed as well. */
  readonly evidence: readonly number[]
  /** What followed from it and would be a finding without it, in the order of the log. They have none of their own. */
  readonly consequences: readonly Finding[]
  readonly proposal: Proposal
  /** Touches command, procedures, main measures or level standards: full re-approval (2024 measures, art. 36). */
  readonly reapproval: boolean
}

/** Words of an evaluator. `seat`: the post that wrote them, never a person; null: what all of them agreed on. */
export interface Quote {
  readonly seat: string | null
  readonly words: string
}

/** Log positions of a finding and of all that followed from it. */
export function allEvidence({ evidence, consequences }: Finding): readonly number[] {
  return [...new Set([...evidence, ...consequences.flatMap(allEvidence)])].sort((a, b) => a - b)
}

/** The outcome of a drill for the plans' texts. */
export interface Revision {
  readonly format: 'yuyan-revision/1'
  readonly drill: string
  /** Digest of the Program that ran. */
  readonly program: string
  /** The gravest first. */
  readonly findings: readonly Finding[]
  /** Unified diff of all offered edits, relative to the repository root; empty when there are none. */
  readonly patch: string
}
