import type { Params } from '../diagnostic/diagnostic.ts'
import { durationWords } from '../locale/duration-words.ts'
import { levelText } from '../locale/level-text.ts'
import { fill, type Locale } from '../locale/locale.ts'
import type { RevisionItemView, RevisionView } from '../report/reports/revision-view.ts'
import type { Trace } from '../run/trace.ts'
import { formatClock, formatDate } from '../vocabulary/instant.ts'
import type { LevelName } from '../vocabulary/level.ts'
import type { Finding, Revision, Wording } from './revision.ts'
import { causeWords, findingWords, proposalWords, reasoningWords } from './revision-words.ts'

/** What the words of a revision need to know. */
export interface RevisionContext {
  readonly locale: Locale
  readonly trace: Trace
  readonly levels: readonly LevelName[]
}

/** `revision.md` in one language: findings with an edit first, then the questions. */
export function revisionView(revision: Revision, context: RevisionContext): RevisionView {
  const { header } = context.trace
  const items = revision.findings.map((finding, index) => ({
    finding,
    view: itemView(finding, index + 1, context),
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
    draft: header.draft,
    plans: header.plans.map((plan) => plan.title),
    count: revision.findings.length,
    edits: views('edit'),
    questions: views('question'),
    reapproval: items.some(({ finding }) => finding.reapproval && finding.proposal.kind === 'edit'),
  }
}

function itemView(finding: Finding, place: number, context: RevisionContext): RevisionItemView {
  const say = (words: Readonly<Record<Locale, string>>, params: Params): string =>
    worded(words, params, context)
  const propose = ({ variant, params }: Wording): string =>
    say(proposalWords[variant as keyof typeof proposalWords], params)
  const { proposal } = finding
  const edit = proposal.kind === 'edit' ? proposal : null
  return {
    place,
    id: finding.id,
    sentence: findingSentence(finding, context),
    clause: finding.clause,
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
          : measure
  return worded(findingWords[variant], params, context)
}

function reasoningOf(
  { measure, params }: Finding,
  { trace }: RevisionContext,
): [keyof typeof reasoningWords, Params][] {
  switch (measure) {
    case 'undone-at-harm':
      return [
        ['harm-called', params],
        ['harm-allowed', params],
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
      return trace.header.kind === 'simulation' ? [['assumed', {}]] : []
    default:
      return []
  }
}

/** A sentence with spans, moments and levels in words. */
function worded(
  words: Readonly<Record<Locale, string>>,
  params: Params,
  { locale, trace, levels }: RevisionContext,
): string {
  const { zone } = trace.header.set
  const shown = Object.entries(params).map(([name, value]): [string, string | number] => {
    if (typeof value === 'number' && name.endsWith('Ms')) return [name, durationWords(value, locale)]
    if (typeof value === 'number' && /(?:At|^at)$/.test(name))
      return [name, `${formatDate(value, zone).slice(5)} ${formatClock(value, zone)}`]
    if (name === 'level' && typeof value === 'string') return [name, levelText(value, locale, levels)]
    return [name, value]
  })
  return fill(words[locale], Object.fromEntries(shown))
}
