import type { EventLog } from '../drill/event-log.ts'
import { openDrill } from '../drill/open-drill.ts'
import { startIn } from '../drill/seal.ts'
import { scenarioToPlay } from '../drill/verify-played.ts'
import type { Instant } from '../vocabulary/instant.ts'
import { openingToPlay } from '../workspace/open-scenario.ts'
import type { Io } from './io.ts'
import { revisionOf } from './revision-of-set.ts'
import { openSeal } from './sealing.ts'
import { openSet, type Session } from './session.ts'

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
  const { set, folder } = await openSet(session, io)
  const opened = await openSeal(drill, folder, undefined, { session, io })
  if (opened === null) return null
  const { hidden } = opened
  const played = { scenario: scenarioToPlay(hidden), text: hidden.text }
  const options = { drill, revision: revisionOf(folder, io), rehearsal: false, draft: false }
  if (!(await store.drills()).includes(drill))
    await openDrill(store, openingToPlay(set, played, options), io.wall.now())
  return { drill, begins: startIn(hidden.scenario.window ?? { from: 0, until: 0 }, hidden.seed) }
}
