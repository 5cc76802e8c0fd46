import type { Program } from '../compile/program.ts'
import type { Params } from '../diagnostic/diagnostic.ts'
import { durationWords } from '../locale/duration-words.ts'
import { levelText } from '../locale/level-text.ts'
import { fill, type Locale } from '../locale/locale.ts'
import { textsOf } from '../locale/texts-of.ts'
import type { ProcedureKey } from '../model/plan.ts'
import { staffNames } from '../report/staff-names.ts'
import type { Trace } from '../run/trace.ts'
import { dutyWords } from '../score/duty-words.ts'
import { type ClauseId, splitClauseId } from '../vocabulary/id.ts'
import { formatClock, formatDate } from '../vocabulary/instant.ts'
import { clauseName, planTitle } from './clause-name.ts'
import type { Finding } from './revision.ts'
import { findingWords } from './revision-words.ts'

/** What the words of a revision need to know. */
export interface RevisionContext {
  readonly locale: Locale
  readonly trace: Trace
  readonly program: Program
}

/** What was found, in one sentence without a full stop. */
export function findingSentence(finding: Finding, context: RevisionContext): string {
  const said = { ...finding.params, quotes: quotesIn(finding, context) }
  return worded(findingWords[variantOf(finding)], said, context)
}

/** Which of the sentences tells a finding. */
export function variantOf({ measure, params }: Finding): keyof typeof findingWords {
  const { never, onRecord, done, missed, owed, unasked = 0, highestLevel } = params
  if (never === 1 && measure === 'link-late') return 'link-never'
  if (never === 1 && measure === 'declared-late')
    return Number(unasked) === 0
      ? 'never-declared'
      : highestLevel
        ? 'never-raised-tasks'
        : 'never-declared-tasks'
  if (measure === 'deadline-missed' && done === 0) return 'deadline-not-done'
  if (measure === 'body-idle' && missed !== owed) return 'body-hardly'
  if (onRecord === 1 && measure === 'limit-missed-often') return 'limit-missed-in-drills'
  if (onRecord === 1 && measure === 'limit-never-near') return 'limit-never-near-in-drills'
  return measure
}

/** 「…」（评估 1）；「…」（评估 2）. */
function quotesIn({ quotes }: Finding, { locale, trace }: RevisionContext): string {
  const staff = staffNames(locale)
  const posts = new Map(trace.header.seats.map(({ id, title }) => [id, title]))
  const said = quotes.map(({ words, seat }) => ({
    words,
    post: seat === null ? textsOf(locale).rating.together : (posts.get(seat) ?? staff(seat)),
  }))
  return locale === 'zh-CN'
    ? said.map(({ words, post }) => `「${words}」（${post}）`).join('；')
    : said.map(({ words, post }) => `“${words}” (${post})`).join('; ')
}

/** 《句容市防汛抗旱应急预案》Ⅲ级启动程序·决定（6.4.2）. */
export function placeWords({ clause }: Finding, context: RevisionContext): string {
  const { program, locale } = context
  const plan = splitClauseId(clause)?.plan
  const name = clauseName(clause, context)
  if (plan === undefined) return name
  return locale === 'zh-CN'
    ? `《${planTitle(plan, program)}》${name}`
    : `“${planTitle(plan, program)}”, ${name}`
}

/** 决定启动Ⅱ级响应 30 分钟、转移圩区群众 3 小时. */
export function pathWords(path: Finding['path'], context: RevisionContext): string {
  const { locale } = context
  const steps = path.map(
    ({ clause, limit }) => `${clauseWords(clause, context)} ${durationWords(limit ?? 0, locale)}`,
  )
  return steps.join(locale === 'zh-CN' ? '、' : ', ')
}

/** What the plan calls the duty of a clause; the clause's id where it is no duty. */
function clauseWords(clause: ClauseId, { program, locale }: RevisionContext): string {
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

/** A sentence with spans, moments, levels and clauses in words. */
export function worded(
  words: Readonly<Record<Locale, string>>,
  params: Params,
  context: RevisionContext,
): string {
  const shown = Object.entries(params).map(([name, value]) => [name, shownParam(name, value, context)])
  return fill(words[context.locale], Object.fromEntries(shown))
}

function shownParam(name: string, value: string | number, context: RevisionContext): string | number {
  const { locale, trace, program } = context
  const { zone } = trace.header.set
  if (typeof value === 'number') {
    if (name.endsWith('Ms')) return durationWords(value, locale)
    if (!/(?:At|^at)$/.test(name)) return value
    return `${formatDate(value, zone).slice(5)} ${formatClock(value, zone)}`
  }
  if (levelParams.has(name)) return levelText(value, locale, program.set.levels)
  if (name === 'levels')
    return value
      .split('、')
      .map((level) => levelText(level, locale, program.set.levels))
      .join(locale === 'zh-CN' ? '、' : ', ')
  if (name === 'step') return textsOf(locale).procedure[value as ProcedureKey] ?? value
  // A step of a start procedure has no words of its own: it goes by its clause.
  if (clauseParams.has(name) || (name === 'task' && splitClauseId(value)))
    return clauseList(value.split('、'), context)
  if (name === 'limits')
    return value
      .split('、')
      .map((each) => each.split('='))
      .map(([clause = '', from, to]) => {
        const [before, after] = [from, to].map((span) => durationWords(Number(span), locale))
        return `「${clauseWords(clause, context)}」${before} → ${after}`
      })
      .join(locale === 'zh-CN' ? '、' : ', ')
  // Several names are joined as the drill's own language joins them.
  return locale === 'zh-CN' ? value : value.replaceAll('、', ', ')
}

const levelParams: ReadonlySet<string> = new Set(['level', 'highestLevel', 'modelLevel'])
const clauseParams: ReadonlySet<string> = new Set([
  ...['clause', 'clauses', 'slowest', 'unaskedClauses', 'waiting'],
])

/** More of them than these nobody reads in a sentence. */
const mostClauses = 8

/** Clauses by their names, no more than a sentence can bear. */
export function clauseList(clauses: readonly string[], context: RevisionContext): string {
  const names = clauses.map((clause) => clauseName(clause, context))
  const zh = context.locale === 'zh-CN'
  const shown = names.slice(0, mostClauses).join(zh ? '、' : ', ')
  if (names.length <= mostClauses) return shown
  return zh ? `${shown}等 ${names.length} 项` : `${shown} and ${names.length - mostClauses} more`
}
