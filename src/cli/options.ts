import { parseArgs } from 'node:util'
import { nearNames } from '../vocabulary/near.ts'
import type { Arguments } from './arguments.ts'
import type { CommandSpec, OptionSpec } from './command-spec.ts'
import { Misuse } from './misuse.ts'

/**
 * Reads the words after a command's name by its options and those that all commands take.
 * Throws {@link Misuse} for an unknown option (with a near one), a missing or unfit value, too many or too few arguments.
 */
export function readArguments(
  words: readonly string[],
  command: CommandSpec,
  common: Readonly<Record<string, OptionSpec>>,
): Arguments {
  const specs: Readonly<Record<string, OptionSpec>> = { ...common, ...command.options }
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(
      Object.entries(specs).map(([name, spec]) => [name, { type: parseType(spec) }]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const values = new Map<string, string[]>()
  const positionals: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value)
    if (token.kind === 'option') {
      const value = optionValue(token, specs)
      values.set(token.name, [...(values.get(token.name) ?? []), value])
    }
  }
  if (!values.has('help')) checkCount(positionals, command)
  return {
    positionals,
    flag: (name) => values.has(name),
    text: (name) => values.get(name)?.at(-1),
    list: (name) => values.get(name) ?? [],
    number: (name) => (values.has(name) ? Number(values.get(name)?.at(-1)) : undefined),
  }
}

const parseType = (spec: OptionSpec): 'boolean' | 'string' => (spec.kind === 'flag' ? 'boolean' : 'string')

function optionValue(
  token: {
    readonly name: string
    readonly rawName: string
    readonly value?: string | undefined
    readonly inlineValue?: boolean | undefined
  },
  specs: Readonly<Record<string, OptionSpec>>,
): string {
  const spec = Object.hasOwn(specs, token.name) ? specs[token.name] : undefined
  const option = token.rawName
  if (!spec) {
    const near = nearNames(token.name, Object.keys(specs))[0]
    throw near
      ? new Misuse('unknownOptionNear', { option, near: `--${near}` })
      : new Misuse('unknownOption', { option })
  }
  if (spec.kind === 'flag') {
    if (token.value !== undefined) throw new Misuse('valueNotWanted', { option })
    return 'true'
  }
  const value = token.value
  const swallowed = token.inlineValue === false && value?.startsWith('--') === true
  if (value === undefined || value === '' || swallowed) throw new Misuse('valueMissing', { option })
  if (spec.choices && !spec.choices.includes(value))
    throw new Misuse('notAChoice', { option, value, choices: spec.choices.join(' | ') })
  if (spec.kind === 'number' && !/^\d+(?:\.\d+)?$/.test(value))
    throw new Misuse('notANumber', { option, value })
  return value
}

function checkCount(positionals: readonly string[], command: CommandSpec): void {
  if (positionals.length < command.least) throw new Misuse('argumentMissing')
  const extra = positionals[command.most]
  if (extra !== undefined) throw new Misuse('argumentExtra', { argument: extra })
}
