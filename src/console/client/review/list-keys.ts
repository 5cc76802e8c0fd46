import { useEffect, useRef } from 'react'

/** Up and down go from the row that has the focus to the next of its list (`[data-rows]`), wherever in it that stands. */
function goThroughList(press: KeyboardEvent): void {
  const target = press.target instanceof HTMLElement ? press.target : null
  const step = { ArrowDown: 1, ArrowUp: -1 }[press.key]
  const list = target?.closest('[data-rows]')
  if (!target || !list || step === undefined) return
  const rows = [...list.querySelectorAll<HTMLElement>('[data-row]')].filter(
    (row) => row.offsetParent !== null,
  )
  const here = rows.findLastIndex((row) => row === target || row.contains(target))
  const next = rows[here + step]
  if (here < 0 || !next) return
  press.preventDefault()
  next.focus()
}

/** What single keys do on the page. */
export type PageKeys = Readonly<Record<string, () => void>>

/** Single keys, and arrows through lists, work wherever nobody is writing and no window is open. */
export function usePageKeys(keys: PageKeys): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const listen = (press: KeyboardEvent) => {
      if (press.ctrlKey || press.metaKey || press.altKey || press.isComposing) return
      const { target } = press
      const busy =
        target instanceof Element &&
        target.closest('input, textarea, select, dialog, [role="dialog"], [role="combobox"]') !== null
      if (busy) return
      const does = latest.current[press.key]
      if (!does) return goThroughList(press)
      press.preventDefault()
      does()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}
