import { Select } from 'antd'
import { useDesk } from './desk.ts'

/** Seats to send something to; none chosen is everyone. */
export function SeatSelect({
  label,
  value,
  onChange,
}: {
  readonly label: string
  readonly value: readonly string[]
  readonly onChange: (seats: readonly string[]) => void
}) {
  const { board, words } = useDesk()
  const seats = board.setting.seats.filter(({ seat }) => seat !== board.setting.seat.seat)
  return (
    <label className="field">
      <span>{label}</span>
      <Select
        mode="multiple"
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={words.inject.all}
        value={[...value]}
        onChange={onChange}
        options={seats.map(({ seat, title }) => ({ value: seat, label: title }))}
      />
    </label>
  )
}
