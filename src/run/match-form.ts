import type { ProgramFact } from '../compile/program.ts'
import { walk } from '../condition/walk.ts'
import { thisPlan } from '../condition/words.ts'
import type { LevelId } from '../vocabulary/level.ts'
import { expressionsOf, type LoadedProgram } from './loaded-program.ts'
import { type MatchFilter, wanted } from './match.ts'

/** A fact that some start condition reads, itself or through a definition. */
export interface AskedFact {
  readonly fact: ProgramFact
  /** Areas for which it can be given; empty for a fact with one value. */
  readonly areas: readonly string[]
  /** The levels that read it, plan by plan. */
  readonly readBy: readonly { readonly plan: string; readonly levels: readonly LevelId[] }[]
}

/** What a duty officer can be asked. */
export interface MatchForm {
  /** In the order of the register; those with a definition (`means`) are computed, not asked. */
  readonly facts: readonly AskedFact[]
  /** Plans outside the set whose level some start condition reads. */
  readonly outside: readonly string[]
}

/** The facts that decide the levels of the plans asked for; what no start condition reads is left out. */
export function matchForm(loaded: LoadedProgram, filter: MatchFilter): MatchForm {
  const readBy = new Map<string, Map<string, Set<LevelId>>>()
  const outside = new Set<string>()
  for (const { instance } of loaded.instances.values()) {
    if (!wanted(loaded, instance, filter)) continue
    for (const { level, conditions } of instance.starts)
      for (const expression of expressionsOf(conditions)) {
        for (const name of loaded.reads(expression)) note(readBy, name, instance.plan, level)
        for (const part of walk(expression))
          if (part.kind === 'state' && part.of === 'declared' && isOutside(loaded, part.name))
            outside.add(part.name)
      }
  }
  const facts = loaded.program.facts.filter(({ name }) => readBy.has(name))
  return {
    facts: facts.map((fact) => ({
      fact,
      areas: areasAsked(loaded, fact, filter.area ?? loaded.program.set.jurisdiction),
      readBy: [...(readBy.get(fact.name) ?? [])].map(([plan, levels]) => ({ plan, levels: [...levels] })),
    })),
    outside: [...outside],
  }
}

function note(
  readBy: Map<string, Map<string, Set<LevelId>>>,
  name: string,
  plan: string,
  level: LevelId,
): void {
  const plans = readBy.get(name) ?? new Map<string, Set<LevelId>>()
  readBy.set(name, plans.set(plan, (plans.get(plan) ?? new Set()).add(level)))
}

function isOutside({ program }: LoadedProgram, name: string): boolean {
  return name !== thisPlan && !program.instances.some(({ id, plan }) => id === name || plan === name)
}

/** Where a fact per area may be given: areas of its kinds that lie in `here` or around it. */
function areasAsked(loaded: LoadedProgram, { place }: ProgramFact, here: string): string[] {
  if (place.kind === 'at') return []
  return [...loaded.areas.values()]
    .filter(
      ({ id, kind }) =>
        place.areas.includes(kind) &&
        (loaded.enclosing(id).includes(here) || loaded.enclosing(here).includes(id)),
    )
    .map(({ id }) => id)
}
