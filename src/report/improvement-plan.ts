import { termWords, termWordsEn } from '../check/regimes.ts'
import type { Locale } from '../locale/locale.ts'
import type { ClauseId } from '../vocabulary/id.ts'
import { type Improvement, type ImprovementTerms, usualTerms } from '../vocabulary/improvement.ts'
import { formatDate, type Instant } from '../vocabulary/instant.ts'
import { endOfTerm } from '../vocabulary/term.ts'
import { mondayToFriday, type WorkCalendar } from '../vocabulary/working-days.ts'
import { elementName } from './corrective-action.ts'
import type { ActionLine } from './reports/after-action-view.ts'

/** What the drill itself says must be done; when, and whether anybody has said so, is settled by {@link settledActions}. */
export interface ProposedAction extends Pick<ActionLine, 'what' | 'brief' | 'weakness' | 'clause' | 'cited'> {
  readonly element: Improvement | null
  /** Those on whom it falls; null: nobody is known. */
  readonly who: string | null
}

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

/** What people decided, and by which terms the rest is suggested. */
export interface ImprovementSource {
  readonly decided: readonly DecidedFinding[]
  /** The day of the drill, a midnight; null: nobody drilled on a day (a simulation), so that terms are told in words. */
  readonly day: Instant | null
  readonly terms: ImprovementTerms
  readonly calendar: WorkCalendar
}

/** Where nothing is known but the drill. */
export const nothingDecided: ImprovementSource = {
  ...{ decided: [], day: null, terms: usualTerms, calendar: mondayToFriday },
}

interface Words {
  readonly locale: Locale
  /** Where the printed plan says a clause. */
  readonly cite: (clause: ClauseId) => string | null
}

const said: Readonly<Record<Locale, { suggested: string; now: string; author: string; within: string }>> = {
  'zh-CN': { suggested: '建议', now: '即日', author: '预案编制单位', within: '{term}内' },
  en: { suggested: 'suggested', now: 'at once', author: 'the plan’s authors', within: 'within {term}' },
}

/**
 * Who mends what by when: each action by what the ledger has for its clause, else as a suggestion (those on whom it falls, a term by the
 * kind of improvement); then what else the ledger has of this drill.
 */
export function settledActions(
  proposed: readonly ProposedAction[],
  source: ImprovementSource,
  words: Words,
): ActionLine[] {
  const left = [...source.decided]
  const lines = proposed.map((action) => {
    const place = left.findIndex(({ clause }) => clause === action.clause)
    const [decided] = place < 0 ? [] : left.splice(place, 1)
    return decided ? decidedLine(decided, action, words) : suggestedLine(action, source, words)
  })
  const others = left.filter(({ toMend }) => toMend)
  return [...lines, ...others.map((each) => decidedLine(each, null, words))]
}

function decidedLine(
  { clause, problem, change, who, from, by, state, overdue }: DecidedFinding,
  action: ProposedAction | null,
  { locale, cite }: Words,
): ActionLine {
  return {
    what: action?.what ?? change,
    brief: action?.brief ?? change,
    element: action?.element ? elementName(action.element, locale) : null,
    weakness: action?.weakness ?? problem,
    ...{ clause, cited: action?.cited ?? cite(clause) },
    ...{ who, from: from ?? '—', by: by ?? '—', state, overdue },
  }
}

function suggestedLine(action: ProposedAction, source: ImprovementSource, { locale }: Words): ActionLine {
  const { suggested, now, author } = said[locale]
  return {
    ...action,
    element: action.element ? elementName(action.element, locale) : null,
    who: action.who ?? author,
    from: source.day === null ? now : formatDate(source.day, 0),
    by: endWords(action.element ?? 'planning', source, locale),
    ...{ state: suggested, overdue: false },
  }
}

function endWords(kind: Improvement, { day, terms, calendar }: ImprovementSource, locale: Locale): string {
  const term = terms[kind]
  if (day !== null) return formatDate(endOfTerm(day, term, calendar), 0)
  return said[locale].within.replace('{term}', locale === 'zh-CN' ? termWords(term) : termWordsEn(term))
}
