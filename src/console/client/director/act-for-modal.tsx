import { Input, Modal, Select } from 'antd'
import { useState } from 'react'
import type { Act } from '../../../run/input.ts'
import { responseText } from '../parts/level-mark.tsx'
import { useDesk } from './desk.ts'
import { Field } from './field.tsx'
import type { PlanLine } from './model/plan-lines.ts'

type Move = 'declare' | 'raise' | 'lower' | 'end'

/** What can be declared from where a plan stands. */
function movesFrom(response: PlanLine['response']): readonly Move[] {
  return response === 'standby' || response === 'ended' ? ['declare'] : ['raise', 'lower', 'end']
}

/** The director declares a level for a party without a seat, or enters an oral order (代). */
export function ActForModal({ line, onClose }: { readonly line: PlanLine; readonly onClose: () => void }) {
  const { board, words, act } = useDesk()
  const levels = board.backstage.instances.find(({ id }) => id === line.instance)?.levels ?? []
  const moves = movesFrom(line.response)
  const [party, setParty] = useState<string | null>(null)
  const [kind, setKind] = useState<Move>(moves[0] ?? 'declare')
  const [level, setLevel] = useState<string | null>(line.demand ?? levels[0] ?? null)
  const [reason, setReason] = useState('')
  const levelled = kind !== 'end'
  const ready = party !== null && (!levelled || level !== null)
  const declare = () => {
    const why = reason.trim() === '' ? null : reason.trim()
    const done: Act =
      kind === 'end'
        ? { kind, instance: line.instance, reason: why }
        : { kind, instance: line.instance, level: level ?? '', areas: [], reason: why }
    act(
      { kind: 'act', act: done, forParty: party },
      `${words.head.actFor} · ${words.act[kind]} · ${line.title}`,
    )
    onClose()
  }
  return (
    <Modal
      open
      title={words.act.title.replace('{plan}', line.title)}
      okText={words.act.do}
      cancelText={words.reason.cancel}
      okButtonProps={{ disabled: !ready }}
      onOk={declare}
      onCancel={onClose}
    >
      <p className="soft">{words.act.hint}</p>
      <PartySelect value={party} onChange={setParty} />
      <Field label={words.act.kind}>
        <Select
          value={kind}
          onChange={setKind}
          options={moves.map((move) => ({ value: move, label: words.act[move] }))}
        />
      </Field>
      {levelled && <LevelSelect levels={levels} value={level} onChange={setLevel} />}
      <Field label={words.reason.label}>
        <Input.TextArea rows={2} value={reason} onChange={({ target }) => setReason(target.value)} />
      </Field>
    </Modal>
  )
}

/** Any body or post of the plans, found by its name. */
function PartySelect({
  value,
  onChange,
}: {
  readonly value: string | null
  readonly onChange: (party: string) => void
}) {
  const { board, words } = useDesk()
  return (
    <Field label={words.act.party}>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        value={value}
        onChange={onChange}
        options={board.backstage.parties.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </Field>
  )
}

function LevelSelect({
  levels,
  value,
  onChange,
}: {
  readonly levels: readonly string[]
  readonly value: string | null
  readonly onChange: (level: string) => void
}) {
  const { board, words, locale } = useDesk()
  const options = levels.map((id) => ({ value: id, label: responseText(id, locale, board.setting.levels) }))
  return (
    <Field label={words.act.level}>
      <Select value={value} onChange={onChange} options={options} />
    </Field>
  )
}
