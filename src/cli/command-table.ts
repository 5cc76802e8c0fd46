import type { CommandSpec, OptionSpec } from './command-spec.ts'
import { drillCommands } from './command-table/drills.ts'
import { evaluationCommands } from './command-table/evaluation.ts'
import { planCommands } from './command-table/plans.ts'
import { servingCommands } from './command-table/serving.ts'

/** Options that every command takes. */
export const commonOptions = {
  set: { kind: 'text' },
  lang: { kind: 'text', choices: ['zh-CN', 'en'] },
  help: { kind: 'flag' },
} as const satisfies Record<string, OptionSpec>

/** Every command, in the order of `yuyan --help`. */
export const commands = {
  ...planCommands,
  ...drillCommands,
  ...evaluationCommands,
  ...servingCommands,
} as const satisfies Record<string, CommandSpec>

export type CommandName = keyof typeof commands

export const commandNames = Object.keys(commands) as readonly CommandName[]
