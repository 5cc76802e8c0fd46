import { useEffect, useState } from 'react'
import { type Ms, second } from '../../../../vocabulary/duration.ts'
import { browserNow } from '../../browser.ts'
import type { Course, Cursor } from './model/cursor.ts'

export interface Play {
  readonly playing: boolean
  readonly speed: number
  readonly setSpeed: (speed: number) => void
  readonly toggle: () => void
  readonly stop: () => void
}

/** Moves on by itself while it plays, and only then; stops at the end. */
export function usePlay(
  course: Course,
  cursor: Cursor,
  move: (change: (from: Cursor) => Cursor) => void,
): Play {
  const [playing, setPlaying] = useState(false)
  const [speed, setSpeed] = useState(60)
  const over = course.isEnd(cursor)
  useEffect(() => {
    if (!playing) return
    let last: Ms = browserNow()
    const timer = setInterval(() => {
      const now = browserNow()
      const passed = now - last
      last = now
      move((from) => course.played(from, passed * speed))
    }, pace())
    return () => clearInterval(timer)
  }, [playing, speed, course, move])
  useEffect(() => {
    if (over) setPlaying(false)
  }, [over])
  return {
    ...{ playing, speed, setSpeed },
    toggle: () => {
      if (!playing && over) move(() => course.atEntry(1))
      setPlaying(!playing)
    },
    stop: () => setPlaying(false),
  }
}

/** Who wants little motion is shown a picture a second. */
function pace(): Ms {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? second : second / 5
}
