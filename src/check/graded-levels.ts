import type { Place } from '../diagnostic/place.ts'
import type { PlanSet } from '../link/plan-set.ts'
import { knownTables } from '../model/blocks.ts'
import { readGradingTable } from '../model/grading-table.ts'
import type { Plan } from '../model/plan.ts'
import { activeLevel, type LevelId, levelsNamedIn } from '../vocabulary/level.ts'
import { planTables } from '../vocabulary/table-kind.ts'

/** A column of a grading table for a level that has no response section. */
export interface GradedOnly {
  readonly level: LevelId
  readonly at: Place
}

/** The levels that a plan's grading tables have and its response sections do not; none for a plan without levels. */
export function gradedOnly(set: PlanSet, plan: Plan): GradedOnly[] {
  const { levels } = set.settings
  const own = new Set(plan.groups.flatMap((group) => group.levels.map(({ level }) => level)))
  if (own.size === 0 || own.has(activeLevel.id)) return []
  return plan.sections.flatMap(({ section, inherited }) =>
    knownTables(inherited === 'warning' ? [] : section.blocks, planTables).flatMap(({ table }) =>
      readGradingTable(table, levels) === null
        ? []
        : table.header.flatMap(({ text, at }) =>
            levelsNamedIn(text, levels).flatMap((level) => (own.has(level) ? [] : [{ level, at }])),
          ),
    ),
  )
}
