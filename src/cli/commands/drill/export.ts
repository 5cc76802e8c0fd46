import { dirname, join, resolve } from 'node:path'
import { sealedTitle } from '../../../drill/kept-drill.ts'
import { fill } from '../../../locale/locale.ts'
import type { Arguments } from '../../arguments.ts'
import { writeResults } from '../../drill.ts'
import { assertWhole, keptDrillOf } from '../../find-drill.ts'
import type { ExitCode, Io } from '../../io.ts'
import { exportText } from '../../kept-files.ts'
import { openSet, type Session } from '../../session.ts'

/** `yuyan drill export <drill>`: the whole drill in one file, to be taken to another machine. */
export async function run(args: Arguments, session: Session, io: Io): Promise<ExitCode> {
  const { folder } = await openSet(session, io)
  const kept = await keptDrillOf(args.positionals[0] ?? '', folder, io)
  assertWhole(kept, session, io)
  const out = args.text('out')
  const path = out === undefined ? join(io.cwd, 'out', `${kept.drill}.drill.json`) : resolve(io.cwd, out)
  const name = path.slice(dirname(path).length + 1)
  const paths = writeResults(dirname(path), new Map([[name, exportText(kept)]]), io)
  io.out(`${fill(session.texts.drill.wrote, { paths: paths.join(' ') })}\n`)
  if (sealedTitle(kept) !== null)
    io.err(`${fill(session.texts.keeping.exportedSealed, { drill: kept.drill })}\n`)
  return 0
}
