import { evolve } from '../run/evolve.ts'
import { loadProgram } from '../run/loaded-program.ts'
import { readerIn } from '../run/reading.ts'
import { initialState } from '../run/state.ts'
import type { Instant } from '../vocabulary/instant.ts'
import type { Study } from './study.ts'

/** A number as a machine saw it, and when it last came in. */
export interface Reading {
  readonly at: Instant
  readonly value: number
}

/**
 * What a machine read for a number fact at a moment: its own area's value, one of a wider area or the aggregate of
 * several, as its conditions see it. Null when it was not known then.
 */
export function readingBy(study: Study, machine: string, fact: string, by: Instant): Reading | null {
  const instance = study.instances.get(machine)
  if (!instance) return null
  const events = study.record.events.filter((event) => event.at.situation <= by)
  const state = events.reduce(
    (before, event) => evolve(before, event, event.at.situation),
    initialState(study.record.begins),
  )
  const value = readerIn(loadProgram(study.program), state, instance.area, machine).fact(fact)
  const last = events.findLast((event) => event.type === 'fact-reported' && event.data.fact === fact)
  return typeof value === 'number' ? { at: last?.at.situation ?? by, value } : null
}
