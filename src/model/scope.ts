import type { Place } from '../diagnostic/place.ts'
import type { Block, Section } from '../document/document.ts'
import type { Hazard } from '../vocabulary/hazard.ts'
import { type LevelId, type LevelName, levelNamed } from '../vocabulary/level.ts'
import { isNumberedAsItem, type SectionRole, sectionRoles } from '../vocabulary/section-role.ts'
import { planTables } from '../vocabulary/table-kind.ts'
import { type KnownTable, knownTables } from './blocks.ts'
import { groupNamedIn, type HazardList } from './hazard-scope.ts'
import { isDocumentTitle, readHeading } from './heading.ts'
import type { RoledSection } from './plan.ts'

/** A section with its role and scope, as the builder needs it. */
export interface Scope extends RoledSection {
  /** `inherited`, under a shorter name: what the section's blocks are for. */
  readonly part: SectionRole | null
  /** Its own heading or comment names levels, and others than the section around it has. */
  readonly opens: boolean
  readonly blocks: readonly Block[]
  /** Its tables, those under list items too. */
  readonly tables: readonly KnownTable[]
  readonly at: Place
}

export interface ScopeSettings {
  readonly title: string
  readonly levels: readonly LevelName[]
  readonly groups: readonly HazardList[]
}

interface Surroundings {
  readonly part: SectionRole | null
  readonly levels: readonly LevelId[]
  readonly group: Hazard | null
}

/**
 * Every section in reading order with its role, levels and hazard group; what a section does not say itself it has
 * from the section around it. Text before the first heading is a section without heading.
 */
export function scopesOf(body: Section, settings: ScopeSettings): Scope[] {
  return walk(body, { part: null, levels: [], group: null }, settings).filter(
    ({ section }) => section.heading !== null || section.blocks.length + section.directives.length > 0,
  )
}

function walk(section: Section, around: Surroundings, settings: ScopeSettings): Scope[] {
  const scope = scopeOf(section, around, settings)
  return [scope, ...section.sections.flatMap((each) => walk(each, scope, settings))]
}

interface Told {
  readonly role: SectionRole | null
  /** Null: the section names no levels of its own. */
  readonly levels: readonly LevelId[] | null
}

function scopeOf(section: Section, around: Surroundings, settings: ScopeSettings): Scope {
  const heading = section.heading?.text ?? ''
  const silent = section.heading === null || isDocumentTitle(heading, section.depth, settings.title)
  const told =
    toldByComment(section, settings) ?? (silent ? nothing : toldByHeading(heading, around, settings))
  const part = told.role ?? around.part
  return {
    section,
    role: told.role,
    inherited: part,
    part,
    levels: told.levels ?? around.levels,
    opens: told.levels !== null && told.levels.join() !== around.levels.join(),
    group: groupOf(section, silent ? '' : heading, settings) ?? around.group,
    blocks: section.blocks,
    tables: knownTables(section.blocks, planTables),
    at: section.heading?.at ?? section.at,
  }
}

const nothing: Told = { role: null, levels: null }

/** `<!-- role: response III -->`; null when there is none or its role is not known. */
function toldByComment(section: Section, settings: ScopeSettings): Told | null {
  const comment = section.directives.find(({ name }) => name === 'role')
  if (!comment) return null
  const [word, ...rest] = comment.value.trim().split(/[\s,，、]+/)
  const role = sectionRoles.find((each) => each === word)
  if (!role) return null
  const levels = rest.flatMap((each) => levelNamed(each, settings.levels) ?? [])
  return { role, levels: levels.length > 0 ? levels : null }
}

/** The group by `<!-- for: drought -->`, else by the heading; a plan with one group needs no scope. */
function groupOf(section: Section, heading: string, { groups }: ScopeSettings): Hazard | null {
  if (groups.length < 2) return null
  const comment = section.directives.find(({ name }) => name === 'for')
  return (comment && groupNamedIn(comment.value, groups)) ?? groupNamedIn(heading, groups)
}

/** Parts in which a heading such as 「Ⅳ级响应」 only says for which level they are given. */
const parts: ReadonlySet<SectionRole> = new Set([
  'activation',
  'procedure',
  'actions',
  'termination',
  'warning',
  'reporting',
  'steps',
])
/** Roles that a heading may give to one level: 「Ⅲ级响应启动条件」. */
const levelled: ReadonlySet<SectionRole> = new Set([
  'response',
  'grading',
  'activation',
  'procedure',
  'actions',
  'termination',
  'steps',
  'first-response',
])

/** 「（3）基础设施恢复」 among the actions of a level is work to be done, not the chapter on recovery. */
function isWorkHead(heading: string, role: SectionRole | null): boolean {
  return isNumberedAsItem(heading) && role !== null && !levelled.has(role) && role !== 'annex'
}

function toldByHeading(heading: string, around: Surroundings, settings: ScopeSettings): Told {
  const read = readHeading(heading, settings.levels)
  const inPart = around.part !== null && parts.has(around.part)
  if (around.part === 'actions' && isWorkHead(heading, read.role)) return nothing
  const own = read.role === 'response' && inPart ? null : read.role
  const levels = own === null || levelled.has(own) ? nested(read.levels, around.levels, read.leads) : null
  if (own === 'response' && levels === null && around.part === 'response') return nothing
  if (own !== null) return { role: own, levels }
  if (inPart) return { role: null, levels }
  if (levels && (read.response || around.part === 'response')) return { role: 'response', levels }
  if (read.response && around.part !== 'response') return { role: 'response', levels: null }
  return { role: null, levels: around.part === 'grading' ? levels : null }
}

/**
 * Levels that a heading tells inside a section that has levels already: a narrower choice of them, or others when it
 * begins with them; 「请求启动Ⅱ级响应」 under Ⅲ级响应 does not leave Ⅲ. Null: none of its own.
 */
function nested(
  named: readonly LevelId[],
  around: readonly LevelId[],
  leads: boolean,
): readonly LevelId[] | null {
  if (named.length === 0) return null
  if (around.length === 0) return named
  const narrower = named.filter((level) => around.includes(level))
  if (narrower.length > 0) return narrower
  return leads ? named : null
}
