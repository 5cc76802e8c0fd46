import { Button, Input, InputNumber, Select } from 'antd'
import { useDesk } from './desk.ts'
import { areasFor, type DraftFact, factFault, truthWords } from './model/draft-inject.ts'

interface FactRowProps {
  readonly fact: DraftFact
  readonly onChange: (fact: DraftFact) => void
  readonly onRemove: () => void
}

/** One fact of an inject: its name, its place where it has one for each, its value. */
export function FactRow({ fact, onChange, onRemove }: FactRowProps) {
  const { board, words } = useDesk()
  const { facts, areas, scenario } = board.backstage
  const known = facts.find(({ name }) => name === fact.fact)
  const places = areasFor(known, areas)
  const choose = (name: string) => {
    const among = areasFor(
      facts.find((each) => each.name === name),
      areas,
    )
    const [only, second] = among
    const own = among.find(({ id }) => id === scenario.area) ?? (second === undefined ? only : undefined)
    onChange({ fact: name, area: own?.id ?? null, value: '' })
  }
  return (
    <div className="fact-row">
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={words.inject.fact}
        placeholder={words.inject.fact}
        value={fact.fact === '' ? null : fact.fact}
        options={facts.map(({ name }) => ({ value: name, label: name }))}
        onChange={choose}
      />
      {places.length > 0 && (
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={words.inject.area}
          placeholder={words.inject.area}
          status={factFault(fact, board.backstage) === 'no-area' ? 'error' : ''}
          value={fact.area}
          options={places.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(area) => onChange({ ...fact, area })}
        />
      )}
      <FactValue fact={fact} onChange={onChange} />
      <Button type="text" onClick={onRemove}>
        {words.inject.remove}
      </Button>
    </div>
  )
}

/** The input that fits the fact: a choice, a number with its unit and bounds, a span of time. Left empty it is unknown. */
function FactValue({ fact, onChange }: Omit<FactRowProps, 'onRemove'>) {
  const { board, words } = useDesk()
  const known = board.backstage.facts.find(({ name }) => name === fact.fact)
  const change = (value: string | null | undefined) => onChange({ ...fact, value: value ?? '' })
  const common = {
    'aria-label': words.inject.value,
    placeholder: words.inject.unknown,
    status: factFault(fact, board.backstage) === 'no-value' ? ('error' as const) : ('' as const),
  }
  const { type } = known ?? {}
  if (type?.kind === 'boolean' || type?.kind === 'enum') {
    const options =
      type.kind === 'enum'
        ? type.values.map((value) => ({ value, label: value }))
        : [
            { value: truthWords.true, label: words.acting.yes },
            { value: truthWords.false, label: words.acting.no },
          ]
    return <Select {...common} allowClear value={fact.value || null} options={options} onChange={change} />
  }
  if (type?.kind === 'number') {
    return (
      <InputNumber<string>
        {...common}
        stringMode
        {...(type.min === null ? {} : { min: String(type.min) })}
        {...(type.max === null ? {} : { max: String(type.max) })}
        suffix={type.unit ?? ''}
        value={fact.value === '' ? null : fact.value}
        onChange={change}
      />
    )
  }
  const hint = type?.kind === 'duration' ? words.acting.span : words.inject.unknown
  return (
    <Input
      {...common}
      placeholder={hint}
      value={fact.value}
      onChange={({ target }) => change(target.value)}
    />
  )
}
