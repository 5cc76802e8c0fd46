import { Button, type InputRef } from 'antd'
import { useRef, useState } from 'react'
import { fill } from '../../../locale/locale.ts'
import { ClockPanel } from './clock-panel.tsx'
import { useDesk } from './desk.ts'
import { EmergencyBar } from './emergency-bar.tsx'
import { useShortcuts } from './keyboard.ts'
import { LogPanel } from './log-panel.tsx'
import { MessagePanel } from './message-panel.tsx'
import { useConversation, useWaiting } from './use-conversation.ts'

/** The control cell's page: who asks, and as whom it is answered. */
export function ControlCellPage() {
  const { words } = useDesk()
  const waiting = useWaiting()
  const [seat, setSeat] = useState<string | null>(null)
  const search = useRef<InputRef>(null)
  const nothing = () => undefined
  useShortcuts({ search: () => search.current?.focus(), pause: nothing, next: nothing, help: nothing })
  return (
    <>
      <EmergencyBar />
      <div className="desk desk-cell">
        <div className="desk-column">
          <section className="headline" aria-labelledby="headline">
            <h1 id="headline">
              {waiting > 0 ? fill(words.cell.first, { count: waiting }) : words.cell.none}
            </h1>
            <p className="soft">{words.cell.hint}</p>
          </section>
          <main className="desk-main">
            <SeatChoice chosen={seat} onChoose={setSeat} />
            <MessagePanel key={seat ?? ''} seat={seat} />
          </main>
        </div>
        <div className="desk-column">
          <ClockPanel controls={false} />
          <aside className="desk-side">
            <h2>{words.log.title}</h2>
            <LogPanel searchRef={search} button={() => null} />
          </aside>
        </div>
      </div>
    </>
  )
}

/** Whom the conversation is with; seats that wait for an answer say so. */
function SeatChoice({
  chosen,
  onChoose,
}: {
  readonly chosen: string | null
  readonly onChoose: (seat: string | null) => void
}) {
  const { board, words } = useDesk()
  const said = useConversation()
  const asking = new Set(said.filter(({ waits }) => waits).map(({ from }) => from))
  const seats = board.setting.seats.filter(({ role }) => role === 'participant')
  const choices = [{ seat: null, title: words.message.allSeats }, ...seats]
  return (
    <nav className="seat-choice" aria-label={words.cell.seats}>
      {choices.map(({ seat, title }) => (
        <Button
          key={seat ?? ''}
          aria-pressed={seat === chosen}
          type={seat === chosen ? 'primary' : 'default'}
          onClick={() => onChoose(seat)}
        >
          {title}
          {seat !== null && asking.has(seat) && <strong> · {words.message.waitsOne}</strong>}
        </Button>
      ))}
    </nav>
  )
}
