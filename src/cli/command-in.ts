import { type CommandName, commandNames, commands } from './command-table.ts'

/** The command with which some words begin, of two words (`drill seal`) or of one, and the words after it; null when there is none. */
export function commandIn(
  words: readonly string[],
): { readonly name: CommandName; readonly rest: readonly string[] } | null {
  for (const count of [2, 1]) {
    const name = words.slice(0, count).join(' ')
    if (words.length >= count && isCommandName(name)) return { name, rest: words.slice(count) }
  }
  return null
}

/** The second words of the commands that begin with a word: `seal`, `verify` for `drill`. */
export function subcommandsOf(word: string): readonly string[] {
  return commandNames.flatMap((name) => (name.startsWith(`${word} `) ? [name.slice(word.length + 1)] : []))
}

/** True for the name of a command. */
export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(commands, name)
}
