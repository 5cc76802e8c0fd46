import { Button, Input, Select } from 'antd'
import { useDesk } from './desk.ts'
import type { DraftFact } from './model/draft-inject.ts'

/** One fact of an inject: its name, its place where it has one for each, its value. */
export function FactRow({
  fact,
  onChange,
  onRemove,
}: {
  readonly fact: DraftFact
  readonly onChange: (fact: DraftFact) => void
  readonly onRemove: () => void
}) {
  const { board, words } = useDesk()
  const { facts, areas, scenario } = board.backstage
  const known = facts.find(({ name }) => name === fact.fact)
  return (
    <div className="fact-row">
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={words.inject.fact}
        placeholder={words.inject.fact}
        value={fact.fact === '' ? null : fact.fact}
        options={facts.map(({ name }) => ({ value: name, label: name }))}
        onChange={(name) => {
          const perArea = facts.find((each) => each.name === name)?.perArea ?? false
          onChange({ ...fact, fact: name ?? '', area: perArea ? scenario.area : null })
        }}
      />
      {known?.perArea && (
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={words.inject.area}
          value={fact.area}
          options={areas.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(area) => onChange({ ...fact, area })}
        />
      )}
      <Input
        aria-label={words.inject.value}
        placeholder={words.inject.unknown}
        suffix={known?.unit ?? ''}
        value={fact.value}
        onChange={({ target }) => onChange({ ...fact, value: target.value })}
      />
      <Button type="text" onClick={onRemove}>
        {words.inject.remove}
      </Button>
    </div>
  )
}
