import type { ReactNode } from 'react'
import { fill } from '../../../../locale/locale.ts'
import type { ObligationRow } from '../../../../run/state.ts'
import type { Duty } from '../../../../score/drill-record.ts'
import { dutyName } from '../../director/model/duty.ts'
import { nearClock } from '../../director/model/near-clock.ts'
import { deadlineText } from '../../format.ts'
import { wordsOf } from '../../words/words-of.ts'
import { Panel } from './panel.tsx'
import { useReplay } from './replay-context.ts'

/** So many of each kind are listed; a page of hundreds says less than their number. */
const most = 40

/** What was late, due and closed, with the time that was left then. */
export function DutiesAt() {
  const { moment, words } = useReplay()
  const { late, due, closed } = moment
  const none = late.length + due.length + closed.length === 0
  return (
    <Panel name="duties" title={words.duties.title}>
      {none && <p className="empty">{words.duties.empty}</p>}
      <Group title={fill(words.duties.late, { count: late.length })} open count={late.length}>
        {late.slice(0, most).map(({ row, duty, instance }) => (
          <OpenRow key={row.key} row={row} duty={duty} instance={instance} />
        ))}
      </Group>
      <Group title={fill(words.duties.due, { count: due.length })} open count={due.length}>
        {due.slice(0, most).map(({ row, duty, instance }) => (
          <OpenRow key={row.key} row={row} duty={duty} instance={instance} />
        ))}
      </Group>
      <Group title={fill(words.duties.done, { count: closed.length })} count={closed.length}>
        {closed.slice(0, most).map(({ row, duty, instance }) => (
          <ClosedRow key={row.key} row={row} duty={duty} instance={instance} />
        ))}
      </Group>
    </Panel>
  )
}

function Group({
  title,
  count,
  open = false,
  children,
}: {
  readonly title: string
  readonly count: number
  readonly open?: boolean
  readonly children: ReactNode
}) {
  const { words } = useReplay()
  if (count === 0) return null
  return (
    <details open={open}>
      <summary>{title}</summary>
      <ul className="replay-rows">{children}</ul>
      {count > most && <p className="soft">{fill(words.duties.more, { count: count - most })}</p>}
    </details>
  )
}

interface RowProps {
  readonly row: ObligationRow
  readonly duty: Duty
  readonly instance: string
}

function OpenRow({ row, duty, instance }: RowProps) {
  const { moment, setting, locale, words } = useReplay()
  const { at } = moment.cursor
  const limit = row.deadline === null ? null : deadlineText(row.deadline, at, locale)
  const late = row.state === 'late' || limit?.late === true
  return (
    <li>
      <span className="replay-when">
        {row.deadline === null ? words.duties.noLimit : nearClock(row.deadline, at, setting)}
        {limit && (
          // Late to the second, and the clock told to the minute: the word, not a span that is over.
          <span className={late ? 'late' : 'soft'}>
            {late && !limit.late ? wordsOf(locale).time.late : limit.text}
          </span>
        )}
      </span>
      <What duty={duty} instance={instance} />
    </li>
  )
}

function ClosedRow({ row, duty, instance }: RowProps) {
  const { moment, setting, locale } = useReplay()
  const { state, closedAt } = row
  return (
    <li>
      <span className="replay-when">
        {closedAt !== null && nearClock(closedAt, moment.cursor.at, setting)}
        <span className={state === 'done-late' || state === 'broken' ? 'strong' : 'soft'}>
          {wordsOf(locale).duty[state]}
        </span>
      </span>
      <What duty={duty} instance={instance} />
    </li>
  )
}

function What({ duty, instance }: Omit<RowProps, 'row'>) {
  const { replay, setting, locale, words } = useReplay()
  return (
    <span className="replay-what">
      <span className="strong">
        {duty.owner === null ? words.duties.nobody : replay.names.party(duty.owner)}
      </span>{' '}
      {dutyName(duty, locale, setting.levels)} <span className="soft">{replay.names.instance(instance)}</span>
    </span>
  )
}
