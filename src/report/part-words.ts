import { levelText } from '../locale/level-text.ts'
import { fill, type Locale } from '../locale/locale.ts'
import { textsOf } from '../locale/texts-of.ts'
import type { ClausePart } from '../model/clause-part.ts'
import { activeLevel, type LevelName } from '../vocabulary/level.ts'

type LevelPart = Extract<ClausePart, { readonly level: string }>

/** What the parts of a plan without words of their own are called; in each `{level}`, `{step}`, `{item}` and `{plan}` as it needs them. */
export interface PartWords extends Readonly<Record<LevelPart['kind'] | 'end' | 'link' | 'warning', string>> {
  /** Of a plan with one level, which has no name of its own. */
  readonly only: Readonly<Record<LevelPart['kind'], string>>
  /** In a hazard group that is not the plan's first: `{hazard}`, `{words}`. */
  readonly hazard: string
}

interface PlanContext {
  readonly locale: Locale
  /** The set's. */
  readonly levels: readonly LevelName[]
  readonly titleOf: (plan: string) => string
}

/** A part of a plan in words; null for rows, which have words or numbers of their own, and for sections. */
export function partWords(part: ClausePart, said: PartWords, context: PlanContext): string | null {
  if (part.kind === 'link') return fill(said.link, { plan: context.titleOf(part.to) })
  if (part.kind === 'warning') return fill(said.warning, part)
  if (!('group' in part)) return null
  const words = part.kind === 'end' ? said.end : levelWords(part, said, context)
  if (part.group === null) return words
  return fill(said.hazard, { hazard: textsOf(context.locale).hazard[part.group], words })
}

function levelWords(part: LevelPart, said: PartWords, { locale, levels }: PlanContext): string {
  const { [part.kind]: text } = part.level === activeLevel.id ? said.only : said
  return fill(text, {
    level: levelText(part.level, locale, levels),
    step: part.kind === 'step' ? textsOf(locale).procedure[part.step] : '',
    item: part.kind === 'start' ? part.item : '',
  })
}
