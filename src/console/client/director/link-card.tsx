import { Button } from 'antd'
import { useState } from 'react'
import type { SeatLink } from '../../protocol.ts'
import { useDesk } from './desk.ts'

/** The way into a seat: a code for a phone, an address to send. */
export function LinkCard({ link }: { readonly link: SeatLink }) {
  const { words } = useDesk()
  const [copied, setCopied] = useState(false)
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
      <Button onClick={copy}>{copied ? words.seat.copied : words.seat.copy}</Button>
    </div>
  )
}
