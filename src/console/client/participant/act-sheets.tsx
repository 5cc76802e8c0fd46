import type { Command } from '../../../drill/command.ts'
import type { SeatDuty } from '../../../drill/seat-view.ts'
import { wordsOf } from '../words/words-of.ts'
import { ActMenu } from './act-menu.tsx'
import { choiceForm } from './choice-forms.ts'
import { type ChoiceKind, choicesOf } from './choices.ts'
import { type Desk, mayAct } from './desk.ts'
import { dutyForm, isKeptUp, wayOf } from './duty-forms.ts'
import { FormSheet } from './form-sheet.tsx'

/** What lies over the page. */
export type OpenSheet =
  | { readonly kind: 'menu' }
  | { readonly kind: 'choice'; readonly choice: ChoiceKind }
  | { readonly kind: 'duty'; readonly duty: SeatDuty }

/** The sheet that brings a duty to its end. */
export function sheetOf(duty: SeatDuty, desk: Desk): OpenSheet {
  if (isKeptUp(duty)) return { kind: 'duty', duty }
  const way = wayOf(duty, desk)
  return way === 'raise' || way === 'warn' ? { kind: 'choice', choice: way } : { kind: 'duty', duty }
}

interface ActSheetsProps {
  readonly open: OpenSheet
  readonly desk: Desk
  readonly onDo: (command: Command, label: string, photo: Blob | null) => void
  readonly onOpen: (sheet: OpenSheet) => void
  readonly onClose: () => void
}

/** The sheet that is open: what the seat can do, or the form of one of these. */
export function ActSheets({ open, desk, onDo, onOpen, onClose }: ActSheetsProps) {
  const { locale } = desk.setting
  if (open.kind === 'menu') {
    const choose = (choice: ChoiceKind) => onOpen({ kind: 'choice', choice })
    return <ActMenu choices={choicesOf(desk)} locale={locale} onChoose={choose} onClose={onClose} />
  }
  const form = open.kind === 'choice' ? choiceForm(open.choice, desk) : dutyForm(open.duty, desk)
  return <FormSheet form={form} locale={locale} mayAct={mayAct(desk)} onDo={onDo} onClose={onClose} />
}

/** The one big button, and the sheets behind it. */
export function WantTo({ desk, onOpen }: Pick<ActSheetsProps, 'desk' | 'onOpen'>) {
  if (choicesOf(desk).length === 0) return null
  return (
    <button type="button" className="want" onClick={() => onOpen({ kind: 'menu' })}>
      {wordsOf(desk.setting.locale).participant.wantTo}
    </button>
  )
}
