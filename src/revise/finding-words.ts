import { durationWords } from '../locale/duration-words.ts'
import { joined } from '../locale/locale.ts'
import { textsOf } from '../locale/texts-of.ts'
import { staffNames } from '../report/staff-names.ts'
import { splitClauseId } from '../vocabulary/id.ts'
import { clauseName, planTitle } from './clause-name.ts'
import type { Finding } from './revision.ts'
import { findingWords } from './revision-words.ts'
import { clauseWords, type RevisionContext, worded } from './said-params.ts'

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
  return joined(steps, locale)
}
