import { fill } from '../../../locale/locale.ts'
import type { TaskView } from '../../library-protocol.ts'
import { useLibrary } from './library-context.tsx'
import { lineName, planHash } from './library-route.ts'

/** Tasks by clause: what, by whom, in what time. */
export function TaskTable({ tasks, plan }: { readonly tasks: readonly TaskView[]; readonly plan: string }) {
  const { words } = useLibrary()
  if (tasks.length === 0) return <p className="soft">{words.ladder.noTasks}</p>
  return (
    <div className="table-frame">
      <table className="tasks">
        <thead>
          <tr>
            <th scope="col">{words.ladder.clause}</th>
            <th scope="col">{words.ladder.task}</th>
            <th scope="col">{words.ladder.owner}</th>
            <th scope="col">{words.ladder.within}</th>
          </tr>
        </thead>
        <tbody>
          {tasks.map((task) => (
            <TaskRow key={`${task.line}`} task={task} plan={plan} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function TaskRow({ task, plan }: { readonly task: TaskView; readonly plan: string }) {
  const { locale, words } = useLibrary()
  const { clause, continues, line, owners, support, within, after, when } = task
  const comma = locale === 'en' ? ', ' : '、'
  return (
    <tr>
      <td className="nowrap">
        <a href={planHash(plan, { at: clause ?? lineName(line) })}>{clause ?? continues ?? '—'}</a>
      </td>
      <td>
        {task.task}
        {when !== null && <div className="soft">{`${words.ladder.when} ${when}`}</div>}
        {after.length > 0 && <div className="soft">{`${words.ladder.after} ${after.join(comma)}`}</div>}
      </td>
      <td>
        {owners.join(comma)}
        {support.length > 0 && (
          <div className="soft">{fill(words.ladder.support, { names: support.join(comma) })}</div>
        )}
      </td>
      <td>{within}</td>
    </tr>
  )
}
