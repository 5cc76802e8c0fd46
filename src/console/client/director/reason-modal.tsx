import { Input, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { useDesk } from './desk.ts'
import { Field } from './field.tsx'

/** Asks for a sentence before something is done: it will stand in the log. */
export function ReasonModal({
  title,
  hint,
  ok,
  label,
  optional = false,
  blocked = false,
  children,
  onOk,
  onClose,
}: {
  readonly title: string
  readonly hint?: string
  readonly ok?: string
  readonly label?: string
  readonly optional?: boolean
  /** Something else in the window is not as it must be. */
  readonly blocked?: boolean
  readonly children?: ReactNode
  readonly onOk: (reason: string) => void
  readonly onClose: () => void
}) {
  const { words } = useDesk()
  const [reason, setReason] = useState('')
  const ready = !blocked && (optional || reason.trim() !== '')
  const done = () => {
    if (!ready) return
    onOk(reason.trim())
    onClose()
  }
  return (
    <Modal
      open
      title={title}
      okText={ok ?? words.reason.ok}
      cancelText={words.reason.cancel}
      okButtonProps={{ disabled: !ready }}
      onOk={done}
      onCancel={onClose}
    >
      {hint && <p className="soft">{hint}</p>}
      {children}
      <Field label={label ?? words.reason.label}>
        <Input.TextArea
          autoFocus
          rows={2}
          value={reason}
          placeholder={optional ? '' : words.reason.needed}
          onChange={({ target }) => setReason(target.value)}
          onPressEnter={(press) => {
            if (press.ctrlKey || press.metaKey) done()
          }}
        />
      </Field>
    </Modal>
  )
}
