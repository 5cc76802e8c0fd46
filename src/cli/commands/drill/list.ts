import { join } from 'node:path'
import { evolveConduct, unopened } from '../../../drill/conduct.ts'
import { faultsOf, type KeptDrill, keptDrill, sealedTitle, traceOfKept } from '../../../drill/kept-drill.ts'
import { NewerEntry } from '../../../drill/read-entry.ts'
import { fill } from '../../../locale/locale.ts'
import { byCodePoint } from '../../../vocabulary/canonical.ts'
import { idPattern } from '../../../vocabulary/id.ts'
import type { Arguments } from '../../arguments.ts'
import { safeText } from '../../format/safe-text.ts'
import type { ExitCode, Io } from '../../io.ts'
import { readRecord } from '../../kept-files.ts'
import { lookInLiveStore } from '../../live-store.ts'
import { openSet, type Session } from '../../session.ts'

/** `yuyan drill list`: drills that are open or not yet closed, then the records of the set. */
export async function run(_: Arguments, session: Session, io: Io): Promise<ExitCode> {
  const { keeping } = session.texts
  const { folder } = await openSet(session, io)
  const newer: string[] = []
  const live =
    (await lookInLiveStore(io, async (store) => {
      const ids = await store.drills()
      return Promise.all(ids.map((id) => keptDrill(store, id).catch(noteNewer(newer))))
    })) ?? []
  const records = io.files
    .entries(join(folder, 'drills'))
    .filter(({ name }) => idPattern.test(name))
    .map(({ name }) => readRecord(join(folder, 'drills', name), name, io))
  const present = (list: readonly (KeptDrill | null)[]): KeptDrill[] =>
    list.flatMap((one) => one ?? []).sort((a, b) => byCodePoint(a.drill, b.drill))
  const lines = [
    ...present(live.filter((kept) => !records.some((record) => record?.drill === kept?.drill))).map((kept) =>
      drillLine(kept, null, session),
    ),
    ...present(records).map((kept) => drillLine(kept, keeping.recorded, session)),
    ...newer.map((drill) => fill(keeping.newerLine, { drill })),
  ]
  io.out(safeText(lines.length > 0 ? lines.map((line) => `${line}\n`).join('') : `${keeping.noDrills}\n`))
  return 0
}

/** A drill of a newer version is told, and does not hide the others. */
const noteNewer =
  (newer: string[]) =>
  (error: unknown): null => {
    if (!(error instanceof NewerEntry)) throw error
    newer.push(error.drill)
    return null
  }

function drillLine(kept: KeptDrill, where: string | null, session: Session): string {
  const { keeping } = session.texts
  try {
    return readableLine(kept, where, session)
  } catch (error) {
    if (error instanceof NewerEntry) return fill(keeping.newerLine, { drill: kept.drill })
    throw error
  }
}

function readableLine(kept: KeptDrill, where: string | null, { texts }: Session): string {
  const { keeping } = texts
  if (faultsOf(kept).length > 0) return fill(keeping.brokenLine, { drill: kept.drill })
  const sealed = sealedTitle(kept)
  if (sealed !== null) {
    const state = `${keeping.phase.prepared} · ${keeping.sealed}`
    return fill(keeping.line, { drill: kept.drill, title: sealed, state, entries: kept.entries.length })
  }
  const { trace } = traceOfKept(kept)
  const conduct = trace.events.reduce(evolveConduct, unopened(trace.header.begins))
  const phase = keeping.phase[conduct.phase]
  return fill(keeping.line, {
    drill: kept.drill,
    title: trace.header.scenario.title,
    state: [where ?? phase, ...(conduct.rehearsal ? [keeping.rehearsal] : [])].join(' · '),
    entries: kept.entries.length,
  })
}
