import type { ReactNode } from 'react'
import type { SeatView } from '../../../drill/seat-view.ts'
import { fill, type Locale } from '../../../locale/locale.ts'
import type { Ms } from '../../../vocabulary/duration.ts'
import type { Setting } from '../../protocol.ts'
import { dayOf, exerciseClock, hourAndMinute, tickingClock } from '../format.ts'
import { clockState } from '../parts/clock-state.ts'
import { DrillBand } from '../parts/drill-band.tsx'
import { instanceTitle } from '../parts/instance-title.ts'
import { LevelMark } from '../parts/level-mark.tsx'
import { timesAt } from '../server-clock.ts'
import { wordsOf } from '../words/words-of.ts'
import { openDuties } from './gate.ts'

interface HeadProps {
  readonly setting: Setting
  readonly view: SeatView
  /** The server's wall clock. */
  readonly now: Ms
  /** What hangs below it: the announcement of what is new. */
  readonly children: ReactNode
}

/** What is always in sight: that it is a drill, the post, the time, the levels in force. */
export function Head({ setting, view, now, children }: HeadProps) {
  const { locale, zone } = setting
  const words = wordsOf(locale)
  const { situation, exercise } = timesAt(view.clock, now)
  return (
    <header className="head">
      <DrillBand view={view} title={setting.title} locale={locale} />
      <div className="head-main">
        <div className="head-line">
          <h1>{setting.seat.title}</h1>
          <DutyCount view={view} locale={locale} />
        </div>
        <div className="clock">
          <time className="clock-situation" title={words.time.situation}>
            {tickingClock(situation, zone)}
          </time>
          <span className="clock-side">
            <span className={view.clock.running ? undefined : 'stands'}>
              {dayOf(situation, zone, locale)} · {clockState(view.clock, view.phase, locale)}
            </span>
            <span>
              {words.time.exercise} {exerciseClock(exercise)}
            </span>
          </span>
        </div>
        <Levels setting={setting} view={view} />
        {view.beat !== null && <p className="beat">{words.beat[view.beat.beat]}</p>}
      </div>
      {children}
    </header>
  )
}

function Levels({ setting: { locale, zone, levels }, view }: Pick<HeadProps, 'setting' | 'view'>) {
  const words = wordsOf(locale)
  if (view.levels.length === 0) return <p className="levels">{words.level.none}</p>
  return (
    <ul className="levels" aria-label={words.participant.levels}>
      {view.levels.map(({ instance, title, response, since }) => (
        <li key={instance}>
          <LevelMark response={response} locale={locale} levels={levels} />
          <span>{instanceTitle(instance, title, locale)}</span>
          <small>{sinceWords(locale, hourAndMinute(since, zone))}</small>
        </li>
      ))}
    </ul>
  )
}

/** How many duties are open and how many of these are late; leads to them. */
function DutyCount({ view, locale }: { readonly view: SeatView; readonly locale: Locale }) {
  const words = wordsOf(locale)
  const open = openDuties(view)
  const late = open.filter(({ state }) => state === 'late').length
  if (open.length === 0) return null
  return (
    <button
      type="button"
      className="duty-count"
      onClick={() => document.getElementById('duties')?.scrollIntoView({ block: 'center' })}
    >
      {words.participant.duties} {open.length}
      {late > 0 && (
        <span className="late">
          {words.time.late} {late}
        </span>
      )}
    </button>
  )
}

function sinceWords(locale: Locale, time: string): string {
  return fill(wordsOf(locale).participant.since, { time })
}
