import type { WarningRow } from '../model/plan.ts'
import { warningsNamed } from '../model/warnings.ts'
import { canonical } from '../vocabulary/canonical.ts'
import { type ClauseId, clauseId } from '../vocabulary/id.ts'
import { isNoWarning, warningLevelAmong, warningRanks } from '../vocabulary/warning-level.ts'
import { plainTerms } from './plain-spec.ts'
import type { ObligationSpec, ProgramWarning } from './program.ts'
import { appliesTo, rowExpression } from './row-scope.ts'
import type { SpecSource } from './spec-source.ts'

/** The warnings of one machine: those that its hazard group scopes, and for the plan's first machine the unscoped ones. */
export function compileWarnings({ set, parties, compiled }: SpecSource): ProgramWarning[] {
  const { plan, instance } = compiled
  return warningRowsOf(compiled).map((row, index) => ({
    clause: clauseId(plan.id.value, row.row),
    instance: instance.id,
    product: row.product.value,
    level: row.level.value,
    rank: warningRanks(`${row.level.value}级`)[0] ?? index,
    area: instance.area,
    when: rowExpression(set, row.when),
    issuers: parties.parties(
      plan,
      row.issuers.map(({ value }) => value),
    ),
    valid: row.valid?.ms ?? null,
    lift: rowExpression(set, row.lift),
    fact: factOf(set, row),
  }))
}

/** The fact that has the product's name: an enum, reported and not defined by others, one of whose values is the level. */
function factOf({ registry }: SpecSource['set'], { product, level }: WarningRow): ProgramWarning['fact'] {
  const fact = registry.facts.find(({ name, aliases }) =>
    [name, ...aliases].some((each) => plainName(each) === plainName(product.value)),
  )
  if (fact?.type.kind !== 'enum' || fact.means !== null) return null
  const { values } = fact.type
  const value = warningLevelAmong(values, level.value)
  return value === undefined ? null : { name: fact.name, value, none: values.find(isNoWarning) ?? null }
}

/** Names of facts write `_` where a product has a blank. */
function plainName(name: string): string {
  return canonical(name).replaceAll('_', '').toLowerCase()
}

/** Issuing each warning is a duty from the moment its condition in code is true. */
export function warningSpecs(source: SpecSource): ObligationSpec[] {
  const { set, parties, compiled } = source
  const rows = warningRowsOf(compiled)
  return compileWarnings(source).flatMap((warning, index): ObligationSpec[] => {
    if (warning.when === null) return []
    const row = rows[index]
    const chinese = set.settings.locale === 'zh-CN'
    return [
      {
        clause: warning.clause,
        instance: warning.instance,
        kind: 'task',
        text: chinese
          ? `发布${warning.product}（${warning.level}）`
          : `issue ${warning.product} (${warning.level})`,
        trigger: 'condition',
        levels: [],
        warnings: [],
        thread: warning.clause,
        owner: parties.owner(compiled.plan, row?.issuers[0]?.value),
        with: row?.issuers.slice(1).map(({ value }) => value) ?? [],
        limit: null,
        ...plainTerms,
        when: warning.when,
        to: [],
        origin: null,
      },
    ]
  })
}

/** Clauses of the machine's warnings that a heading or a 起算 cell means. */
export function warningClauses({ compiled }: SpecSource, words: string): ClauseId[] {
  return warningsNamed(warningRowsOf(compiled), words).map(({ row }) => clauseId(compiled.plan.id.value, row))
}

function warningRowsOf({ plan, group }: SpecSource['compiled']): WarningRow[] {
  const first = plan.groups.find(({ levels }) => levels.length > 0) === group
  return plan.warnings.filter((row) => appliesTo(row, group) && (first || row.group !== null))
}
