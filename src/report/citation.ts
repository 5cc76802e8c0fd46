import type { Program, Source } from '../compile/program.ts'
import { fill, type Locale } from '../locale/locale.ts'
import { textsOf } from '../locale/texts-of.ts'
import { type ClausePart, clausePart } from '../model/clause-part.ts'
import { type ClauseId, splitClauseId } from '../vocabulary/id.ts'

/**
 * What to look up in the printed plan for a clause: `《句容市防汛抗旱应急预案》6.5.1 第 2 项`, `“Flood plan”, 6.5.1 item 2`. `within`:
 * the plan that the sentence already names; its title is left out. The clause id where the Program does not say.
 */
export type Cite = (clause: ClauseId, within?: string) => string

const words = {
  'zh-CN': {
    plan: '《{plan}》',
    inPlan: '《{plan}》{place}',
    link: '与{plan}的衔接',
    step: '“{step}”',
    item: ' 第 {item} 项',
    itemAsPrinted: '第{item}项',
    warning: ' 第 {item} 项预警',
  },
  en: {
    plan: '“{plan}”',
    inPlan: '“{plan}”, {place}',
    link: 'link to {plan}',
    step: ' “{step}”',
    item: ' item {item}',
    itemAsPrinted: ' item {item}',
    warning: ' warning {item}',
  },
} as const satisfies Record<Locale, unknown>

/** Citations by the places that the Program keeps; a Program of an older version that keeps none is cited by clause ids. */
export function citing(program: Program, locale: Locale): Cite {
  const said = words[locale]
  const sources = new Map(program.sources.map((source) => [source.clause, source]))
  const titles = new Map(program.instances.map(({ plan, title }) => [plan, title]))
  const titleOf = (plan: string): string => titles.get(plan) ?? plan
  return (clause, within) => {
    const named = splitClauseId(clause)
    // A finding about a plan as a whole.
    if (named === null && titles.has(clause)) return fill(said.plan, { plan: titleOf(clause) })
    const source = sources.get(clause)
    if (named === null) return titles.has(clause) ? fill(said.plan, { plan: titleOf(clause) }) : clause
    const part = clausePart(named.row, program.set.levels)
    const place =
      part.kind === 'link' && titles.has(part.to)
        ? fill(said.link, { plan: fill(said.plan, { plan: titleOf(part.to) }) })
        : source?.section && source.section + behindSection(part, source, locale)
    if (!place) return clause
    return named.plan === within ? place : fill(said.inPlan, { plan: titleOf(named.plan), place })
  }
}

/** What stands behind the number of its section: a step of the start procedure, an item by its number, a row by its 编号. */
function behindSection(part: ClausePart, { item }: Source, locale: Locale): string {
  const said = words[locale]
  switch (part.kind) {
    case 'level':
    case 'link':
    case 'section':
      return ''
    case 'step':
      return fill(said.step, { step: textsOf(locale).procedure[part.step] })
    case 'start':
    case 'end':
      if (part.item === null || !item) return ''
      return fill(/^\d+$/.test(item) ? said.item : said.itemAsPrinted, { item })
    case 'warning':
      return fill(said.warning, { item: part.item })
    case 'answer':
    case 'next':
    case 'feedback':
      return ` ${part.call}`
    case 'row':
      return ` ${part.row}`
  }
}
