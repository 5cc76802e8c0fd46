import { type LedgerFinding, standing } from '../link/ledger.ts'
import type { ClauseId } from '../vocabulary/id.ts'
import type { DecisionShift, DutyShift, ReplayDifference } from './replay-difference.ts'
import type { Finding } from './revision.ts'

/**
 * What may be worse by other plans. `again`: a finding that was mended stands; `later`: a level is called for later or no more; `fault`:
 * the text itself shows another new finding; `new`: any new finding; `late`: a duty is newly late.
 */
export const regressionKinds = ['again', 'later', 'fault', 'new', 'late'] as const
export type RegressionKind = (typeof regressionKinds)[number]

/** What fails unless something else is asked for: what only the text can have made worse, for people do the same in both. */
export const usualRegressions: readonly RegressionKind[] = ['again', 'later', 'fault']

/**
 * Why a mended finding counts as standing again. `back`: by the text that mended it it was gone; `never-gone`: it is about the text, and that text did
 * not help; `unread`: that text cannot be read.
 */
export type StandsBecause = 'back' | 'never-gone' | 'unread'

export interface StandsAgain {
  readonly finding: LedgerFinding
  readonly because: StandsBecause
}

export interface Regressions {
  readonly again: readonly StandsAgain[]
  /** Mended findings about what people did: the same acts show them again whatever was done, and only another drill can tell. */
  readonly untold: readonly LedgerFinding[]
  readonly later: readonly DecisionShift[]
  readonly fault: readonly Finding[]
  readonly new: readonly Finding[]
  readonly late: readonly DutyShift[]
}

export interface Played {
  readonly difference: ReplayDifference
  readonly ledger: readonly LedgerFinding[]
  /** The clause that one of the other plans was before; null: it is new, and nobody in the drill knew of it. */
  readonly wasBefore: (clause: ClauseId) => ClauseId | null
  /** The findings of the same drill by the text that a commit has, by id; null: that text cannot be read or played. */
  readonly idsAt: (commit: string) => ReadonlySet<string> | null
}

/** What is worse by other plans than it was. */
export function regressions({ difference, ledger, wasBefore, idsAt }: Played): Regressions {
  const { appeared, stays, decisions, newlyLate } = difference
  // A finding keeps its entry in the ledger though its clause has another number now.
  const standingNow = new Map([
    ...appeared.map((each) => [each.id, each] as const),
    ...stays.flatMap(({ was, is }) => [[is.id, is] as const, [was.id, is] as const]),
  ])
  const judged = ledger.flatMap((finding) => {
    const found = standingNow.get(finding.id)
    const isDone = standing(finding) === 'mended' || standing(finding) === 'retested'
    return found && isDone ? [{ finding, because: whyAgain(finding, found, idsAt) }] : []
  })
  const again = judged.flatMap(({ finding, because }) => (because ? [{ finding, because }] : []))
  const told = new Set(again.map(({ finding }) => standingNow.get(finding.id)))
  return {
    again,
    untold: judged.flatMap(({ finding, because }) => (because ? [] : [finding])),
    later: decisions.filter(({ before, after, earlier }) =>
      earlier === null ? before.called !== null && after.called === null : earlier < 0,
    ),
    fault: appeared.filter(
      (each) => isOfText(each.cause) && wasBefore(each.clause) !== null && !told.has(each),
    ),
    new: appeared,
    late: newlyLate,
  }
}

function whyAgain(finding: LedgerFinding, found: Finding, idsAt: Played['idsAt']): StandsBecause | null {
  const { commit, cause } = finding.current
  const ids = commit === null ? null : idsAt(commit)
  if (ids === null) return 'unread'
  if (!ids.has(finding.id) && !ids.has(found.id)) return 'back'
  return isOfText(cause ?? found.cause) ? 'never-gone' : null
}

/** Causes that stand in the text, whatever people do. */
function isOfText(cause: string | null): boolean {
  return cause === 'plan-wrong' || cause === 'plan-unclear' || cause === 'link-broken'
}

/** Which of those that were asked for there are. */
export function failing(found: Regressions, failOn: readonly RegressionKind[]): RegressionKind[] {
  return regressionKinds.filter((kind) => failOn.includes(kind) && found[kind].length > 0)
}
