import { type RefObject, useEffect, useRef, useState } from 'react'

/** How wide an element is drawn, in pixels; 720 until it is known. */
export function useWidth<E extends HTMLElement>(): readonly [RefObject<E | null>, number] {
  const place = useRef<E>(null)
  const [width, setWidth] = useState(720)
  useEffect(() => {
    const element = place.current
    if (!element) return
    const watch = new ResizeObserver(([entry]) => {
      const wide = entry?.contentRect.width ?? 0
      if (wide > 0) setWidth(Math.round(wide))
    })
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  return [place, width]
}
