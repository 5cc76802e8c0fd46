import { type Hazard, hazardIds } from '../vocabulary/hazard.ts'
import { activeLevel, type LevelId, type LevelName } from '../vocabulary/level.ts'
import { type ProcedureKey, procedureKeys } from './plan.ts'

/** The hazard group of a clause's name (`drought.III.start.2`); null: the plan's first group, which is not written. */
type Group = Hazard | 'all' | null

/** What part of its plan the row of a clause id names (plan-format, "Names of things"). */
export type ClausePart =
  /** `III` */
  | { readonly kind: 'level'; readonly group: Group; readonly level: LevelId }
  /** `III.start.2`; an item under it: `III.start.2.1`. */
  | { readonly kind: 'start'; readonly group: Group; readonly level: LevelId; readonly item: string }
  /** `III.procedure.decide` */
  | { readonly kind: 'step'; readonly group: Group; readonly level: LevelId; readonly step: ProcedureKey }
  /** `end`, `end.1`; `item` null: the section on termination. */
  | { readonly kind: 'end'; readonly group: Group; readonly item: string | null }
  /** `link.activates.township/baohua.2` */
  | { readonly kind: 'link'; readonly to: string }
  /** `warning.3` */
  | { readonly kind: 'warning'; readonly item: string }
  /** `section.support` */
  | { readonly kind: 'section' }
  /** `W-1.answer.2`: what follows from the call `W-1`. */
  | { readonly kind: 'answer' | 'next' | 'feedback'; readonly call: string }
  /** A task, report or call by its 编号, or by the name that the Program gives it: `III-2`, `report-2`. */
  | { readonly kind: 'row'; readonly row: string }

/** Reads the row of a clause id. `levels`: the set's; any other word by itself is a row's 编号. */
export function clausePart(row: string, levels: readonly Pick<LevelName, 'id'>[]): ClausePart {
  const [first = '', ...inner] = row.split('.')
  if (inner.length > 0 && isGroup(first)) return partOfGroup(inner, first, levels) ?? rowPart(row)
  return partOfGroup([first, ...inner], null, levels) ?? partOfPlan(first, inner) ?? rowPart(row)
}

function isGroup(name: string): name is Hazard | 'all' {
  return name === 'all' || hazardIds.some((hazard) => hazard === name)
}

function partOfGroup(
  [first = '', kind, ...rest]: readonly string[],
  group: Group,
  levels: readonly Pick<LevelName, 'id'>[],
): ClausePart | null {
  if (first === 'end')
    return { kind: 'end', group, item: kind === undefined ? null : [kind, ...rest].join('.') }
  const [step] = rest
  if (kind === 'start' && step !== undefined)
    return { kind: 'start', group, level: first, item: rest.join('.') }
  if (kind === 'procedure' && isStep(step)) return { kind: 'step', group, level: first, step }
  const isLevel = first === activeLevel.id || levels.some(({ id }) => id === first)
  return kind === undefined && isLevel ? { kind: 'level', group, level: first } : null
}

function isStep(step: string | undefined): step is ProcedureKey {
  return procedureKeys.some((key) => key === step)
}

function partOfPlan(first: string, [second, ...rest]: readonly string[]): ClausePart | null {
  if (second === undefined) return null
  switch (first) {
    case 'link':
      return rest[0] === undefined ? null : { kind: 'link', to: rest[0] }
    case 'warning':
      return { kind: 'warning', item: second }
    case 'section':
      return { kind: 'section' }
    default:
      return null
  }
}

function rowPart(row: string): ClausePart {
  const [, call, kind] = /^(.+)\.(answer|next|feedback)(?:\.\d+)?$/.exec(row) ?? []
  return call === undefined ? { kind: 'row', row } : { kind: kind as 'answer' | 'next' | 'feedback', call }
}
