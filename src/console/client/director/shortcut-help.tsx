import { Modal } from 'antd'
import { useDesk } from './desk.ts'

/** All keys, in one window. */
export function ShortcutHelp({ onClose }: { readonly onClose: () => void }) {
  const { words } = useDesk()
  const { keys } = words
  const list = [
    ['/', keys.search],
    [keys.spaceKey, keys.space],
    ['n', keys.next],
    ['a', words.acting.key],
    ['↑ ↓', keys.arrows],
    ['Esc', keys.escape],
    ['?', keys.help],
  ] as const
  return (
    <Modal open title={keys.title} footer={null} onCancel={onClose}>
      <dl className="keys">
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
