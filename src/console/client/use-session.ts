import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Ms } from '../../vocabulary/duration.ts'
import { openSession } from './open-session.ts'
import type { Folding, SeatSession, SessionState } from './seat-session.ts'

/** The session of a seat for as long as the page shows it; null for the moment before it begins. `folding` must not change. */
export function useSession<T>(drill: string, seat: string, folding: Folding<T>): SeatSession<T> | null {
  const [session, setSession] = useState<SeatSession<T> | null>(null)
  useEffect(() => {
    const [opened, close] = openSession(drill, seat, folding)
    setSession(opened)
    return () => {
      close()
      setSession(null)
    }
  }, [drill, seat, folding])
  return session
}

/** What a session knows now. */
export function useSessionState<T>(session: SeatSession<T>): SessionState<T> {
  return useSyncExternalStore(session.subscribe, session.state)
}

/** The server's wall clock, told anew each second. */
export function useServerNow(session: SeatSession<unknown>): Ms {
  const [now, setNow] = useState(() => session.serverNow())
  useEffect(() => {
    setNow(session.serverNow())
    const timer = setInterval(() => setNow(session.serverNow()), 1000)
    return () => clearInterval(timer)
  }, [session])
  return now
}
