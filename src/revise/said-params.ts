import type { Program } from '../compile/program.ts'
import { durationWords } from '../locale/duration-words.ts'
import { levelText } from '../locale/level-text.ts'
import { bracketed, fillLists, joined, type ListedParams, type Locale } from '../locale/locale.ts'
import { textsOf } from '../locale/texts-of.ts'
import type { ProcedureKey } from '../model/plan.ts'
import type { Trace } from '../run/trace.ts'
import { dutyWords } from '../score/duty-words.ts'
import { type ClauseId, splitClauseId } from '../vocabulary/id.ts'
import { formatClock, formatDate } from '../vocabulary/instant.ts'
import { clauseName } from './clause-name.ts'
import { andMore } from './revision.ts'

/** What the words of a revision need to know. */
export interface RevisionContext {
  readonly locale: Locale
  readonly trace: Trace
  readonly program: Program
}

/** A sentence with spans, moments, levels and clauses in words. */
export function worded(
  words: Readonly<Record<Locale, string>>,
  params: ListedParams,
  context: RevisionContext,
): string {
  const shown = Object.entries(params).map(([name, value]) => [name, shownParam(name, value, context)])
  // A plan without levels is started, and not brought to a level.
  return fillLists(words[context.locale], Object.fromEntries(shown), context.locale).replace(
    /达到启动(?!条件)/g,
    '启动',
  )
}

function shownParam(
  name: string,
  value: ListedParams[string],
  context: RevisionContext,
): ListedParams[string] {
  if (typeof value === 'number') return shownNumber(name, value, context)
  const { locale, program } = context
  const named = [value].flat()
  switch (name) {
    case 'level':
    case 'highestLevel':
    case 'modelLevel':
    case 'levels':
      return named.map((level) => levelText(level, locale, program.set.levels))
    case 'step':
      return named.map((step) => textsOf(locale).procedure[step as ProcedureKey] ?? step)
    case 'clause':
    case 'clauses':
    case 'unaskedClauses':
    case 'waiting':
    case 'slowest':
      return clauseList(named, context)
    case 'limits':
      return named.map((each) => changedLimit(each, context))
    case 'contacts':
      return named.map((each) => inBrackets(each, locale))
    case 'measured':
      return named.join(locale === 'zh-CN' ? '；' : '; ')
    default:
      // A step of a start procedure has no words of its own: it goes by its clause.
      return name === 'task' && named.every(splitClauseId)
        ? clauseList(named, context)
        : listOf(named, context)
  }
}

function shownNumber(name: string, value: number, { locale, trace }: RevisionContext): string | number {
  const { zone } = trace.header.set
  if (name.endsWith('Ms')) return durationWords(value, locale)
  if (!/(?:At|^at)$/.test(name)) return value
  return `${formatDate(value, zone).slice(5)} ${formatClock(value, zone)}`
}

/** `special/flood#III-2=1800000=3600000`: 「转移群众」30 分钟 → 1 小时. */
function changedLimit(change: string, context: RevisionContext): string {
  const { locale } = context
  const [clause = '', from, to] = change.split('=')
  const [before, after] = [from, to].map((span) => durationWords(Number(span), locale))
  const words = clauseWords(clause, context)
  return locale === 'zh-CN' ? `「${words}」${before} → ${after}` : `“${words}” ${before} → ${after}`
}

/** `registry/contacts.yaml:12=市防办`: `registry/contacts.yaml:12（市防办）`. */
function inBrackets(place: string, locale: Locale): string {
  const at = place.lastIndexOf('=')
  return place.slice(0, at) + bracketed(place.slice(at + 1), locale)
}

function listOf(names: readonly string[], { locale }: RevisionContext): string {
  if (names.at(-1) !== andMore) return joined(names, locale)
  return `${joined(names.slice(0, -1), locale)}${locale === 'zh-CN' ? '……' : '…'}`
}

/** More of them than these nobody reads in a sentence. */
const mostClauses = 8

/** Clauses by their names, no more than a sentence can bear. */
export function clauseList(clauses: readonly string[], context: RevisionContext): string {
  const { locale } = context
  const names = clauses.map((clause) => clauseName(clause, context))
  const shown = joined(names.slice(0, mostClauses), locale)
  if (names.length <= mostClauses) return shown
  return locale === 'zh-CN'
    ? `${shown}等 ${names.length} 项`
    : `${shown} and ${names.length - mostClauses} more`
}

/** What the plan calls the duty of a clause; the clause's id where it is no duty. */
export function clauseWords(clause: ClauseId, { program, locale }: RevisionContext): string {
  const spec = program.obligations.find((each) => each.clause === clause)
  if (!spec) return clause
  return (
    dutyWords(
      { kind: spec.kind, text: spec.text, level: spec.levels[0] ?? null },
      locale,
      program.set.levels,
    ) || clause
  )
}
