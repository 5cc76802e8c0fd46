import { traceOfKept } from '../../../drill/kept-drill.ts'
import { fill } from '../../../locale/locale.ts'
import type { Arguments } from '../../arguments.ts'
import { erasedLines, faultSentences, keptDrillOf } from '../../find-drill.ts'
import { safeText } from '../../format/safe-text.ts'
import type { ExitCode, Io } from '../../io.ts'
import { dutyLog } from '../../play.ts'
import { openSet, type Session } from '../../session.ts'

/** `yuyan drill replay <drill>`: its log as a duty officer's, after its chain and pins were checked. */
export async function run(args: Arguments, session: Session, io: Io): Promise<ExitCode> {
  const { folder } = await openSet(session, io)
  const kept = await keptDrillOf(args.positionals[0] ?? '', folder, io)
  const faults = faultSentences(kept, session)
  const { keeping } = session.texts
  if (faults.length > 0) {
    io.err(faults.map((fault) => `${fault}\n`).join(''))
    io.err(`${fill(keeping.notReplayed, { drill: kept.drill })}\n`)
    return 1
  }
  const { trace, program } = traceOfKept(kept)
  io.out(safeText(dutyLog(trace, program, session.locale)))
  io.out(safeText(erasedLines(kept, session)))
  io.err(`${fill(keeping.whole, { entries: kept.entries.length, pins: kept.blobs.size })}\n`)
  if (kept.photos.size > 0) io.err(`${fill(keeping.photos, { count: kept.photos.size })}\n`)
  return 0
}
