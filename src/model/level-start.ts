import type { LevelId, LevelName } from '../vocabulary/level.ts'
import { readGradingTable } from './grading-table.ts'
import { type LevelSource, standsFor } from './level-source.ts'
import type { StartConditions } from './plan.ts'
import { hasProcedure } from './procedure.ts'
import type { Scope } from './scope.ts'
import { type DraftGroup, listedConditions, numberGroups } from './start-conditions.ts'

/**
 * The start conditions of a level: lists of its sections first, then its column of grading tables, each in reading
 * order. Unscoped ones belong to the first hazard group only (plan-format, "Scope").
 */
export function readLevelStart(level: LevelId, prefix: string, source: LevelSource): StartConditions | null {
  const scopes = source.scopes.filter(
    ({ group }) => (group === null && source.isFirst) || (group !== null && group === source.group?.[0]),
  )
  const listed = scopes.filter((scope) => standsFor(scope, level, source)).flatMap(listedIn)
  const graded = scopes
    .filter(({ part }) => part !== 'warning')
    .flatMap((scope) => gradedIn(scope, level, source.levels))
  return numberGroups([...listed, ...graded], `${prefix}.start`)
}

/** An activation section's lists; in response and grading sections only lists that hold code and are no procedure. */
function listedIn({ part, blocks }: Scope): DraftGroup[] {
  if (part === 'activation') return listedConditions(blocks)
  if (part !== 'response' && part !== 'grading') return []
  const lists = blocks.filter((block) => block.kind !== 'list' || !hasProcedure([block]))
  return listedConditions(lists).filter(holdsCode)
}

function holdsCode(group: DraftGroup): boolean {
  return group.items.some(({ content }) =>
    content.kind === 'group' ? holdsCode(content.group) : content.kind === 'condition',
  )
}

function gradedIn({ tables }: Scope, level: LevelId, levels: readonly LevelName[]): DraftGroup[] {
  return tables.flatMap(({ table }) =>
    (readGradingTable(table, levels) ?? []).flatMap((column) =>
      column.level === level ? [{ mode: 'any' as const, leadIn: '', items: column.items, at: table.at }] : [],
    ),
  )
}
