import type { Program } from '../../compile/program.ts'
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import type { PastDrill } from '../../drill/past-drill.ts'
import type { LedgerFinding } from '../../link/ledger.ts'
import type { Trace, TraceHeader } from '../../run/trace.ts'
import type { ClauseFate } from '../../score/clause-fates.ts'
import type { Scorecard } from '../../score/scorecard.ts'
import type { ClauseId } from '../../vocabulary/id.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import type { Speaker } from '../words-of-plan.ts'

/** A drill on record, with all that its pages are made of. */
export interface SiteDrill extends PastDrill {
  readonly kind: TraceHeader['kind']
  readonly fates: ReadonlyMap<ClauseId, ClauseFate>
  readonly scores: readonly Scorecard[]
  /** Its log with the Program that it ran; null: the record is damaged, and nothing of it is told but that it is there. */
  readonly log: { readonly trace: Trace; readonly program: Program } | null
}

/** A finding of the ledger with its words. */
export interface SiteFinding {
  readonly finding: LedgerFinding
  readonly overdue: boolean
  readonly row: {
    readonly problem: string
    /** Where the printed plan has its clause, with the plan's title. */
    readonly place: string
    readonly cause: string
    readonly change: string
    readonly owner: string
    readonly due: string
    readonly state: string
    readonly course: readonly string[]
  }
}

/** What the site is written from. */
export interface SiteSource {
  readonly speaker: Speaker
  /** All findings of `check`; those that may be told are chosen here. */
  readonly findings: readonly Diagnostic[]
  readonly program: Program
  /** A midnight: what is due is counted by it. */
  readonly today: Instant
  /** By id. */
  readonly drills: readonly SiteDrill[]
  readonly ledger: readonly SiteFinding[]
  readonly templates: SiteTemplates
}

/** Texts of templates by name. */
export interface SiteTemplates {
  /** `templates/site/<name>`. */
  readonly site: (name: string) => string
  /** `templates/reports/<name>`. */
  readonly reports: (name: string) => string
}

/** Drills that count for coverage and trends: people acted in them, and the record is whole. */
export function counts({ kind, log }: SiteDrill): boolean {
  return log !== null && (kind === 'live' || kind === 'paper')
}
