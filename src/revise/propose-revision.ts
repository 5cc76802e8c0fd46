import type { Edit } from '../diagnostic/diagnostic.ts'
import { textAt } from '../link/plan-set.ts'
import type { Trace } from '../run/trace.ts'
import { byCodePoint } from '../vocabulary/canonical.ts'
import { changedLines } from './changed-lines.ts'
import { conflicts, distinctEdits, editText } from './edit-text.ts'
import { effectOf } from './effect.ts'
import { underTheirCauses } from './led-by.ts'
import { actRefused } from './measures/act-refused.ts'
import { bodyIdle } from './measures/body-idle.ts'
import { callUnanswered } from './measures/call-unanswered.ts'
import { deadlineMissed } from './measures/deadline-missed.ts'
import { declaredLate } from './measures/declared-late.ts'
import { doneByAnother } from './measures/done-by-another.ts'
import { evaluatorsFound } from './measures/evaluators-found.ts'
import { factNeverReported } from './measures/fact-never-reported.ts'
import { factNotTold } from './measures/fact-not-told.ts'
import { formerName } from './measures/former-name.ts'
import { limitMissedOften } from './measures/limit-missed-often.ts'
import { limitNeverNear } from './measures/limit-never-near.ts'
import { linkLate } from './measures/link-late.ts'
import { notReached } from './measures/not-reached.ts'
import { notTold } from './measures/not-told.ts'
import { overload } from './measures/overload.ts'
import { ownerless } from './measures/ownerless.ts'
import { superiorNotTold } from './measures/superior-not-told.ts'
import { toldByDirector } from './measures/told-by-director.ts'
import { undoneAtHarm } from './measures/undone-at-harm.ts'
import type { EditProposal, Finding, Proposal, Revision } from './revision.ts'
import { makeStudy, type Study, type StudyParts } from './study.ts'
import { unifiedDiff } from './unified-diff.ts'

/** Every way of looking at a drill, the gravest first. */
const measures: readonly ((study: Study) => Finding[])[] = [
  undoneAtHarm,
  linkLate,
  declaredLate,
  bodyIdle,
  notTold,
  superiorNotTold,
  factNotTold,
  toldByDirector,
  callUnanswered,
  ownerless,
  formerName,
  factNeverReported,
  overload,
  actRefused,
  doneByAnother,
  notReached,
  evaluatorsFound,
  limitMissedOften,
  deadlineMissed,
  limitNeverNear,
]

/** What becomes of a set with some edits made: tried before anything is offered. */
export interface Trial {
  /** Errors that the set has with the edits and did not have without. */
  readonly newErrors: number
  /** Rules of which the set has more findings with the edits, whatever their weight. */
  readonly newlyBroken?: readonly string[]
  /** The same scenario played again under the same seed; null when it cannot be (no simulation, or new errors). */
  readonly replayed: Study | null
}

/** Makes edits to the set's texts, checks and compiles the result and plays it again. The caller has the means; here nothing is read or run. */
export type TryEdits = (edits: readonly Edit[]) => Trial

/**
 * What a drill says about the plans' texts: findings with evidence, and edits where the text is at fault. An edit is offered only when
 * the set it makes has no error that was not there before; otherwise the finding stays, as a question that says so.
 * Edits that touch the same words: the graver finding's is kept. `root`: the set's folder relative to the repository, for the patch.
 */
export function proposeRevision(parts: StudyParts, tryEdits: TryEdits, root: string): Revision {
  const study = makeStudy(parts)
  const kept: Edit[] = []
  const findings = underTheirCauses(study, findingsOf(study)).map((finding): Finding => {
    const proposal = tried(finding, { study, tryEdits, kept })
    if (proposal.kind === 'edit') kept.push(...proposal.edits)
    return { ...finding, proposal }
  })
  const { drill, program }: Trace['header'] = parts.trace.header
  return {
    format: 'yuyan-revision/1',
    drill,
    program,
    findings,
    patch: patchOf(study, distinctEdits(kept), root),
  }
}

/** All that the measures find, the gravest first; edits are not tried. */
export function findingsOf(study: Study): Finding[] {
  return merged(measures.flatMap((measure) => measure(study)))
}

/**
 * One cause at one clause is one finding: evidence is joined, the first wording stands. A limit that this drill missed and most others
 * as well is one, told by all of them.
 */
function merged(findings: readonly Finding[]): Finding[] {
  const byId = new Map<string, Finding>()
  for (const finding of findings) {
    const known = byId.get(finding.id) ?? finding
    const evidence = [...new Set([...known.evidence, ...finding.evidence])].sort((a, b) => a - b)
    // What many drills show says more than one; what only the other tells is kept.
    const [told, other] = finding.continues.length > 0 ? [finding, known] : [known, finding]
    byId.set(finding.id, { ...told, params: { ...other.params, ...told.params }, evidence })
  }
  return [...byId.values()]
}

interface Trying {
  readonly study: Study
  readonly tryEdits: TryEdits
  /** Edits of graver findings. */
  readonly kept: readonly Edit[]
}

/** The first of the ways proposed that helps; else the first that may be offered at all, with what trying showed. */
function tried(finding: Finding, trying: Trying): Proposal {
  const { proposal } = finding
  if (proposal.kind === 'question') return proposal
  const { alternatives = [], ...first } = proposal
  let best: Proposal | null = null
  for (const way of [first, ...alternatives]) {
    const found = triedOne(finding, way, trying)
    if (found.kind === 'edit' && found.effect?.resolved !== false) return found
    if (best === null || (best.kind === 'question' && found.kind === 'edit')) best = found
  }
  return best ?? first
}

function triedOne(finding: Finding, way: EditProposal, { study, tryEdits, kept }: Trying): Proposal {
  const refuse = (variant: string, params = way.wording.params): Proposal => ({
    kind: 'question',
    options: way.otherwise ?? [],
    refused: { variant, params },
  })
  if (way.edits.some((edit) => kept.some((other) => conflicts(edit, other)))) return refuse('edit-conflicts')
  const trial = tryEdits(way.edits)
  const broken = way.otherwise ? (trial.newlyBroken ?? []) : []
  if (broken.length > 0) return refuse('limit-against-rule', { ...way.wording.params, rules: broken })
  if (trial.newErrors > 0) return refuse('edit-makes-errors')
  return {
    ...way,
    lines: changedLines(study.set, way.edits),
    effect: (trial.replayed && effectOf({ ...finding, proposal: way }, trial.replayed)) ?? way.effect,
  }
}

function patchOf(study: Study, edits: readonly Edit[], root: string): string {
  const byPath = Map.groupBy(edits, (edit) => edit.path)
  return [...byPath]
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([path, own]) => {
      const text = textAt(study.set, path)
      return unifiedDiff(root === '' ? path : `${root}/${path}`, text, editText(text, own))
    })
    .join('')
}
