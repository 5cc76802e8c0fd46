import type { Program, Source } from '../compile/program.ts'
import type { Locale } from '../locale/locale.ts'
import { textsOf } from '../locale/texts-of.ts'
import { type ProcedureKey, procedureKeys } from '../model/plan.ts'
import { type ClauseId, splitClauseId } from '../vocabulary/id.ts'
import type { LevelId } from '../vocabulary/level.ts'

/**
 * What to look up in the printed plan for a clause: `《句容市防汛抗旱应急预案》6.5.1 第 2 项`, `“Flood plan”, 6.5.1 item 2`. `within`:
 * the plan that the sentence already names; its title is left out. The clause id where the Program does not say.
 */
export type Cite = (clause: ClauseId, within?: string) => string

/** Citations by the places that the Program keeps; a Program of an older version that keeps none is cited by clause ids. */
export function citing(program: Program, locale: Locale): Cite {
  const sources = new Map(program.sources.map((source) => [source.clause, source]))
  const titles = new Map(program.instances.map(({ plan, title }) => [plan, title]))
  const plans = new Map(program.instances.map(({ id, plan }) => [id, plan]))
  const wires = new Map(program.wires.map((wire) => [wire.clause, wire]))
  const levels = new Set(program.instances.flatMap((instance) => instance.levels))
  const titled = (plan: string): string => marked(titles.get(plan) ?? plan, locale)
  return (clause, within) => {
    const named = splitClauseId(clause)
    const target = plans.get(wires.get(clause)?.to ?? '')
    const source = sources.get(clause)
    if (named === null && titles.has(clause)) return titled(clause)
    if (named === null || (target === undefined && !source?.section)) return clause
    const { plan, row } = named
    const said =
      target === undefined
        ? `${source?.section ?? ''}${isNamedBySection(row, levels) ? '' : partOf(row, source, locale)}`
        : linkTo(titled(target), locale)
    if (plan === within) return said
    return locale === 'en' ? `${titled(plan)}, ${said}` : `${titled(plan)}${said}`
  }
}

/** What stands behind the number of its section: a step of the start procedure, an item by its number, a row by its 编号. */
function partOf(row: string, source: Source | undefined, locale: Locale): string {
  const step = /\.procedure\.([a-z-]+)$/.exec(row)?.[1]
  if (isStep(step)) return `${locale === 'en' ? ' ' : ''}“${textsOf(locale).procedure[step]}”`
  if (!/(?:^|\.)(?:start|end)\.[\d.]+$/.test(row)) return ` ${row}`
  const item = source?.item
  if (!item) return ''
  if (locale === 'en') return ` item ${item}`
  return /^\d+$/.test(item) ? ` 第 ${item} 项` : `第${item}项`
}

function isStep(step: string | undefined): step is ProcedureKey {
  return procedureKeys.some((key) => key === step)
}

/** A level, an end or a section with a role: its section says it all. */
function isNamedBySection(row: string, levels: ReadonlySet<LevelId>): boolean {
  return /^section\.|(?:^|\.)end$/.test(row) || levels.has(row.replace(/^[a-z-]+\./, ''))
}

function linkTo(target: string, locale: Locale): string {
  return locale === 'en' ? `link to ${target}` : `与${target}的衔接`
}

function marked(title: string, locale: Locale): string {
  return locale === 'en' ? `“${title}”` : `《${title}》`
}
