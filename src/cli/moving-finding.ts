import { join } from 'node:path'
import { withKeysOfEntry } from '../document/edit-yaml.ts'
import { type LedgerFinding, standing } from '../link/ledger.ts'
import type { PlanSet } from '../link/plan-set.ts'
import { fill } from '../locale/locale.ts'
import { type Move, type MoveDetails, mayMove, missingFor, recordAfter } from '../revise/ledger-moves.ts'
import { parseInstant } from '../vocabulary/instant.ts'
import { nearNames } from '../vocabulary/near.ts'
import { repositoryOf } from '../workspace/git-history.ts'
import { DiskTrouble } from './disk-trouble.ts'
import type { Io } from './io.ts'
import { Misuse } from './misuse.ts'
import { recordFolder } from './sealing.ts'
import { type OpenSet, type Session, shownPath } from './session.ts'

/** What is to be done with which finding. */
export interface Moving {
  /** An id, or as much of its beginning as only one has. */
  readonly asked: string
  readonly move: Move
  readonly said: MoveDetails
}

/** Notes in the record of a drill what people did with a finding, and says so. Throws {@link Misuse} where it cannot be so. */
export function moveFinding({ asked, move, said }: Moving, open: OpenSet, session: Session, io: Io): void {
  const finding = findFinding(open.set, asked)
  const { id } = finding
  const { ledger } = session.texts
  if (!mayMove(finding, move))
    throw new Misuse('wrongMove', {
      finding: id,
      state: ledger.state[standing(finding)],
      move: ledger.move[move],
      first: ledger.first[move],
    })
  const missing = missingFor(finding, move, said)
  if (missing.length > 0)
    throw new Misuse('moveNeeds', {
      move: ledger.move[move],
      options: missing.map((name) => `--${name}`).join(' '),
    })
  const checked = { ...said, ...checkedDetails(finding, said, open, io) }
  const { record, keys } = recordAfter(finding, move, checked)
  const path = join(open.folder, record.at.path)
  const text = open.set.documents.find((document) => document.path === record.at.path)?.text ?? ''
  const written = withKeysOfEntry(text, { list: 'findings', key: 'id', value: id }, keys)
  if (written === null) throw new Misuse('ledgerNotWritten', { path: shownPath(io, path) })
  try {
    io.files.write(new Map([[path, written]]))
  } catch (error) {
    throw new DiskTrouble('cannotWrite', shownPath(io, path), error)
  }
  const state = ledger.state[keys.get('state') as keyof typeof ledger.state]
  io.out(`${fill(ledger.moved, { id, state, path: shownPath(io, path) })}\n`)
}

function findFinding(set: PlanSet, asked: string): LedgerFinding {
  const found = set.ledger.filter(({ id }) => id.startsWith(asked))
  const finding = set.ledger.find(({ id }) => id === asked) ?? (found.length === 1 ? found[0] : undefined)
  if (!finding) throw new Misuse('noSuchFinding', { finding: asked })
  return finding
}

/** What was said, as it is written down: bodies by their id, commits by their whole name. */
function checkedDetails(finding: LedgerFinding, said: MoveDetails, open: OpenSet, io: Io): MoveDetails {
  const { owner, due, commit, drill } = said
  if (due !== undefined && (!/^\d{4}-\d{2}-\d{2}$/.test(due) || parseInstant(due, 0) === null))
    throw new Misuse('badDue', { value: due })
  if (drill !== undefined) refuseDrill(finding, drill, open, io)
  return {
    ...(owner === undefined ? {} : { owner: ownerId(owner, open.set) }),
    ...(commit === undefined ? {} : { commit: wholeCommit(commit, open.folder, io) }),
  }
}

function ownerId(owner: string, { directory, registry }: PlanSet): string {
  const body = directory.organization(owner)
  if (body) return body.id
  const near = nearNames(
    owner,
    registry.organizations.flatMap(({ id, name }) => [id, name]),
  )[0]
  throw near ? new Misuse('noSuchOwnerNear', { owner, near }) : new Misuse('noSuchOwner', { owner })
}

/** The first 12 digits; as written where there is no repository to ask. */
function wholeCommit(commit: string, folder: string, io: Io): string {
  if (repositoryOf(folder, io.files) === null) return commit
  const found = io.git(folder, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${commit}^{commit}`)
  if (found && found.code !== 0) throw new Misuse('noSuchCommit', { commit })
  return found?.out.slice(0, 12) ?? commit
}

/** A drill that retests is on record, and later than those that showed the finding. */
function refuseDrill(finding: LedgerFinding, drill: string, { folder, set }: OpenSet, io: Io): void {
  const record = recordFolder(folder, drill)
  if (io.files.status(record)?.kind !== 'folder')
    throw new Misuse('noRecordOf', { drill, path: shownPath(io, record) })
  if (finding.records.some((each) => each.drill === drill))
    throw new Misuse('retestShowsIt', { drill, finding: finding.id })
  const day = set.records.find((each) => each.drill === drill)?.date
  const since = finding.current.date
  if (day && day < since) throw new Misuse('retestEarlier', { drill, day, finding: finding.id, since })
}
