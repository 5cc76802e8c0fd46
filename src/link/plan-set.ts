import type { Condition, Expression, Misfit, Vocabulary } from '../condition/expression.ts'
import type { Place } from '../diagnostic/place.ts'
import type { Document, DocumentKind } from '../document/document.ts'
import type { Book } from '../model/book.ts'
import type { DrilledClauses } from '../model/drilled-clauses.ts'
import type { FindingsRecord } from '../model/findings.ts'
import type { Plan, PlanLink } from '../model/plan.ts'
import type { Registry, SetSettings } from '../model/registry.ts'
import type { Rubric } from '../model/rubric.ts'
import type { Scenario } from '../model/scenario.ts'
import type { Written } from '../model/written.ts'
import type { LeadInPlaces } from '../vocabulary/lead-in-places.ts'
import type { LinkedBook } from './books.ts'
import type { Directory, Party } from './directory.ts'
import type { LedgerFinding } from './ledger.ts'

/**
 * All files of one jurisdiction, every reference resolved both ways or kept as unresolved. Judges nothing.
 * A file that could not be read is in `unreadable`, so that nobody blames a plan for naming it.
 */
export interface PlanSet {
  readonly settings: SetSettings
  readonly registry: Registry
  readonly documents: readonly Document[]
  /** By id; of several plans with one id the first by path, all of them in `allPlans`. */
  readonly plans: ReadonlyMap<string, Plan>
  readonly allPlans: readonly Plan[]
  /** By path. */
  readonly books: readonly LinkedBook[]
  /** The book that a plan has its issue of, by the plan's id. */
  readonly bookOf: ReadonlyMap<string, Book>
  readonly scenarios: ReadonlyMap<string, Scenario>
  readonly rubrics: ReadonlyMap<string, Rubric>
  /** What drills on record found, by path. */
  readonly records: readonly FindingsRecord[]
  /** Which clauses drills on record came to, by path; records made before there was such a digest have none. */
  readonly drilled: readonly DrilledClauses[]
  /** The same, each finding once, in the order in which drills first showed them. */
  readonly ledger: readonly LedgerFinding[]
  /** Plan, book, scenario and rubric ids (path without .md) of files that are there but cannot be read. */
  readonly unreadable: ReadonlySet<string>
  /** Kinds of YAML files that could not be read: names that would stand in a register may not be called unknown. */
  readonly unreadableRegistry: ReadonlySet<DocumentKind>
  readonly directory: Directory
  readonly vocabulary: Vocabulary
  readonly links: readonly LinkedLink[]
  readonly conditions: readonly LinkedCondition[]
  /** The resolved form of a condition that `model/` made; conditions are told apart by identity. */
  resolved(condition: Condition): ResolvedCondition | null
}

export type LinkTarget =
  | { readonly kind: 'plan'; readonly plan: Plan }
  | { readonly kind: 'external'; readonly id: string; readonly levels: readonly string[] }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'missing'; readonly near: readonly string[] }

export interface LinkedLink {
  readonly from: Plan
  readonly link: PlanLink
  readonly target: LinkTarget
}

export interface ResolvedCondition {
  readonly expression: Expression
  readonly misfits: readonly Misfit[]
  /** Registered names of the facts it reads, definitions (`means`) not followed. */
  readonly facts: readonly string[]
}

/** Where a condition stands and what it is for. */
export interface LinkedCondition {
  readonly owner:
    | { readonly kind: 'plan'; readonly plan: Plan }
    | { readonly kind: 'scenario'; readonly scenario: Scenario }
    | { readonly kind: 'fact'; readonly name: string }
  readonly use: 'start' | 'end' | 'row' | 'link' | 'inject' | 'consequence' | 'definition'
  /** `special/flood#III.start.2`; the file's path and row where a clause id does not apply. */
  readonly clause: string
  readonly condition: Written<Condition>
  /** Where it is to hold, as the words before its list say; null: in the plan's area. */
  readonly places: LeadInPlaces | null
  /** Null when the condition cannot be read (its problems say why). */
  readonly resolved: ResolvedCondition | null
}

/** A name of a unit or post as a plan writes it, with the party it means. */
export interface NamedParty {
  readonly name: Written<string>
  readonly party: Party
}

export interface LinkedPlace {
  readonly clause: string
  readonly at: Place
}

/** The text of a file of the set; empty for one that is not there. */
export function textAt({ documents }: Pick<PlanSet, 'documents'>, path: string): string {
  return documents.find((document) => document.path === path)?.text ?? ''
}
