import type { ConditionTree, LevelStart, PlanInstance } from '../compile/program.ts'
import type { Expression, Reader, Truth } from '../condition/expression.ts'
import { unknownFacts } from '../condition/unknown-facts.ts'
import type { ClauseId } from '../vocabulary/id.ts'
import type { LevelId } from '../vocabulary/level.ts'
import type { LoadedProgram } from './loaded-program.ts'

/** What the facts call for in one machine now. */
export interface Called {
  /** The highest level with a true condition; null: none. */
  readonly level: LevelId | null
  /** The conditions that say so. */
  readonly because: readonly ClauseId[]
}

/** What is called for, and what may be. */
export interface Demand extends Called {
  /** Higher levels that are still unknown, with the facts that would decide; highest first. */
  readonly possible: readonly { readonly level: LevelId; readonly facts: readonly string[] }[]
}

/** How conditions and recorded judgements are seen by one machine. */
export interface Sight {
  readonly truth: (condition: Expression) => Truth
  readonly judged: (clause: ClauseId) => boolean
}

/** What start conditions alone call for: wires and followed plans are added by the engine. Unknown is not false. */
export function calledFor(instance: PlanInstance, sight: Sight): Called {
  for (const level of instance.levels.toReversed()) {
    const conditions = startOf(instance, level)?.conditions
    if (conditions && truthOf(conditions, sight) === true)
      return { level, because: trueClauses(conditions, sight) }
  }
  return { level: null, because: [] }
}

/** {@link calledFor} as `reader` sees the facts, with the levels above that are still open. */
export function demandOf(
  loaded: LoadedProgram,
  instance: PlanInstance,
  { reader, judged }: Pick<Sight, 'judged'> & { readonly reader: Reader },
): Demand {
  const sight: Sight = { truth: (condition) => loaded.test(condition)(reader), judged }
  const called = calledFor(instance, sight)
  const above = instance.levels.slice(called.level === null ? 0 : instance.levels.indexOf(called.level) + 1)
  const possible = above.toReversed().flatMap((level) => {
    const conditions = startOf(instance, level)?.conditions
    if (!conditions || truthOf(conditions, sight) !== 'unknown') return []
    return [{ level, facts: missingFacts(loaded, conditions, { ...sight, reader }) }]
  })
  return { ...called, possible }
}

export function startOf(instance: PlanInstance, level: LevelId): LevelStart | undefined {
  return instance.starts.find((start) => start.level === level)
}

/** Kleene truth of a tree of conditions. */
export function truthOf(tree: ConditionTree, sight: Sight): Truth {
  switch (tree.kind) {
    case 'expression':
      return sight.truth(tree.expression)
    case 'judgement':
      return sight.judged(tree.clause)
    case 'unreadable':
      return 'unknown'
    default:
      return join(
        tree.kind,
        tree.parts.map((part) => truthOf(part, sight)),
      )
  }
}

function join(kind: 'any' | 'all', truths: readonly Truth[]): Truth {
  const decisive = kind === 'any'
  if (truths.includes(decisive)) return decisive
  return truths.includes('unknown') || truths.length === 0 ? 'unknown' : !decisive
}

/** The clauses of the true conditions that make a true tree true, in reading order, each once. */
export function trueClauses(tree: ConditionTree, sight: Sight): ClauseId[] {
  if (truthOf(tree, sight) !== true) return []
  if ('parts' in tree) return [...new Set(tree.parts.flatMap((part) => trueClauses(part, sight)))]
  return [tree.clause]
}

type ReadingSight = Sight & { readonly reader: Reader }

/** The unreported facts that could still decide an unknown tree, each once. */
export function missingFacts(loaded: LoadedProgram, tree: ConditionTree, sight: ReadingSight): string[] {
  if (truthOf(tree, sight) !== 'unknown') return []
  if (tree.kind === 'expression')
    return [
      ...new Set(unknownFacts(tree.expression, sight.reader).flatMap((f) => reportable(loaded, f, sight))),
    ]
  if (tree.kind === 'any' || tree.kind === 'all')
    return [...new Set(tree.parts.flatMap((part) => missingFacts(loaded, part, sight)))]
  return []
}

/** A defined fact is decided by the facts of its definition. */
function reportable(loaded: LoadedProgram, name: string, sight: ReadingSight): string[] {
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
