import type { SeatDuty } from '../../../drill/seat-view.ts'
import { fill } from '../../../locale/locale.ts'
import type { Instant } from '../../../vocabulary/instant.ts'
import { dayAndClock, deadlineText, hourAndMinute, sinceText } from '../format.ts'
import type { Outbox } from '../outbox.ts'
import { PhotoThumb } from '../parts/photo-thumb.tsx'
import { wordsOf } from '../words/words-of.ts'
import { isQueued } from './act-queued.ts'
import type { Desk } from './desk.ts'
import { isKeptUp, shortLabel } from './duty-forms.ts'
import { dutyName } from './duty-name.ts'
import { isOpen } from './gate.ts'

interface DutiesProps {
  readonly duties: readonly SeatDuty[]
  readonly closed: readonly SeatDuty[]
  readonly desk: Desk
  readonly outbox: Outbox
  readonly situation: Instant
  /** Null: nothing can be done any more. */
  readonly onOpen: ((duty: SeatDuty) => void) | null
}

/** The seat's duties: the open ones with the time that is left, the closed ones folded away. */
export function Duties({ duties, closed, desk, outbox, situation, onOpen }: DutiesProps) {
  const words = wordsOf(desk.setting.locale).participant
  return (
    <section aria-labelledby="duties">
      <h2 id="duties">
        {words.duties}
        {duties.length > 0 && <span className="count">{duties.filter(isOpen).length}</span>}
      </h2>
      {duties.length === 0 && <p className="empty">{words.dutiesEmpty}</p>}
      <ul className="items">
        {duties.map((duty) => (
          <li key={duty.key} className={`item duty${isOpen(duty) ? '' : ' duty-closed'}`}>
            <p className="item-text">{dutyName(duty, desk.setting)}</p>
            <DutyFacts duty={duty} desk={desk} situation={situation} />
            <PhotoThumb photo={duty.photo} setting={desk.setting} />
            <DutyButton {...{ duty, desk, outbox, onOpen }} />
          </li>
        ))}
      </ul>
      {closed.length > 0 && (
        <details>
          <summary>{fill(words.dutiesClosed, { count: closed.length })}</summary>
          <ul className="items">
            {closed.map((duty) => (
              <li key={duty.key} className="item duty-closed">
                <p className="item-text">{dutyName(duty, desk.setting)}</p>
                <DutyFacts duty={duty} desk={desk} situation={situation} />
                <PhotoThumb photo={duty.photo} setting={desk.setting} />
                <DutyButton {...{ duty, desk, outbox, onOpen }} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

/** What can be done about a duty: bring it to its end, or give up what is kept up. */
function DutyButton({
  duty,
  desk,
  outbox,
  onOpen,
}: Pick<DutiesProps, 'desk' | 'outbox' | 'onOpen'> & { readonly duty: SeatDuty }) {
  const { form, participant } = wordsOf(desk.setting.locale)
  if (onOpen === null || !(isOpen(duty) || isKeptUp(duty))) return null
  const label = isOpen(duty) ? shortLabel(duty, desk) : form.giveUp
  const queued = isQueued(outbox, duty.key)
  return (
    <button
      type="button"
      className={isOpen(duty) ? 'do' : 'do secondary'}
      disabled={queued}
      aria-label={`${label} ${dutyName(duty, desk.setting)}`}
      onClick={() => onOpen(duty)}
    >
      {queued ? participant.queuedMark : label}
    </button>
  )
}

function DutyFacts({
  duty,
  desk: { setting, view },
  situation,
}: Pick<DutiesProps, 'desk' | 'situation'> & { duty: SeatDuty }) {
  const { locale, zone } = setting
  const words = wordsOf(locale).duty
  return (
    <p className="item-head">
      <DutyState duty={duty} situation={situation} setting={setting} over={view.phase === 'ended'} />
      {duty.deadline !== null && (
        <span>{fill(words.by, { time: deadlineClock(duty.deadline, situation, setting) })}</span>
      )}
      {duty.to.length > 0 && (
        <span>{fill(words.to, { names: duty.to.join(locale === 'zh-CN' ? '、' : ', ') })}</span>
      )}
      <span>{duty.plan}</span>
      <span className="when">
        {hourAndMinute(duty.dueAt, zone)} · {sinceText(duty.dueAt, situation, locale)}
      </span>
    </p>
  )
}

/** A deadline of another day says its day. */
function deadlineClock(deadline: Instant, situation: Instant, { zone, locale }: Desk['setting']): string {
  const far = Math.abs(deadline - situation) > 12 * 3_600_000
  return far ? dayAndClock(deadline, zone, locale) : hourAndMinute(deadline, zone)
}

function DutyState({
  duty: { state, deadline },
  situation,
  setting: { locale },
  over,
}: {
  readonly duty: SeatDuty
  readonly situation: Instant
  readonly setting: Desk['setting']
  /** The drill has ended: no time runs any more. */
  readonly over: boolean
}) {
  const words = wordsOf(locale).duty
  if (state === 'late') {
    const text =
      deadline === null ? words.late : deadlineText(deadline, Math.max(situation, deadline + 1), locale).text
    return <strong className="late">{text}</strong>
  }
  if (state === 'done-late') return <strong className="late">{words[state]}</strong>
  if (state === 'due' && over) return <strong>{words.left}</strong>
  if (state !== 'due') return <strong>{words[state]}</strong>
  if (deadline === null) return <span>{words.noDeadline}</span>
  const { late, text } = deadlineText(deadline, situation, locale)
  return <strong className={late ? 'late' : undefined}>{text}</strong>
}
