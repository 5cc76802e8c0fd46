import { type LedgerFinding, standing } from '../link/ledger.ts'
import type { FindingState, RecordedFinding } from '../model/findings.ts'

/** What people do with a finding. */
export type Move = 'accept' | 'reject' | 'mend' | 'retest'

/** What they say along with it; each move takes its own. */
export interface MoveDetails {
  readonly owner?: string | undefined
  readonly due?: string | undefined
  readonly reason?: string | undefined
  readonly commit?: string | undefined
  readonly drill?: string | undefined
  /** The day on which it is done. */
  readonly today?: string | undefined
}

const moves: Readonly<
  Record<
    Move,
    { readonly to: FindingState; readonly from: readonly FindingState[]; needs: (keyof MoveDetails)[] }
  >
> = {
  accept: { to: 'accepted', from: ['proposed', 'accepted', 'rejected', 'mended'], needs: ['owner', 'due'] },
  reject: { to: 'rejected', from: ['proposed', 'accepted', 'rejected'], needs: ['reason'] },
  mend: { to: 'mended', from: ['accepted', 'mended'], needs: ['commit'] },
  retest: { to: 'retested', from: ['mended'], needs: ['drill'] },
}

/** Whether a finding may be moved so from where it stands. */
export function mayMove(finding: LedgerFinding, move: Move): boolean {
  return moves[move].from.includes(standing(finding))
}

/** A finding with what is said now and, where nothing is, what its record says. */
export function detailsOf({ current }: LedgerFinding, said: MoveDetails): MoveDetails {
  return {
    owner: said.owner ?? current.owner?.value,
    due: said.due ?? current.due?.value,
    reason: said.reason,
    commit: said.commit ?? current.commit ?? undefined,
    drill: said.drill,
    today: said.today,
  }
}

/** What a move asks for and nobody has said, now or before. */
export function missingFor(finding: LedgerFinding, move: Move, said: MoveDetails): (keyof MoveDetails)[] {
  const details = move === 'mend' ? said : detailsOf(finding, said)
  return moves[move].needs.filter((name) => !details[name]?.trim())
}

/** Setting another owner or day does not accept a finding anew. */
function acceptedOn(finding: LedgerFinding, move: Move, { today }: MoveDetails): string | null {
  const { current } = finding
  const isNew = move === 'accept' && standing(finding) !== 'accepted'
  return isNew ? (today ?? null) : current.accepted
}

/**
 * The record that a move is written into and its keys after it, null for those that go. It is the latest record of the finding, so
 * that the next drill that shows it again is later than what was done about it; earlier ones stay as the history they are.
 */
export function recordAfter(
  finding: LedgerFinding,
  move: Move,
  said: MoveDetails,
): { readonly record: RecordedFinding; readonly keys: ReadonlyMap<string, string | null> } {
  const { owner, due, reason, commit, drill } = detailsOf(finding, said)
  const isDone = move === 'mend' || move === 'retest'
  return {
    record: finding.records.at(-1) ?? finding.current,
    keys: new Map([
      ['state', moves[move].to],
      ['owner', owner ?? null],
      ['accepted', move === 'reject' ? null : acceptedOn(finding, move, said)],
      ['due', due ?? null],
      ['reason', move === 'reject' ? (reason ?? null) : null],
      ['commit', isDone ? (commit ?? null) : null],
      ['retested-in', move === 'retest' ? (drill ?? null) : null],
    ]),
  }
}
