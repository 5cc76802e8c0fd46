import { Input, Modal, type RefSelectProps, Select } from 'antd'
import { type Ref, useMemo, useRef, useState } from 'react'
import { fill } from '../../../locale/locale.ts'
import { dayAndClock } from '../format.ts'
import { useDesk, useSituation } from './desk.ts'
import { Field } from './field.tsx'
import { type ProxyAct, proxyCommand, proxyTopics } from './model/proxy-act.ts'
import { proxyActs } from './model/proxy-acts.ts'
import { proxyParties } from './model/proxy-who.ts'
import { statedTime } from './model/stated-time.ts'

/** What is being filled in, and the command that it comes to; null while something is missing. */
function useProxy(about: string | null) {
  const { board, version, words } = useDesk()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the board changes in place, and counts its versions.
  const acts = useMemo(
    () => proxyActs({ board, words: words.acting }).filter((each) => about === null || each.about === about),
    [board, version, words, about],
  )
  const first = about === null ? null : (acts[0]?.key ?? null)
  const [form, setForm] = useState({ ...nothingChosen, key: first, reason: '', said: '' })
  const chosen = acts.find(({ key }) => key === form.key) ?? null
  const parties = proxyParties(board.backstage, chosen?.parties ?? [])
  const party = form.party ?? (chosen === null ? null : (parties[0]?.id ?? null))
  const stated = useStated(form.said)
  const written = chosen?.reason !== 'needed' || form.reason.trim() !== ''
  const command =
    chosen !== null && party !== null && written && stated !== 'unread'
      ? proxyCommand(chosen, { ...form, party, stated })
      : null
  return { acts, form, setForm, chosen, parties, party, stated, command }
}

const nothingChosen: { readonly party: string | null; readonly areas: readonly string[] } = {
  party: null,
  areas: [],
}

/** The director does something in the place of a party without a seat, or writes an oral order down (代). `about`: only what concerns it. */
export function ProxyModal({
  about,
  onClose,
}: {
  readonly about: string | null
  readonly onClose: () => void
}) {
  const { words, act } = useDesk()
  const { acts, form, setForm, chosen, parties, party, stated, command } = useProxy(about)
  const what = useRef<RefSelectProps>(null)
  const change = (part: Partial<typeof form>) => setForm((before) => ({ ...before, ...part }))
  const done = () => {
    if (chosen === null || command === null) return
    act(command, `${words.acting.open} · ${chosen.label}`)
    onClose()
  }
  return (
    <Modal
      open
      width={640}
      title={words.acting.title}
      okText={words.acting.do}
      cancelText={words.reason.cancel}
      okButtonProps={{ disabled: command === null }}
      onOk={done}
      onCancel={onClose}
      afterOpenChange={(open) => open && about === null && what.current?.focus()}
    >
      <p className="soft">{words.acting.hint}</p>
      {acts.length === 0 && <p>{words.acting.nothing}</p>}
      <WhatSelect
        place={what}
        acts={acts}
        value={form.key}
        onChange={(key) => change({ ...nothingChosen, key })}
      />
      <WhoSelect parties={parties} value={party} onChange={(party) => change({ party })} />
      {chosen?.areas && (
        <AreaSelect areas={chosen.areas} value={form.areas} onChange={(areas) => change({ areas })} />
      )}
      <ReasonField chosen={chosen} value={form.reason} onChange={(reason) => change({ reason })} />
      <StatedField value={form.said} stated={stated} onChange={(said) => change({ said })} />
    </Modal>
  )
}

/** The sentence that goes with it: a reason, or how it was done. */
function ReasonField({
  chosen,
  value,
  onChange,
}: {
  readonly chosen: ProxyAct | null
  readonly value: string
  readonly onChange: (reason: string) => void
}) {
  const { words } = useDesk()
  if (chosen?.reason === 'none') return null
  return (
    <Field label={chosen?.key.startsWith('finish') ? words.acting.evidence : words.acting.reason}>
      <Input.TextArea
        rows={2}
        value={value}
        placeholder={chosen?.reason === 'needed' ? words.reason.needed : ''}
        onChange={({ target }) => onChange(target.value)}
      />
    </Field>
  )
}

function useStated(said: string): number | null | 'unread' {
  const { board } = useDesk()
  const now = useSituation()
  return statedTime(said, {
    begins: board.backstage.scenario.begins,
    now,
    zone: board.setting.zone,
  })
}

/** Everything that can be done now, by topics, found by its words. */
function WhatSelect({
  place,
  acts,
  value,
  onChange,
}: {
  readonly place: Ref<RefSelectProps>
  readonly acts: readonly ProxyAct[]
  readonly value: string | null
  readonly onChange: (key: string) => void
}) {
  const { words } = useDesk()
  const options = proxyTopics.flatMap((topic) => {
    const own = acts.filter((each) => each.topic === topic)
    const title = words.acting.topics[topic]
    return own.length === 0
      ? []
      : [{ label: title, title, options: own.map(({ key, label }) => ({ value: key, label, title: label })) }]
  })
  return (
    <Field label={words.acting.what}>
      <Select
        ref={place}
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={words.acting.whatHint}
        value={value}
        options={options}
        onChange={onChange}
      />
    </Field>
  )
}

/** In whose place: those entitled first. Others can be named too, for what they did without authority is a finding. */
function WhoSelect({
  parties,
  value,
  onChange,
}: {
  readonly parties: ReturnType<typeof proxyParties>
  readonly value: string | null
  readonly onChange: (party: string) => void
}) {
  const { words } = useDesk()
  const group = (entitled: boolean) =>
    parties
      .filter((each) => each.entitled === entitled)
      .map(({ id, name, seat }) => ({
        value: id,
        label: seat === null ? name : fill(words.acting.hasSeat, { party: name, seat }),
      }))
  const groups = [
    { label: words.acting.entitled, title: words.acting.entitled, options: group(true) },
    { label: words.acting.others, title: words.acting.others, options: group(false) },
  ]
  return (
    <Field label={words.acting.party}>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        value={value}
        options={groups.filter(({ options }) => options.length > 0)}
        onChange={onChange}
      />
    </Field>
  )
}

function AreaSelect({
  areas: { how, among },
  value,
  onChange,
}: {
  readonly areas: NonNullable<ProxyAct['areas']>
  readonly value: readonly string[]
  readonly onChange: (areas: readonly string[]) => void
}) {
  const { words } = useDesk()
  const options = among.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Field label={how === 'several' ? words.acting.areas : words.acting.area}>
      <Select
        mode="multiple"
        showSearch={{ optionFilterProp: 'label' }}
        {...(how === 'one' ? { maxCount: 1 } : {})}
        value={[...value]}
        options={options}
        onChange={onChange}
      />
    </Field>
  )
}

/** When it was said, where that was not now. */
function StatedField({
  value,
  stated,
  onChange,
}: {
  readonly value: string
  readonly stated: number | null | 'unread'
  readonly onChange: (text: string) => void
}) {
  const { board, words, locale } = useDesk()
  const time = typeof stated === 'number' ? dayAndClock(stated, board.setting.zone, locale) : ''
  const note =
    stated === 'unread' ? words.acting.unread : time === '' ? '' : fill(words.acting.statedAt, { time })
  return (
    <>
      <Field label={words.acting.stated}>
        <Input
          value={value}
          placeholder={words.acting.statedHint}
          status={stated === 'unread' ? 'error' : ''}
          onChange={({ target }) => onChange(target.value)}
        />
      </Field>
      <p className="soft" role="status">
        {note}
      </p>
    </>
  )
}
