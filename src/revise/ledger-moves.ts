import type { EntryValue } from '../document/edit-yaml.ts'
import { type LedgerFinding, standing } from '../link/ledger.ts'
import { type FindingState, movesOf, type RecordedFinding } from '../model/findings.ts'

/** What people do with a finding. */
export type Move = 'accept' | 'reject' | 'mend' | 'retest'

/** What they say along with it; each move takes its own. */
export interface MoveDetails {
  readonly owner?: string | undefined
  readonly due?: string | undefined
  readonly reason?: string | undefined
  readonly commit?: string | undefined
  readonly drill?: string | undefined
  /** The day on which it was done, where that is not {@link MoveDetails.today}. */
  readonly day?: string | undefined
  /** The day on which it is noted. */
  readonly today?: string | undefined
}

/** What people say, as the command line has an option for it. */
export type Said = Exclude<keyof MoveDetails, 'day' | 'today'>

const moves: Readonly<
  Record<
    Move,
    { readonly to: Exclude<FindingState, 'proposed'>; readonly from: readonly FindingState[]; needs: Said[] }
  >
> = {
  accept: { to: 'accepted', from: ['proposed', 'accepted', 'rejected', 'mended'], needs: ['owner', 'due'] },
  reject: { to: 'rejected', from: ['proposed', 'accepted', 'rejected'], needs: ['reason'] },
  mend: { to: 'mended', from: ['accepted', 'mended'], needs: ['commit'] },
  retest: { to: 'retested', from: ['mended', 'retested'], needs: ['drill'] },
}

/** How a finding stands after a move. */
export function stateAfter(move: Move): FindingState {
  return moves[move].to
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
    day: said.day,
    today: said.today,
  }
}

/** What a move asks for and nobody has said, now or before. */
export function missingFor(finding: LedgerFinding, move: Move, said: MoveDetails): Said[] {
  const details = move === 'mend' ? said : detailsOf(finding, said)
  return moves[move].needs.filter((name) => !details[name]?.trim())
}

/** Setting another owner or due day does not accept a finding anew; saying it once more with a day corrects the day. */
function acceptedOn(finding: LedgerFinding, move: Move, said: MoveDetails): string | null {
  const { current } = finding
  const isCorrected = said.day !== undefined && isSaidAgain(finding, move, said)
  const isNew = move === 'accept' && (standing(finding) !== 'accepted' || isCorrected)
  return isNew ? (said.day ?? said.today ?? null) : current.accepted
}

/** Whether a move would only say once more what stands already. Another due day is something new. */
export function isSaidAgain(finding: LedgerFinding, move: Move, said: MoveDetails): boolean {
  const { due } = detailsOf(finding, said)
  return standing(finding) === moves[move].to && (move !== 'accept' || finding.current.due?.value === due)
}

/** A move as its record keeps it. */
type KeptMove = Readonly<Record<'state', string> & Partial<Record<'day' | 'due', string>>>

/**
 * The moves of a record after one more. Saying the same once more is none: with a day it corrects the day that was noted, or notes
 * what was not.
 */
function movesAfter(finding: LedgerFinding, move: Move, said: MoveDetails): KeptMove[] {
  const kept = movesOf(finding.records.at(-1) ?? finding.current).map(
    ({ state, day, due }): KeptMove => ({ state, ...(day ? { day } : {}), ...(due ? { due } : {}) }),
  )
  const state = moves[move].to
  const { due } = detailsOf(finding, said)
  const again = isSaidAgain(finding, move, said)
  const day = said.day ?? said.today
  if (day === undefined || (again && said.day === undefined)) return kept
  const made = { state, day, ...(move === 'accept' && due !== undefined ? { due } : {}) }
  return again && kept.at(-1)?.state === state ? [...kept.slice(0, -1), made] : [...kept, made]
}

/**
 * The record that a move is written into and its keys after it, null for those that go. It is the latest record of the finding, so
 * that the next drill that shows it again is later than what was done about it; earlier ones stay as the history they are.
 */
export function recordAfter(
  finding: LedgerFinding,
  move: Move,
  said: MoveDetails,
): { readonly record: RecordedFinding; readonly keys: ReadonlyMap<string, EntryValue> } {
  const { owner, due, reason, commit, drill } = detailsOf(finding, said)
  const isDone = move === 'mend' || move === 'retest'
  return {
    record: finding.records.at(-1) ?? finding.current,
    keys: new Map<string, EntryValue>([
      ['state', moves[move].to],
      ['owner', owner ?? null],
      ['accepted', move === 'reject' ? null : acceptedOn(finding, move, said)],
      ['due', due ?? null],
      ['reason', move === 'reject' ? (reason ?? null) : null],
      ['commit', isDone ? (commit ?? null) : null],
      ['retested-in', move === 'retest' ? (drill ?? null) : null],
      ['moves', movesAfter(finding, move, said)],
    ]),
  }
}
