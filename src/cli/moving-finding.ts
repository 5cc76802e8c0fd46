import { join } from 'node:path'
import type { LedgerFinding } from '../link/ledger.ts'
import { type PlanSet, textAt } from '../link/plan-set.ts'
import { fill } from '../locale/locale.ts'
import type { Move, MoveDetails } from '../revise/ledger-moves.ts'
import { checkMove, ledgerChange, type MoveTrouble } from '../revise/move-finding.ts'
import { formatDate } from '../vocabulary/instant.ts'
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
  const today = formatDate(io.clock(), open.set.settings.zone)
  const checked = checkMove(finding, move, { ...said, today }, open.set)
  if (checked.kind !== 'checked') throw refusal(checked, finding, move, session)
  const { path: place, state, change } = ledgerChange(finding, move, told(checked.said, finding, open, io))
  const path = join(open.folder, place)
  const written = change(textAt(open.set, place))
  if (written === null) throw new Misuse('ledgerNotWritten', { path: shownPath(io, path) })
  try {
    io.files.write(new Map([[path, written]]))
  } catch (error) {
    throw new DiskTrouble('cannotWrite', shownPath(io, path), error)
  }
  const { ledger } = session.texts
  io.out(`${fill(ledger.moved, { id, state: ledger.state[state], path: shownPath(io, path) })}\n`)
}

function refusal(trouble: MoveTrouble, { id }: LedgerFinding, move: Move, { texts }: Session): Misuse {
  const { ledger } = texts
  switch (trouble.kind) {
    case 'wrong-move':
      return new Misuse('wrongMove', {
        finding: id,
        state: ledger.state[trouble.from],
        move: ledger.move[move],
        first: ledger.first[move],
      })
    case 'lacking': {
      const options = trouble.missing.map((name) => `--${name}`).join(' ')
      return new Misuse('moveNeeds', { move: ledger.move[move], options })
    }
    case 'bad-due':
      return new Misuse('badDue', { value: trouble.due })
    case 'bad-day':
      return new Misuse('badMoveDay', { value: trouble.day })
    case 'day-to-come':
      return new Misuse('moveDayToCome', { day: trouble.day, today: trouble.today })
    case 'day-too-early': {
      const { day, since } = trouble
      return new Misuse('moveDayEarly', { day, finding: id, since, state: ledger.state[trouble.state] })
    }
    case 'no-such-owner': {
      const { owner, near } = trouble
      return near ? new Misuse('noSuchOwnerNear', { owner, near }) : new Misuse('noSuchOwner', { owner })
    }
  }
}

function findFinding(set: PlanSet, asked: string): LedgerFinding {
  const found = set.ledger.filter(({ id, records }) =>
    [id, ...records.map((each) => each.id)].some((name) => name.startsWith(asked)),
  )
  const finding = set.ledger.find(({ id }) => id === asked) ?? (found.length === 1 ? found[0] : undefined)
  if (!finding) throw new Misuse('noSuchFinding', { finding: asked })
  return finding
}

/** What git and the disk have to say to it: commits by their whole name, drills that are on record. */
function told(said: MoveDetails, finding: LedgerFinding, open: OpenSet, io: Io): MoveDetails {
  const { commit, drill } = said
  if (drill !== undefined) refuseDrill(finding, drill, open, io)
  return commit === undefined ? said : { ...said, commit: wholeCommit(commit, open.folder, io) }
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
