import type { Ms } from '../vocabulary/duration.ts'
import { ofKind } from './blocks.ts'
import { isResponse, type LevelScopes } from './level-source.ts'
import type { TaskRow } from './plan.ts'
import type { Scope } from './scope.ts'
import { readSteps } from './steps.ts'
import { readTaskTable } from './task-rows.ts'

/**
 * Rows of task tables in the level's sections, then those of action sections that name no level (they belong to every
 * level). Steps in a level's section get ids `<prefix>S-1`. Steps and first responses that name no level are no level's:
 * they stand by themselves.
 */
export function readLevelTasks({ own, common }: LevelScopes, prefix: string, immediately: Ms): TaskRow[] {
  const scopes = [...own.filter(isResponse).filter(isOfLevel), ...common.filter(isAction)]
  const rows: TaskRow[] = []
  let counted = 0
  for (const { blocks, tables, part } of scopes) {
    const listed = ofKind(tables, 'tasks').flatMap((table) => readTaskTable(table, immediately))
    const steps = part !== 'steps' ? [] : readSteps(blocks, { prefix: `${prefix}S-`, counted }, immediately)
    counted += steps.length
    for (const row of [...listed, ...steps]) rows.push(row)
  }
  return rows
}

function isAction({ part }: Scope): boolean {
  return part === 'actions' || part === 'response'
}

/** In a plan with the single level `active`, sections that name no level: of those only actions are the level's. */
function isOfLevel(scope: Scope): boolean {
  return scope.levels.length > 0 || isAction(scope)
}
