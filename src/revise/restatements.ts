import { type Threshold, thresholds } from '../condition/thresholds.ts'
import type { Place } from '../diagnostic/place.ts'
import { type PlanSet, textAt } from '../link/plan-set.ts'
import type { HazardGroup } from '../model/plan.ts'
import { numbersEqualTo } from './number-slices.ts'

export interface Restatements {
  /** Where the levels' numbers of the fact are all told again: the number changes there too. */
  readonly same: readonly Place[]
  /** Where the number stands with the fact's name, or alone in the plan itself: a person must look. */
  readonly other: readonly Place[]
}

/**
 * Where the plans say again what a level's threshold is. A line that names the fact and has the numbers of all levels that
 * have one (an annex of assumptions, a summary of standards: 赤山湖水位 12.00、13.00、13.60 米) means the same thresholds. One number
 * alone may be a mark, a reading of long ago or another plan's own choice.
 */
export function restatements(
  set: PlanSet,
  { path, group }: { readonly path: string; readonly group: HazardGroup },
  threshold: { readonly fact: string; readonly value: number; readonly text: string },
): Restatements {
  const fact = set.registry.facts.find(({ name }) => name === threshold.fact)
  const names = [threshold.fact, ...(fact?.aliases ?? [])]
  const ladder = lowerEnds(set, group, threshold.fact)
  const same: Place[] = []
  const other: Place[] = []
  for (const plan of set.allPlans) {
    const text = textAt(set, plan.path)
    for (const line of linesWith(plan.path, text, threshold)) {
      const isNamed = names.some((name) => line.text.includes(name))
      const isWhole = ladder.length > 1 && ladder.every((value) => hasNumber(line.text, value))
      if (isNamed && isWhole && !line.text.includes('`')) same.push(...line.places)
      else if (isNamed || plan.path === path) other.push(...line.places)
    }
  }
  return { same, other }
}

interface LineWith {
  readonly text: string
  readonly places: readonly Place[]
}

/** Lines in which the number stands as it is written in the code. */
function linesWith(
  path: string,
  text: string,
  { value, text: written }: { readonly value: number; readonly text: string },
): LineWith[] {
  const places = numbersEqualTo(text, value, { path, from: 0, to: text.length }).filter(
    ({ start, end }) => end.offset - start.offset === written.length,
  )
  const lines = text.split('\n')
  return [...Map.groupBy(places, ({ start }) => start.line)].map(([line, own]) => ({
    text: lines[line - 1] ?? '',
    places: own,
  }))
}

function hasNumber(line: string, value: number): boolean {
  return numbersEqualTo(line, value, { path: '', from: 0, to: line.length }).length > 0
}

/** The thresholds of a fact that stand as numbers in the conditions of a group, each once. */
function lowerEnds(set: PlanSet, { levels }: HazardGroup, fact: string): number[] {
  const items = levels.flatMap(({ start }) => start?.items ?? [])
  const conditions = items.flatMap(({ content }) => (content.kind === 'condition' ? content.conditions : []))
  const values = conditions.flatMap(({ value: condition }) => {
    const resolved = set.resolved(condition)
    const own = resolved ? thresholds(resolved.expression).filter((each) => each.fact === fact) : []
    // A mark (警戒水位) has its number elsewhere.
    const isWritten = ({ value, at }: Threshold): boolean =>
      at !== null && Number(condition.source.slice(at.from, at.to)) === value
    return own.filter((each) => each.direction === 'lower' && isWritten(each)).map(({ value }) => value)
  })
  return [...new Set(values)]
}
