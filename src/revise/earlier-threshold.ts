import { type Threshold, thresholds } from '../condition/thresholds.ts'
import type { Edit } from '../diagnostic/diagnostic.ts'
import { LineIndex, type Place } from '../diagnostic/place.ts'
import { textAt } from '../link/plan-set.ts'
import type { HazardGroup, Plan, ResponseLevel, StartConditions, StartItem } from '../model/plan.ts'
import type { Ms } from '../vocabulary/duration.ts'
import { splitClauseId } from '../vocabulary/id.ts'
import type { CallChain } from './call-chain.ts'
import { numbersEqualTo } from './number-slices.ts'
import { type Reading, readingBy } from './reading-by.ts'
import { restatements } from './restatements.ts'
import type { EditProposal, Proposal } from './revision.ts'
import type { Study } from './study.ts'

/**
 * The edit by which a level's condition would have called `short` earlier: the threshold becomes the last reading that came in
 * by then (a level is called for by what is reported, not by what the water does between reports), rounded down as a person
 * would. Code and prose of the condition change together, and so does the upper end that the next lower level's prose gives for
 * the same fact. Null when no single number decides, when two facts of a condition share the number, when there was no
 * reading by then, or when the new number would not lie above the lower level's. Where several numbers could call earlier (several
 * conditions held, or one asks for several things), the others are alternatives: which of them helps, trying shows.
 */
export function earlierThreshold(study: Study, chain: CallChain, short: Ms): Proposal | null {
  const ways = chain.because.flatMap((clause) => {
    const found = findItem(study, clause)
    return (found ? lowerEnds(study, found.item) : []).flatMap((threshold) => {
      if (!found || isShared(study, found.item, threshold)) return []
      const reading = readingBy(study, chain.instance, threshold.fact, chain.rise.at - short)
      const value = reading && newValue(reading.value, threshold, lowerBound(study, found, threshold.fact))
      return value === null ? [] : [propose(study, found, threshold, { value, reading })]
    })
  })
  const [first, ...alternatives] = ways
  return first ? { ...first, alternatives } : null
}

interface Found {
  readonly plan: Plan
  readonly group: HazardGroup
  readonly level: ResponseLevel
  readonly item: StartItem
}

function findItem(study: Study, clause: string): Found | null {
  const named = splitClauseId(clause)
  const plan = named && study.set.plans.get(named.plan)
  if (!plan) return null
  for (const group of plan.groups)
    for (const level of group.levels) {
      const item = level.start && itemNamed(level.start, named.row)
      if (item) return { plan, group, level, item }
    }
  return null
}

/** Items of items too: 同时满足下列条件. */
function itemNamed({ items }: StartConditions, row: string): StartItem | null {
  for (const item of items) {
    if (item.row === row) return item
    const inner = item.content.kind === 'group' ? itemNamed(item.content.group, row) : null
    if (inner) return inner
  }
  return null
}

interface WrittenThreshold extends Threshold {
  /** The number as written in the code. */
  readonly text: string
  readonly place: Place
}

/** Lower ends of an item that stand in its code as numbers without another unit, marks left aside. */
function lowerEnds(study: Study, item: StartItem): WrittenThreshold[] {
  if (item.content.kind !== 'condition') return []
  return item.content.conditions.flatMap(({ value: condition, at }) => {
    const resolved = study.set.resolved(condition)
    if (!resolved) return []
    return thresholds(resolved.expression).flatMap((threshold) => {
      if (threshold.direction !== 'lower' || threshold.at === null) return []
      const text = condition.source.slice(threshold.at.from, threshold.at.to)
      if (Number(text) !== threshold.value) return []
      const place = new LineIndex(at.path, textAt(study.set, at.path)).place(
        at.start.offset + threshold.at.from,
        at.start.offset + threshold.at.to,
      )
      return [{ ...threshold, text, place }]
    })
  })
}

/** The reading rounded down to one decimal less than the old number has, else to as many; null when neither lies between the levels. */
function newValue(reading: number, { text, value: old }: WrittenThreshold, bound: number): number | null {
  const decimals = decimalsOf(text)
  const candidates = [roundDown(reading, Math.max(0, decimals - 1)), roundDown(reading, decimals)]
  return candidates.find((value) => value < old && value > bound) ?? null
}

