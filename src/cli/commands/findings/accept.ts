import type { Arguments } from '../../arguments.ts'
import type { ExitCode, Io } from '../../io.ts'
import { moveFinding } from '../../moving-finding.ts'
import { openSet, type Session } from '../../session.ts'

/** `yuyan findings accept <finding>`: it is to be mended, by whom and by when. */
export async function run(args: Arguments, session: Session, io: Io): Promise<ExitCode> {
  const open = await openSet(session, io)
  moveFinding(
    {
      asked: args.positionals[0] ?? '',
      move: 'accept',
      said: { owner: args.text('owner'), due: args.text('due'), day: args.text('day') },
    },
    open,
    session,
    io,
  )
  return 0
}
