import { useEffect } from 'react'
import { deviceKeep } from './browser.ts'
import { dropSeat } from './held-seats.ts'
import type { Connection } from './seat-session.ts'

/** A seat that lets this device in no more is forgotten: its place in the list would lead nowhere. */
export function useHeldSeat(connection: Connection, drill: string, seat: string): void {
  const refused = connection.kind === 'refused' && connection.problem.problem === 'not-entered'
  useEffect(() => {
    if (refused) dropSeat(deviceKeep, { drill, seat })
  }, [refused, drill, seat])
}
