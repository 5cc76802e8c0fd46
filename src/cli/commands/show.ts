import { join } from 'node:path'
import type { Arguments } from '../arguments.ts'
import { findPlan } from '../find-plan.ts'
import { showJson } from '../format/show-json.ts'
import { showText } from '../format/show-text.ts'
import type { ExitCode, Io } from '../io.ts'
import { openSet, type Session, shownPath } from '../session.ts'

/** `yuyan show <plan>`: what the machine understood of it. */
export async function run(args: Arguments, session: Session, io: Io): Promise<ExitCode> {
  const { folder, set } = await openSet(session, io)
  const plan = findPlan(set, args.positionals[0] ?? '', session.texts.words.listSeparator)
  const speaker = { ...session, set }
  const pathOf = (path: string): string => shownPath(io, join(folder, path))
  if (args.text('format') === 'json') io.out(`${JSON.stringify(showJson(plan, speaker, pathOf), null, 2)}\n`)
  else io.out(showText(plan, speaker, pathOf))
  return 0
}
