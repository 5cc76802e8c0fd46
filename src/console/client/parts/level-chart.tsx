import { Fragment } from 'react'
import type { LevelState } from '../../../run/state.ts'
import { day } from '../../../vocabulary/duration.ts'
import type { Instant } from '../../../vocabulary/instant.ts'
import type { LevelId } from '../../../vocabulary/level.ts'
import type { Setting } from '../../protocol.ts'
import { levelSteps, type Step } from '../director/model/level-steps.ts'
import { dayAndClock, hourAndMinute } from '../format.ts'
import { responseText } from './level-mark.tsx'
import './level-chart.css'

const left = 68
const right = 66
const row = 22
/** Of what stands under each other at the ends of lines. */
const textRow = 13

export interface LevelChartProps {
  readonly level: Pick<LevelState, 'demands' | 'responses'>
  /** The plan's levels, lowest first. */
  readonly order: readonly LevelId[]
  /** What the chart shows; lines end at `now`, which may come before the end. */
  readonly span: { readonly begins: Instant; readonly now: Instant; readonly ends: Instant }
  readonly setting: Pick<Setting, 'locale' | 'levels' | 'zone'>
  readonly words: {
    readonly title: string
    readonly demand: string
    readonly response: string
    readonly none: string
  }
  /** How wide it is drawn, so that its words are as large as others. */
  readonly wide?: number
  /** Another course beside it, and what it is called. */
  readonly beside?: { readonly demands: LevelState['demands']; readonly label: string } | null
}

/** A small step chart: called for dashed, declared solid, each named where its line ends. */
export function LevelChart({
  level,
  order,
  span,
  setting,
  words,
  beside = null,
  wide: width = 560,
}: LevelChartProps) {
  const { begins, now, ends } = span
  const height = row * (order.length + 1)
  const x = (at: Instant): number =>
    left + ((at - begins) / Math.max(1, ends - begins)) * (width - left - right)
  const y = (rank: number): number => height - row * (rank + 1) - row / 2
  const told = (at: Instant): string =>
    ends - begins < day ? hourAndMinute(at, setting.zone) : dayAndClock(at, setting.zone, setting.locale)
  const steps = levelSteps(level, order, span)
  const other =
    beside && levelSteps({ demands: beside.demands, responses: [] }, order, { begins, now: ends }).demand
  const lines = [
    ...(beside && other ? [{ steps: other, at: ends, name: 'beside', label: beside.label }] : []),
    { steps: steps.response, at: now, name: 'response', label: words.response },
    { steps: steps.demand, at: now, name: 'demand', label: words.demand },
  ]
  const places = apart(lines.map((line) => ({ y: y(line.steps.at(-1)?.rank ?? -1), at: line.at })))
  return (
    <svg className="level-chart" viewBox={`0 0 ${width} ${height + 18}`} role="img" aria-label={words.title}>
      <Grid order={order} setting={setting} none={words.none} y={y} right={width - right} />
      {now < ends && <path d={`M${x(now)} 0 V${height}`} className="now" />}
      {lines.map(({ steps: own, at, name, label }, i) => (
        <Fragment key={name}>
          <path d={pathOf(own, x, y)} className={`${name}-line`} />
          <text x={x(at) + 6} y={(places[i] ?? 0) + 4} className={name === 'response' ? 'strong' : undefined}>
            {label}
          </text>
        </Fragment>
      ))}
      <text x={left} y={height + 12}>
        {told(begins)}
      </text>
      <text x={width - right} y={height + 12} textAnchor="end">
        {told(ends)}
      </text>
    </svg>
  )
}

function Grid({
  order,
  setting: { locale, levels },
  none,
  y,
  right: end,
}: Pick<LevelChartProps, 'order' | 'setting'> & {
  readonly none: string
  readonly right: number
  readonly y: (rank: number) => number
}) {
  return [...order.keys(), -1].map((rank) => {
    const id = order[rank]
    return (
      <g key={rank}>
        {id !== undefined && <path d={`M${left} ${y(rank)} H${end}`} className="grid" />}
        <text x={left - 6} y={y(rank) + 4} textAnchor="end">
          {id === undefined ? none : responseText(id, locale, levels)}
        </text>
      </g>
    )
  })
}

/** Where labels stand that would lie on each other: those at one moment under each other, around where they belong. */
function apart(labels: readonly { readonly y: number; readonly at: Instant }[]): readonly number[] {
  const near = (a: (typeof labels)[number], b: (typeof labels)[number]): boolean =>
    a.at === b.at && Math.abs(a.y - b.y) < textRow
  return labels.map((label, i) => {
    const together = labels.filter((each) => near(each, label))
    const before = labels.slice(0, i).filter((each) => near(each, label)).length
    return label.y + (together.length - 1 - before - (together.length - 1) / 2) * textRow
  })
}

function pathOf(steps: readonly Step[], x: (at: Instant) => number, y: (rank: number) => number): string {
  const one = (value: number): number => Math.round(value * 10) / 10
  return steps
    .map(({ from, to, rank }, i) => `${i === 0 ? 'M' : 'L'}${one(x(from))} ${y(rank)} H${one(x(to))}`)
    .join(' ')
}
