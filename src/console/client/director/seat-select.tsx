import { Select } from 'antd'
import { useDesk } from './desk.ts'
import { Field } from './field.tsx'

/** Seats to send something to. `placeholder`: what none chosen means; everybody, if it is not said. */
export function SeatSelect({
  label,
  placeholder,
  value,
  onChange,
}: {
  readonly label: string
  readonly placeholder?: string
  readonly value: readonly string[]
  readonly onChange: (seats: readonly string[]) => void
}) {
  const { board, words } = useDesk()
  const seats = board.setting.seats.filter(({ seat }) => seat !== board.setting.seat.seat)
  return (
    <Field label={label}>
      <Select
        mode="multiple"
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={placeholder ?? words.inject.all}
        value={[...value]}
        onChange={onChange}
        options={seats.map(({ seat, title }) => ({ value: seat, label: title }))}
      />
    </Field>
  )
}
