import type { Program } from '../compile/program.ts'
import type { Params } from '../diagnostic/diagnostic.ts'
import { durationWords } from '../locale/duration-words.ts'
import { levelText } from '../locale/level-text.ts'
import { fill, type Locale } from '../locale/locale.ts'
import { textsOf } from '../locale/texts-of.ts'
import type { ProcedureKey } from '../model/plan.ts'
import { citing } from '../report/citation.ts'
import type { RevisionItemView, RevisionView } from '../report/reports/revision-view.ts'
import { staffNames } from '../report/staff-names.ts'
import type { Trace } from '../run/trace.ts'
import { dutyWords } from '../score/duty-words.ts'
import { type ClauseId, splitClauseId } from '../vocabulary/id.ts'
import { formatClock, formatDate } from '../vocabulary/instant.ts'
import { clauseName, planTitle } from './clause-name.ts'
import { allEvidence, type Finding, type Revision, type Wording } from './revision.ts'
import { causeWords, findingWords, proposalWords, reasoningWords } from './revision-words.ts'

/** What the words of a revision need to know. */
export interface RevisionContext {
  readonly locale: Locale
  readonly trace: Trace
  readonly program: Program
}

/** `revision.md` in one language: findings with an edit first, then the questions. */
export function revisionView(revision: Revision, context: RevisionContext): RevisionView {
  const { header } = context.trace
  const cite = citing(context.program, context.locale)
  const items = revision.findings.map((finding, index) => ({
    finding,
    view: { ...itemView(finding, index + 1, context), cited: cite(finding.clause) },
  }))
  const views = (kind: Finding['proposal']['kind']): RevisionItemView[] =>
    items.filter(({ finding }) => finding.proposal.kind === kind).map(({ view }) => view)
  return {
    locale: context.locale,
    zone: header.set.zone,
    begins: header.begins,
    drill: revision.drill,
    title: header.scenario.title,
    simulated: header.kind === 'simulation',
    real: header.kind === 'event',
    draft: header.draft,
    plans: header.plans.map((plan) => plan.title),
    count: revision.findings.length,
    edits: views('edit'),
    questions: views('question'),
    reapproval: items.some(({ finding }) => finding.reapproval && finding.proposal.kind === 'edit'),
  }
}

function itemView(
  finding: Finding,
  place: number,
  context: RevisionContext,
): Omit<RevisionItemView, 'cited'> {
  const say = (words: Readonly<Record<Locale, string>>, params: Params): string =>
    worded(words, params, context)
  const propose = ({ variant, params }: Wording): string =>
    say(proposalWords[variant as keyof typeof proposalWords], params)
  const { proposal } = finding
  const edit = proposal.kind === 'edit' ? proposal : null
  return {
    ordinal: place,
    id: finding.id,
    sentence: findingSentence(finding, context),
    clause: finding.clause,
    clauseName: placeWords(finding, context),
    about: clausesOf(finding),
    at: finding.at ? `${finding.at.path}:${finding.at.line}` : null,
    cause: causeWords[finding.cause ?? 'undecided'][context.locale],
    reasoning: reasoningOf(finding, context).map(([variant, params]) => say(reasoningWords[variant], params)),
    evidence: allEvidence(finding),
    consequences: finding.consequences.map((each) => ({
      sentence: findingSentence(each, context),
      clauseName: placeWords(each, context),
    })),
    proposal: edit
      ? propose(edit.wording)
      : proposal.kind === 'question' && proposal.refused
        ? propose(proposal.refused)
        : null,
    lines: (edit?.lines ?? []).map(({ path, line, before, after }) => ({
      at: `${path}:${line}`,
      before,
      after,
    })),
    effect: edit?.effect ? propose(edit.effect.wording) : null,
    alsoLookAt: (edit?.alsoLookAt ?? []).map(({ path, line }) => `${path}:${line}`),
    reapproval: finding.reapproval,
    options: proposal.kind === 'question' ? proposal.options.map(propose) : [],
  }
}

/** The clauses that a finding rests on, and those of what followed from it. */
function clausesOf({ clause, path, consequences }: Finding): string[] {
  const own = [clause, ...path.map((step) => step.clause)]
  return [...new Set([...own, ...consequences.flatMap(clausesOf)])]
}

/** What was found, in one sentence without a full stop. */
export function findingSentence(finding: Finding, context: RevisionContext): string {
  const said = { ...finding.params, quotes: quotesIn(finding, context) }
  return worded(findingWords[variantOf(finding)], said, context)
}

