import { fill } from '../../../../locale/locale.ts'
import { minute } from '../../../../vocabulary/duration.ts'
import { dayAndClock } from '../../format.ts'
import { afterKey, type Cursor } from './model/cursor.ts'
import { useReplay } from './replay-context.ts'

/** The slider over the whole log in situation time. */
export function Slider({
  onMove,
  onPlay,
}: {
  readonly onMove: (to: Cursor) => void
  readonly onPlay: () => void
}) {
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
