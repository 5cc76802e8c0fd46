import { useRef, useState } from 'react'
import { type StillList, stillList } from './model/still-list.ts'

interface Still<T> extends StillList<T> {
  /** Shows what waits. */
  readonly refresh: () => void
  /** Goes on the element that holds the list: while a finger, a pointer or the focus is in it, nothing moves. */
  readonly hold: {
    readonly onPointerEnter: () => void
    readonly onPointerLeave: () => void
    readonly onFocus: () => void
    readonly onBlur: () => void
  }
}

/** A list that does not move while somebody reaches for it. */
export function useStill<T>(items: readonly T[], keyOf: (item: T) => string): Still<T> {
  const [held, setHeld] = useState<readonly T[] | null>(null)
  const inside = useRef({ pointer: false, focus: false })
  const enter = (how: 'pointer' | 'focus') => () => {
    inside.current[how] = true
    setHeld((before) => before ?? items)
  }
  const leave = (how: 'pointer' | 'focus') => () => {
    inside.current[how] = false
    if (!inside.current.pointer && !inside.current.focus) setHeld(null)
  }
  return {
    ...stillList(held, items, keyOf),
    refresh: () => setHeld((before) => (before === null ? null : items)),
    hold: {
      onPointerEnter: enter('pointer'),
      onPointerLeave: leave('pointer'),
      onFocus: enter('focus'),
      onBlur: leave('focus'),
    },
  }
}
