import { traceOfKept } from '../../../drill/kept-drill.ts'
import { fill, type Locale } from '../../../locale/locale.ts'
import {
  failing,
  type RegressionKind,
  regressionKinds,
  usualRegressions,
} from '../../../revise/regressions.ts'
import type { Arguments } from '../../arguments.ts'
import { readDrill } from '../../drill.ts'
import { erasedLines, faultSentences, keptDrillOf } from '../../find-drill.ts'
import { replayJson } from '../../format/replay-json.ts'
import { replayText } from '../../format/replay-text.ts'
import { replayWords } from '../../format/replay-words.ts'
import { safeText } from '../../format/safe-text.ts'
import { verdictText } from '../../format/verdict-text.ts'
import type { ExitCode, Io } from '../../io.ts'
import { listed } from '../../listed.ts'
import { Misuse } from '../../misuse.ts'
import { type OtherPlans, otherPlans } from '../../other-plans.ts'
import { dutyLog, entryLog } from '../../play.ts'
import { openSet, type Session } from '../../session.ts'

/**
 * `yuyan drill replay <drill>`: its log as a duty officer's, after its chain and pins were checked; with `--against` what the same
 * acts come to by other plans.
 */
export async function run(args: Arguments, session: Session, io: Io): Promise<ExitCode> {
  const against = args.text('against')
  if (against !== undefined) return replayBy(against, args, session, io)
  for (const option of ['format', 'draft', 'since', 'fail-on'])
    if (args.text(option) !== undefined || args.flag(option))
      throw new Misuse('needsAgainst', { option: `--${option}` })
  const { folder } = await openSet(session, io)
  const kept = await keptDrillOf(args.positionals[0] ?? '', folder, io)
  const faults = faultSentences(kept, session)
  const { keeping } = session.texts
  if (faults.length > 0) {
    io.err(faults.map((fault) => `${fault}\n`).join(''))
    io.err(`${fill(keeping.notReplayed, { drill: kept.drill })}\n`)
    return 1
  }
  const { trace, program } = traceOfKept(kept)
  const asked = entriesAsked(args, trace.events.length)
  io.out(
    safeText(
      asked === null
        ? dutyLog(trace, program, session.locale)
        : entryLog({ trace, program }, asked, session.locale),
    ),
  )
  if (asked === null) io.out(safeText(erasedLines(kept, session)))
  io.err(`${fill(keeping.whole, { entries: kept.entries.length, pins: kept.blobs.size })}\n`)
  if (kept.photos.size > 0) io.err(`${fill(keeping.photos, { count: kept.photos.size })}\n`)
  return 0
}

/** The positions typed, in their order; null: all of the log is asked for. */
function entriesAsked(args: Arguments, most: number): readonly number[] | null {
  const typed = args
    .list('entry')
    .flatMap((each) => each.split(/[,，、\s]+/))
    .filter((each) => each !== '')
  if (typed.length === 0) return null
  return typed.map((word) => {
    const entry = Number(word)
    if (!Number.isInteger(entry) || entry < 1 || entry > most)
      throw new Misuse('noSuchEntry', { entry: word, most })
    return entry
  })
}

async function replayBy(against: string, args: Arguments, session: Session, io: Io): Promise<ExitCode> {
  const open = await openSet(session, io)
  const place = { setFolder: open.folder, out: undefined }
  const drill = await readDrill(args.positionals[0] ?? '', place, session, io)
  const other = await otherPlans(against, open, session, io)
  const failOn = failOnAsked(args.text('fail-on'))
  const since = args.text('since')
  const compared = since === undefined ? null : await otherPlans(since, open, session, io)
  const { replayDrill } = await import('../../replaying.ts')
  const asked = { open, other, since: compared, draft: args.flag('draft') }
  const replayed = replayDrill(drill, asked, { session, io })
  if (replayed === null) return 1
  const { locale } = session
  const base = replayed.isCompared ? compared : null
  if (compared !== null && base === null) io.err(`${replayWords[locale].sinceBroken}\n`)
  const named = (by: (asked: string, plans: OtherPlans) => string) => ({
    against: by(against, other),
    since: base && by(since ?? '', base),
  })
  if (args.text('format') === 'json') {
    const names = named((asked, { commit }) => commit ?? asked)
    io.out(replayJson(replayed, names, failOn))
  } else {
    const names = named((asked, plans) => nameOf(asked, plans, locale))
    io.out(safeText(replayText(replayed, names, locale)))
    io.out(safeText(verdictText(replayed, failOn, locale)))
  }
  return failing(replayed.regressions, failOn).length > 0 ? 1 : 0
}

/** A revision as it was asked for, with the commit that it is. */
function nameOf(asked: string, { commit }: OtherPlans, locale: Locale): string {
  if (asked === '.') return replayWords[locale].today
  return commit === null ? asked : `${asked} [${commit.slice(0, 7)}]`
}

/** What a drill may fail by, as `--fail-on` names it. Throws {@link Misuse} for what it does not know. */
function failOnAsked(written: string | undefined): readonly RegressionKind[] {
  if (written === undefined) return usualRegressions
  const names = listed(written)
  if (names.length === 1 && names[0] === 'none') return []
  return names.map((name) => {
    const kind = regressionKinds.find((each) => each === name)
    if (kind !== undefined) return kind
    const choices = [...regressionKinds, 'none'].join(' | ')
    throw new Misuse('notAChoice', { option: '--fail-on', value: name, choices })
  })
}
