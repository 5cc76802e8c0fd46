import type { Arguments } from './arguments.ts'
import type { ExitCode, Io } from './io.ts'
import type { Session } from './session.ts'

/** How an option is written: `--flag`, `--name VALUE` (one of `choices` when there are any), or several times. */
export interface OptionSpec {
  readonly kind: 'flag' | 'text' | 'number' | 'list'
  readonly choices?: readonly string[]
}

/** A command as the user writes it. What it does is loaded only when it is run. */
export interface CommandSpec {
  /** How many arguments it takes. */
  readonly least: number
  readonly most: number
  readonly options: Readonly<Record<string, OptionSpec>>
  readonly load: () => Promise<{
    run(args: Arguments, session: Session, io: Io): ExitCode | Promise<ExitCode>
  }>
}
