import { NewerEntry } from '../drill/read-entry.ts'
import { type SealedWhy, StillSealed } from '../drill/still-sealed.ts'
import { diskWords } from '../locale/disk-words.ts'
import { chooseLocale, fill, fillLists, type Locale, locales } from '../locale/locale.ts'
import { storeSentence } from '../locale/store-words.ts'
import type { Texts } from '../locale/texts.ts'
import { textsOf } from '../locale/texts-of.ts'
import { StoreTrouble } from '../store/store-trouble.ts'
import { nearNames } from '../vocabulary/near.ts'
import { commandIn, subcommandsOf } from './command-in.ts'
import type { CommandSpec } from './command-spec.ts'
import { type CommandName, commandNames, commands, commonOptions } from './command-table.ts'
import { DiskTrouble } from './disk-trouble.ts'
import type { ExitCode, Io } from './io.ts'
import { Misuse, type MisuseKind } from './misuse.ts'
import { readArguments } from './options.ts'

/**
 * Runs one command line (without `node yuyan`) and tells how it went. Never throws: misuse is one sentence on stderr, and so is
 * a bug of ours; YUYAN_DEBUG=1 adds the stack.
 */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  const asked = askedLocale(argv)
  const locale = chooseLocale(asked ?? undefined, [io.env.LC_ALL, io.env.LC_MESSAGES, io.env.LANG])
  const texts = textsOf(locale)
  const name = commandAmong(argv) ?? ''
  try {
    return await dispatch(argv, io, { locale, asked, texts })
  } catch (error) {
    io.err(`yuyan: ${sentence(error, name, { locale, texts })}\n`)
    if (io.env.YUYAN_DEBUG && error instanceof Error) io.err(`${error.stack ?? ''}\n`)
    return 2
  }
}

/** `--lang` is needed to say anything, even that the rest is wrong. */
function askedLocale(argv: readonly string[]): Locale | null {
  const at = argv.lastIndexOf('--lang')
  const inline = argv.findLast((word) => word.startsWith('--lang='))
  const value = at >= 0 ? argv[at + 1] : inline?.slice('--lang='.length)
  return locales.find((locale) => locale === value) ?? null
}

interface Speech {
  readonly locale: Locale
  readonly asked: Locale | null
  readonly texts: Texts
}

async function dispatch(argv: readonly string[], io: Io, speech: Speech): Promise<ExitCode> {
  const all = commandFirst(argv)
  const [name = '--help', ...words] = all
  if (name === '--version' || name === '-v' || name === 'version') return showVersion(io)
  if (name === '--help' || name === '-h' || name === 'help') return showHelp(commandAmong(words), io, speech)
  const found = commandIn(all)
  if (found === null) {
    if (subcommandsOf(name).length > 0 && /^(?:--help|-h)$/.test(words[0] ?? ''))
      return showHelp(null, io, speech)
    throw unknownCommand(name, words[0])
  }
  const command: CommandSpec = commands[found.name]
  const args = readArguments(found.rest, command, commonOptions)
  if (args.flag('help')) return showHelp(found.name, io, speech)
  const { run } = await command.load()
  return run(args, { ...speech, set: args.text('set') }, io)
}

/** The first command that is named among words. */
function commandAmong(words: readonly string[]): CommandName | null {
  const at = words.findIndex((_, index) => commandIn(words.slice(index)) !== null)
  return at < 0 ? null : (commandIn(words.slice(at))?.name ?? null)
}

/** `drill` is no command by itself: told apart from a word that is none at all. */
function unknownCommand(name: string, second: string | undefined): Misuse {
  const known = subcommandsOf(name)
  if (known.length > 0 && (second === undefined || second.startsWith('-')))
    return new Misuse('subcommandMissing', { command: name, known: known.join(' | ') })
  const command = known.length > 0 ? `${name} ${second}` : name
  const near = nearNames(command, commandNames)[0]
  return near
    ? new Misuse('unknownCommandNear', { command, near })
    : new Misuse('unknownCommand', { command })
}

/** `yuyan --lang en check` means what `yuyan check --lang en` means. */
function commandFirst(argv: readonly string[]): readonly string[] {
  const option = argv[0] ?? ''
  if (/^--(?:lang|set)=/.test(option)) return [...commandFirst(argv.slice(1)), option]
  if (/^--(?:lang|set)$/.test(option)) return [...commandFirst(argv.slice(2)), ...argv.slice(0, 2)]
  return argv
}

async function showVersion(io: Io): Promise<ExitCode> {
  const { toolVersion } = await import('./version.ts')
  io.out(`${toolVersion()}\n`)
  return 0
}

async function showHelp(command: CommandName | null, io: Io, { locale }: Speech): Promise<ExitCode> {
  const { helpText } = await import('./help.ts')
  io.out(helpText(command, locale))
  return 0
}

function sentence(
  error: unknown,
  command: string,
  { locale, texts }: Pick<Speech, 'locale' | 'texts'>,
): string {
  if (error instanceof Misuse)
    return fillLists(texts.misuse[error.kind], { command, ...error.params }, locale)
  if (error instanceof DiskTrouble)
    return fill(texts.misuse[error.kind], { path: error.path, ...diskWords(error.code, locale) })
  if (error instanceof StillSealed) return fill(texts.misuse[sealedKinds[error.why]], { drill: error.drill })
  if (error instanceof StoreTrouble) return storeSentence(error, locale)
  if (error instanceof NewerEntry)
    return fill(texts.misuse.newerDrill, {
      drill: error.drill,
      seq: error.seq,
      version: String(error.version),
    })
  return fill(texts.misuse.crash, { message: error instanceof Error ? error.message : String(error) })
}

const sealedKinds: Readonly<Record<SealedWhy, MisuseKind>> = {
  'no-key': 'stillSealed',
  'other-key': 'sealedOtherKey',
}
