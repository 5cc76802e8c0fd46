import { standingBy } from '../../../run/state.ts'
import type { Instant } from '../../../vocabulary/instant.ts'
import { hourAndMinute } from '../format.ts'
import { responseText } from '../parts/level-mark.tsx'
import { useDesk } from './desk.ts'
import { levelSteps, type Step } from './model/level-steps.ts'

const width = 560
const left = 52
const right = 66
const row = 22

/** A small step chart: called for dashed, declared solid, each named where its line ends. */
export function LevelChart({ instance, now }: { readonly instance: string; readonly now: Instant }) {
  const { board, words, locale } = useDesk()
  const order = board.backstage.instances.find(({ id }) => id === instance)?.levels ?? []
  const level = board.standing.run.levels.get(instance) ?? standingBy
  const { begins } = board.backstage.scenario
  const { levels, zone } = board.setting
  const steps = levelSteps(level, order, { begins, now })
  const height = row * (order.length + 1)
  const x = (at: Instant): number =>
    left + ((at - begins) / Math.max(1, now - begins)) * (width - left - right)
  const y = (rank: number): number => height - row * (rank + 1) - row / 2
  const ends = [steps.demand, steps.response].map((line) => y(line.at(-1)?.rank ?? -1))
  const same = ends[0] === ends[1]
  return (
    <svg
      className="level-chart"
      viewBox={`0 0 ${width} ${height + 18}`}
      role="img"
      aria-label={words.plans.title}
    >
      {order.map((id, rank) => (
        <g key={id}>
          <path d={`M${left} ${y(rank)} H${width - right}`} className="grid" />
          <text x={left - 6} y={y(rank) + 4} textAnchor="end">
            {responseText(id, locale, levels)}
          </text>
        </g>
      ))}
      <text x={left - 6} y={y(-1) + 4} textAnchor="end">
        {words.head.none}
      </text>
      <path d={pathOf(steps.response, x, y)} className="response-line" />
      <path d={pathOf(steps.demand, x, y)} className="demand-line" />
      <text x={width - right + 6} y={(ends[0] ?? 0) + (same ? -3 : 4)}>
        {words.plans.demand}
      </text>
      <text x={width - right + 6} y={(ends[1] ?? 0) + (same ? 11 : 4)} className="strong">
        {words.plans.response}
      </text>
      <text x={left} y={height + 12}>
        {hourAndMinute(begins, zone)}
      </text>
      <text x={width - right} y={height + 12} textAnchor="end">
        {hourAndMinute(now, zone)}
      </text>
    </svg>
  )
}

function pathOf(steps: readonly Step[], x: (at: Instant) => number, y: (rank: number) => number): string {
  const one = (value: number): number => Math.round(value * 10) / 10
  return steps
    .map(({ from, to, rank }, i) => `${i === 0 ? 'M' : 'L'}${one(x(from))} ${y(rank)} H${one(x(to))}`)
    .join(' ')
}
