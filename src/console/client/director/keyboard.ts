import { type KeyboardEvent as Press, useEffect, useRef } from 'react'

/** What the director's keys do; null: nothing now. */
export interface Shortcuts {
  readonly search: () => void
  readonly pause: () => void
  readonly next: () => void
  /** Something in the place of a party without a seat. */
  readonly proxy?: () => void
  readonly help: () => void
}

/** Single keys work wherever nobody is writing and no window is open. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts)
  latest.current = shortcuts
  useEffect(() => {
    const listen = (press: KeyboardEvent) => {
      if (press.ctrlKey || press.metaKey || press.altKey || press.isComposing || press.repeat) return
      if (isBusy(press.target)) return
      const does = {
        '/': latest.current.search,
        n: latest.current.next,
        a: latest.current.proxy,
        '?': latest.current.help,
      }[press.key]
      const spaced = press.key === ' ' && !isPressable(press.target) ? latest.current.pause : undefined
      const run = does ?? spaced
      if (!run) return
      press.preventDefault()
      run()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}

/** Somebody is writing, or a window asks something. */
function isBusy(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  return (
    target.closest('input, textarea, select, [contenteditable], [role="dialog"], [role="combobox"]') !==
      null || document.querySelector('.ant-modal-wrap:not([style*="display: none"])') !== null
  )
}

/** Space presses what has the focus: then it is no shortcut. */
function isPressable(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('button, a, summary, [role="tab"], [role="radio"]') !== null
  )
}

/** Up and down go from row to row of a list; Enter presses a row's first button. */
export function arrows(press: Press<HTMLElement>): void {
  const row = (press.target as Element).closest<HTMLElement>('[data-row]')
  if (!row || (press.target as Element).closest('input, textarea')) return
  if (press.key === 'Enter' && press.target === row) row.querySelector('button')?.click()
  const step = { ArrowDown: 1, ArrowUp: -1 }[press.key]
  if (step === undefined) return
  press.preventDefault()
  const rows = [...press.currentTarget.querySelectorAll<HTMLElement>('[data-row]')]
  rows[rows.indexOf(row) + step]?.focus()
}
