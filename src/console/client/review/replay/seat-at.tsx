import type { SeatView } from '../../../../drill/seat-view.ts'
import { fill } from '../../../../locale/locale.ts'
import { nearClock } from '../../director/model/near-clock.ts'
import { deadlineText } from '../../format.ts'
import { dutyName } from '../../participant/duty-name.ts'
import { openDuties } from '../../participant/gate.ts'
import { itemText } from '../../participant/item-text.ts'
import { LevelMark } from '../../parts/level-mark.tsx'
import { useStretch } from '../../parts/use-stretch.ts'
import { wordsOf } from '../../words/words-of.ts'
import type { SeatCourse } from './model/seat-course.ts'
import { useReplay } from './replay-context.ts'

/** What the chosen seat had been told by then, and nothing else. */
export function SeatAt({ seat }: { readonly seat: SeatCourse }) {
  const { moment, words } = useReplay()
  const view = seat.viewAt(moment.cursor.seq)
  return (
    <section className="replay-seat" aria-labelledby="replay-seat">
      <h3 id="replay-seat">{fill(words.seat.title, { seat: seat.seat.title })}</h3>
      <div className="replay-seat-parts">
        <div>
          <Levels view={view} />
          <Duties view={view} />
        </div>
        <Inbox view={view} />
      </div>
    </section>
  )
}

function Levels({ view }: { readonly view: SeatView }) {
  const { moment, setting, locale, words } = useReplay()
  return (
    <div>
      <h4>{words.seat.levels}</h4>
      {view.levels.length === 0 && <p className="empty">{words.seat.noLevels}</p>}
      <ul className="replay-rows">
        {view.levels.map(({ instance, title, response, since }) => (
          <li key={instance}>
            <span className="replay-when">{nearClock(since, moment.cursor.at, setting)}</span>
            <span className="replay-what">
              {title} <LevelMark response={response} locale={locale} levels={setting.levels} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Duties({ view }: { readonly view: SeatView }) {
  const { moment, setting, locale, words } = useReplay()
  const { at } = moment.cursor
  const open = openDuties(view)
  return (
    <div>
      <h4>{words.seat.duties}</h4>
      {open.length === 0 && <p className="empty">{words.seat.noDuties}</p>}
      <ul className="replay-rows">
        {open.map((duty) => {
          const limit = duty.deadline === null ? null : deadlineText(duty.deadline, at, locale)
          return (
            <li key={duty.key}>
              <span className="replay-when">
                {duty.deadline === null ? words.duties.noLimit : nearClock(duty.deadline, at, setting)}
                {limit && <span className={limit.late ? 'late' : 'soft'}>{limit.text}</span>}
              </span>
              <span className="replay-what">
                {dutyName(duty, setting)} <span className="soft">{duty.plan}</span>
              </span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

/** Items drawn at a time. */
const step = 40

function Inbox({ view }: { readonly view: SeatView }) {
  const { moment, setting, locale, words } = useReplay()
  const { listed, next, more } = useStretch(view.inbox.toReversed(), step)
  return (
    <div>
      <h4>{words.seat.inbox}</h4>
      {view.inbox.length === 0 && <p className="empty">{words.seat.nothing}</p>}
      <ul className="replay-rows">
        {listed.map((item) => {
          const { kind, from, text } = itemText(item, locale, setting.levels)
          return (
            <li key={item.n}>
              <span className="replay-when">
                {nearClock(item.at, moment.cursor.at, setting)}
                <span className="soft">{[kind, from].filter(Boolean).join(' · ')}</span>
              </span>
              <span className={item.recalled ? 'replay-what undone' : 'replay-what'}>{text}</span>
            </li>
          )
        })}
      </ul>
      {next > 0 && (
        <button type="button" onClick={more}>
          {fill(wordsOf(locale).participant.earlier, { count: next })}
        </button>
      )}
    </div>
  )
}
