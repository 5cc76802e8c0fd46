import { minute } from '../../../vocabulary/duration.ts'
import { useDesk, useSituation } from './desk.ts'
import { LevelChart } from './level-chart.tsx'
import { planLines } from './model/plan-lines.ts'

/** What was called for against what was declared, plan by plan. */
export function LevelCharts() {
  const { board, words } = useDesk()
  const now = useSituation(minute)
  const { run } = board.standing
  const moved = planLines(board.backstage, run).filter(({ instance }) => run.levels.has(instance))
  if (moved.length === 0) return <p className="empty">{words.plans.empty}</p>
  return (
    <ul className="charts">
      {moved.map(({ instance, title }) => (
        <li key={instance}>
          <h3>{title}</h3>
          <LevelChart instance={instance} now={now} />
        </li>
      ))}
    </ul>
  )
}
