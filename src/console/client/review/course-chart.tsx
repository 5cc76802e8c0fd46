import { useId } from 'react'
import { levelName } from '../../../vocabulary/level.ts'
import type { Course } from '../../review-protocol.ts'
import { type CourseFrame, courseFrame, pointsOf } from './course-frame.ts'
import { useReview } from './review-context.tsx'
import { ticksOf } from './time-scale.ts'
import { useWidth } from './use-width.ts'

/** What was called for (dashed) against what was declared (bars) over time; a press chooses the stretch there. */
export function CourseChart({
  course,
  onStretch,
}: {
  readonly course: Course
  readonly onStretch: (seq: number) => void
}) {
  const [place, width] = useWidth<HTMLDivElement>()
  const frame = courseFrame(course.lines, width)
  const gap = useId()
  const { lines } = course
  const press = (x: number) => {
    const at = frame.momentAt(x)
    const row = course.rows.findLast(({ from }) => from <= at) ?? course.rows[0]
    if (row) onStretch(row.seq)
  }
  return (
    <div className="course-chart" ref={place}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the table under the chart is the way by keys */}
      <svg
        viewBox={`0 0 ${width} ${frame.high}`}
        role="img"
        aria-label={lines.words.alternative}
        onClick={({ clientX, currentTarget }) => {
          const box = currentTarget.getBoundingClientRect()
          press(((clientX - box.left) / box.width) * width)
        }}
      >
        <defs>
          <pattern id={gap} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line x1="0" y1="0" x2="0" y2="7" className="gap-line" />
          </pattern>
        </defs>
        <Rows lines={lines} frame={frame} />
        {lines.gaps.map(({ from, to }) => (
          <rect
            key={from}
            x={frame.x(from)}
            y={frame.top - 4}
            width={frame.x(to) - frame.x(from)}
            height={frame.foot - frame.top + 4}
            fill={`url(#${gap})`}
          />
        ))}
        <Bars lines={lines} frame={frame} />
        <polyline points={pointsOf(lines.demand, frame)} className="demand" />
        <Ticks course={course} frame={frame} />
        {frame.gapWords.map(({ x, y, words }) => (
          <text key={`${x} ${y}`} x={x} y={y} textAnchor="middle" className="gap-words">
            {words}
          </text>
        ))}
        <EndLabels lines={lines} frame={frame} />
      </svg>
    </div>
  )
}

interface Part {
  readonly lines: Course['lines']
  readonly frame: CourseFrame
}

/** A line for each level with its mark; the lowest for none. */
function Rows({ lines, frame }: Part) {
  return [...lines.levels, { id: null, words: lines.words.none }].map(({ id, words }) => (
    <g key={id}>
      <line x1={frame.left} x2={frame.right} y1={frame.y(id)} y2={frame.y(id)} className="grid" />
      {id === null ? (
        <text x={frame.left - 8} y={frame.y(id) + 4} textAnchor="end" className="none">
          {words}
        </text>
      ) : (
        <>
          <rect
            x={0}
            y={frame.y(id) - 12}
            width={frame.left - 8}
            height={24}
            rx={3}
            className={boxClass(id)}
          />
          <text
            x={(frame.left - 8) / 2}
            y={frame.y(id) + 4.5}
            textAnchor="middle"
            className={`ink-${levelClassName(id)}`}
          >
            {words}
          </text>
        </>
      )}
    </g>
  ))
}

function Bars({ lines, frame }: Part) {
  return lines.response.map(({ from, to, level }) => {
    const [x, y] = [frame.x(from), frame.y(level)]
    const wide = Math.max(frame.x(to) - x, 1.5)
    if (level === null) return <line key={from} x1={x} x2={x + wide} y1={y} y2={y} className="undeclared" />
    const numeral = levelName(level).replace('级', '')
    return (
      <g key={from}>
        <rect x={x} y={y - 10} width={wide} height={20} className={boxClass(level)} />
        {wide >= 26 && numeral !== level && (
          <text
            x={x + wide / 2}
            y={y + 5}
            textAnchor="middle"
            className={`strong ink-${levelClassName(level)}`}
          >
            {numeral}
          </text>
        )}
      </g>
    )
  })
}

/** The first mark has its day, too, and needs room. */
const firstWide = 100

/** Clocks under the chart, and a line at the entry that is chosen. */
function Ticks({ course: { lines }, frame }: { readonly course: Course; readonly frame: CourseFrame }) {
  const { page, seq } = useReview()
  const chosen = seq === null ? undefined : page.log.find((row) => row.seq === seq)
  const { begins, ends } = lines
  return (
    <>
      <line x1={frame.left} x2={frame.right} y1={frame.foot} y2={frame.foot} className="axis" />
      {ticksOf({ begins, ends }, page.zone, frame.mostTicks)
        .filter(({ at }) => at === begins || frame.x(at) - frame.left > firstWide)
        .map(({ at, words }) => (
          <g key={at}>
            <line x1={frame.x(at)} x2={frame.x(at)} y1={frame.foot} y2={frame.foot + 5} className="axis" />
            <text
              x={frame.x(at)}
              y={frame.foot + 19}
              textAnchor={frame.x(at) - frame.left < 34 ? 'start' : 'middle'}
            >
              {words}
            </text>
          </g>
        ))}
      {chosen && (
        <line
          x1={frame.x(chosen.at)}
          x2={frame.x(chosen.at)}
          y1={frame.top - 6}
          y2={frame.foot}
          className="chosen-line"
        />
      )}
    </>
  )
}

/** Each line is named where it ends. */
function EndLabels({ lines, frame }: Part) {
  const called = frame.y(lines.demand.at(-1)?.level ?? null) - 10
  const declared = frame.y(lines.response.at(-1)?.level ?? null) + 5
  const same = declared - called < 18
  return (
    <>
      <text x={frame.right + 6} y={called - (same ? 2 : 0)}>
        {lines.words.demand}
      </text>
      <text x={frame.right + 6} y={declared + (same ? 8 : 0)} className="strong">
        {lines.words.response}
      </text>
    </>
  )
}

function levelClassName(level: string): string {
  return ['I', 'II', 'III', 'IV'].includes(level) ? level : 'other'
}

function boxClass(level: string): string {
  return `box box-${levelClassName(level)}`
}
