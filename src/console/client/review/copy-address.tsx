import { useState } from 'react'
import { showPart } from './parts.ts'
import { useReview } from './review-context.tsx'

/** What to do with what is chosen: see the drill at that moment, send its address. */
export function CopyAddress() {
  const { words, item, seq } = useReview()
  const [copied, setCopied] = useState<string | null>(null)
  const here = `${item} ${seq}`
  const copy = () => void copyText(location.href).then((done) => done && setCopied(here))
  return (
    <p className="copy-address">
      {seq !== null && (
        <button type="button" onClick={() => showPart('replay')}>
          {words.evidence.replay}
        </button>
      )}{' '}
      <button type="button" onClick={copy}>
        {words.evidence.address}
      </button>
      <span role="status">{copied === here ? ` ${words.evidence.copied}` : ''}</span>
    </p>
  )
}

/** Whether the text lies on the clipboard now; a page without HTTPS in a network has none. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyByHand(text)
  }
}

function copyByHand(text: string): boolean {
  const field = document.createElement('textarea')
  field.value = text
  document.body.append(field)
  field.select()
  const done = document.execCommand('copy')
  field.remove()
  return done
}
