import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { fill } from '../../../locale/locale.ts'
import { useDesk } from './desk.ts'
import { Field } from './field.tsx'
import type { Said } from './model/conversation.ts'
import { SeatSelect } from './seat-select.tsx'

const others = ['superior', 'neighbour', 'media', 'public', 'other'] as const
type Voice = 'self' | (typeof others)[number]

/** Words to seats: as oneself, or as one of those who take no part. */
export function MessageForm({
  answering,
  seat,
  onDone,
}: {
  readonly answering: Said | null
  readonly seat: string | null
  readonly onDone: () => void
}) {
  const { words, act } = useDesk()
  const [to, setTo] = useState<readonly string[]>(answering ? [answering.from] : seat === null ? [] : [seat])
  const [voice, setVoice] = useState<Voice>('self')
  const [other, setOther] = useState('')
  const [text, setText] = useState('')
  const as = voice === 'self' ? null : voice === 'other' ? other.trim() : words.message[voice]
  const ready = text.trim() !== '' && as !== ''
  const send = () => {
    if (!ready) return
    const message = { kind: 'message', to, text: text.trim(), as, answers: answering?.seq ?? null } as const
    act(message, `${words.message.send} · ${text.trim()}`)
    setText('')
    onDone()
  }
  return (
    <form
      className="message-form"
      onSubmit={(submit) => {
        submit.preventDefault()
        send()
      }}
    >
      {answering && <p className="soft">{fill(words.message.answers, { text: answering.text })}</p>}
      <div className="fields">
        <SeatSelect label={words.message.to} value={to} onChange={setTo} />
        <VoiceSelect value={voice} onChange={setVoice} />
      </div>
      {voice === 'other' && (
        <Input
          aria-label={words.message.otherName}
          placeholder={words.message.otherName}
          value={other}
          onChange={({ target }) => setOther(target.value)}
        />
      )}
      <Input.TextArea
        aria-label={words.message.text}
        placeholder={words.message.text}
        rows={2}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onPressEnter={(press) => {
          if (press.ctrlKey || press.metaKey) send()
        }}
      />
      <Button htmlType="submit" type="primary" disabled={!ready}>
        {words.message.send}
      </Button>
    </form>
  )
}

/** Whom the words come from. */
function VoiceSelect({
  value,
  onChange,
}: {
  readonly value: Voice
  readonly onChange: (voice: Voice) => void
}) {
  const { board, words } = useDesk()
  const self = board.setting.seat.role === 'cell' ? words.message.asCell : words.message.asSelf
  return (
    <Field label={words.message.as}>
      <Select
        value={value}
        onChange={onChange}
        options={[
          { value: 'self', label: self },
          ...others.map((each) => ({ value: each, label: words.message[each] })),
        ]}
      />
    </Field>
  )
}
