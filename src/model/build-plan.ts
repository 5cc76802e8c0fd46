import type { Document } from '../document/document.ts'
import type { Ms } from '../vocabulary/duration.ts'
import { supportingTypes } from '../vocabulary/plan-type.ts'
import type { SectionRole } from '../vocabulary/section-role.ts'
import { ofKind, runsOf } from './blocks.ts'
import { readCallTable } from './calls.ts'
import type { HazardList } from './hazard-scope.ts'
import { levelsNamedBy } from './level-source.ts'
import { linksIn } from './links.ts'
import { readMarksTable } from './marks.ts'
import type { Plan, ReportRow, RoledSection, StandingRow, WarningRow } from './plan.ts'
import { readPlanFrontmatter } from './plan-frontmatter.ts'
import { readCommandTable, readGroupTable } from './posts.ts'
import type { SetSettings } from './registry.ts'
import { readReportTable } from './reports.ts'
import { readGroup } from './response-levels.ts'
import { type Scope, scopesOf } from './scope.ts'
import { readSteps } from './steps.ts'
import { readTaskTable } from './task-rows.ts'
import { readWarningTable } from './warnings.ts'
import { wholeOf } from './words.ts'

/**
 * What a plan means (plan-format, "Body"). Total on every readable document: names stay as written, what could not be
 * understood stays as a value with its place.
 *
 * Levels are those for which a response section stands; a plan without one has the single level `active`. Manuals and
 * action plans have no level, task or report of their own: they say how those of another plan are done (2024 measures,
 * art. 17).
 */
export function buildPlan(document: Document, settings: SetSettings): Plan {
  const { hazardLists, links: stated, ...frontmatter } = readPlanFrontmatter(document, settings.levels)
  const scopes = scopesOf(document.body, {
    title: frontmatter.title.value,
    levels: settings.levels,
    groups: hazardLists,
  })
  const { immediately, levels } = settings
  const graded = levelsNamedBy(scopes).size > 0
  const supporting = supportingTypes.has(frontmatter.type)
  const groups: readonly (HazardList | null)[] = hazardLists.length > 0 ? hazardLists : [null]
  const { links, troubles } = linksIn(scopes, document.body, stated, settings)
  return {
    ...frontmatter,
    links,
    linkTroubles: troubles,
    groups: groups.map((group, index) =>
      supporting
        ? { name: group?.[0] ?? 'all', hazards: group ?? [], levels: [], termination: null }
        : readGroup({
            scopes,
            group,
            isFirst: index === 0,
            levels,
            immediately,
            graded,
            planAt: frontmatter.at,
          }),
    ),
    sections: scopes.map(roled),
    posts: scopes.flatMap(({ tables }) => ofKind(tables, 'command').flatMap(readCommandTable)),
    workGroups: scopes.flatMap(({ tables }) => ofKind(tables, 'groups').flatMap(readGroupTable)),
    reports: supporting ? [] : readReports(scopes, frontmatter.id.value, immediately),
    warnings: supporting ? [] : readWarnings(scopes, immediately),
    standing: supporting ? [] : readStanding(scopes, immediately),
    cautions: scopes
      .filter(({ part }) => part === 'cautions')
      .flatMap(({ blocks }) => runsOf(blocks).map(wholeOf)),
    marks: scopes
      .filter(({ part }) => part === 'annex')
      .flatMap(({ tables }) => ofKind(tables, 'marks').flatMap(readMarksTable)),
  }
}

const standingParts: ReadonlySet<SectionRole> = new Set(['first-response', 'steps', 'warning'])

function roled({ section, role, inherited, levels, group }: Scope): RoledSection {
  return { section, role, inherited, levels, group }
}

/** Rows of report tables, and the duties of call tables (叫应). */
function readReports(scopes: readonly Scope[], plan: string, immediately: Ms): ReportRow[] {
  return scopes.flatMap(({ tables, levels, group }) => {
    const inLevel = levels.length > 0
    const reports = ofKind(tables, 'reports').flatMap((table) => readReportTable(table, inLevel, immediately))
    const calls = ofKind(tables, 'calls').flatMap((table) =>
      readCallTable(table, { plan, inLevel, immediately }),
    )
    return [...reports, ...calls].map((row) => ({ ...row, levels, group }))
  })
}

function readWarnings(scopes: readonly Scope[], immediately: Ms): WarningRow[] {
  const rows: WarningRow[] = []
  for (const { tables, group } of scopes)
    for (const table of ofKind(tables, 'warnings'))
      for (const row of readWarningTable(table, rows.length, immediately)) rows.push({ ...row, group })
  return rows
}

/** Task tables and steps of first-response and steps sections, and task tables of warning sections, that belong to no level. */
function readStanding(scopes: readonly Scope[], immediately: Ms): StandingRow[] {
  const rows: StandingRow[] = []
  let steps = 0
  for (const scope of scopes) {
    if (scope.levels.length > 0 || scope.part === null || !standingParts.has(scope.part)) continue
    const warning = scope.part === 'warning' ? (scope.section.heading?.text ?? '') : null
    const listed = ofKind(scope.tables, 'tasks').flatMap((table) => readTaskTable(table, immediately))
    const taken =
      scope.part !== 'steps' ? [] : readSteps(scope.blocks, { prefix: 'S-', counted: steps }, immediately)
    steps += taken.length
    for (const row of [...listed, ...taken]) rows.push({ ...row, group: scope.group, warning })
  }
  return rows
}
