import { useState } from 'react'
import { standingBy } from '../../../run/state.ts'
import { minute } from '../../../vocabulary/duration.ts'
import { Ladder } from '../library/diagrams/ladder.tsx'
import { LevelChart } from '../parts/level-chart.tsx'
import { useDesk, useSituation } from './desk.ts'
import { planLines } from './model/plan-lines.ts'

/** What was called for against what was declared, plan by plan. */
export function LevelCharts() {
  const { board, words } = useDesk()
  const now = useSituation(minute)
  const { run } = board.standing
  const { instances, scenario } = board.backstage
  const moved = planLines(board.backstage, run).filter(({ instance }) => run.levels.has(instance))
  if (moved.length === 0) return <p className="empty">{words.plans.empty}</p>
  return (
    <ul className="charts">
      {moved.map(({ instance, title }) => (
        <li key={instance}>
          <h3>{title}</h3>
          <LevelChart
            level={run.levels.get(instance) ?? standingBy}
            order={instances.find(({ id }) => id === instance)?.levels ?? []}
            span={{ begins: scenario.begins, now, ends: now }}
            setting={board.setting}
            words={{ ...words.plans, none: words.head.none }}
          />
          <Machine instance={instance} />
        </li>
      ))}
    </ul>
  )
}

/** The plan's machine, drawn where somebody wants to see it: what calls for each level, and where it stands now. */
function Machine({ instance }: { readonly instance: string }) {
  const { board, words, locale } = useDesk()
  const [open, setOpen] = useState(false)
  const machine = board.backstage.instances.find(({ id }) => id === instance)?.machine
  const { demand, response } = board.standing.run.levels.get(instance) ?? standingBy
  if (!machine) return null
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.acting.machine}</summary>
      {open && <Ladder view={machine} locale={locale} state={{ demand, response }} />}
    </details>
  )
}
