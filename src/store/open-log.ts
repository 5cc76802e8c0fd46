import type { EventLog } from '../drill/event-log.ts'
import { StoreTrouble } from './store-trouble.ts'

/**
 * Event logs by where they lie: `memory:`, `postgres://…`, or the path of a file. Loads only the driver that is needed.
 * @throws StoreTrouble
 */
export async function openLog(location: string): Promise<EventLog> {
  if (location === 'memory:') return (await import('./memory.ts')).memoryLog()
  if (/^postgres(ql)?:\/\//.test(location)) return (await import('./postgres.ts')).openPostgres(location)
  if (location === '' || /^[a-z][a-z0-9+.-]*:\/\//i.test(location))
    throw new StoreTrouble('bad-location', location)
  return (await import('./sqlite.ts')).openSqlite(location)
}
