import { Button } from 'antd'
import { useState } from 'react'
import { useDesk } from './desk.ts'
import { InjectCard } from './inject-card.tsx'
import { InjectForm } from './inject-form.tsx'
import { arrows } from './keyboard.ts'
import type { InjectAsk } from './model/inject-ask.ts'
import { injectList } from './model/upcoming.ts'

/** What the scenario has in hand: release now, leave out, move, or write a new one. */
export function InjectPanel({
  onAsk,
  chosen,
}: {
  readonly onAsk: (ask: InjectAsk) => void
  readonly chosen: string | null
}) {
  const { board, words } = useDesk()
  const [writing, setWriting] = useState(false)
  const list = injectList(board.backstage.scenario, board.standing.script)
  const pending = list.filter(({ state }) => state === 'pending')
  const done = list.filter(({ state }) => state !== 'pending').reverse()
  return (
    <div className="injects">
      <div className="list-head">
        <strong>
          {words.inject.pending} {pending.length}
        </strong>
        <Button onClick={() => setWriting(true)} disabled={board.conduct.phase !== 'begun'}>
          {words.inject.add}
        </Button>
      </div>
      {pending.length === 0 && <p className="empty">{words.inject.none}</p>}
      <ul className="rows" onKeyDown={arrows}>
        {pending.map((item) => (
          <InjectCard key={item.inject.id} item={item} chosen={item.inject.id === chosen} onAsk={onAsk} />
        ))}
      </ul>
      {done.length > 0 && (
        <>
          <strong>
            {words.inject.done} {done.length}
          </strong>
          <ul className="rows" onKeyDown={arrows}>
            {done.map((item) => (
              <InjectCard key={item.inject.id} item={item} chosen={item.inject.id === chosen} onAsk={onAsk} />
            ))}
          </ul>
        </>
      )}
      {writing && <InjectForm onClose={() => setWriting(false)} />}
    </div>
  )
}
