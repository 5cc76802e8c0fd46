import { compilePlans } from '../../../compile/compile-plans.ts'
import type { PlanSet } from '../../../link/plan-set.ts'
import { type MatchQuestion, type MatchReply, matchReply } from '../../../report/match-reply.ts'
import { type LoadedProgram, loadProgram } from '../../../run/loaded-program.ts'
import { hazardIds } from '../../../vocabulary/hazard.ts'
import { list, name, nullable, object, oneOf, type Read, text } from '../read-json.ts'
import type { LibraryAsked } from './library-asked.ts'

/** A duty officer's question; an area that the set does not have is refused with the answer. */
export const readMatchQuestion: Read<MatchQuestion> = object({
  facts: list(text),
  hazard: nullable(oneOf(...hazardIds)),
  area: nullable(name),
})

const loaded = new WeakMap<PlanSet, LoadedProgram>()

/** Compiled once for each state of the set. */
function programOf(set: PlanSet): LoadedProgram {
  const known = loaded.get(set) ?? loadProgram(compilePlans(set))
  loaded.set(set, known)
  return known
}

/** The answer; null when the set has no such area. */
export function matchAnswer(question: MatchQuestion, { set, speaker }: LibraryAsked): MatchReply | null {
  if (question.area === null) return matchReply(question, programOf(set), speaker)
  const area = set.directory.area(question.area)
  return area && matchReply({ ...question, area: area.id }, programOf(set), speaker)
}
