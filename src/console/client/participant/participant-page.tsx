import { useState } from 'react'
import type { Command } from '../../../drill/command.ts'
import { SeatSwitch } from '../parts/seat-links.tsx'
import type { SeatHeld } from '../seat-folding.ts'
import type { SeatSession, SessionState } from '../seat-session.ts'
import { timesAt } from '../server-clock.ts'
import { useServerNow } from '../use-session.ts'
import { ActSheets, type OpenSheet, sheetOf, WantTo } from './act-sheets.tsx'
import { AlertSwitch } from './alert-switch.tsx'
import { choicesOf } from './choices.ts'
import type { Desk } from './desk.ts'
import { Duties } from './duties.tsx'
import { Emergency } from './emergency.tsx'
import { closedDuties, shownDuties, shownItems } from './gate.ts'
import { Head } from './head.tsx'
import { Inbox } from './inbox.tsx'
import { NewsBar } from './news-bar.tsx'
import { PhaseNote } from './phase-note.tsx'
import { Queue } from './queue.tsx'
import { useAlerts } from './use-alerts.ts'
import { useGate } from './use-gate.ts'
import './participant.css'

interface ParticipantPageProps {
  readonly session: SeatSession<SeatHeld>
  readonly state: SessionState<SeatHeld>
  readonly desk: Desk
}

/** A participant's page: for one hand, on a phone. */
export function ParticipantPage({ session, state, desk }: ParticipantPageProps) {
  const { setting, view } = desk
  const now = useServerNow(session)
  const [open, setOpen] = useState<OpenSheet | null>(null)
  const [alerts, setAlerts] = useAlerts()
  const [gate, news, show] = useGate(view, alerts)
  const { situation } = timesAt(view.clock, now)
  const act = (command: Command, label: string, photo: Blob | null = null) => {
    setOpen(null)
    session.act(command, label, photo)
  }
  const onOpen = choicesOf(desk).length > 0 ? setOpen : null
  return (
    <div className="participant">
      <Head setting={setting} view={view} now={now}>
        <NewsBar news={news} setting={setting} onShow={show} />
      </Head>
      <main>
        <PhaseNote desk={desk} carriedOut={state.carriedOut} onDo={act} />
        <div className="columns">
          <Inbox items={shownItems(gate, view)} setting={setting} situation={situation} />
          <Duties
            duties={shownDuties(gate, view)}
            closed={closedDuties(gate, view)}
            {...{ desk, situation }}
            outbox={state.outbox}
            onOpen={onOpen && ((duty) => onOpen(sheetOf(duty, desk)))}
          />
        </div>
        <footer>
          <SeatSwitch drill={setting.drill} seat={setting.seat.seat} locale={setting.locale} />
          <AlertSwitch on={alerts} locale={setting.locale} onChange={setAlerts} />
          {view.phase !== 'ended' && (
            <Emergency emergency={view.emergency} locale={setting.locale} onDo={act} />
          )}
        </footer>
      </main>
      <div className="bottom">
        <Queue session={session} state={state} setting={setting} />
        <WantTo desk={desk} onOpen={setOpen} />
      </div>
      {open !== null && (
        <ActSheets {...{ open, desk }} onDo={act} onOpen={setOpen} onClose={() => setOpen(null)} />
      )}
    </div>
  )
}
