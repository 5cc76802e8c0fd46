import type { Arguments } from '../../arguments.ts'
import type { ExitCode, Io } from '../../io.ts'
import { moveFinding } from '../../moving-finding.ts'
import { openSet, type Session } from '../../session.ts'

/** `yuyan findings retest <finding>`: the drill that no longer showed it. */
export async function run(args: Arguments, session: Session, io: Io): Promise<ExitCode> {
  const open = await openSet(session, io)
  moveFinding(
    {
      asked: args.positionals[0] ?? '',
      move: 'retest',
      said: { drill: args.text('drill'), day: args.text('day') },
    },
    open,
    session,
    io,
  )
  return 0
}
