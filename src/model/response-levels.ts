import type { LevelId } from '../vocabulary/level.ts'
import { readInclusions } from './inclusions.ts'
import {
  appliesTo,
  isOwn,
  isResponse,
  type LevelScopes,
  type LevelSource,
  levelsOfGroup,
  scopesOfLevel,
} from './level-source.ts'
import { readLevelStart } from './level-start.ts'
import { readLevelTasks } from './level-tasks.ts'
import { readMatrices } from './matrix.ts'
import type { HazardGroup, ProcedureStep, ResponseLevel, TaskRow } from './plan.ts'
import { readProcedure } from './procedure.ts'
import type { Scope } from './scope.ts'
import { readTermination } from './termination.ts'

/**
 * One hazard group with its levels (plan-format, "Scope"). A group other than the first has levels when it has start
 * conditions or response sections of its own; else no machine. The lowest level has nothing below it to keep.
 */
export function readGroup(source: LevelSource): HazardGroup {
  const { group, isFirst } = source
  const ids = levelsOfGroup(source)
  const matrices = readMatrices(source, ids, prefixOf(source))
  const levels = ids.map((level) => readLevel(level, source, matrices.get(level) ?? []))
  const machine =
    isFirst ||
    source.scopes.some((scope) => isOwn(scope, source)) ||
    levels.some(({ start }) => start !== null)
  return {
    name: group?.[0] ?? 'all',
    hazards: group ?? [],
    levels: machine
      ? levels.map((level, index) => (index === 0 ? { ...level, saysWhatItKeeps: true } : level))
      : [],
    termination: machine ? terminationOf(source) : null,
  }
}

/** `shared`: the rows that duty matrices give to the level. */
function readLevel(level: LevelId, source: LevelSource, shared: readonly TaskRow[]): ResponseLevel {
  const prefix = `${prefixOf(source)}${level}`
  const scopes = scopesOfLevel(level, source)
  const tasks = [...readLevelTasks(scopes, `${prefix}-`, source.immediately), ...shared]
  const said = readInclusions(
    scopes.own.filter(isResponse).flatMap(({ blocks }) => blocks),
    source.levels,
  )
  const includes = said.includes.filter(({ value }) => value !== level)
  return {
    level,
    at: placeOf(scopes.own, source),
    start: readLevelStart(level, prefix, source),
    procedure: procedureOf(scopes, `${prefix}.procedure`, source),
    tasks,
    includes,
    saysWhatItKeeps: said.alone || includes.length > 0 || tasks.some(({ continues }) => continues !== null),
  }
}

/** Clauses of any group but the first carry its name: `drought.III.start.2`. */
function prefixOf({ isFirst, group }: LevelSource): string {
  return isFirst || !group ? '' : `${group[0]}.`
}

/** The heading of the level's response section; without one the heading that names the level, or the frontmatter. */
function placeOf(scopes: readonly Scope[], { graded, planAt }: LevelSource): ResponseLevel['at'] {
  const naming = scopes.filter(({ opens }) => opens || !graded)
  const response = naming.find(({ part }) => part === 'response')
  return response?.at ?? (graded ? naming[0]?.at : undefined) ?? planAt
}

/** The level's own procedure; else one that names no level. The group's own comes before an unscoped one. */
function procedureOf({ own, common }: LevelScopes, prefix: string, source: LevelSource): ProcedureStep[] {
  const candidates = [own, common].flatMap((scopes) => [scopes.filter(({ group }) => group !== null), scopes])
  for (const scopes of candidates) {
    const blocks = scopes
      .filter(({ part }) => part === 'procedure' || part === 'response')
      .flatMap((scope) => scope.blocks)
    const steps = readProcedure(blocks, prefix, source.immediately)
    if (steps.length > 0) return steps
  }
  return []
}

/** The group's own termination sections; else those that name no group. Of these those that name no level come first. */
function terminationOf(source: LevelSource): HazardGroup['termination'] {
  const ending = source.scopes.filter((scope) => scope.part === 'termination' && appliesTo(scope, source))
  const own = ending.filter(({ group }) => group !== null)
  const chosen = own.length > 0 ? own : ending
  const general = chosen.filter(({ levels }) => levels.length === 0)
  return readTermination(general.length > 0 ? general : chosen, `${prefixOf(source)}end`)
}
