import { relative, resolve, sep } from 'node:path'
import { toStored } from '../../drill/event-log.ts'
import { idPattern } from '../../vocabulary/id.ts'
import { formatWall } from '../../vocabulary/instant.ts'
import type { Arguments } from '../arguments.ts'
import { eventLines } from '../event/event-summary.ts'
import { refusalLines } from '../event/event-text.ts'
import { type KeyedIn, keyIn } from '../event/key-in.ts'
import { type EventFile, readEvent } from '../event/read-event.ts'
import { safeText } from '../format/safe-text.ts'
import { mayRun } from '../gate.ts'
import type { ExitCode, Io } from '../io.ts'
import { listed } from '../listed.ts'
import { withLiveStore } from '../live-store.ts'
import { Misuse } from '../misuse.ts'
import { timesIn } from '../paper/times-in.ts'
import { revisionOf } from '../revision-of-set.ts'
import { type OpenSet, openSet, type Session, shownPath } from '../session.ts'

/** `yuyan event <timeline> --id X`: what really happened, keyed in as a log like any other, to be reviewed by the plans. */
export async function run(args: Arguments, session: Session, io: Io): Promise<ExitCode> {
  const id = args.text('id')
  if (id === undefined) throw new Misuse('drillIdMissing')
  if (!idPattern.test(id)) throw new Misuse('badId', { id })
  const open = await openSet(session, io)
  const file = fileOf(args, { id, open }, session, io)
  const shown = shownPath(io, resolve(io.cwd, args.positionals[0] ?? ''))
  const refuse = (lines: readonly string[]): ExitCode => {
    io.err(safeText(`${lines.join('\n')}\n${session.texts.keeping.nothingRecorded}\n`))
    return 1
  }
  const place = { shown, session }
  if (!file.playable) return refuse(refusalLines(file, { rows: [], event: null }, place))
  const plans = file.frame.plans.map((value) => ({ value }))
  const gate = mayRun(open, { plans, path: null }, { draft: args.flag('draft'), session, io })
  if (!gate.run) return 1
  const options = { revision: revisionOf(open.folder, io), draft: gate.draft }
  const { locale } = open.set.settings
  const keyed = await keyIn(file, { set: open.set, options, locale, wall: formatWall(io.wall.now()) })
  const refusals = refusalLines(
    file,
    { rows: keyed.findings, unmatched: keyed.unmatched, event: keyed },
    place,
  )
  if (refusals.length > 0) return refuse(refusals)
  await keep(id, keyed, io)
  io.out(safeText(`${eventLines(keyed, file.count, session).join('\n')}\n`))
  return 0
}

function fileOf(
  args: Arguments,
  { id, open }: { readonly id: string; readonly open: OpenSet },
  session: Session,
  io: Io,
): EventFile {
  const path = resolve(io.cwd, args.positionals[0] ?? '')
  const { text, rows } = timesIn(path, session, io)
  if (rows.length === 0) throw new Misuse('noTimes', { path: shownPath(io, path) })
  const plans = listed(args.text('plans') ?? '')
  const inSet = relative(open.folder, path).split(sep).join('/')
  // A path outside the set is nobody's business but that of whoever keyed it in.
  const named = inSet.startsWith('..') ? (inSet.split('/').at(-1) ?? inSet) : inSet
  const file = readEvent({ path: named, text, rows }, { id, title: args.text('title'), plans }, open.set)
  if (file.frame.plans.length === 0) throw new Misuse('noPlansOfEvent', { path: shownPath(io, path) })
  return file
}

async function keep(drill: string, { paper, blobs }: KeyedIn, io: Io): Promise<void> {
  await withLiveStore(io, async (store) => {
    if ((await store.read(drill, 0)).length > 0) throw new Misuse('drillKnown', { drill })
    for (const [name, text] of blobs) await store.putBlob(name, text)
    const added = { entries: paper.log.map(toStored), receipts: [] }
    if ((await store.append(drill, 0, added)) !== 'added') throw new Misuse('drillKnown', { drill })
  })
}
