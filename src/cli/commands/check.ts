import { join, relative, resolve, sep } from 'node:path'
import { type CheckOptions, checkPlans } from '../../check/check-plans.ts'
import { describe } from '../../check/describe.ts'
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import { fill } from '../../locale/locale.ts'
import { formatDate } from '../../vocabulary/instant.ts'
import type { Arguments } from '../arguments.ts'
import { DiskTrouble } from '../disk-trouble.ts'
import { findingsOf } from '../findings.ts'
import { applySafeFixes } from '../fix.ts'
import { type CheckResult, countOf } from '../format/finding.ts'
import { paintFor } from '../format/paint.ts'
import type { ExitCode, Io } from '../io.ts'
import { Misuse } from '../misuse.ts'
import { type OpenSet, openSet, openSetOrFile, type Session, shownPath } from '../session.ts'

/** A fix may make another one possible; after so many rounds something is wrong with the fixes. */
const mostRounds = 10

/** `yuyan check [paths]`: all findings of the set; paths restrict what is shown. */
export async function run(args: Arguments, session: Session, io: Io): Promise<ExitCode> {
  for (const path of args.positionals)
    if (!io.files.status(resolve(io.cwd, path))) throw new Misuse('noSuchPath', { path })
  let open = await opened(session, io, args.positionals)
  const shows = shownIn(args.positionals, open.folder, io)
  const today = formatDate(io.clock(), open.set.settings.zone)
  const options: CheckOptions = { ruleset: args.text('ruleset'), today }
  let found = checkPlans(open.set, options).filter(shows)
  if (args.flag('fix')) {
    open = await fixAll(open, found, {
      session,
      io,
      again: (set) => checkPlans(set.set, options).filter(shows),
      positionals: args.positionals,
    })
    found = checkPlans(open.set, options).filter(shows)
  }
  const files = open.alone ? 1 : open.set.documents.length
  const result = { files, findings: findingsOf(found, open, session.locale, io) }
  io.out(await formatted(result, args.text('format') ?? 'pretty', session, io))
  return exitCode(result, args.number('max-warnings'), session, io)
}

/** The set of the paths; a single `.md` file outside of every set is read as a set of its own. */
async function opened(session: Session, io: Io, paths: readonly string[]): Promise<OpenSet> {
  const [path, second] = paths
  const alone =
    path !== undefined && second === undefined && session.set === undefined && path.endsWith('.md')
  return alone ? openSetOrFile(session, io, path) : openSet(session, io, path)
}

function exitCode(result: CheckResult, max: number | undefined, session: Session, io: Io): ExitCode {
  const warnings = countOf(result, 'warning')
  const tooMany = max !== undefined && warnings > max
  if (tooMany) io.err(`${fill(session.texts.check.tooManyWarnings, { max, warnings })}\n`)
  return countOf(result, 'error') > 0 || tooMany ? 1 : 0
}

/** Which findings lie under the paths that the user named; all when none was. */
function shownIn(paths: readonly string[], folder: string, io: Io): (found: Diagnostic) => boolean {
  const under = paths.map((path) => {
    const inside = relative(folder, resolve(io.cwd, path)).split(sep).join('/')
    if (/^(?:\.\.\/)*\.\.$/.test(inside)) return ''
    if (inside.startsWith('../')) throw new Misuse('outsideSet', { path, set: shownPath(io, folder) })
    return inside
  })
  if (under.length === 0 || under.includes('')) return () => true
  return ({ at }) => under.some((path) => at.path === path || at.path.startsWith(`${path}/`))
}

interface Fixing {
  readonly session: Session
  readonly io: Io
  readonly again: (open: OpenSet) => Diagnostic[]
  readonly positionals: readonly string[]
}

/** Applies safe fixes, round after round, until there is none; tells each on stderr. Gives back the set as it is then. */
async function fixAll(
  open: OpenSet,
  found: readonly Diagnostic[],
  { session, io, again, positionals }: Fixing,
): Promise<OpenSet> {
  const { texts, locale } = session
  let now = open
  let left = found
  for (let round = 1; round <= mostRounds; round++) {
    const { texts: changed, mended } = applySafeFixes(left, now.set, now.folder)
    if (mended.length === 0) {
      if (round === 1) io.err(`${texts.check.fixedNone}\n`)
      break
    }
    write(io, changed)
    for (const diagnostic of mended) {
      const path = shownPath(io, join(now.folder, diagnostic.at.path))
      const index = diagnostic.fixes.findIndex(({ safe }) => safe)
      const title = describe(diagnostic, locale).fixes[index] ?? ''
      io.err(`${fill(texts.check.fixed, { path, line: diagnostic.at.start.line, title })}\n`)
    }
    now = await opened({ ...session, set: now.alone ? undefined : now.folder }, io, positionals)
    left = again(now)
  }
  return now
}

function write(io: Io, texts: ReadonlyMap<string, string>): void {
  try {
    io.files.write(texts)
  } catch (error) {
    throw new DiskTrouble('cannotWrite', shownPath(io, [...texts.keys()][0] ?? ''), error)
  }
}

async function formatted(result: CheckResult, format: string, { texts }: Session, io: Io): Promise<string> {
  switch (format) {
    case 'json':
      return (await import('../format/check-json.ts')).checkJson(result)
    case 'sarif': {
      const [{ checkSarif }, { toolVersion }] = await Promise.all([
        import('../format/check-sarif.ts'),
        import('../version.ts'),
      ])
      return checkSarif(result, toolVersion())
    }
    case 'github':
      return (await import('../format/check-github.ts')).checkGithub(result)
    case 'junit':
      return (await import('../format/check-junit.ts')).checkJunit(result)
    default:
      return (await import('../format/check-pretty.ts')).checkPretty(result, texts, paintFor(io))
  }
}
