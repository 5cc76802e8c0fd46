import { type JSX, useEffect, useMemo } from 'react'
import type { Role } from '../../../drill/seat.ts'
import { fill, type Locale } from '../../../locale/locale.ts'
import { browserLanguages } from '../browser.ts'
import { hourAndMinute } from '../format.ts'
import { DrillBand, PlainBand } from '../parts/drill-band.tsx'
import { EnteredSeats, SeatSwitch } from '../parts/seat-links.tsx'
import type { SeatSession } from '../seat-session.ts'
import { useHeldSeat } from '../use-held-seat.ts'
import { useSession, useSessionState } from '../use-session.ts'
import { localeOfBrowser, wordsOf } from '../words/words-of.ts'
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
  return session && <Connected session={session} drill={drill} seat={seat} />
}

function Connected({
  session,
  drill,
  seat,
}: {
  readonly session: SeatSession<HeldBoard>
  readonly drill: string
  readonly seat: string
}) {
  const state = useSessionState(session)
  const clocks = useMemo(() => deskClocks(session), [session])
  const photo = useMemo(photoHolder, [])
  const { connection, held, setting } = state
  useHeldSeat(connection, drill, seat)
  useEffect(() => {
    if (setting === null) return
    document.documentElement.lang = setting.locale
    document.title = `${setting.seat.title} · ${setting.title}`
  }, [setting])
  const locale = setting?.locale ?? localeOfBrowser(browserLanguages())
  if (connection.kind === 'refused') return <Refused sentence={connection.problem.sentence} locale={locale} />
  if (held === null || setting === null) {
    const unreachable = connection.kind === 'offline'
    return <Notice text={unreachable ? wordsOf(locale).join.unreachable : deskWords(locale).state.loading} />
  }
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
      <SeatSwitch drill={drill} seat={seat} locale={setting.locale} />
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

/** The page has no business here: why not, and the seats that this device has. */
function Refused({ sentence, locale }: { readonly sentence: string; readonly locale: Locale }) {
  return (
    <main className="notice" role="alert">
      <h1>{deskWords(locale).state.refused}</h1>
      <p>{sentence}</p>
      <p>{wordsOf(locale).join.noPlace}</p>
      <EnteredSeats locale={locale} />
    </main>
  )
}

function Notice({ text }: { readonly text: string }) {
  return (
    <>
      <PlainBand locale={localeOfBrowser(browserLanguages())} />
      <p className="notice" role="status">
        {text}
      </p>
    </>
  )
}
