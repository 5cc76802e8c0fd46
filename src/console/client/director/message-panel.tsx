import { Button } from 'antd'
import { useState } from 'react'
import { fill } from '../../../locale/locale.ts'
import { minute } from '../../../vocabulary/duration.ts'
import { hourAndMinute, sinceText } from '../format.ts'
import { useDesk, useSituation } from './desk.ts'
import { arrows } from './keyboard.ts'
import { MessageForm } from './message-form.tsx'
import { conversation, type Said, withSeat } from './model/conversation.ts'
import { useStill } from './use-still.ts'
import { WaitingNote } from './waiting-note.tsx'

/** What was said, newest first, questions that wait marked; and the form to write with. `seat`: only what concerns it. */
export function MessagePanel({ seat = null }: { readonly seat?: string | null }) {
  const { board, words } = useDesk()
  const [answering, setAnswering] = useState<Said | null>(null)
  const said = withSeat(conversation(board.told, board.conduct.undone), seat).toReversed()
  const { shown, waiting, refresh, hold } = useStill(said, ({ seq }) => String(seq))
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
  const to =
    said.to.length === 0 ? words.message.everyone : said.to.map((seat) => names.seat(seat)).join('、')
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

/** How many questions wait for an answer: what the tab says. */
export function useWaiting(): number {
  const { board } = useDesk()
  return conversation(board.told, board.conduct.undone).filter(({ waits }) => waits).length
}
