import { useEffect, useState } from 'react'
import { type Direction, loadElk, place } from '../../../../report/drawing/place-rows.ts'
import type { Placed, ToPlace } from '../../../../report/drawing/placed.ts'

/** `failed`: the layout could not be made or loaded; the words beside the drawing say the same. */
export type Placing = Placed | 'busy' | 'failed'

/** The drawing's places, once they are known. `key` names the drawing: another key, another layout. */
export function usePlaced(key: string, drawing: ToPlace, direction: Direction = 'down'): Placing {
  const [held, setHeld] = useState<{ readonly key: string; readonly placed: Placing }>({
    key: '',
    placed: 'busy',
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the drawing
  useEffect(() => {
    let left = false
    const keep = (placed: Placing) => {
      if (!left) setHeld({ key, placed })
    }
    loadElk()
      .then((elk) => place(elk, drawing, direction))
      .then(keep, () => keep('failed'))
    return () => {
      left = true
    }
  }, [key, direction])
  return held.key === key ? held.placed : 'busy'
}

/** Whether the screen is too small for drawings: then their words come first. */
export function isSmallScreen(): boolean {
  return matchMedia('(max-width: 800px)').matches
}
