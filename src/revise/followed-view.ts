import type { RevisionItemView } from '../report/reports/revision-view.ts'
import { type ClauseId, splitClauseId } from '../vocabulary/id.ts'
import { clauseName } from './clause-name.ts'
import { findingSentence, placeWords, variantOf } from './finding-words.ts'
import { followedWords } from './group-words.ts'
import type { Finding } from './revision.ts'
import { type RevisionContext, worded } from './said-params.ts'

/** What followed from `root`, in one line: the place and what became of it where that says all, else the sentence with its place. */
export function followedView(
  finding: Finding,
  root: Finding,
  context: RevisionContext,
): RevisionItemView['consequences'][number] {
  const { id, clause, evidence } = finding
  const place = clauseName(clause, context)
  const isHere = planOf(clause) === planOf(root.clause)
  const clauseWords = isHere ? place : placeWords(finding, context)
  const sentence = findingSentence(finding, context)
  const variant = variantOf(finding)
  const brief = variant.startsWith('never-') ? 'never-declared' : variant
  const told = isBrief(brief) ? worded(followedWords[brief], finding.params, context) : null
  const zh = context.locale === 'zh-CN'
  const line = zh ? `${clauseWords}：${told}` : `${clauseWords}: ${told}`
  const named = zh ? `${sentence}（${clauseWords}）` : `${sentence} (${clauseWords})`
  return {
    ...{ id, clause, sentence, evidence },
    clauseName: placeWords(finding, context),
    line: told === null ? named : line,
  }
}

function isBrief(variant: string): variant is keyof typeof followedWords {
  return Object.hasOwn(followedWords, variant)
}

function planOf(clause: ClauseId): string {
  return splitClauseId(clause)?.plan ?? clause
}
