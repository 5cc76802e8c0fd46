import { resolve } from 'node:path'
import { toStored } from '../../../drill/event-log.ts'
import { keepPins, type Opening, stageFor } from '../../../drill/open-drill.ts'
import { Paper } from '../../../drill/paper.ts'
import { fill } from '../../../locale/locale.ts'
import { idPattern } from '../../../vocabulary/id.ts'
import { formatWall } from '../../../vocabulary/instant.ts'
import { openingOf } from '../../../workspace/open-scenario.ts'
import type { Arguments } from '../../arguments.ts'
import { findScenario } from '../../find-scenario.ts'
import { safeText } from '../../format/safe-text.ts'
import { mayRun } from '../../gate.ts'
import type { ExitCode, Io } from '../../io.ts'
import { withLiveStore } from '../../live-store.ts'
import { Misuse } from '../../misuse.ts'
import { playTimes } from '../../paper/play-times.ts'
import { rowFindingText } from '../../paper/row-finding-text.ts'
import { timesIn } from '../../paper/times-in.ts'
import { revisionOf } from '../../revision-of-set.ts'
import { openSet, type Session, shownPath } from '../../session.ts'

/** `yuyan drill record <scenario> --from times.csv --id X`: a drill held on paper, keyed in as a log like any other. */
export async function run(args: Arguments, session: Session, io: Io): Promise<ExitCode> {
  const drill = args.text('id')
  if (drill === undefined) throw new Misuse('drillIdMissing')
  if (!idPattern.test(drill)) throw new Misuse('badId', { id: drill })
  const open = await openSet(session, io)
  const scenario = findScenario(open.set, args.positionals[0] ?? '')
  const from = args.text('from')
  if (from === undefined) throw new Misuse('timesMissing')
  const path = resolve(io.cwd, from)
  const { rows } = timesIn(path, session, io)
  const gate = mayRun(open, scenario, { draft: args.flag('draft'), session, io })
  if (!gate.run) return 1
  const revision = revisionOf(open.folder, io)
  const options = { drill, kind: 'paper', revision, rehearsal: false, draft: gate.draft } as const
  const opening = openingOf(open.set, scenario, options)
  return withLiveStore(io, async (store) => {
    if ((await store.read(drill, 0)).length > 0) throw new Misuse('drillKnown', { drill })
    const blobs = new Map<string, string>()
    const paper = await written(blobs, opening, session, io)
    const findings = playTimes(paper, rows, session.texts.keeping.reasons)
    if (findings.length > 0) {
      const place = shownPath(io, path)
      const lines = findings.map(
        (found) => `${place}:${found.line} ${rowFindingText(found, { paper, opening }, session)}`,
      )
      io.err(safeText(`${lines.join('\n')}\n${session.texts.keeping.nothingRecorded}\n`))
      return 1
    }
    for (const [name, text] of blobs) await store.putBlob(name, text)
    const added = { entries: paper.log.map(toStored), receipts: [] }
    if ((await store.append(drill, 0, added)) !== 'added') throw new Misuse('drillKnown', { drill })
    const words = { drill, rows: rows.length, entries: paper.log.length }
    io.out(`${fill(session.texts.keeping.keyedIn, words)}\n`)
    return 0
  })
}

/** The paper with its first entries, and what they name. */
async function written(
  blobs: Map<string, string>,
  opening: Opening,
  session: Session,
  io: Io,
): Promise<Paper> {
  const stage = stageFor(opening, session.texts.leading.staff)
  const { begins, id, title } = opening.scenario
  const paper = new Paper(stage, formatWall(io.wall.now()))
  const pins = await keepPins({ putBlob: async (name, text) => void blobs.set(name, text) }, opening)
  paper.tell({ type: 'drill-opened', data: { pins, rehearsal: false } }, begins)
  paper.tell({ type: 'drill-started', data: { scenario: id, title, seed: null } }, begins)
  return paper
}