function variantOf({ measure, params }: Finding): keyof typeof findingWords {
  const { never, onRecord, done, missed, owed, unasked = 0 } = params
  if (never === 1 && measure === 'link-late') return 'link-never'
  if (never === 1 && measure === 'declared-late')
    return Number(unasked) > 0 ? 'never-declared-tasks' : 'never-declared'
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
function placeWords({ clause }: Finding, context: RevisionContext): string {
  const { program, locale } = context
  const plan = splitClauseId(clause)?.plan
  const name = clauseName(clause, context)
  if (plan === undefined) return name
  return locale === 'zh-CN'
    ? `《${planTitle(plan, program)}》${name}`
    : `“${planTitle(plan, program)}”, ${name}`
}

type Said = [keyof typeof reasoningWords, Params]

function reasoningOf({ measure, params, path }: Finding, context: RevisionContext): Said[] {
  switch (measure) {
    case 'undone-at-harm':
      return [
        ['harm-called', params],
        ['harm-allowed', { ...params, steps: pathWords(path, context) }],
      ]
    case 'link-late':
      return [
        [Number(params.sendingMs) < 0 ? 'link-unsent' : 'link-sent', params],
        ['link-left', params],
      ]
    case 'declared-late':
      return [
        ...(params.slowest ? ([['slow-before', params]] as Said[]) : []),
        ...(params.unaskedClauses ? ([['level-unasked', params]] as Said[]) : []),
      ]
    case 'body-idle':
      return [
        ...(params.seated === 0 ? ([['not-seated', params]] as Said[]) : []),
        ...(context.trace.header.kind === 'simulation' ? ([['assumed', {}]] as Said[]) : []),
      ]
    case 'overload':
      return [['overload-when', params]]
    case 'fact-never-reported':
      return [[params.source ? 'fact-source' : 'fact-no-source', params]]
    case 'slow-at-harm':
      return params.riseAt === undefined ? [] : [['slack-left', params]]
    case 'not-told':
    case 'fact-not-told':
      return [[params.missed === 0 ? 'owed-in-time' : 'owed-to', params]]
    case 'rated-low':
    case 'problem-noted':
      return [
        ...(params.others ? ([['other-graders', params]] as Said[]) : []),
        ...(params.photos ? ([['photos-there', params]] as Said[]) : []),
      ]
    case 'not-reached':
    case 'call-unanswered':
      return params.contacts ? [['contacts-at', params]] : []
    case 'deadline-missed':
      return [
        ...(params.waiting ? ([['kept-waiting', params]] as Said[]) : []),
        ...(context.trace.header.kind === 'simulation' ? ([['assumed', {}]] as Said[]) : []),
      ]
    case 'limit-missed-often':
    case 'limit-never-near':
      return limitReasoning(params)
    default:
      return []
  }
}

/** The distribution of times, and what it rests on. */
function limitReasoning(params: Params): Said[] {
  const rests = params.onRecord === 1 ? 'limit-drills' : params.measured ? 'limit-measured' : 'limit-assumed'
  if (params.p50Ms === undefined) return params.onRecord === 1 ? [] : [[rests, params]]
  const spread = Number(params.p90Ms) >= 0 ? '' : Number(params.p50Ms) >= 0 ? '-open' : '-none'
  return [
    ...thisDrill(params),
    [`limit-spread${spread}`, params],
    ['limit-shares', params],
    [rests, params],
  ]
}

/** What this drill itself was like, where it missed the limit as well. */
function thisDrill(params: Params): Said[] {
  if (params.onRecord !== 1 || params.overMs === undefined) return []
  return [[params.done === 0 ? 'undone-here' : 'missed-here', params]]
}

/** 决定启动Ⅱ级响应 30 分钟、转移圩区群众 3 小时. */
function pathWords(path: Finding['path'], context: RevisionContext): string {
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
function worded(words: Readonly<Record<Locale, string>>, params: Params, context: RevisionContext): string {
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
  if (name === 'level') return levelText(value, locale, program.set.levels)
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

const clauseParams: ReadonlySet<string> = new Set([
  ...['clause', 'clauses', 'slowest', 'unaskedClauses', 'waiting'],
])

/** More of them than these nobody reads in a sentence. */
const mostClauses = 8

function clauseList(clauses: readonly string[], context: RevisionContext): string {
  const names = clauses.map((clause) => clauseName(clause, context))
  const zh = context.locale === 'zh-CN'
  const shown = names.slice(0, mostClauses).join(zh ? '、' : ', ')
  if (names.length <= mostClauses) return shown
  return zh ? `${shown}等 ${names.length} 项` : `${shown} and ${names.length - mostClauses} more`
}
