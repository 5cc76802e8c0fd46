import { headedSections, sectionAt } from '../check/section-at.ts'
import type { ObligationKind, Program } from '../compile/program.ts'
import type { PlanSet } from '../link/plan-set.ts'
import { type ClauseOutcome, staleMonths } from '../model/drilled-clauses.ts'
import type { Plan } from '../model/plan.ts'
import type { ClauseId } from '../vocabulary/id.ts'
import { type Instant, monthsLater, parseInstant } from '../vocabulary/instant.ts'
import type { LevelId } from '../vocabulary/level.ts'
import type { ClauseFate } from './clause-fates.ts'

/** A drill of the past as far as coverage asks: when, and what became of the clauses that fell due. */
export interface CoveringDrill {
  readonly drill: string
  readonly title: string
  /** `2026-05-14` */
  readonly date: string
  readonly outcomes: ReadonlyMap<ClauseId, ClauseOutcome>
}

export interface ClauseCoverage {
  readonly clause: ClauseId
  readonly kind: ObligationKind
  readonly text: string
  /** Of a step of a start procedure. */
  readonly level: LevelId | null
  readonly line: number
  /** Newest first. Empty: never touched. */
  readonly drills: readonly {
    readonly drill: string
    readonly date: string
    readonly outcome: ClauseOutcome
  }[]
  /** In force long enough, and not drilled for {@link staleMonths}. */
  readonly stale: boolean
}

export interface SectionCoverage {
  /** The heading as written; empty: before the first. */
  readonly heading: string
  readonly clauses: readonly ClauseCoverage[]
}

export interface PlanCoverage {
  readonly plan: string
  readonly title: string
  readonly inForce: boolean
  /** Drills on record of this plan, newest first. */
  readonly drills: readonly Pick<CoveringDrill, 'drill' | 'title' | 'date'>[]
  readonly sections: readonly SectionCoverage[]
}

/** Clause by clause what drills have touched of some plans. `today` is a midnight. */
export function coverageOf(
  set: PlanSet,
  program: Program,
  drills: readonly CoveringDrill[],
  { plans, today }: { readonly plans: readonly Plan[]; readonly today: Instant },
): PlanCoverage[] {
  const specs = Map.groupBy(program.obligations, ({ clause }) => clause.split('#')[0] ?? '')
  const lines = new Map(program.sources.map(({ clause, line }) => [clause, line]))
  const newest = [...drills].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
  return plans.map((plan) => {
    const own = { specs: specs.get(plan.id.value) ?? [], lines }
    const clauses = clausesOf(plan, own, newest, today)
    const touched = new Set(clauses.flatMap((each) => each.drills.map(({ drill }) => drill)))
    return {
      plan: plan.id.value,
      title: plan.title.value,
      inForce: plan.status === 'in-force',
      drills: newest
        .filter(({ drill }) => touched.has(drill))
        .map(({ drill, title, date }) => ({ drill, title, date })),
      sections: bySection(plan, set, clauses),
    }
  })
}

function clausesOf(
  plan: Plan,
  { specs, lines }: { readonly specs: Program['obligations']; readonly lines: ReadonlyMap<ClauseId, number> },
  newest: readonly CoveringDrill[],
  today: Instant,
): ClauseCoverage[] {
  const since = plan.dates.get('effective') ?? plan.dates.get('issued')
  const inForceSince = since ? parseInstant(since.value, 0) : null
  const from = monthsLater(today, -staleMonths)
  const known = new Map(specs.map((spec) => [spec.clause, spec]))
  return [...known.values()]
    .map(({ clause, kind, text, levels }) => {
      const touching = newest.flatMap(({ drill, date, outcomes }) => {
        const outcome = outcomes.get(clause)
        return outcome ? [{ drill, date, outcome }] : []
      })
      const last = touching[0] ? parseInstant(touching[0].date, 0) : inForceSince
      const stale = plan.status === 'in-force' && (last === null || last < from)
      return {
        clause,
        kind,
        text,
        level: levels[0] ?? null,
        line: lines.get(clause) ?? 0,
        drills: touching,
        stale,
      }
    })
    .sort((a, b) => a.line - b.line)
}

export function worstOf({ failed, late, done }: ClauseFate): ClauseOutcome {
  if (failed > 0) return 'failed'
  return late > 0 ? 'late' : done > 0 ? 'done' : 'open'
}

function bySection(plan: Plan, set: PlanSet, clauses: readonly ClauseCoverage[]): SectionCoverage[] {
  const document = set.documents.find(({ path }) => path === plan.path)
  const sections = headedSections(plan)
  const groups = Map.groupBy(clauses, ({ line }) => sectionAt(sections, line)?.heading?.text.trim() ?? '')
  return document ? [...groups].map(([heading, own]) => ({ heading, clauses: own })) : []
}

/** How many clauses there are of each fate, by their newest drill. */
export function countFates(
  clauses: readonly ClauseCoverage[],
): Readonly<Record<ClauseOutcome | 'never', number>> {
  const counts = { failed: 0, late: 0, done: 0, open: 0, never: 0 }
  for (const { drills } of clauses) counts[drills[0]?.outcome ?? 'never'] += 1
  return counts
}

/** The day of the newest drill of some clauses; null: none. */
export function lastDrilled(clauses: readonly ClauseCoverage[]): string | null {
  return (
    clauses
      .flatMap(({ drills }) => drills[0]?.date ?? [])
      .sort()
      .at(-1) ?? null
  )
}
