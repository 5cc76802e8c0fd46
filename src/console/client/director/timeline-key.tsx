import { MarkShape } from '../parts/mark-shape.tsx'
import { useDesk } from './desk.ts'
import type { Mark } from './model/lanes.ts'

const told: readonly Mark['kind'][] = [
  'planned',
  'released',
  'skipped',
  'consequence',
  'act',
  'level',
  'message',
  'refused',
  'deadline',
]

/** What the marks mean, drawn as they are. */
export function TimelineKey() {
  const { words } = useDesk()
  return (
    <ul className="timeline-key">
      {told.map((kind) => (
        <li key={kind}>
          <MarkShape kind={kind} late={false} /> {words.timeline[kind]}
        </li>
      ))}
      <li>
        <MarkShape kind="deadline" late /> {words.timeline.late}
      </li>
    </ul>
  )
}
