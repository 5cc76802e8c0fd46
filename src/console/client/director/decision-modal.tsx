import { Input, Modal } from 'antd'
import { useState } from 'react'
import { useDesk } from './desk.ts'
import { Field } from './field.tsx'

/** What the table decided: what, who answers for it, what else was weighed, why. */
export function DecisionModal({
  inject,
  onClose,
}: {
  readonly inject: string | null
  readonly onClose: () => void
}) {
  const { words, act } = useDesk()
  const [text, setText] = useState('')
  const [owner, setOwner] = useState('')
  const [options, setOptions] = useState('')
  const [reason, setReason] = useState('')
  const record = () => {
    const weighed = options.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))
    const decision = { text: text.trim(), owner: owner.trim(), options: weighed, reason: reason.trim() }
    act({ kind: 'decision', ...decision, inject }, `${words.beat.record} · ${decision.text}`)
    onClose()
  }
  return (
    <Modal
      open
      title={words.beat.record}
      okText={words.beat.save}
      cancelText={words.reason.cancel}
      okButtonProps={{ disabled: text.trim() === '' || owner.trim() === '' }}
      onOk={record}
      onCancel={onClose}
    >
      <Field label={words.beat.decided}>
        <Input.TextArea autoFocus rows={2} value={text} onChange={({ target }) => setText(target.value)} />
      </Field>
      <Field label={words.beat.owner}>
        <Input value={owner} onChange={({ target }) => setOwner(target.value)} />
      </Field>
      <Field label={words.beat.options}>
        <Input.TextArea rows={2} value={options} onChange={({ target }) => setOptions(target.value)} />
      </Field>
      <Field label={words.reason.label}>
        <Input.TextArea rows={2} value={reason} onChange={({ target }) => setReason(target.value)} />
      </Field>
    </Modal>
  )
}
