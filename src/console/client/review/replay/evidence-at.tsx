import { photoOf } from '../../../../drill/photo-of.ts'
import { fill } from '../../../../locale/locale.ts'
import type { DrillEvent } from '../../../../run/event.ts'
import { formatDate, parseWall } from '../../../../vocabulary/instant.ts'
import { nearClock } from '../../director/model/near-clock.ts'
import { dayAndClock, tickingClock } from '../../format.ts'
import { PhotoFrom } from '../../parts/photo-thumb.tsx'
import type { ReplayLog } from './model/replay-log.ts'
import { Panel } from './panel.tsx'
import { photoAddress } from './replay-api.ts'
import { type ReplayContext, useReplay } from './replay-context.ts'

/** So many of the entries that followed are listed. */
const most = 12

/** The entry of the log at the moment: in words, when it really was, what brought it about and what followed from it. */
export function EvidenceAt() {
  const context = useReplay()
  const { replay, moment, setting, locale, words } = context
  const { seq } = moment.cursor
  const event = replay.entry(seq)
  if (event === null) return null
  const followed = replay.followedFrom(seq)
  const photo = photoOf(event)
  return (
    <Panel
      name="evidence"
      title={words.evidence.title}
      aside={`${fill(words.evidence.number, { seq })} · ${dayAndClock(event.at.situation, setting.zone, locale)}`}
    >
      <p className="replay-entry">{textOf(seq, context)}</p>
      {photo !== null && (
        <PhotoFrom key={photo} source={photoAddress(setting.drill, photo, locale)} locale={locale} />
      )}
      <p className="soft">{wallText(event, context)}</p>
      {event.cause !== null && (
        <>
          <h4>{words.evidence.cause}</h4>
          <EntryLink seq={event.cause} />
        </>
      )}
      <h4>
        {followed.length === 0
          ? words.evidence.nothing
          : fill(words.evidence.followed, { count: followed.length })}
      </h4>
      <ul className="replay-chain">
        {told(followed, replay)
          .slice(0, most)
          .map((each) => (
            <li key={each}>
              <EntryLink seq={each} />
            </li>
          ))}
        {followed.length > most && (
          <li className="soft">{fill(words.evidence.more, { count: followed.length - most })}</li>
        )}
      </ul>
    </Panel>
  )
}

function EntryLink({ seq }: { readonly seq: number }) {
  const context = useReplay()
  const { replay, moment, setting, goTo } = context
  const at = replay.entry(seq)?.at.situation ?? moment.cursor.at
  return (
    <button type="button" className="replay-link" onClick={() => goTo(seq)}>
      {nearClock(at, moment.cursor.at, setting)} {textOf(seq, context)}
    </button>
  )
}

/** Entries with words before bookkeeping, each in its order. */
function told(entries: readonly number[], replay: ReplayLog): readonly number[] {
  const silent = (seq: number): number => (replay.rowOf(seq) === null ? 1 : 0)
  return entries.toSorted((a, b) => silent(a) - silent(b) || a - b)
}

function textOf(seq: number, { replay, words }: ReplayContext): string {
  return replay.rowOf(seq)?.text ?? words.evidence.bookkeeping
}

/** When it really was: of what followed by itself, when its cause was. */
function wallText(event: DrillEvent, { replay, setting, words }: ReplayContext): string {
  const cause = event.cause === null ? null : replay.entry(event.cause)
  const wall = event.wall ?? cause?.wall ?? null
  if (wall === null) return replay.answer.kind === 'simulation' ? '' : words.evidence.noWall
  const at = parseWall(wall)
  const time = `${formatDate(at, setting.zone)} ${tickingClock(at, setting.zone)}`
  return fill(event.wall === null ? words.evidence.wallOf : words.evidence.wall, { time })
}
