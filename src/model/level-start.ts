import { placesNamedIn } from '../vocabulary/lead-in-places.ts'
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
  const said = graded.length > 0 ? listed.map(withoutReferences) : listed
  return numberGroups([...said, ...graded], `${prefix}.start`)
}

/** Without 「达到分级标准表Ⅰ级标准的」: it means the table, whose rows stand here themselves, and nothing to be judged. */
function withoutReferences(group: DraftGroup): DraftGroup {
  const items = group.items.filter(
    ({ content, text }) =>
      content.kind !== 'judgement' || !/^(?:达到|符合)[^，,；;]{0,20}(?:分级标准|标准表)/.test(text),
  )
  return { ...group, items }
}

/** An activation section's lists; in response and grading sections only lists that hold code and are no procedure. */
function listedIn({ part, blocks, section }: Scope): DraftGroup[] {
  if (part !== 'activation' && part !== 'response' && part !== 'grading') return []
  const lists = blocks.filter((block) => block.kind !== 'list' || !hasProcedure([block]))
  const groups = part === 'activation' ? listedConditions(blocks) : listedConditions(lists).filter(holdsCode)
  // 任一镇（街道）启动条件: the heading says it for the lists that do not say it themselves.
  const around = placesNamedIn(section.heading?.text ?? '')?.places ?? null
  return around === null ? groups : groups.map((group) => ({ ...group, places: group.places ?? around }))
}

function holdsCode(group: DraftGroup): boolean {
  return group.items.some(({ content }) =>
    content.kind === 'group' ? holdsCode(content.group) : content.kind === 'condition',
  )
}

function gradedIn({ tables }: Scope, level: LevelId, levels: readonly LevelName[]): DraftGroup[] {
  return tables.flatMap(({ table }) =>
    (readGradingTable(table, levels) ?? []).flatMap((column) =>
      column.level === level
        ? [{ mode: 'any' as const, places: null, leadIn: '', items: column.items, at: table.at }]
        : [],
    ),
  )
}
