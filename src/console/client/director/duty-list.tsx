import { Button, Checkbox } from 'antd'
import { useMemo, useState } from 'react'
import { minute } from '../../../vocabulary/duration.ts'
import { deadlineText } from '../format.ts'
import { wordsOf } from '../words/words-of.ts'
import { useDesk, useSituation } from './desk.ts'
import { arrows } from './keyboard.ts'
import { dutyName } from './model/duty.ts'
import { nearClock } from './model/near-clock.ts'
import { type OpenDuty, openDuties } from './model/obligations.ts'
import { ProxyModal } from './proxy-modal.tsx'
import { useStill } from './use-still.ts'
import { WaitingNote } from './waiting-note.tsx'

/** What is due, the nearest deadline first. */
export function DutyList({ actsFor }: { readonly actsFor: boolean }) {
  const { board, version, words } = useDesk()
  const now = useSituation(minute)
  const [onlyLate, setOnlyLate] = useState(false)
  const [doing, setDoing] = useState<OpenDuty | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the board changes in place, and counts its versions.
  const duties = useMemo(() => openDuties(board.standing.run, board.duties, now), [board, version, now])
  const listed = onlyLate ? duties.filter(({ late }) => late) : duties
  const { shown, waiting, refresh, hold } = useStill(listed, ({ row }) => row.key)
  return (
    <div className="duties" {...hold}>
      <div className="list-head">
        <Checkbox checked={onlyLate} onChange={({ target }) => setOnlyLate(target.checked)}>
          {words.duties.filter}
        </Checkbox>
        <WaitingNote count={waiting} onShow={refresh} />
      </div>
      {shown.length === 0 && <p className="empty">{onlyLate ? words.duties.noneLate : words.duties.empty}</p>}
      <ul className="rows" onKeyDown={arrows}>
        {shown.map(({ item, gone }) => (
          <DutyRow
            key={item.row.key}
            item={item}
            gone={gone}
            onDo={actsFor && board.conduct.phase === 'begun' ? () => setDoing(item) : null}
          />
        ))}
      </ul>
      {doing && <ProxyModal about={doing.row.key} onClose={() => setDoing(null)} />}
    </div>
  )
}

function DutyRow({
  item: { row, duty, instance, late },
  gone,
  onDo,
}: {
  readonly item: OpenDuty
  readonly gone: boolean
  readonly onDo: (() => void) | null
}) {
  const { board, words, locale } = useDesk()
  const now = useSituation(minute)
  const { zone, levels } = board.setting
  const { names } = board
  const limit = row.deadline === null ? null : deadlineText(row.deadline, now, locale)
  const isLate = late || limit?.late === true
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: arrows go through the rows.
    <li className={gone ? 'row gone' : 'row'} tabIndex={0} data-row>
      <span className="row-when">
        {row.deadline === null ? words.duties.noLimit : nearClock(row.deadline, now, { zone, locale })}
        {limit && !gone && (
          // Late to the second, and the clock told to the minute: the word, not a span that is over.
          <span className={isLate ? 'late' : 'soft'}>
            {isLate && !limit.late ? wordsOf(locale).time.late : limit.text}
          </span>
        )}
      </span>
      <span className="row-who">{duty.owner === null ? words.duties.nobody : names.party(duty.owner)}</span>
      <span className="row-what">
        {dutyName(duty, locale, levels)}
        <span className="soft"> {names.instance(instance)}</span>
      </span>
      {gone ? (
        <span className="soft">{words.duties.closed}</span>
      ) : (
        onDo && (
          <Button size="small" onClick={onDo}>
            {words.duties.actFor}
          </Button>
        )
      )}
    </li>
  )
}
