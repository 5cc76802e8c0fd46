import type { Program, ProgramFact } from '../compile/program.ts'
import type { Value } from '../condition/expression.ts'
import type { FactInput } from '../run/input.ts'

/** Whether the situation can be given a fact: it is registered, asked of that area, and has such a value; or it is a plan's level outside the set. */
export function isReportable(program: Program, { fact, area, value }: FactInput): boolean {
  if (fact.startsWith('@')) return area === null && (value === null || typeof value === 'string')
  const known = program.facts.find(({ name }) => name === fact)
  if (!known || known.means !== null) return false
  const placed = known.place.kind === 'at' ? area === null : program.areas.some(({ id }) => id === area)
  return placed && (value === null || hasType(value, known))
}

function hasType(value: Value, { type }: ProgramFact): boolean {
  if (type.kind === 'boolean') return typeof value === 'boolean'
  if (type.kind === 'enum') return type.values.some((each) => each === value)
  return typeof value === 'number'
}
