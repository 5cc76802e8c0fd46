import type { Expression } from '../condition/expression.ts'
import { thisPlan } from '../condition/words.ts'
import type { ReportOrigin, ReportRow } from '../model/plan.ts'
import { canonical } from '../vocabulary/canonical.ts'
import { clauseId } from '../vocabulary/id.ts'
import type { LevelId } from '../vocabulary/level.ts'
import { runnable } from './condition-tree.ts'
import type { ObligationSpec, PlanInstance, Trigger } from './program.ts'
import { rowName } from './row-name.ts'
import { appliesTo, rowExpression } from './row-scope.ts'
import type { SpecSource } from './spec-source.ts'
import { cycleOf } from './task-specs.ts'
import { warningClauses } from './warnings.ts'

const triggers: Record<ReportOrigin, Trigger> = {
  event: 'incident',
  received: 'incident',
  start: 'declared',
  end: 'ended',
  row: 'row',
  condition: 'condition',
  warning: 'warning',
}

/**
 * The rows of a plan's report tables, for one machine. A report told to several bodies is done when all have it. A report
 * that begins with a condition waits for no machine and belongs to the plan's first one only, with what follows from it.
 */
export function reportSpecs(source: SpecSource): ObligationSpec[] {
  const { plan, group, instance } = source.compiled
  const first = plan.groups.find(({ levels }) => levels.length > 0) === group
  const isHere = (row: ReportRow): boolean =>
    appliesTo(row, group) &&
    (row.levels.length === 0 || levelsOf(row, instance).length > 0) &&
    (first || row.group !== null || !beginsWithCondition(plan.reports, row))
  return plan.reports.flatMap((row, index) => (isHere(row) ? [reportSpec(source, row, index)] : []))
}

function beginsWithCondition(
  all: readonly ReportRow[],
  row: ReportRow,
  seen: readonly ReportRow[] = [],
): boolean {
  if (row.origin.kind !== 'row') return row.origin.kind === 'condition'
  const named = canonical(row.origin.row ?? '')
  const before = all.find((other) => other.id !== null && canonical(other.id.value) === named)
  return before !== undefined && !seen.includes(before) && beginsWithCondition(all, before, [...seen, row])
}

function reportSpec(source: SpecSource, row: ReportRow, index: number): ObligationSpec {
  const { set, parties, compiled } = source
  const { plan, instance } = compiled
  const clause = clauseId(plan.id.value, rowName(row.id, 'report', index))
  const origin = row.origin.kind
  const levels = levelsOf(row, instance)
  // In a level's section the event alone asks for nothing: the level does, and the time still counts from the event.
  const fromEvent = levels.length > 0 && triggers[origin] === 'incident'
  const after = origin === 'row' && row.origin.row ? [clauseId(plan.id.value, canonical(row.origin.row))] : []
  return {
    clause,
    instance: instance.id,
    kind: 'report',
    text: row.report.value,
    trigger: fromEvent ? 'declared' : triggers[origin],
    levels: fromEvent || triggers[origin] === 'declared' ? levels : [],
    warnings: origin === 'warning' ? warningClauses(source, row.origin.text) : [],
    thread: clause,
    owner: parties.owner(plan, row.owners[0]?.value),
    with: row.owners.slice(1).map(({ value }) => value),
    limit: row.within?.ms ?? null,
    limitFrom: fromEvent ? 'event' : (row.within?.from ?? 'due'),
    after,
    when: both(row.origin.condition && runnable(set, row.origin.condition), rowExpression(set, row.when)),
    discretion: row.when?.kind === 'discretion',
    calendar: row.within?.calendar ?? null,
    every: cycleOf(row),
    held: false,
    until: row.until?.kind === 'ended' ? responseEnded : rowExpression(set, row.until),
    doneWhen: null,
    resources: [],
    to: row.to.map(({ value }) => value),
    origin,
  }
}

/** 止于响应终止: nothing is declared any more. */
const responseEnded: Expression = {
  kind: 'compare',
  operator: '=',
  left: { kind: 'state', of: 'declared', name: thisPlan, from: 0, to: 0 },
  right: { kind: 'text', value: 'ended', from: 0, to: 0 },
  from: 0,
  to: 0,
}

/** The machine's levels in whose section the report stands; empty: it is no level's. */
function levelsOf(row: ReportRow, instance: PlanInstance): LevelId[] {
  return instance.levels.filter((level) => row.levels.includes(level))
}

/** A report counted from a condition and held to another is due when both are true. */
function both(a: Expression | null, b: Expression | null): Expression | null {
  if (a === null || b === null) return a ?? b
  return { kind: 'and', parts: [a, b], from: a.from, to: a.to }
}
