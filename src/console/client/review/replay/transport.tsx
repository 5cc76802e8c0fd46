import { useMemo } from 'react'
import { fill } from '../../../../locale/locale.ts'
import { type Cursor, playSpeeds } from './model/cursor.ts'
import { nextMarked } from './model/mark-steps.ts'
import { trackMarks } from './model/marks.ts'
import { useReplay } from './replay-context.ts'
import type { Play } from './use-play.ts'

/** Buttons that move the moment: an entry or a mark at a time, or by itself. */
export function Transport({ play, onMove }: { readonly play: Play; readonly onMove: (to: Cursor) => void }) {
  const { replay, moment, words } = useReplay()
  const { course } = replay
  const { cursor } = moment
  const marked = useMemo(() => {
    const marks = trackMarks(replay.log, { times: course.times, duties: replay.duties })
    return Object.values(marks)
      .flatMap((each) => each.flatMap(({ seq }) => seq ?? []))
      .sort((a, b) => a - b)
  }, [replay, course])
  const toMark = (way: 1 | -1) => {
    const seq = nextMarked(marked, cursor.seq, way)
    if (seq !== null) onMove(course.atEntry(seq))
  }
  return (
    <fieldset className="replay-transport">
      <legend className="replay-unseen">{words.transport}</legend>
      <button type="button" className="replay-play" onClick={play.toggle}>
        {play.playing ? `❚❚ ${words.pause}` : `▶ ${words.play}`}
      </button>
      <label>
        <span className="replay-unseen">{words.speed}</span>
        <select value={play.speed} onChange={({ target }) => play.setSpeed(Number(target.value))}>
          {playSpeeds.map((speed) => (
            <option key={speed} value={speed}>
              {fill(words.times, { speed })}
            </option>
          ))}
        </select>
      </label>
      <button type="button" onClick={() => onMove(course.byEntries(cursor, -1))}>
        ‹ {words.previous}
      </button>
      <button type="button" onClick={() => onMove(course.byEntries(cursor, 1))}>
        {words.next} ›
      </button>
      <button type="button" onClick={() => toMark(-1)}>
        « {words.previousMark}
      </button>
      <button type="button" onClick={() => toMark(1)}>
        {words.nextMark} »
      </button>
    </fieldset>
  )
}
