import { durationWords } from '../locale/duration-words.ts'
import { joined, type ListedParams, type Locale } from '../locale/locale.ts'
import { textsOf } from '../locale/texts-of.ts'
import { citing } from '../report/citation.ts'
import type { RevisionItemView, RevisionView } from '../report/reports/revision-view.ts'
import { staffNames } from '../report/staff-names.ts'
import { splitClauseId } from '../vocabulary/id.ts'
import { clauseName, planTitle } from './clause-name.ts'
import type { limitReasoningWords } from './limit-words.ts'
import { allEvidence, type Finding, type Revision, type Wording } from './revision.ts'
import { causeWords, findingWords, proposalWords, reasoningWords } from './revision-words.ts'
import { clauseWords, type RevisionContext, worded } from './said-params.ts'

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
  const say = (words: Readonly<Record<Locale, string>>, params: ListedParams): string =>
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
  const said = { ...params, quotes: quotesIn(finding, context) }
  return worded(findingWords[variant], said, context)
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

function reasoningOf(
  { measure, params, path }: Finding,
  context: RevisionContext,
): [keyof typeof reasoningWords, ListedParams][] {
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
    case 'slow-at-harm':
      return params.riseAt === undefined ? [] : [['slack-left', params]]
    case 'not-told':
    case 'fact-not-told':
      return [[params.missed === 0 ? 'owed-in-time' : 'owed-to', params]]
    case 'rated-low':
    case 'problem-noted':
      return [
        ...given('other-graders', params.others, params),
        ...given('photos-there', params.photos, params),
      ]
    case 'not-reached':
    case 'call-unanswered':
      return given('contacts-at', params.contacts, params)
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
function limitReasoning(params: ListedParams): [keyof typeof limitReasoningWords, ListedParams][] {
  const rests =
    params.onRecord === 1 ? 'limit-drills' : isGiven(params.measured) ? 'limit-measured' : 'limit-assumed'
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
  return joined(steps, locale)
}

/** The sentence, where there is something to fill it with. */
function given(
  variant: keyof typeof reasoningWords,
  param: ListedParams[string] | undefined,
  params: ListedParams,
): [keyof typeof reasoningWords, ListedParams][] {
  return isGiven(param) ? [[variant, params]] : []
}

function isGiven(param: ListedParams[string] | undefined): boolean {
  return param !== undefined && param !== '' && !(Array.isArray(param) && param.length === 0)
}
