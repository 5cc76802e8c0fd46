import { useCallback, useEffect, useRef, useState } from 'react'
import type { Course, Cursor } from './model/cursor.ts'
import type { ReplayPanelProps } from './panel-props.ts'

/** Browsers refuse an address that is written too often; who slides shows it where they come to rest. */
const rest = 400

export interface HeldCursor {
  readonly cursor: Cursor
  /** The entry in the address is the slider's doing, or the moment that somebody came for: nothing else on the page was pressed. */
  readonly leads: boolean
  readonly move: (change: (from: Cursor) => Cursor) => void
}

/**
 * The moment that is shown: by the entry in the address, which follows it when it rests. Where the address names another entry, because a
 * number on the page led there, the moment goes there.
 */
export function useCursor(
  course: Course,
  { at, onAt, came }: Pick<ReplayPanelProps, 'at' | 'onAt'> & { readonly came: boolean },
): HeldCursor {
  const [cursor, setCursor] = useState(() => course.atEntry(at ?? 1))
  const [leads, setLeads] = useState(came)
  const told = useRef(at)
  const latest = useRef(onAt)
  latest.current = onAt
  useEffect(() => {
    if (at === told.current) return
    told.current = at
    setLeads(false)
    if (at !== null) setCursor(course.atEntry(at))
  }, [at, course])
  const { seq } = cursor
  useEffect(() => {
    if (seq === (told.current ?? 1)) return
    const timer = setTimeout(() => {
      told.current = seq
      setLeads(true)
      latest.current(seq)
    }, rest)
    return () => clearTimeout(timer)
  }, [seq])
  const move = useCallback((change: (from: Cursor) => Cursor) => setCursor(change), [])
  return { cursor, leads, move }
}
