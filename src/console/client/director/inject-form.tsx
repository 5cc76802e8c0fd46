import { Button, Input, Modal, Radio, Select } from 'antd'
import { useState } from 'react'
import { fill } from '../../../locale/locale.ts'
import { hour, minute } from '../../../vocabulary/duration.ts'
import { roughSpan } from '../format.ts'
import { useDesk } from './desk.ts'
import { FactRow } from './fact-row.tsx'
import { Field } from './field.tsx'
import { addInject, type DraftInject } from './model/draft-inject.ts'
import { SeatSelect } from './seat-select.tsx'

const empty: DraftInject = { channel: '', from: '', to: 'everybody', content: '', facts: [], after: null }
const delays = [5 * minute, 10 * minute, 30 * minute, hour, 2 * hour]

/** An inject written on the spot, with the facts that become known with it. */
export function InjectForm({ onClose }: { readonly onClose: () => void }) {
  const { board, words, act } = useDesk()
  const [draft, setDraft] = useState(empty)
  const change = (part: Partial<DraftInject>) => setDraft((before) => ({ ...before, ...part }))
  const command = addInject(draft, board.backstage)
  return (
    <Modal
      open
      width={640}
      title={words.inject.add}
      okText={draft.after === null ? words.inject.send : words.inject.plan}
      cancelText={words.reason.cancel}
      okButtonProps={{ disabled: command === null }}
      onOk={() => {
        if (command) act(command, words.inject.add)
        onClose()
      }}
      onCancel={onClose}
    >
      <Field label={words.inject.content}>
        <Input.TextArea
          autoFocus
          rows={3}
          value={draft.content}
          onChange={({ target }) => change({ content: target.value })}
        />
      </Field>
      <Addressees draft={draft} onChange={change} />
      <Origin draft={draft} onChange={change} />
      <Facts draft={draft} onChange={change} />
    </Modal>
  )
}

interface Part {
  readonly draft: DraftInject
  readonly onChange: (part: Partial<DraftInject>) => void
}

/** Everybody, said so, or the seats that are chosen: none chosen is nobody. */
function Addressees({ draft: { to }, onChange }: Part) {
  const { words } = useDesk()
  return (
    <>
      <Field label={words.inject.to}>
        <Radio.Group
          value={to === 'everybody' ? 'everybody' : 'chosen'}
          options={[
            { value: 'everybody', label: words.acting.everybody },
            { value: 'chosen', label: words.acting.chosen },
          ]}
          onChange={({ target }) => onChange({ to: target.value === 'everybody' ? 'everybody' : [] })}
        />
      </Field>
      {to !== 'everybody' && (
        <SeatSelect
          label={words.acting.chosen}
          placeholder=""
          value={to}
          onChange={(seats) => onChange({ to: seats })}
        />
      )}
    </>
  )
}

function Origin({ draft, onChange }: Part) {
  const { words, locale } = useDesk()
  const times = [
    { value: 0, label: words.inject.now },
    ...delays.map((span) => ({
      value: span,
      label: fill(words.inject.after, { span: roughSpan(span, locale) }),
    })),
  ]
  return (
    <div className="fields">
      <Field label={words.inject.channel}>
        <Input value={draft.channel} onChange={({ target }) => onChange({ channel: target.value })} />
      </Field>
      <Field label={words.inject.from}>
        <Input value={draft.from} onChange={({ target }) => onChange({ from: target.value })} />
      </Field>
      <Field label={words.inject.when}>
        <Select
          value={draft.after ?? 0}
          options={times}
          onChange={(span) => onChange({ after: span === 0 ? null : span })}
        />
      </Field>
    </div>
  )
}

function Facts({ draft, onChange }: Part) {
  const { words } = useDesk()
  const { facts } = draft
  return (
    <fieldset className="facts">
      <legend>{words.inject.facts}</legend>
      {facts.map((fact, i) => (
        <FactRow
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name while they are written.
          key={i}
          fact={fact}
          onChange={(changed) => onChange({ facts: facts.with(i, changed) })}
          onRemove={() => onChange({ facts: facts.toSpliced(i, 1) })}
        />
      ))}
      <Button
        size="small"
        onClick={() => onChange({ facts: [...facts, { fact: '', area: null, value: '' }] })}
      >
        {words.inject.addFact}
      </Button>
    </fieldset>
  )
}
