import type { ConditionTree, LevelStart, PlanInstance } from '../compile/program.ts'
import type { Reader, Truth } from '../condition/expression.ts'
import { unknownFacts } from '../condition/unknown-facts.ts'
import type { ClauseId } from '../vocabulary/id.ts'
import type { LevelId } from '../vocabulary/level.ts'
import type { LoadedProgram } from './loaded-program.ts'

/** What the facts call for in one machine. */
export interface Demand {
  /** The highest level with a true condition; null: none. */
  readonly level: LevelId | null
  /** The conditions that say so. */
  readonly because: readonly ClauseId[]
  /** Higher levels that are still unknown, with the facts that would decide; highest first. */
  readonly possible: readonly { readonly level: LevelId; readonly facts: readonly string[] }[]
}

/** How facts and recorded judgements are seen by one machine. */
export interface Sight {
  readonly reader: Reader
  readonly judged: (clause: ClauseId) => boolean
}

/** Demand from start conditions alone: wires and followed plans are added by the engine. Unknown is not false. */
export function demandOf(loaded: LoadedProgram, instance: PlanInstance, sight: Sight): Demand {
  const possible: { level: LevelId; facts: readonly string[] }[] = []
  for (const level of [...instance.levels].reverse()) {
    const start = startOf(instance, level)
    if (!start?.conditions) continue
    const truth = truthOf(loaded, start.conditions, sight)
    if (truth === true) return { level, because: trueClauses(loaded, start.conditions, sight), possible }
    if (truth === 'unknown') possible.push({ level, facts: missingFacts(loaded, start.conditions, sight) })
  }
  return { level: null, because: [], possible }
}

export function startOf(instance: PlanInstance, level: LevelId): LevelStart | undefined {
  return instance.starts.find((start) => start.level === level)
}

/** Kleene truth of a tree of conditions. */
export function truthOf(loaded: LoadedProgram, tree: ConditionTree, sight: Sight): Truth {
  switch (tree.kind) {
    case 'expression':
      return loaded.test(tree.expression)(sight.reader)
    case 'judgement':
      return sight.judged(tree.clause)
    case 'unreadable':
      return 'unknown'
    default:
      return join(
        tree.kind,
        tree.parts.map((part) => truthOf(loaded, part, sight)),
      )
  }
}

function join(kind: 'any' | 'all', truths: readonly Truth[]): Truth {
  const decisive = kind === 'any'
  if (truths.includes(decisive)) return decisive
  return truths.includes('unknown') || truths.length === 0 ? 'unknown' : !decisive
}

/** The clauses of the true conditions that make a true tree true, in reading order, each once. */
export function trueClauses(loaded: LoadedProgram, tree: ConditionTree, sight: Sight): ClauseId[] {
  if (truthOf(loaded, tree, sight) !== true) return []
  if ('parts' in tree) return [...new Set(tree.parts.flatMap((part) => trueClauses(loaded, part, sight)))]
  return [tree.clause]
}

/** The unreported facts that could still decide an unknown tree, each once. */
export function missingFacts(loaded: LoadedProgram, tree: ConditionTree, sight: Sight): string[] {
  if (truthOf(loaded, tree, sight) !== 'unknown') return []
  if (tree.kind === 'expression')
    return [
      ...new Set(unknownFacts(tree.expression, sight.reader).flatMap((f) => reportable(loaded, f, sight))),
    ]
  if (tree.kind === 'any' || tree.kind === 'all')
    return [...new Set(tree.parts.flatMap((part) => missingFacts(loaded, part, sight)))]
  return []
}

/** A defined fact is decided by the facts of its definition. */
function reportable(loaded: LoadedProgram, name: string, sight: Sight): string[] {
  const means = loaded.facts.get(name)?.means
  return means
    ? unknownFacts(means, sight.reader).flatMap((f) => (f === name ? [] : reportable(loaded, f, sight)))
    : [name]
}

/** Judgements of a tree: what people must still decide for themselves. */
export function judgementsOf(tree: ConditionTree | null): ClauseId[] {
  if (tree === null) return []
  if (tree.kind === 'judgement') return [tree.clause]
  return tree.kind === 'any' || tree.kind === 'all' ? tree.parts.flatMap(judgementsOf) : []
}
