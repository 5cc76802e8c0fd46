import { type InputRef, Segmented } from 'antd'
import { useRef, useState } from 'react'
import { fill } from '../../../locale/locale.ts'
import { ClockPanel } from './clock-panel.tsx'
import { useDesk } from './desk.ts'
import { EmergencyBar, EmergencyButton } from './emergency-bar.tsx'
import { useShortcuts } from './keyboard.ts'
import { LogPanel } from './log-panel.tsx'
import { MessagePanel, useWaiting } from './message-panel.tsx'

/** The control cell's page: who asks, and as whom it is answered. */
export function ControlCellPage() {
  const { board, words } = useDesk()
  const waiting = useWaiting()
  const [seat, setSeat] = useState('')
  const search = useRef<InputRef>(null)
  const nothing = () => undefined
  useShortcuts({ search: () => search.current?.focus(), pause: nothing, next: nothing, help: nothing })
  const seats = board.setting.seats.filter(({ role }) => role === 'participant')
  return (
    <>
      <EmergencyBar />
      <div className="desk desk-cell">
        <section className="headline">
          <h1>{waiting > 0 ? fill(words.cell.first, { count: waiting }) : words.cell.none}</h1>
          <p className="soft">{words.cell.hint}</p>
        </section>
        <ClockPanel controls={false} />
        <main className="desk-main">
          <Segmented
            className="seat-choice"
            aria-label={words.cell.seats}
            value={seat}
            onChange={setSeat}
            options={[
              { value: '', label: words.message.allSeats },
              ...seats.map(({ seat: id, title }) => ({ value: id, label: title })),
            ]}
          />
          <MessagePanel key={seat} seat={seat === '' ? null : seat} />
        </main>
        <aside className="desk-side">
          <h2>{words.log.title}</h2>
          <LogPanel searchRef={search} button={() => null} />
        </aside>
      </div>
      <footer className="desk-foot">
        <EmergencyButton />
      </footer>
    </>
  )
}
