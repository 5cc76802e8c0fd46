import { join } from 'node:path'
import { compilePlans } from '../compile/compile-plans.ts'
import type { EventLog } from '../drill/event-log.ts'
import { type Opening, openDrill } from '../drill/open-drill.ts'
import { type Hidden, parseKey, startIn, unseal } from '../drill/seal.ts'
import { scenarioToPlay } from '../drill/verify-played.ts'
import { fill } from '../locale/locale.ts'
import { textsOf } from '../locale/texts-of.ts'
import type { Instant } from '../vocabulary/instant.ts'
import { drillHeader } from '../workspace/drill-header.ts'
import type { Io } from './io.ts'
import { Misuse } from './misuse.ts'
import { revisionOf } from './revision-of-set.ts'
import { keptKey, readText, recordFolder } from './sealing.ts'
import { type OpenSet, openSet, type Session, shownPath } from './session.ts'

/** A sealed drill that can be played, and when its seed has it begin. */
export interface SealedDrill {
  readonly drill: string
  readonly begins: Instant
}

/**
 * Opens the drill sealed under an id, with the key kept for it, unless it is open already. What is played and pinned is what
 * was sealed, whatever has become of the scenario's file; null, and why on the screen, when the seal does not hold.
 */
export async function openSealed(
  store: EventLog,
  drill: string,
  { session, io }: { readonly session: Session; readonly io: Io },
): Promise<SealedDrill | null> {
  const open = await openSet(session, io)
  const path = join(recordFolder(open.folder, drill), 'sealed.json')
  const shown = shownPath(io, path)
  if (io.files.status(path)?.kind !== 'file') throw new Misuse('noSealedDrill', { drill, path: shown })
  const key = parseKey(keptKey(join(io.cwd, '.yuyan', 'keys', drill), io))
  if (key === null) throw new Misuse('badKey')
  const opened = unseal(readText(path, io), drill, key)
  if (opened.fault !== null) {
    io.out(`${fill(session.texts.sealing.fault[opened.fault], { path: shown })}\n`)
    return null
  }
  const { hidden } = opened
  const titles = textsOf(open.set.settings.locale).leading.staff
  if (!(await store.drills()).includes(drill))
    await openDrill(store, openingOf(hidden, open, io), { titles, wall: io.wall.now() })
  return { drill, begins: startIn(hidden.scenario.window ?? { from: 0, until: 0 }, hidden.seed) }
}

function openingOf(hidden: Hidden, { set, folder }: OpenSet, io: Io): Opening {
  const program = compilePlans(set)
  const scenario = scenarioToPlay(hidden)
  const run = { kind: 'live', drill: hidden.drill, seed: null, draft: false, assumptions: [] } as const
  const header = drillHeader({ set, program, scenario }, run)
  const texts = new Map(set.documents.map(({ path, text }) => [path, text]))
  const rubrics = scenario.rubrics.flatMap((id) => set.rubrics.get(id)?.path ?? [])
  const involved = [...header.plans.map(({ path }) => path), ...rubrics]
  return {
    header,
    program,
    scenario,
    texts: new Map([
      ...involved.map((path) => [path, texts.get(path) ?? ''] as const),
      [scenario.path, hidden.text],
    ]),
    revision: revisionOf(folder, io),
    rehearsal: false,
  }
}
