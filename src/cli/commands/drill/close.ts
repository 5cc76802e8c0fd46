import { evolveConduct, unopened } from '../../../drill/conduct.ts'
import type { EventLog } from '../../../drill/event-log.ts'
import { type KeptDrill, keptDrill, traceOfKept } from '../../../drill/kept-drill.ts'
import { stageOf } from '../../../drill/open-drill.ts'
import { DrillSession } from '../../../drill/session.ts'
import { fill, fillLists } from '../../../locale/locale.ts'
import { randomActs } from '../../act-ids.ts'
import type { Arguments } from '../../arguments.ts'
import { clausesYaml } from '../../clauses-yaml.ts'
import { DiskTrouble } from '../../disk-trouble.ts'
import { scoreFiles } from '../../drill-documents.ts'
import { assertWhole } from '../../find-drill.ts'
import { findingsYaml } from '../../findings-yaml.ts'
import { safeText } from '../../format/safe-text.ts'
import type { ExitCode, Io } from '../../io.ts'
import { recordFiles } from '../../kept-files.ts'
import { ledgerNews } from '../../ledger-news.ts'
import { lookInLiveStore } from '../../live-store.ts'
import { Misuse } from '../../misuse.ts'
import { reviseDrill } from '../../revising.ts'
import { scoreDrill } from '../../scoring.ts'
import { recordFolder } from '../../sealing.ts'
import { type OpenSet, openSet, type Session, shownPath } from '../../session.ts'
import { writingOf } from '../../templates.ts'

/** `yuyan drill close <id>`: its record into the set: log, pins, scorecard, findings; all of them or none. */
export async function run(args: Arguments, session: Session, io: Io): Promise<ExitCode> {
  const drill = args.positionals[0] ?? ''
  const open = await openSet(session, io)
  const closed = await lookInLiveStore(io, async (store) => {
    const found = await keptDrill(store, drill)
    if (!found) throw new Misuse('noLiveDrill', { drill, known: await store.drills() })
    assertWhole(found, session, io)
    const kept = await endedDrill(store, found, args.text('force-end'), { session, io })
    return writeRecord(kept, open, { session, io })
  })
  if (closed === null) throw new Misuse('noLiveDrill', { drill, known: [] })
  return closed
}

interface World {
  readonly session: Session
  readonly io: Io
}

/** The drill once it has ended: as it is, or ended now for a reason. A rehearsal leaves no record. */
async function endedDrill(
  store: EventLog,
  kept: KeptDrill,
  reason: string | undefined,
  { session, io }: World,
): Promise<KeptDrill> {
  const { drill } = kept
  const { header, events } = traceOfKept(kept).trace
  const { phase, rehearsal } = events.reduce(evolveConduct, unopened(header.begins))
  if (rehearsal) throw new Misuse('rehearsalKept', { drill })
  if (phase === 'ended') return kept
  if (reason === undefined) throw new Misuse('drillNotEnded', { drill })
  const found = await stageOf(store, drill, () => session.texts.leading.staff)
  if (!found) throw new Misuse('noLiveDrill', { drill, known: [] })
  const live = await DrillSession.open(store, io.wall, found.stage)
  await live.ask('director', { kind: 'end', reason }, randomActs(io, events.length)())
  await live.close()
  return (await keptDrill(store, drill)) ?? kept
}

function writeRecord(kept: KeptDrill, open: OpenSet, { session, io }: World): ExitCode {
  const folder = recordFolder(open.folder, kept.drill)
  io.files.settleFolder(folder)
  if (io.files.status(`${folder}/log.jsonl`)) throw new Misuse('recordThere', { path: shownPath(io, folder) })
  const { trace, program, scenario } = traceOfKept(kept)
  const files = recordFiles(kept)
  const digest = clausesYaml(trace, program, new TextEncoder().encode(String(files.get('log.jsonl'))).length)
  if (digest !== null) files.set('clauses.yaml', digest)
  let news = ''
  try {
    const scored = scoreDrill(trace, program, open.set, { session, io, played: scenario })
    const { locale } = open.set.settings
    const writing = { ...writingOf(open, undefined, session, io), locale }
    const revision = reviseDrill(trace, program, open, { io, played: scenario })
    files.set('findings.yaml', findingsYaml({ trace, program, revision }, locale))
    news = ledgerNews({ trace, program, revision }, open.set, session)
    // Last: a template of the set that cannot be used costs the scorecard, not the findings.
    if (scored)
      for (const [name, text] of scoreFiles({ trace, program, scored }, writing)) files.set(name, text)
  } catch (error) {
    // The record must not wait for a rubric or a scenario that is no more.
    if (!(error instanceof Misuse)) throw error
    io.err(
      `${fillLists(session.texts.misuse[error.kind], error.params, session.locale)}\n${session.texts.keeping.unscored}\n`,
    )
  }
  try {
    io.files.replaceFolder(folder, files)
  } catch (error) {
    throw new DiskTrouble('cannotWrite', shownPath(io, folder), error)
  }
  const words = { path: `${shownPath(io, folder)}/`, entries: kept.entries.length, pins: kept.blobs.size }
  io.out(`${fill(session.texts.keeping.closed, words)}\n`)
  io.out(safeText(news))
  return 0
}
