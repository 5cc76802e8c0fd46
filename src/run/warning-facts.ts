import type { ProgramFact, ProgramWarning } from '../compile/program.ts'
import type { Value } from '../condition/expression.ts'
import type { LoadedProgram } from './loaded-program.ts'
import { factKey, type RunState, type WarningState } from './state.ts'
import type { Turn } from './turn.ts'

/**
 * Tells the fact that a warning is (decision 0014) after it was issued or has ended: in every place that the warning covers the
 * gravest of those that stand there, else that there is none. `stood`: the warnings before it ended; null: it was issued. What
 * somebody has reported otherwise in the meantime stays when a warning ends. Gives back the fact's name, or null.
 */
export function reportWarning(
  turn: Turn,
  { clause, area }: Pick<WarningState, 'clause' | 'area'>,
  stood: RunState['warnings'] | null,
): string | null {
  const fact = turn.loaded.facts.get(factOf(turn.loaded, clause)?.name ?? '')
  if (!fact) return null
  for (const place of placesOf(turn.loaded, fact, area)) {
    const member = fact.place.kind === 'at' ? null : place
    const previous = turn.state.facts.get(factKey(fact.name, member))?.value ?? null
    const value = said(turn, { fact, clause, place }, turn.state.warnings)
    const overruled = stood !== null && previous !== said(turn, { fact, clause, place }, stood)
    // Said again, a fact that would go stale lasts as long as the warning.
    if (overruled || (value === previous && (stood !== null || fact.stale === null))) continue
    turn.follow({
      type: 'fact-reported',
      data: { fact: fact.name, area: member, value, previous, stalesAt: null },
    })
  }
  return fact.name
}

function factOf({ program }: LoadedProgram, clause: string): ProgramWarning['fact'] {
  return program.warnings.find((each) => each.clause === clause)?.fact ?? null
}

/** A fact with one value is told by a warning that covers its area; one per area in every such area within, else in the warned one itself. */
function placesOf(loaded: LoadedProgram, { place }: ProgramFact, area: string): string[] {
  const isWithin = (id: string): boolean => loaded.enclosing(id).includes(area)
  if (place.kind === 'at') return [place.area].filter(isWithin)
  const members = [...loaded.areas.values()].filter(
    ({ id, kind }) => place.areas.includes(kind) && isWithin(id),
  )
  return members.length > 0 ? members.map(({ id }) => id) : [area]
}

interface Asked {
  readonly fact: ProgramFact
  readonly clause: string
  readonly place: string
}

/** What the warnings say of a fact in a place: the gravest that covers it, else the fact's word for none. */
function said(turn: Turn, { fact, clause, place }: Asked, warnings: RunState['warnings']): Value | null {
  const around = turn.loaded.enclosing(place)
  const values = fact.type.kind === 'enum' ? fact.type.values : []
  const standing = [...warnings.values()]
    .filter((each) => around.includes(each.area))
    .flatMap((each) => factOf(turn.loaded, each.clause) ?? [])
    .filter(({ name }) => name === fact.name)
    .map(({ value }) => values.indexOf(value))
  return values[Math.max(-1, ...standing)] ?? factOf(turn.loaded, clause)?.none ?? null
}
