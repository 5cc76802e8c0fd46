import { Button } from 'antd'
import { fill } from '../../../locale/locale.ts'
import { machineOffset } from '../../../vocabulary/instant.ts'
import { hourAndMinute } from '../format.ts'
import { useLibrary } from './library-context.tsx'
import type { Answered } from './use-answer.ts'

/** What a page shows while it has no answer: that it waits, or why there is none and what to do. */
export function Waiting({ answered }: { readonly answered: Answered<unknown> }) {
  const { words } = useLibrary()
  const { trouble, again } = answered
  if (trouble === null)
    return (
      <p className="notice" role="status">
        {words.state.loading}
      </p>
    )
  return (
    <div className="notice" role="alert">
      <p>{trouble.kind === 'refused' ? trouble.problem.sentence : words.state.unreachable}</p>
      <p>
        <Button onClick={again}>{words.state.again}</Button>{' '}
        {trouble.kind === 'refused' && <a href="#/">{words.state.toPlans}</a>}
      </p>
    </div>
  )
}

/** There is nothing newer: what the page shows is as it was, and it says as of when, or why. */
export function OfflineNote({ answered }: { readonly answered: Answered<unknown> }) {
  const { words } = useLibrary()
  const { trouble } = answered
  if (answered.value === null || trouble === null) return null
  const time = hourAndMinute(answered.at, machineOffset(answered.at))
  return (
    <p className="offline" role="status">
      {trouble.kind === 'offline' && fill(words.state.offline, { time })}
      {trouble.kind === 'unread' && words.state.unread}
      {trouble.kind === 'refused' && fill(words.state.refused, { time, why: trouble.problem.sentence })}
    </p>
  )
}
