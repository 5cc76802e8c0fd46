import { Modal } from 'antd'
import type { ReviewWords } from './words/words.ts'

/** All keys, in one window. */
export function ReviewHelp({
  words,
  onClose,
}: {
  readonly words: ReviewWords
  readonly onClose: () => void
}) {
  const { keys } = words
  const list = [
    ['/', keys.search],
    ['↑ ↓', keys.arrows],
    ['Enter', keys.enter],
    ['1 2 3 4', keys.jump],
    ['Esc', keys.escape],
    ['?', keys.help],
  ] as const
  return (
    <Modal open title={keys.title} footer={null} onCancel={onClose}>
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
    </Modal>
  )
}
