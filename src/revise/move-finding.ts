import { withKeysOfEntry } from '../document/edit-yaml.ts'
import { type LedgerFinding, standing } from '../link/ledger.ts'
import type { PlanSet } from '../link/plan-set.ts'
import type { FindingState } from '../model/findings.ts'
import { parseInstant } from '../vocabulary/instant.ts'
import { nearNames } from '../vocabulary/near.ts'
import {
  isSaidAgain,
  type Move,
  type MoveDetails,
  mayMove,
  missingFor,
  recordAfter,
  type Said,
  stateAfter,
} from './ledger-moves.ts'

/** Why a finding cannot be moved so. */
export type MoveTrouble =
  | { readonly kind: 'wrong-move'; readonly from: FindingState }
  | { readonly kind: 'lacking'; readonly missing: readonly Said[] }
  | { readonly kind: 'bad-due'; readonly due: string }
  | { readonly kind: 'bad-day'; readonly day: string }
  /** It has not come yet. */
  | { readonly kind: 'day-to-come'; readonly day: string; readonly today: string }
  /** Before what was noted last. */
  | {
      readonly kind: 'day-too-early'
      readonly day: string
      readonly since: string
      readonly state: FindingState
    }
  /** `near`: a registered body whose name is close to it; null: none is. */
  | { readonly kind: 'no-such-owner'; readonly owner: string; readonly near: string | null }

/** What people say along with a move, as it is written down: bodies by their id. */
export type MoveChecked = { readonly kind: 'checked'; readonly said: MoveDetails } | MoveTrouble

/** Whether a finding may be moved so with what is said, as far as the set itself can tell. */
export function checkMove(
  finding: LedgerFinding,
  move: Move,
  said: MoveDetails,
  set: Pick<PlanSet, 'directory' | 'registry'>,
): MoveChecked {
  if (!mayMove(finding, move)) return { kind: 'wrong-move', from: standing(finding) }
  const missing = missingFor(finding, move, said)
  if (missing.length > 0) return { kind: 'lacking', missing }
  const { owner, due } = said
  if (due !== undefined && !isDay(due)) return { kind: 'bad-due', due }
  const trouble = dayTrouble(finding, move, said)
  if (trouble !== null) return trouble
  if (owner === undefined) return { kind: 'checked', said }
  const body = set.directory.organization(owner)
  if (body) return { kind: 'checked', said: { ...said, owner: body.id } }
  const names = set.registry.organizations.flatMap(({ id, name }) => [id, name])
  return { kind: 'no-such-owner', owner, near: nearNames(owner, names)[0] ?? null }
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && parseInstant(text, 0) !== null
}

/** A day is not before what came before it; one that is only corrected stands after what was before that. */
function dayTrouble(finding: LedgerFinding, move: Move, said: MoveDetails): MoveTrouble | null {
  const { day, today } = said
  if (day === undefined) return null
  if (!isDay(day)) return { kind: 'bad-day', day }
  if (today !== undefined && day > today) return { kind: 'day-to-come', day, today }
  const { course } = finding
  const stages = isSaidAgain(finding, move, said) ? course.slice(0, -1) : course
  const before = stages.findLast(({ from }) => from !== null)
  if (!before?.from || day >= before.from) return null
  return { kind: 'day-too-early', day, since: before.from, state: before.state }
}

/** What a move that was {@link checkMove checked} changes: one entry of one file. */
export interface LedgerChange {
  /** Relative to the set. */
  readonly path: string
  readonly state: FindingState
  /** The text of the file after it; null when the file no longer has the entry. */
  readonly change: (text: string) => string | null
}

export function ledgerChange(finding: LedgerFinding, move: Move, said: MoveDetails): LedgerChange {
  const { record, keys } = recordAfter(finding, move, said)
  return {
    path: record.at.path,
    state: stateAfter(move),
    change: (text) => withKeysOfEntry(text, { list: 'findings', key: 'id', value: record.id }, keys),
  }
}
