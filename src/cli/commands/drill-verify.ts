import { dirname, join, resolve } from 'node:path'
import type { Sealed } from '../../drill/seal.ts'
import { type Verification, verifyPlayed } from '../../drill/verify-played.ts'
import { fill } from '../../locale/locale.ts'
import { idPattern } from '../../vocabulary/id.ts'
import { commitsOf, isAsCommitted } from '../../workspace/git-history.ts'
import { recordIn } from '../../workspace/record-files.ts'
import type { Arguments } from '../arguments.ts'
import { erasedLines } from '../find-drill.ts'
import { safeText } from '../format/safe-text.ts'
import { verificationText } from '../format/verification-text.ts'
import type { ExitCode, Io } from '../io.ts'
import { Misuse } from '../misuse.ts'
import { readLog } from '../read-log.ts'
import { openSeal, recordFolder } from '../sealing.ts'
import { openSet, type Session, shownPath } from '../session.ts'

/** `yuyan drill verify <id>`: whether the log of a sealed drill is what was sealed. Needs no network. */
export async function run(args: Arguments, session: Session, io: Io): Promise<ExitCode> {
  const drill = args.positionals[0] ?? ''
  if (!idPattern.test(drill)) throw new Misuse('badId', { id: drill })
  const { folder, set } = await openSet(session, io)
  const opened = await openSeal(drill, folder, args.text('key'), { session, io })
  if (opened === null) return 1
  const { sealing } = session.texts
  const wasResealed = tellSeal(opened.path, opened.sealed, session, io)
  const log = wantedLog(args, folder, drill, io)
  if (log === null) {
    const missing = shownPath(io, join(recordFolder(folder, drill), 'log.jsonl'))
    io.out(`${fill(sealing.notPlayed, { path: missing })}\n`)
    return wasResealed ? 1 : 0
  }
  const events = readLog(log, io)
  const verification = verifyPlayed(opened.hidden, events)
  // A log of other lines has nothing beside it.
  const kept = io.files.status(join(dirname(log), 'log.jsonl')) && recordIn(dirname(log), drill, io.files)
  io.out(safeText(kept ? erasedLines(kept, session) : ''))
  io.out(safeText(verificationText(verification, events.length, set.settings.zone, session.texts)))
  return wasResealed || isBroken(verification) ? 1 : 0
}

function isBroken({ mismatches }: Verification): boolean {
  return mismatches.length > 0
}

/** Says that the seal holds, and since when git has it. True when git has had another one under this name. */
function tellSeal(path: string, { commitment }: Sealed, { texts }: Session, io: Io): boolean {
  const { sealing } = texts
  const [newest, ...older] = commitsOf(path, io.files, io.git)
  const differs = newest !== undefined && !isAsCommitted(path, io.git)
  const witnessed = differs ? sealing.notAsInGit : older.length > 0 ? sealing.changedInGit : sealing.inGit
  const history = newest === undefined ? sealing.notInGit : fill(witnessed, { ...newest })
  const lines = [
    fill(sealing.openAfter, { path: shownPath(io, path) }),
    fill(sealing.commitment, { commitment }),
    history,
  ]
  io.out(lines.map((line) => `${line}\n`).join(''))
  return differs || older.length > 0
}

/** The log that the user names, else that of the drill's record; null when there is none yet. */
function wantedLog(args: Arguments, folder: string, drill: string, io: Io): string | null {
  const named = args.text('log')
  const path = named === undefined ? join(recordFolder(folder, drill), 'log.jsonl') : resolve(io.cwd, named)
  if (io.files.status(path)?.kind === 'file') return path
  if (named === undefined) return null
  throw new Misuse('noLog', { path: shownPath(io, path) })
}
