import { useEffect, useState } from 'react'

/** How high the band is that stands over every page, in pixels: what stays in sight stays under it. */
export function useBand(): number {
  const [height, setHeight] = useState(0)
  useEffect(() => {
    const band = document.querySelector<HTMLElement>('.band')
    if (band === null) return
    const watch = new ResizeObserver(() => setHeight(band.offsetHeight))
    watch.observe(band)
    return () => watch.disconnect()
  }, [])
  return height
}
