import type { Value } from '../condition/expression.ts'
import type { RunState } from './state.ts'

type Known = RunState['facts'] extends ReadonlyMap<string, infer K> ? K : never

/** What is known of one fact, by area in the order in which it was reported; under '' where it has one value. */
export type Reports = ReadonlyMap<string, Known>

const none: Reports = new Map()

/** Facts never change in place, so that they are sorted out once for each state of knowledge. */
const byFact = new WeakMap<RunState['facts'], ReadonlyMap<string, Reports>>()
let latest: ReadonlyMap<string, Reports> = new Map()

/**
 * What is known of a fact. Where two states of knowledge that are looked at one after the other do not differ in it, the very
 * same: whoever remembers an answer need only see whether what it was made from is another.
 */
export function reportsOf(facts: RunState['facts'], fact: string): Reports {
  const known = byFact.get(facts)
  if (known) return known.get(fact) ?? none
  const sorted = sort(facts)
  for (const [name, reports] of sorted) {
    const before = latest.get(name)
    if (before && isSame(before, reports)) sorted.set(name, before)
  }
  byFact.set(facts, sorted)
  latest = sorted
  return sorted.get(fact) ?? none
}

function sort(facts: RunState['facts']): Map<string, Reports> {
  const sorted = new Map<string, Map<string, Known>>()
  for (const [key, known] of facts) {
    // The level of a plan outside the set begins with its mark.
    const mark = key.indexOf('@', 1)
    const name = mark < 0 || key.startsWith('@') ? key : key.slice(0, mark)
    const area = name === key ? '' : key.slice(mark + 1)
    const reports = sorted.get(name)
    if (reports) reports.set(area, known)
    else sorted.set(name, new Map([[area, known]]))
  }
  return sorted
}

/** Also in order: sums of the same numbers may differ by it. */
function isSame(one: Reports, other: Reports): boolean {
  if (one.size !== other.size) return false
  const others = other.entries()
  for (const [area, known] of one) {
    const next = others.next().value
    if (next?.[0] !== area || next[1] !== known) return false
  }
  return true
}

/** Values of a fact by area. */
export function valuesIn(reports: Reports): { readonly area: string; readonly value: Value }[] {
  return [...reports].flatMap(([area, { value }]) => (area === '' ? [] : [{ area, value }]))
}
