import type { Program } from '../compile/program.ts'
import type { Params } from '../diagnostic/diagnostic.ts'
import { durationWords } from '../locale/duration-words.ts'
import { levelText } from '../locale/level-text.ts'
import { fill, type Locale } from '../locale/locale.ts'
import { citing } from '../report/citation.ts'
import type { RevisionItemView, RevisionView } from '../report/reports/revision-view.ts'
import type { Trace } from '../run/trace.ts'
import { dutyWords } from '../score/duty-words.ts'
import type { ClauseId } from '../vocabulary/id.ts'
import { formatClock, formatDate } from '../vocabulary/instant.ts'
import type { limitReasoningWords } from './limit-words.ts'
import type { Finding, Revision, Wording } from './revision.ts'
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
    about: [finding.clause, ...finding.path.map(({ clause }) => clause)],
    at: finding.at ? `${finding.at.path}:${finding.at.line}` : null,
    cause: causeWords[finding.cause ?? 'undecided'][context.locale],
    reasoning: reasoningOf(finding, context).map(([variant, params]) => say(reasoningWords[variant], params)),
    evidence: finding.evidence,
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

/** What was found, in one sentence without a full stop. */
export function findingSentence(finding: Finding, context: RevisionContext): string {
  const { measure, params } = finding
  const never = params.never === 1
  const variant =
    measure === 'link-late' && never
      ? 'link-never'
      : measure === 'declared-late' && never
        ? 'never-declared'
        : measure === 'deadline-missed' && params.done === 0
          ? 'deadline-not-done'
          : params.onRecord === 1 && measure === 'limit-missed-often'
            ? 'limit-missed-in-drills'
            : params.onRecord === 1 && measure === 'limit-never-near'
              ? 'limit-never-near-in-drills'
              : measure
  return worded(findingWords[variant], params, context)
}

function reasoningOf(
  { measure, params, path }: Finding,
  context: RevisionContext,
): [keyof typeof reasoningWords, Params][] {
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
      return params.slowest ? [['slow-before', params]] : []
    case 'overload':
      return [['overload-when', params]]
    case 'fact-never-reported':
      return [[params.source ? 'fact-source' : 'fact-no-source', params]]
    case 'deadline-missed':
      return context.trace.header.kind === 'simulation' ? [['assumed', {}]] : []
    case 'limit-missed-often':
    case 'limit-never-near':
      return limitReasoning(params)
    default:
      return []
  }
}

/** The distribution of times, and what it rests on. */
function limitReasoning(params: Params): [keyof typeof limitReasoningWords, Params][] {
  const rests = params.onRecord === 1 ? 'limit-drills' : params.measured ? 'limit-measured' : 'limit-assumed'
  if (params.p50Ms === undefined) return params.onRecord === 1 ? [] : [[rests, params]]
  const spread = Number(params.p90Ms) >= 0 ? '' : Number(params.p50Ms) >= 0 ? '-open' : '-none'
  return [
    [`limit-spread${spread}`, params],
    ['limit-shares', params],
    [rests, params],
  ]
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
  if (name === 'clauses')
    return value
      .split('、')
      .map((clause) => `「${clauseWords(clause, context)}」`)
      .join(locale === 'zh-CN' ? '' : ', ')
  if (name === 'limits')
    return value
      .split('、')
      .map((each) => each.split('='))
      .map(([clause = '', from, to]) => {
        const [before, after] = [from, to].map((span) => durationWords(Number(span), locale))
        return `「${clauseWords(clause, context)}」${before} → ${after}`
      })
      .join(locale === 'zh-CN' ? '、' : ', ')
  if (name === 'slowest') return `「${clauseWords(value, context)}」`
  return value
}
