import { Input, Modal } from 'antd'
import { useState } from 'react'
import { fill } from '../../../locale/locale.ts'
import { minute } from '../../../vocabulary/duration.ts'
import { formatInstant, parseInstant } from '../../../vocabulary/instant.ts'
import { dayAndClock } from '../format.ts'
import { useDesk, useSituation } from './desk.ts'
import type { InjectAsk } from './model/inject-ask.ts'
import { injectList, type ScriptedInject } from './model/upcoming.ts'
import { ReasonModal } from './reason-modal.tsx'

/** The window that belongs to what was asked about an inject. */
export function InjectAskModal({ ask, onClose }: { readonly ask: InjectAsk; readonly onClose: () => void }) {
  const { board } = useDesk()
  const list = injectList(board.backstage.scenario, board.standing.script)
  const item = list.find(({ inject }) => inject.id === ask.inject)
  if (item?.state !== 'pending') return null
  if (ask.kind === 'skip') return <SkipModal inject={ask.inject} onClose={onClose} />
  if (ask.kind === 'move') return <MoveModal item={item} onClose={onClose} />
  return <ReleaseModal item={item} onClose={onClose} />
}

function ReleaseModal({ item, onClose }: { readonly item: ScriptedInject; readonly onClose: () => void }) {
  const { board, words, locale, act } = useDesk()
  const { inject, at } = item
  const seats = inject.to.map((seat) => board.names.seat(seat)).join('、')
  return (
    <Modal
      open
      title={fill(words.inject.releaseTitle, { inject: inject.id })}
      okText={words.inject.release}
      cancelText={words.reason.cancel}
      okButtonProps={{ autoFocus: true }}
      onOk={() => {
        act({ kind: 'release', inject: inject.id }, `${words.inject.release} ${inject.id}`)
        onClose()
      }}
      onCancel={onClose}
    >
      <p>{inject.content}</p>
      <p className="soft">
        {words.inject.to} {seats === '' ? words.inject.all : seats}
        {at !== null && ` · ${dayAndClock(at, board.setting.zone, locale)}`}
      </p>
    </Modal>
  )
}

function MoveModal({ item, onClose }: { readonly item: ScriptedInject; readonly onClose: () => void }) {
  const { board, words, locale, act } = useDesk()
  const { zone } = board.setting
  const now = useSituation(minute)
  const [text, setText] = useState(() => formatInstant(item.at ?? now, zone).replace(' ', 'T'))
  const to = parseInstant(text, zone)
  const passed = to !== null && to < now
  return (
    <ReasonModal
      title={fill(words.inject.moveTitle, { inject: item.inject.id })}
      ok={words.inject.move}
      blocked={to === null || passed}
      onOk={(reason) => {
        if (to === null) return
        const label = `${words.inject.move} ${item.inject.id}`
        act({ kind: 'move', inject: item.inject.id, to, reason }, label)
      }}
      onClose={onClose}
    >
      <Input
        type="datetime-local"
        aria-label={words.inject.move}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      {passed && <p className="soft">{fill(words.clock.passed, { time: dayAndClock(now, zone, locale) })}</p>}
    </ReasonModal>
  )
}

/** Leaving out asks for a reason: it changes what the drill tests. */
function SkipModal({ inject, onClose }: { readonly inject: string; readonly onClose: () => void }) {
  const { words, act } = useDesk()
  return (
    <ReasonModal
      title={fill(words.inject.skipTitle, { inject })}
      ok={words.inject.skip}
      onOk={(reason) => act({ kind: 'skip', inject, reason }, `${words.inject.skip} ${inject}`)}
      onClose={onClose}
    />
  )
}
