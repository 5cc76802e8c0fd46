import { Button, Popconfirm } from 'antd'
import { useState } from 'react'
import type { SeatLink } from '../../protocol.ts'
import { renewLink } from '../api.ts'
import { useDesk } from './desk.ts'

/** The way into a seat: a code for a phone, an address to send. */
export function LinkCard({
  link,
  onRenewed,
}: {
  readonly link: SeatLink
  readonly onRenewed: (links: readonly SeatLink[]) => void
}) {
  const { board, words } = useDesk()
  const [copied, setCopied] = useState(false)
  const [failed, setFailed] = useState(false)
  const renew = async () => {
    const outcome = await renewLink(board.setting.drill, link.seat)
    setFailed(outcome.kind !== 'answered')
    if (outcome.kind === 'answered') onRenewed(outcome.value)
  }
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link.url)
      setCopied(true)
    } catch {
      // Without HTTPS the browser keeps its clipboard closed: the address stands there to be selected.
    }
  }
  return (
    <div className="link-card">
      <strong>{link.title}</strong>
      <img
        alt={link.url}
        src={`data:image/svg+xml,${encodeURIComponent(link.qr)}`}
        width={220}
        height={220}
      />
      <code>{link.url}</code>
      <p className="soft">{words.seat.linkHint}</p>
      <span className="card-acts">
        <Button onClick={copy}>{copied ? words.seat.copied : words.seat.copy}</Button>
        <Popconfirm
          title={words.seat.renewHint}
          okText={words.seat.renew}
          cancelText={words.reason.cancel}
          onConfirm={renew}
        >
          <Button>{words.seat.renew}</Button>
        </Popconfirm>
      </span>
      {failed && <p role="alert">{words.seat.linksFailed}</p>}
    </div>
  )
}