/** The threshold of the same fact at the next lower level that has one; marks count. −∞ when there is none. */
function lowerBound(study: Study, { group, level }: Found, fact: string): number {
  const below = group.levels.slice(0, group.levels.indexOf(level)).reverse()
  for (const other of below)
    for (const item of other.start?.items ?? []) {
      if (item.content.kind !== 'condition') continue
      for (const { value } of item.content.conditions) {
        const resolved = study.set.resolved(value)
        const end =
          resolved && thresholds(resolved.expression).find((t) => t.fact === fact && t.direction === 'lower')
        if (end) return end.value
      }
    }
  return Number.NEGATIVE_INFINITY
}

interface NewThreshold {
  readonly value: number
  readonly reading: Reading | null
}

function propose(
  study: Study,
  found: Found,
  threshold: WrittenThreshold,
  { value, reading }: NewThreshold,
): EditProposal {
  const text = textAt(study.set, found.plan.path)
  const written = value.toFixed(decimalsOf(threshold.text))
  const below = found.group.levels[found.group.levels.indexOf(found.level) - 1]
  const again = restatements(study.set, { path: found.plan.path, group: found.group }, threshold)
  const conditions = [
    threshold.place,
    ...proseNumbers(text, found.item, threshold.value),
    ...(below?.start?.items ?? [])
      .filter((item) => sharesFact(study, item, threshold.fact) && !isShared(study, item, threshold))
      .flatMap((item) => proseNumbers(text, item, threshold.value)),
  ]
  const places = [
    ...conditions,
    ...again.same.filter((place) => !conditions.some((each) => isSame(each, place))),
  ]
  const edits: Edit[] = places.map((place) => ({
    path: place.path,
    start: place.start.offset,
    end: place.end.offset,
    text: written,
  }))
  const elsewhere = again.other
    .filter((place) => !places.some((each) => isSame(each, place)))
    .map((place) => ({ path: place.path, line: place.start.line }))
  return {
    kind: 'edit',
    wording: {
      variant: 'earlier-threshold',
      params: {
        fact: threshold.fact,
        from: threshold.text,
        to: written,
        level: found.level.level,
        unit: unitOf(study, threshold.fact),
        reading: reading?.value ?? value,
        readingAt: reading?.at ?? 0,
      },
    },
    edits,
    lines: [],
    effect: null,
    alsoLookAt: distinctLines(elsewhere),
  }
}

function isSame(one: Place, other: Place): boolean {
  return one.path === other.path && one.start.offset === other.start.offset
}

/** A line that has the number in words and in code is looked at once. */
function distinctLines<Line extends { readonly path: string; readonly line: number }>(
  lines: readonly Line[],
): Line[] {
  return [...new Map(lines.map((each) => [`${each.path}:${each.line}`, each])).values()]
}

/** Numbers in an item's words (its code left out) that equal `value`. */
function proseNumbers(text: string, item: StartItem, value: number): Place[] {
  const codes = item.content.kind === 'condition' ? item.content.conditions.map(({ at }) => at) : []
  return numbersEqualTo(text, value, {
    path: item.at.path,
    from: item.at.start.offset,
    to: item.at.end.offset,
  }).filter(
    (place) =>
      !codes.some((code) => place.start.offset >= code.start.offset && place.end.offset <= code.end.offset),
  )
}

/** Whether another fact of the item has the same number: then its words do not tell whose number it is. */
function isShared(study: Study, item: StartItem, { fact, value }: Threshold): boolean {
  if (item.content.kind !== 'condition') return false
  const all = item.content.conditions.flatMap((each) => {
    const resolved = study.set.resolved(each.value)
    return resolved ? thresholds(resolved.expression) : []
  })
  return all.some((other) => other.fact !== fact && other.value === value)
}

function sharesFact(study: Study, item: StartItem, fact: string): boolean {
  return (
    item.content.kind === 'condition' &&
    item.content.conditions.some(({ value }) => study.set.resolved(value)?.facts.includes(fact))
  )
}

function unitOf(study: Study, name: string): string {
  const fact = study.set.registry.facts.find((each) => each.name === name)
  return fact?.type.kind === 'number' ? (fact.type.unit ?? '') : ''
}

function decimalsOf(number: string): number {
  return /\.(\d+)$/.exec(number)?.[1]?.length ?? 0
}

function roundDown(value: number, decimals: number): number {
  const factor = 10 ** decimals
  return Math.floor(value * factor + 1e-9) / factor
}
