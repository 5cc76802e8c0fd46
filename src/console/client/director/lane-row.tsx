import { Tooltip } from 'antd'
import { fill } from '../../../locale/locale.ts'
import type { Instant } from '../../../vocabulary/instant.ts'
import { hourAndMinute } from '../format.ts'
import { MarkShape } from '../parts/mark-shape.tsx'
import { useDesk } from './desk.ts'
import { markText } from './mark-text.ts'
import { clusters, type Lane, type Mark } from './model/lanes.ts'
import { placeOf, type TimeWindow } from './model/time-window.ts'

/** One seat's lane. Marks that would lie on each other are one, with their number. */
export function LaneRow({
  lane,
  window,
  now,
  onMark,
}: {
  readonly lane: Lane
  readonly window: TimeWindow
  readonly now: Instant
  readonly onMark: (marks: readonly Mark[]) => void
}) {
  const { words } = useDesk()
  return (
    <div className="lane">
      <span className="lane-title" title={lane.title ?? words.timeline.all}>
        {lane.title ?? words.timeline.all}
      </span>
      <div className="lane-track">
        <span className="now-line" style={{ left: `${placeOf(now, window)}%` }} />
        {clusters(lane.marks, window).map((marks) => (
          <MarkButton key={keyOf(marks)} marks={marks} window={window} onMark={onMark} />
        ))}
      </div>
    </div>
  )
}

function keyOf([first]: readonly Mark[]): string {
  return first ? `${first.kind}-${first.id ?? first.seq}-${first.at}` : ''
}

function MarkButton({
  marks,
  window,
  onMark,
}: {
  readonly marks: readonly Mark[]
  readonly window: TimeWindow
  readonly onMark: (marks: readonly Mark[]) => void
}) {
  const { board, words } = useDesk()
  const [first] = marks
  if (!first) return null
  const { zone } = board.setting
  const lines = marks
    .slice(0, 8)
    .map((mark) => `${hourAndMinute(mark.at, zone)} ${markText(mark, board, words)}`)
  if (marks.length > 8) lines.push(fill(words.timeline.several, { count: marks.length }))
  return (
    <Tooltip title={<span className="mark-tip">{lines.join('\n')}</span>}>
      <button
        type="button"
        className="mark-button"
        style={{ left: `${placeOf(first.at, window)}%` }}
        aria-label={lines.join('; ')}
        onClick={() => onMark(marks)}
      >
        <MarkShape kind={first.kind} late={first.late} />
        {marks.length > 1 && <sup>{marks.length}</sup>}
      </button>
    </Tooltip>
  )
}
