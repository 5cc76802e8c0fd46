import { type Ref, useMemo } from 'react'
import { fill } from '../../../../locale/locale.ts'
import { minute } from '../../../../vocabulary/duration.ts'
import type { Instant } from '../../../../vocabulary/instant.ts'
import { clusters, type Mark } from '../../director/model/lanes.ts'
import { placeOf, type TimeWindow, ticksIn } from '../../director/model/time-window.ts'
import { dayOf, hourAndMinute } from '../../format.ts'
import { MarkShape } from '../../parts/mark-shape.tsx'
import { useWidth } from '../use-width.ts'
import { entryOfCluster } from './model/mark-steps.ts'
import { type TrackKind, trackKinds, trackMarks } from './model/marks.ts'
import { useReplay } from './replay-context.ts'

/** Pixels that a mark with its number, and a tick with its time, need beside the next. */
const markRoom = 26
const tickRoom = 90

/** What happened, marked under the slider: a row for each kind. */
export function Track() {
  const { replay } = useReplay()
  const marks = useMemo(
    () => trackMarks(replay.log, { times: replay.course.times, duties: replay.duties }),
    [replay],
  )
  const { begins, ends } = replay.course
  const window = { from: begins, to: Math.max(ends, begins + minute) }
  const [line, width] = useWidth<HTMLDivElement>()
  return (
    <div className="replay-track">
      <Ruler window={window} line={line} width={width} />
      {trackKinds
        .filter((kind) => marks[kind].length > 0)
        .map((kind) => (
          <Lane key={kind} kind={kind} marks={marks[kind]} window={window} width={width} />
        ))}
    </div>
  )
}

function Ruler({
  window,
  line,
  width,
}: {
  readonly window: TimeWindow
  readonly line: Ref<HTMLDivElement>
  readonly width: number
}) {
  const { setting, locale } = useReplay()
  const { zone } = setting
  const ticks = ticksIn(window, zone * minute, Math.max(2, Math.floor(width / tickRoom)))
  const label = (at: Instant): string =>
    hourAndMinute(at, zone) === '00:00' ? dayOf(at, zone, locale) : hourAndMinute(at, zone)
  return (
    <div className="replay-lane replay-ruler" aria-hidden="true">
      <span className="replay-lane-title">{dayOf(window.from, zone, locale)}</span>
      <div className="replay-line" ref={line}>
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
  width,
}: {
  readonly kind: TrackKind
  readonly marks: readonly Mark[]
  readonly window: TimeWindow
  readonly width: number
}) {
  const { moment, words } = useReplay()
  const groups = useMemo(
    () => clusters(marks, { from: window.from, to: window.to }, markRoom / width),
    [marks, window.from, window.to, width],
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
      onClick={press}
    >
      <MarkShape kind={first.kind} late={first.late} />
      <span className="replay-unseen">{lines.join('; ')}</span>
      {marks.length > 1 && <sup>{marks.length}</sup>}
    </button>
  )
}

function short(text: string): string {
  const characters = [...text]
  return characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : text
}
