import { useEffect, useRef, useState } from 'react'
import type { SeatView } from '../../../drill/seat-view.ts'
import { alertUser } from '../alert-sound.ts'
import { type Gate, type News, newsOf, openGate } from './gate.ts'

/** What is on the screen, what waits, and how the waiting is shown. Tells the user when more waits than before. */
export function useGate(
  view: SeatView,
  alerts: boolean,
): readonly [gate: Gate, news: News, show: () => void] {
  const [gate, setGate] = useState(() => openGate(view))
  const news = newsOf(gate, view)
  const waiting = news.items.length + news.duties.length
  const before = useRef(0)
  useEffect(() => {
    if (waiting > before.current && alerts) alertUser()
    before.current = waiting
  }, [waiting, alerts])
  const show = () => {
    setGate(openGate(view))
    window.scrollTo({ top: 0 })
  }
  return [gate, news, show]
}
