import type { Ms } from '../vocabulary/duration.ts'
import { activeLevel, type LevelId, type LevelName } from '../vocabulary/level.ts'
import type { SectionRole } from '../vocabulary/section-role.ts'
import type { HazardList } from './hazard-scope.ts'
import type { ResponseLevel } from './plan.ts'
import type { Scope } from './scope.ts'

/** What the levels of one hazard group are read from. */
export interface LevelSource {
  readonly scopes: readonly Scope[]
  /** Null: the plan names no hazards. */
  readonly group: HazardList | null
  /** The plan's first group: unscoped start conditions belong to it, and its clauses have no prefix. */
  readonly isFirst: boolean
  /** The set's levels, lowest first. */
  readonly levels: readonly LevelName[]
  readonly immediately: Ms
  /** The plan has response sections that name levels; else it has the single level `active`. */
  readonly graded: boolean
  /** The plan's frontmatter. */
  readonly planAt: ResponseLevel['at']
}

const opening: ReadonlySet<SectionRole | null> = new Set<SectionRole>(['response', 'actions', 'procedure'])
const notResponse: ReadonlySet<SectionRole | null> = new Set<SectionRole>([
  'warning',
  'annex',
  'grading',
  'definitions',
])

/** Rows of its tables are tasks of the level: everything but warnings, standards, definitions and annexes. */
export function isResponse({ part }: Scope): boolean {
  return !notResponse.has(part)
}

/** It is scoped to the group, or to none. */
export function appliesTo(scope: Scope, { group }: LevelSource): boolean {
  return scope.group === null || scope.group === group?.[0]
}

/** It names the level, itself or by a section around it; for `active`: it names none. */
export function standsFor(scope: Scope, level: LevelId, { graded }: LevelSource): boolean {
  return graded ? scope.levels.includes(level) : scope.levels.length === 0
}

/** It opens a response section under a heading of the group. */
export function isOwn(scope: Scope, { group }: LevelSource): boolean {
  return scope.opens && opening.has(scope.part) && scope.group !== null && scope.group === group?.[0]
}

/** Levels that response sections name; where none does but start conditions do, those. */
export function levelsNamedBy(scopes: readonly Scope[]): ReadonlySet<LevelId> {
  for (const roles of [['response', 'actions'], ['activation']] as const) {
    const naming = scopes.filter(({ opens, part }) => opens && roles.some((role) => role === part))
    if (naming.length > 0) return new Set(naming.flatMap(({ levels }) => levels))
  }
  return new Set()
}

/** The group's levels, lowest first. */
export function levelsOfGroup(source: LevelSource): LevelId[] {
  if (!source.graded) return [activeLevel.id]
  const named = levelsNamedBy(source.scopes.filter((scope) => appliesTo(scope, source)))
  return source.levels.flatMap(({ id }) => (named.has(id) ? [id] : []))
}

/** The sections from which one level of the group is read. */
export interface LevelScopes {
  /** They name the level. */
  readonly own: readonly Scope[]
  /** They name no level, and so stand for all. */
  readonly common: readonly Scope[]
}

/**
 * Where the level's response section stands under a heading of the group, only what the group scopes counts; else
 * unscoped sections count too.
 */
export function scopesOfLevel(level: LevelId, source: LevelSource): LevelScopes {
  const { scopes, group, graded } = source
  const alone = scopes.some((scope) => isOwn(scope, source) && scope.levels.includes(level))
  const inReach = scopes.filter((scope) => (alone ? scope.group === group?.[0] : appliesTo(scope, source)))
  return {
    own: inReach.filter((scope) => standsFor(scope, level, source)),
    common: graded ? inReach.filter((scope) => scope.levels.length === 0) : [],
  }
}
