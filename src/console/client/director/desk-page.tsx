import { type JSX, useMemo } from 'react'
import type { Role } from '../../../drill/seat.ts'
import { fill } from '../../../locale/locale.ts'
import { hourAndMinute } from '../format.ts'
import { DrillBand } from '../parts/drill-band.tsx'
import type { SeatSession } from '../seat-session.ts'
import { useSession, useSessionState } from '../use-session.ts'
import { boardFolding, type HeldBoard } from './board-folding.ts'
import { ControlCellPage } from './control-cell-page.tsx'
import { type Desk, DeskProvider, useDesk } from './desk.ts'
import { deskClocks } from './desk-clocks.ts'
import { DirectorPage } from './director-page.tsx'
import { DiskNote } from './disk-note.tsx'
import { EvaluatorPage } from './evaluator-page.tsx'
import { photoHolder } from './photo-holder.ts'
import { Queue } from './queue.tsx'
import { deskWords } from './words/words-of.ts'

const pages: Readonly<Partial<Record<Role, () => JSX.Element>>> = {
  director: DirectorPage,
  cell: ControlCellPage,
  evaluator: EvaluatorPage,
}

/** The page of a seat that sees the whole drill. */
export function DeskPage({ drill, seat }: { readonly drill: string; readonly seat: string }) {
  const session = useSession<HeldBoard>(drill, seat, boardFolding)
  return session && <Connected session={session} />
}

function Connected({ session }: { readonly session: SeatSession<HeldBoard> }) {
  const state = useSessionState(session)
  const clocks = useMemo(() => deskClocks(session), [session])
  const photo = useMemo(photoHolder, [])
  const { connection, held, setting } = state
  if (connection.kind === 'refused') return <Notice text={connection.problem.sentence} />
  if (held === null || setting === null) return <Notice text={deskWords('zh-CN').state.loading} />
  const { board, version } = held
  if (board === null) return <Notice text={deskWords(setting.locale).state.wrongSeat} />
  const Page = pages[setting.seat.role]
  if (!Page) return <Notice text={deskWords(setting.locale).state.wrongSeat} />
  const desk: Desk = {
    ...{ board, version, connection, clocks, photo },
    locale: setting.locale,
    words: deskWords(setting.locale),
    present: state.present,
    act: (command, label) => session.act(command, label, command.kind === 'observe' ? photo.take() : null),
  }
  return (
    <DeskProvider value={desk}>
      <Band />
      {connection.kind === 'offline' && <OfflineNote heard={state.heard} />}
      {state.diskLeft !== null && <DiskNote left={state.diskLeft} locale={setting.locale} />}
      <Page />
      <Queue outbox={state.outbox} dismiss={(act) => session.dismiss(act)} />
    </DeskProvider>
  )
}

function Band() {
  const { board, locale } = useDesk()
  const { phase, rehearsal, emergency, clock } = board.conduct
  const state = clock.stopped === 'emergency' ? 'stopped' : emergency ? 'called' : 'none'
  const view = { phase, rehearsal, emergency: state } as const
  return <DrillBand view={view} title={board.setting.title} locale={locale} />
}

/** The line is broken: what the page shows is as it was, and it says as of when. */
function OfflineNote({ heard }: { readonly heard: number | null }) {
  const { board, words } = useDesk()
  const time = heard === null ? '' : hourAndMinute(heard, board.setting.zone)
  return (
    <p className="offline" role="status">
      {fill(words.state.offline, { time })}
    </p>
  )
}

function Notice({ text }: { readonly text: string }) {
  return (
    <p className="notice" role="status">
      {text}
    </p>
  )
}
