import { termWords, termWordsEn } from '../check/regimes.ts'
import type { Locale } from '../locale/locale.ts'
import type { ClauseId } from '../vocabulary/id.ts'
import type { Improvement, ImprovementTerms } from '../vocabulary/improvement.ts'
import { usualTerms } from '../vocabulary/improvement.ts'
import { formatDate, type Instant } from '../vocabulary/instant.ts'
import type { LevelName } from '../vocabulary/level.ts'
import { endOfTerm } from '../vocabulary/term.ts'
import { mondayToFriday, type WorkCalendar } from '../vocabulary/working-days.ts'
import { correctiveAction, elementName } from './corrective-action.ts'
import type { Highlight } from './highlight.ts'
import type { ActionLine } from './reports/after-action-view.ts'

/** A finding of the drill on which people decided, as the ledger has it. */
export interface DecidedFinding {
  readonly clause: ClauseId
  readonly problem: string
  readonly change: string
  readonly who: string
  /** Days; null: not noted. */
  readonly from: string | null
  readonly by: string | null
  /** 整改中（已逾期）, 已整改（3f2a…）. */
  readonly state: string
  readonly overdue: boolean
  /** To be mended, or mended; false: it was rejected. */
  readonly toMend: boolean
}

/** What the improvement plan of a report is made from, beside the drill itself. */
export interface ImprovementSource {
  readonly decided: readonly DecidedFinding[]
  /** The day of the drill, a midnight; null: nobody drilled on a day (a simulation), so that terms are told in words. */
  readonly day: Instant | null
  readonly terms: ImprovementTerms
  readonly calendar: WorkCalendar
  /** The body that leads a plan, by the plan's id; null: not known. */
  readonly lead: (plan: string) => string | null
}

/** Where nothing is known but the drill. */
export const nothingDecided: ImprovementSource = {
  ...{ decided: [], day: null, terms: usualTerms, calendar: mondayToFriday, lead: () => null },
}

/** A weakness in words. */
export interface WordedWeakness {
  readonly highlight: Highlight
  readonly sentence: string
}

interface Words {
  readonly locale: Locale
  readonly levels: readonly LevelName[]
  /** Between two names. */
  readonly separator: string
}

const said: Readonly<Record<Locale, { suggested: string; now: string; author: string; within: string }>> = {
  'zh-CN': { suggested: '建议', now: '即日', author: '预案编制单位', within: '{term}内' },
  en: { suggested: 'suggested', now: 'at once', author: 'the plan’s authors', within: 'within {term}' },
}

/**
 * Who mends what by when: for each weakness what the ledger has for its clause, else a suggestion by rule (those on whom it falls, a term
 * by the kind of improvement); then what else the ledger has of this drill.
 */
export function improvementPlan(
  weaknesses: readonly WordedWeakness[],
  source: ImprovementSource,
  words: Words,
): ActionLine[] {
  const left = [...source.decided]
  const lines = weaknesses.map((weakness) => {
    const place = left.findIndex(({ clause }) => clause === weakness.highlight.clause)
    const [decided] = place < 0 ? [] : left.splice(place, 1)
    return decided ? decidedLine(decided, weakness, words) : suggestedLine(weakness, source, words)
  })
  const others = left.filter(({ toMend }) => toMend)
  return [...lines, ...others.map((each) => decidedLine(each, null, words))]
}

function decidedLine(
  { clause, problem, change, who, from, by, state, overdue }: DecidedFinding,
  weakness: WordedWeakness | null,
  { locale, levels }: Words,
): ActionLine {
  const action = weakness && correctiveAction(weakness.highlight, locale, levels)
  return {
    what: action?.what ?? change,
    element: action ? elementName(action.element, locale) : null,
    weakness: weakness?.sentence ?? problem,
    ...{ clause, who, from: from ?? '—', by: by ?? '—', state, overdue },
  }
}

function suggestedLine(
  { highlight, sentence }: WordedWeakness,
  source: ImprovementSource,
  { locale, levels, separator }: Words,
): ActionLine {
  const action = correctiveAction(highlight, locale, levels)
  const { clause, who } = highlight
  const plan = clause?.split('#')[0] ?? ''
  const { suggested, now, author } = said[locale]
  return {
    what: action?.what ?? sentence,
    element: action ? elementName(action.element, locale) : null,
    weakness: sentence,
    clause,
    who: who.length > 0 ? who.join(separator) : (source.lead(plan) ?? author),
    from: source.day === null ? now : formatDate(source.day, 0),
    by: endWords(action?.element ?? 'planning', source, locale),
    state: suggested,
    overdue: false,
  }
}

function endWords(kind: Improvement, { day, terms, calendar }: ImprovementSource, locale: Locale): string {
  const term = terms[kind]
  if (day !== null) return formatDate(endOfTerm(day, term, calendar), 0)
  return said[locale].within.replace('{term}', locale === 'zh-CN' ? termWords(term) : termWordsEn(term))
}
