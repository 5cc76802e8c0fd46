import { fill } from '../../../locale/locale.ts'
import type { PlanDuty } from '../../library-protocol.ts'
import { useLibrary } from './library-context.tsx'

/** What is due and by when; what is late says so in a mark and in words. */
export function DutyText({ duty, why = false }: { readonly duty: PlanDuty; readonly why?: boolean }) {
  const { words } = useLibrary()
  const what = words.duty[duty.what]
  return (
    <span className="duty">
      {duty.late && <span className="late">{words.duty.late}</span>}
      {duty.soon && <span className="soon">{words.duty.soon}</span>}{' '}
      {fill(duty.late ? words.duty.lateDue : words.duty.due, { what, date: duty.due })}
      {why && (
        <span className="soft duty-why">
          {duty.last === null ? words.duty.never : fill(words.duty.last, { date: duty.last })} · {duty.basis}
        </span>
      )}
    </span>
  )
}
