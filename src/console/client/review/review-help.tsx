import { useEffect, useRef } from 'react'
import type { ReviewWords } from './words/words.ts'

/** All keys, in one window. */
export function ReviewHelp({
  words,
  onClose,
}: {
  readonly words: ReviewWords
  readonly onClose: () => void
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const { keys } = words
  const list = [
    ['/', keys.search],
    ['↑ ↓', keys.arrows],
    ['Enter', keys.enter],
    ['1 2 3 4 5', keys.jump],
    ['Esc', keys.escape],
    ['?', keys.help],
  ] as const
  return (
    <dialog ref={dialog} className="review-help" aria-label={keys.title} onClose={onClose}>
      <h2>{keys.title}</h2>
      <dl className="keys-list">
        {list.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={() => dialog.current?.close()}>
        {keys.close}
      </button>
    </dialog>
  )
}
