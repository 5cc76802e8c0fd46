import type { CommandName, commands, commonOptions } from './command-table.ts'

/** How an option is written, and what it does. */
export type Line = readonly [written: string, does: string]

/** Everything `--help` says in one language: every command and every option of the command table, or it does not compile. */
export interface HelpTexts {
  readonly usage: string
  readonly commands: string
  readonly options: string
  readonly examples: string
  readonly about: string
  readonly more: string
  readonly common: Readonly<Record<keyof typeof commonOptions, Line>>
  readonly byCommand: {
    readonly [C in CommandName]: {
      readonly does: string
      readonly usage: string
      readonly options: Readonly<Record<keyof (typeof commands)[C]['options'], Line>>
      readonly examples: readonly Line[]
    }
  }
}
