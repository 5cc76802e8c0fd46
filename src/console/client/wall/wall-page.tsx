import { useEffect } from 'react'
import type { AnnouncedLevel, SeatDuty } from '../../../drill/seat-view.ts'
import { levelText } from '../../../locale/level-text.ts'
import { fill } from '../../../locale/locale.ts'
import type { Instant } from '../../../vocabulary/instant.ts'
import { levelName } from '../../../vocabulary/level.ts'
import type { Setting } from '../../protocol.ts'
import { dayAndClock, dayOf, deadlineText, exerciseClock, hourAndMinute, tickingClock } from '../format.ts'
import type { Desk } from '../participant/desk.ts'
import { dutyName } from '../participant/duty-name.ts'
import { itemText } from '../participant/item-text.ts'
import { clockState } from '../parts/clock-state.ts'
import { DrillBand } from '../parts/drill-band.tsx'
import { instanceTitle } from '../parts/instance-title.ts'
import { LevelMark, levelClass, responseText } from '../parts/level-mark.tsx'
import type { SeatHeld } from '../seat-folding.ts'
import type { SeatSession, SessionState } from '../seat-session.ts'
import { timesAt } from '../server-clock.ts'
import { useServerNow } from '../use-session.ts'
import { wordsOf } from '../words/words-of.ts'
import { type WallView, wallView } from './wall-view.ts'
import './wall.css'

/** The wall screen: the level so large that it reads across the room, the time, what happened last. */
export function WallPage({
  session,
  state,
  desk: { setting, view },
}: {
  readonly session: SeatSession<SeatHeld>
  readonly state: SessionState<SeatHeld>
  readonly desk: Desk
}) {
  const words = wordsOf(setting.locale)
  const now = useServerNow(session)
  const { situation, exercise } = timesAt(view.clock, now)
  const wall = wallView(view, setting.levels)
  useEffect(() => {
    document.documentElement.classList.add('on-wall')
    return () => document.documentElement.classList.remove('on-wall')
  }, [])
  return (
    <div className="wall">
      <DrillBand view={view} title={setting.title} locale={setting.locale} />
      {state.connection.kind === 'offline' && state.heard !== null && (
        <p className="offline" role="status">
          {fill(words.connection.offlineSince, {
            time: dayAndClock(state.heard, setting.zone, setting.locale),
          })}
        </p>
      )}
      <main>
        <Level first={wall.first} setting={setting} />
        <div className="wall-side">
          <p className="wall-clock">
            <span className="wall-day">{dayOf(situation, setting.zone, setting.locale)}</span>
            <time>{tickingClock(situation, setting.zone)}</time>
          </p>
          <p className="wall-exercise">
            {words.time.exercise} {exerciseClock(exercise)} ·{' '}
            {clockState(view.clock, view.phase, setting.locale)}
          </p>
          <Others others={wall.others} setting={setting} />
          {wall.next !== null && <Next duty={wall.next} situation={situation} setting={setting} />}
        </div>
        <Events events={wall.events} setting={setting} />
      </main>
    </div>
  )
}

function Level({ first, setting: { locale, levels, zone } }: { first: WallView['first']; setting: Setting }) {
  const words = wordsOf(locale)
  if (first === null) return <section className="wall-level level">{words.wall.none}</section>
  const numeral = levelName(first.response).replace('级', '')
  const isRoman = numeral !== first.response
  return (
    <section className={`wall-level ${levelClass(first.response)}`}>
      {/* Drawn, so that it stands at its place and size whatever fonts the screen has. */}
      {isRoman && (
        <svg className="wall-numeral" viewBox="0 0 100 76" aria-hidden="true">
          <text x="50" y="73" textAnchor="middle" fill="currentColor">
            {numeral}
          </text>
        </svg>
      )}
      <span className="wall-name">
        {isRoman
          ? fill(words.level.inForce, { level: levelText(first.response, locale, levels) })
          : responseText(first.response, locale, levels)}
      </span>
      <span className="wall-plan">
        {instanceTitle(first.instance, first.title, locale)} ·{' '}
        {fill(words.wall.since, { time: hourAndMinute(first.since, zone) })}
      </span>
    </section>
  )
}

function Others({ others, setting }: { others: readonly AnnouncedLevel[]; setting: Setting }) {
  return (
    <ul className="wall-others">
      {others.map(({ instance, title, response }) => (
        <li key={instance}>
          <LevelMark response={response} locale={setting.locale} levels={setting.levels} />{' '}
          {instanceTitle(instance, title, setting.locale)}
        </li>
      ))}
    </ul>
  )
}

function Next({ duty, situation, setting }: { duty: SeatDuty; situation: Instant; setting: Setting }) {
  if (duty.deadline === null) return null
  const { late, text } = deadlineText(duty.deadline, situation, setting.locale)
  return (
    <p className="wall-next">
      {wordsOf(setting.locale).wall.next} <strong className={late ? 'late' : undefined}>{text}</strong>{' '}
      {dutyName(duty, setting)}
    </p>
  )
}

function Events({ events, setting }: { events: WallView['events']; setting: Setting }) {
  const words = wordsOf(setting.locale).wall
  return (
    <section className="wall-events">
      <h2>{words.events}</h2>
      {events.length === 0 && <p>{words.noEvents}</p>}
      <ol>
        {events.map((item) => {
          const { kind, from, text } = itemText(item, setting.locale, setting.levels)
          return (
            <li key={item.n}>
              <time>{hourAndMinute(item.at, setting.zone)}</time>
              <strong>{kind}</strong>
              <span>
                {from} {text}
              </span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
