import { useEffect } from 'react'
import type { AnnouncedLevel, SeatView } from '../../../drill/seat-view.ts'
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
import { AreaMap } from './area-map.tsx'
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
  const wall = wallView(view, setting)
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
        <div className="wall-levels">
          <Level first={wall.first} phase={view.phase} setting={setting} />
          <Others others={wall.others} setting={setting} />
        </div>
        <div className="wall-times">
          <p className="wall-clock">
            <span className="wall-day">
              {dayOf(situation, setting.zone, setting.locale)}
              <small>{clockState(view.clock, view.phase, setting.locale)}</small>
              <small>
                {words.time.exercise} {exerciseClock(exercise)}
              </small>
            </span>
            <time>{tickingClock(situation, setting.zone)}</time>
          </p>
          {view.phase === 'begun' && <Next wall={wall} situation={situation} setting={setting} />}
        </div>
        {wall.map !== null && <AreaMap map={wall.map} setting={setting} />}
        <Events events={wall.events} setting={setting} />
      </main>
    </div>
  )
}

function Level({
  first,
  phase,
  setting: { locale, levels, zone },
}: {
  readonly first: WallView['first']
  readonly phase: SeatView['phase']
  readonly setting: Setting
}) {
  const words = wordsOf(locale)
  if (first === null) {
    const text = phase === 'prepared' ? words.wall.notStarted : words.wall.none
    return <section className="wall-level wall-quiet level">{text}</section>
  }
  const numeral = levelName(first.response).replace('级', '')
  const isRoman = numeral !== first.response
  return (
    <section className={`wall-level ${levelClass(first.response)}`}>
      {/* Drawn, so that it stands at its place and size whatever fonts the screen has. */}
      {isRoman && (
        <svg className="wall-numeral" viewBox="0 0 120 71" aria-hidden="true">
          <text x="60" y="69" textAnchor="middle" fill="currentColor">
            {inLetters(numeral)}
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

/** `Ⅲ` → `III`: letters are as high in any font, which signs made for Chinese text are not. */
function inLetters(numeral: string): string {
  return numeral.normalize('NFKC')
}

function Others({ others, setting }: { others: readonly AnnouncedLevel[]; setting: Setting }) {
  if (others.length === 0) return null
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

function Next({
  wall: { next, late },
  situation,
  setting,
}: {
  wall: WallView
  situation: Instant
  setting: Setting
}) {
  const words = wordsOf(setting.locale).wall
  const left = next?.deadline == null ? null : deadlineText(next.deadline, situation, setting.locale).text
  return (
    <section className="wall-next" aria-label={words.next}>
      <p>
        <span>{words.next}</span>
        <strong>{left ?? words.noNext}</strong>
        {late > 0 && <strong className="late">{fill(words.late, { count: late })}</strong>}
      </p>
      {next !== null && <p className="wall-due">{dutyName(next, setting)}</p>}
    </section>
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
                {text} {from !== '' && <small>{from}</small>}
              </span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
