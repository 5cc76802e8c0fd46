import { Button } from 'antd'
import { useState } from 'react'
import { fill } from '../../../locale/locale.ts'
import { minute } from '../../../vocabulary/duration.ts'
import { hourAndMinute, sinceText } from '../format.ts'
import { useDesk, useSituation } from './desk.ts'
import { arrows } from './keyboard.ts'
import { MessageForm } from './message-form.tsx'
import { type Said, withSeat } from './model/conversation.ts'
import { useConversation } from './use-conversation.ts'
import { useStill } from './use-still.ts'
import { WaitingNote } from './waiting-note.tsx'

/** Messages shown at once. */
const most = 100

/**
 * What was said, newest first, questions that wait marked, and the form to write with. Of a long conversation the latest are shown, and what
 * has waited longest. `seat`: only what concerns it.
 */
export function MessagePanel({ seat = null }: { readonly seat?: string | null }) {
  const { words } = useDesk()
  const [answering, setAnswering] = useState<Said | null>(null)
  const [count, setCount] = useState(most)
  const said = withSeat(useConversation(), seat).toReversed()
  const old = said.slice(count).filter(({ waits }) => waits)
  const listed = [...said.slice(0, count), ...old.slice(-most)]
  const { shown, waiting, refresh, hold } = useStill(listed, ({ seq }) => String(seq))
  const left = said.length - listed.length
  return (
    <div className="messages">
      <MessageForm
        key={answering?.seq ?? seat ?? ''}
        answering={answering}
        seat={seat}
        onDone={() => setAnswering(null)}
      />
      <div {...hold}>
        <WaitingNote count={waiting} onShow={refresh} />
        {shown.length === 0 && <p className="empty">{words.message.empty}</p>}
        <ul className="rows" onKeyDown={arrows}>
          {shown.map(({ item }) => (
            <MessageRow key={item.seq} said={item} onReply={() => setAnswering(item)} />
          ))}
        </ul>
        {left > 0 && (
          <Button onClick={() => setCount(count + most)}>
            {fill(words.message.earlier, { count: Math.min(left, most) })}
          </Button>
        )}
      </div>
    </div>
  )
}

function MessageRow({ said, onReply }: { readonly said: Said; readonly onReply: () => void }) {
  const { board, words, locale } = useDesk()
  const now = useSituation(minute)
  const { names, setting } = board
  const own = said.from === setting.seat.seat
  const from =
    said.as === null
      ? names.seat(said.from)
      : fill(words.message.speaker, { as: said.as, seat: names.seat(said.from) })
  const to = board.addressees(said.to) ?? words.message.everyone
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: arrows go through the rows.
    <li className={own ? 'said own' : 'said'} tabIndex={0} data-row>
      <p className="card-head">
        <strong>{from}</strong> → {to}
        <span className="soft">
          {hourAndMinute(said.at, setting.zone)} · {sinceText(said.at, now, locale)}
        </span>
      </p>
      <p className={said.undone ? 'card-text undone' : 'card-text'}>{said.text}</p>
      {said.undone && <span className="soft">{words.message.undone}</span>}
      {said.waits && (
        <p className="card-acts">
          <strong className="waits">{words.message.waitsOne}</strong>
          <Button size="small" onClick={onReply}>
            {words.message.reply}
          </Button>
        </p>
      )}
    </li>
  )
}
