import type { EventLog } from '../drill/event-log.ts'
import { openDrill } from '../drill/open-drill.ts'
import { startIn } from '../drill/seal.ts'
import { scenarioToPlay } from '../drill/verify-played.ts'
import type { Instant } from '../vocabulary/instant.ts'
import { openingToPlay } from '../workspace/open-scenario.ts'
import type { Io } from './io.ts'
import { revisionOf } from './revision-of-set.ts'
import { keyPath, openSeal } from './sealing.ts'
import { openSet, type Session } from './session.ts'

/** A sealed drill that can be played, and when its seed has it begin. */
export interface SealedDrill {
  readonly drill: string
  readonly begins: Instant
  /** Held in memory alone: until the drill begins its scenario lies nowhere without it. */
  readonly key: Uint8Array
}

/**
 * Opens the drill sealed under an id, unless it is open already, with the key that is kept for it, else typed. What is played
 * and pinned is what was sealed, whatever has become of the scenario's file; null, and why on the screen, when the seal does not hold.
 */
export async function openSealed(
  store: EventLog,
  drill: string,
  { session, io }: { readonly session: Session; readonly io: Io },
): Promise<SealedDrill | null> {
  const { set, folder } = await openSet(session, io)
  const isKept = io.files.status(keyPath(undefined, drill, io))?.kind === 'file'
  const named = isKept || io.ask === null ? undefined : '-'
  const opened = await openSeal(drill, folder, named, { session, io })
  if (opened === null) return null
  const { hidden, key } = opened
  const played = { scenario: scenarioToPlay(hidden), text: hidden.text }
  const options = { drill, revision: revisionOf(folder, io), rehearsal: false, draft: false }
  if (!(await store.drills()).includes(drill)) {
    const lock = { key, nonce: io.random(12) }
    await openDrill(store, openingToPlay(set, played, options), io.wall.now(), lock)
  }
  return { drill, begins: startIn(hidden.scenario.window ?? { from: 0, until: 0 }, hidden.seed), key }
}
