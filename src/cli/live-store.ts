import { join } from 'node:path'
import type { EventLog } from '../drill/event-log.ts'
import type { Io } from './io.ts'

/** Where drills live until they are closed: one file beside the set's repository, ignored by git. */
export function liveStorePath(io: Pick<Io, 'cwd'>): string {
  return join(io.cwd, '.yuyan', 'drills.db')
}

/** Does something with the store of live drills, and lets go of it whatever happens. */
export async function withLiveStore<T>(io: Io, work: (store: EventLog) => Promise<T>): Promise<T> {
  const store = await io.openLog(liveStorePath(io))
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

/** As {@link withLiveStore}, where looking for drills must not make an empty store: null when there is none. */
export async function lookInLiveStore<T>(io: Io, look: (store: EventLog) => Promise<T>): Promise<T | null> {
  if (!io.hasLog(liveStorePath(io))) return null
  return withLiveStore(io, look)
}
