import type { ConditionTree, LevelStart, PlanInstance } from '../compile/program.ts'
import type { Expression, Reader, Truth } from '../condition/expression.ts'
import { hasOwnMarks, placesWhereTrue } from '../condition/many-places.ts'
import { unknownFacts } from '../condition/unknown-facts.ts'
import type { ClauseId } from '../vocabulary/id.ts'
import type { LevelId } from '../vocabulary/level.ts'
import type { LoadedProgram } from './loaded-program.ts'

/** A true condition, and the areas that make it true where it asks many; none: it is true of the plan's area. */
export interface Cause {
  readonly clause: ClauseId
  readonly areas: readonly string[]
}

/** What the facts call for in one machine now. */
export interface Called {
  /** The highest level with a true condition; null: none. */
  readonly level: LevelId | null
  /** The conditions that say so, and where. */
  readonly because: readonly Cause[]
}

/** What is called for, and what may be. */
export interface Demand extends Called {
  /** Higher levels that are still unknown, with the facts that would decide; highest first. */
  readonly possible: readonly { readonly level: LevelId; readonly facts: readonly string[] }[]
}

/** How facts and recorded judgements are seen by one machine. */
export interface Sight {
  readonly reader: Reader
  readonly judged: (clause: ClauseId) => boolean
  /** What a condition comes to for the reader, where somebody remembers; else it is asked. */
  readonly truth?: (condition: Expression) => Truth
}

/** What start conditions alone call for: wires and followed plans are added by the engine. Unknown is not false. */
export function calledFor(loaded: LoadedProgram, instance: PlanInstance, sight: Sight): Called {
  for (const level of instance.levels.toReversed()) {
    const conditions = startOf(instance, level)?.conditions
    if (conditions && truthOf(loaded, conditions, sight) === true)
      return { level, because: causesOf(loaded, conditions, sight) }
  }
  return { level: null, because: [] }
}

/** {@link calledFor}, with the levels above that are still open. */
export function demandOf(loaded: LoadedProgram, instance: PlanInstance, sight: Sight): Demand {
  const called = calledFor(loaded, instance, sight)
  const above = instance.levels.slice(called.level === null ? 0 : instance.levels.indexOf(called.level) + 1)
  const possible = above.toReversed().flatMap((level) => {
    const conditions = startOf(instance, level)?.conditions
    if (!conditions || truthOf(loaded, conditions, sight) !== 'unknown') return []
    return [{ level, facts: missingFacts(loaded, conditions, sight) }]
  })
  return { ...called, possible }
}

export function startOf(instance: PlanInstance, level: LevelId): LevelStart | undefined {
  return instance.starts.find((start) => start.level === level)
}

/** Kleene truth of a tree of conditions. */
export function truthOf(loaded: LoadedProgram, tree: ConditionTree, sight: Sight): Truth {
  switch (tree.kind) {
    case 'expression':
      return isAsked(tree.expression, sight) && testOf(loaded, tree.expression, sight)
    case 'judgement':
      return sight.judged(tree.clause)
    case 'unreadable':
      return 'unknown'
    case 'places':
      return truthInPlaces(loaded, tree, sight)
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

function testOf(loaded: LoadedProgram, expression: Expression, { reader, truth }: Sight): Truth {
  return truth ? truth(expression) : loaded.test(expression)(reader)
}

type Places = ConditionTree & { readonly kind: 'places' }

/** A place without the mark of its own that a condition compares with (未设定) does not count. */
function isAsked(expression: Expression, { reader }: Sight): boolean {
  return reader.place === undefined || hasOwnMarks(expression, reader.place)
}

/** What each of the places sees; where there are none, what the plan's area does. */
function sightsIn({ kinds }: Places, sight: Sight): Sight[] {
  const members = sight.reader.members?.([], kinds) ?? []
  return members.length > 0 ? members.map((reader) => ({ reader, judged: sight.judged })) : [sight]
}

/** As many places as needed, of which those that are unknown may or may not be; never more than there are. */
function truthInPlaces(loaded: LoadedProgram, tree: Places, sight: Sight): Truth {
  const truths = sightsIn(tree, sight).map((each) => truthOf(loaded, tree.part, each))
  const sure = truths.filter((truth) => truth === true).length
  const open = truths.filter((truth) => truth === 'unknown').length
  return sure >= tree.least ? true : sure + open < tree.least ? false : 'unknown'
}

/** The true conditions that make a true tree true, in reading order, each once. */
export function causesOf(loaded: LoadedProgram, tree: ConditionTree, sight: Sight): Cause[] {
  if (truthOf(loaded, tree, sight) !== true) return []
  if ('parts' in tree) return together(tree.parts.flatMap((part) => causesOf(loaded, part, sight)))
  if (tree.kind === 'places')
    return together(sightsIn(tree, sight).flatMap((each) => causesOf(loaded, tree.part, each)))
  return [{ clause: tree.clause, areas: tree.kind === 'expression' ? areasOf(loaded, tree, sight) : [] }]
}

function together(causes: readonly Cause[]): Cause[] {
  const areas = new Map<ClauseId, readonly string[]>()
  for (const cause of causes)
    areas.set(cause.clause, [...new Set([...(areas.get(cause.clause) ?? []), ...cause.areas])])
  return [...areas].map(([clause, where]) => ({ clause, areas: where }))
}

/** The places that a true expression asks and for which it holds; else the one it is asked of, when its facts are of there. */
function areasOf(
  loaded: LoadedProgram,
  { expression }: ConditionTree & { readonly kind: 'expression' },
  { reader }: Sight,
): string[] {
  const asked = placesWhereTrue(expression, reader, loaded.value)
  const { place } = reader
  if (asked.length > 0 || place === undefined) return asked
  const own = loaded.reads(expression).some((name) => {
    const at = loaded.facts.get(name)?.place
    return at?.kind === 'per' || (at?.kind === 'at' && loaded.enclosing(at.area).includes(place))
  })
  return own ? [place] : []
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
  if (tree.kind === 'places')
    return [...new Set(sightsIn(tree, sight).flatMap((each) => missingFacts(loaded, tree.part, each)))]
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
  return judgementsIn(tree).map(({ clause }) => clause)
}

/** {@link judgementsOf} with the plan's words for each; empty where the program does not have them. */
export function judgementsIn(
  tree: ConditionTree | null,
): { readonly clause: ClauseId; readonly text: string }[] {
  if (tree === null) return []
  if (tree.kind === 'judgement') return [{ clause: tree.clause, text: tree.text ?? '' }]
  if (tree.kind === 'places') return judgementsIn(tree.part)
  return tree.kind === 'any' || tree.kind === 'all' ? tree.parts.flatMap(judgementsIn) : []
}
