import { useMemo, useSyncExternalStore } from 'react'
import { fill } from '../../../../locale/locale.ts'
import { minute } from '../../../../vocabulary/duration.ts'
import type { Instant } from '../../../../vocabulary/instant.ts'
import { clusters, type Mark } from '../../director/model/lanes.ts'
import { placeOf, type TimeWindow, ticksIn } from '../../director/model/time-window.ts'
import { dayAndClock, dayOf, hourAndMinute } from '../../format.ts'
import { MarkShape } from '../../parts/mark-shape.tsx'
import { afterKey, type Cursor } from './model/cursor.ts'
import { entryOfCluster } from './model/mark-steps.ts'
import { type TrackKind, trackKinds, trackMarks } from './model/marks.ts'
import { useReplay } from './replay-context.ts'

/** The slider over the whole log in situation time, with what happened marked under it. */
export function Track({
  onMove,
  onPlay,
}: {
  readonly onMove: (to: Cursor) => void
  readonly onPlay: () => void
}) {
  const { replay } = useReplay()
  const marks = useMemo(
    () => trackMarks(replay.log, { times: replay.course.times, duties: replay.duties }),
    [replay],
  )
  const { begins, ends } = replay.course
  const window = { from: begins, to: Math.max(ends, begins + minute) }
  return (
    <div className="replay-track">
      <Slider onMove={onMove} onPlay={onPlay} />
      <Ruler window={window} />
      {trackKinds
        .filter((kind) => marks[kind].length > 0)
        .map((kind) => (
          <Lane key={kind} kind={kind} marks={marks[kind]} window={window} />
        ))}
    </div>
  )
}

function Slider({ onMove, onPlay }: { readonly onMove: (to: Cursor) => void; readonly onPlay: () => void }) {
  const { replay, moment, setting, locale, words } = useReplay()
  const { course } = replay
  const { cursor } = moment
  return (
    <input
      type="range"
      className="replay-slider"
      aria-label={words.title}
      aria-valuetext={fill(words.valueText, {
        time: dayAndClock(cursor.at, setting.zone, locale),
        seq: cursor.seq,
      })}
      aria-describedby="replay-keys"
      min={0}
      max={Math.max(1, Math.ceil((course.ends - course.begins) / minute))}
      value={(cursor.at - course.begins) / minute}
      step="any"
      onChange={({ target }) =>
        onMove(course.atTime(course.begins + Math.round(target.valueAsNumber) * minute))
      }
      onKeyDown={(event) => {
        if (event.altKey || event.ctrlKey || event.metaKey) return
        const to = event.key === ' ' ? null : afterKey(event, cursor, course)
        if (to === null && event.key !== ' ') return
        event.preventDefault()
        if (to === null) onPlay()
        else onMove(to)
      }}
    />
  )
}

function Ruler({ window }: { readonly window: TimeWindow }) {
  const { setting, locale } = useReplay()
  const narrow = useNarrow()
  const { zone } = setting
  const ticks = ticksIn(window, zone * minute, narrow ? 4 : 9)
  const label = (at: Instant): string =>
    hourAndMinute(at, zone) === '00:00' ? dayOf(at, zone, locale) : hourAndMinute(at, zone)
  return (
    <div className="replay-lane replay-ruler" aria-hidden="true">
      <span className="replay-lane-title">{dayOf(window.from, zone, locale)}</span>
      <div className="replay-line">
        {ticks.map((at) => (
          <span
            key={at}
            className={`replay-tick${edge(placeOf(at, window))}`}
            style={{ left: `${placeOf(at, window)}%` }}
          >
            {label(at)}
          </span>
        ))}
      </div>
    </div>
  )
}

/** A tick's words stay within the track. */
function edge(place: number): string {
  if (place < 4) return ' replay-tick-first'
  return place > 96 ? ' replay-tick-last' : ''
}

function Lane({
  kind,
  marks,
  window,
}: {
  readonly kind: TrackKind
  readonly marks: readonly Mark[]
  readonly window: TimeWindow
}) {
  const { moment, words } = useReplay()
  const narrow = useNarrow()
  const groups = useMemo(
    () => clusters(marks, { from: window.from, to: window.to }, narrow ? 0.08 : 0.018),
    [marks, window.from, window.to, narrow],
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fields stand in it.
    <div className="replay-lane" role="group" aria-label={words.track[kind]}>
      <span className="replay-lane-title">
        {words.track[kind]} <span className="soft">{marks.length}</span>
      </span>
      <div className="replay-line">
        <span className="replay-now" style={{ left: `${placeOf(moment.cursor.at, window)}%` }} />
        {groups.map((group) => (
          <MarkButton key={group[0]?.seq} marks={group} window={window} />
        ))}
      </div>
    </div>
  )
}

/** Keys go from mark to mark by the buttons beside the slider, not through hundreds of stops. */
function MarkButton({ marks, window }: { readonly marks: readonly Mark[]; readonly window: TimeWindow }) {
  const { replay, moment, setting, words, goTo } = useReplay()
  const [first] = marks
  if (!first) return null
  const lines = marks
    .slice(0, 8)
    .map(({ at, seq }) => `${hourAndMinute(at, setting.zone)} ${short(replay.rowOf(seq ?? 0)?.text ?? '')}`)
  if (marks.length > 8) lines.push(fill(words.several, { count: marks.length }))
  const here = marks.some(({ seq }) => seq === moment.cursor.seq)
  const press = () => {
    const seq = entryOfCluster(marks, moment.cursor.seq)
    if (seq !== null) goTo(seq)
  }
  return (
    <button
      type="button"
      className={here ? 'mark-button mark-here' : 'mark-button'}
      style={{ left: `${placeOf(first.at, window)}%` }}
      tabIndex={-1}
      title={lines.join('\n')}
      aria-label={lines.join('; ')}
      onClick={press}
    >
      <MarkShape kind={first.kind} late={first.late} />
      {marks.length > 1 && <sup>{marks.length}</sup>}
    </button>
  )
}

function short(text: string): string {
  const characters = [...text]
  return characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : text
}

const narrowScreen = '(max-width: 48rem)'

/** Whether marks have so little room that more of them stand together. */
function useNarrow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = matchMedia(narrowScreen)
      query.addEventListener('change', changed)
      return () => query.removeEventListener('change', changed)
    },
    () => matchMedia(narrowScreen).matches,
  )
}
