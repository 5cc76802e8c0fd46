import { fill, type ListedParams, type Locale } from '../locale/locale.ts'
import { citing } from '../report/citation.ts'
import type { RevisionItemView, RevisionView } from '../report/reports/revision-view.ts'
import { reasoningOf } from './finding-reasoning.ts'
import { findingSentence, placeWords } from './finding-words.ts'
import { followedView } from './followed-view.ts'
import { groupedWords } from './group-words.ts'
import { allEvidence, type Finding, type Revision, type Wording } from './revision.ts'
import { causeWords, proposalWords } from './revision-words.ts'
import { clauseList, type RevisionContext, worded } from './said-params.ts'

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
    under: revision.findings.reduce((sum, { consequences }) => sum + consequences.length, 0),
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
    continues: finding.continues,
    sentence: findingSentence(finding, context),
    clause: finding.clause,
    clauseName: placeWords(finding, context),
    about: clausesOf(finding),
    at: finding.at ? `${finding.at.path}:${finding.at.line}` : null,
    cause: causeWords[finding.cause ?? 'undecided'][context.locale],
    reasoning: reasoningOf(finding, context),
    evidence: allEvidence(finding),
    followed: followedIn(finding, context),
    consequences: finding.consequences.map((each) => followedView(each, finding, context)),
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

/** All that stands under a finding, in one sentence; null: nothing does. */
function followedIn({ measure, path, consequences }: Finding, context: RevisionContext): string | null {
  const clauses = (measure === 'body-idle' ? path : consequences).map(({ clause }) => clause)
  if (clauses.length === 0) return null
  const words = groupedWords[measure === 'body-idle' ? 'undone' : 'followed'][context.locale]
  return fill(words, { clauses: clauseList([...new Set(clauses)], context) })
}

/** The clauses that a finding rests on, and those of what followed from it. */
function clausesOf({ clause, path, consequences }: Finding): string[] {
  const own = [clause, ...path.map((step) => step.clause)]
  return [...new Set([...own, ...consequences.flatMap(clausesOf)])]
}
