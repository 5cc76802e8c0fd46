import type { SeatDuty } from '../../../drill/seat-view.ts'
import { fill } from '../../../locale/locale.ts'
import { wordsOf } from '../words/words-of.ts'
import { type ActForm, actCommand, type FormButton, written } from './act-form.ts'
import type { Desk } from './desk.ts'
import { dutyName } from './duty-name.ts'
import { openDuties } from './gate.ts'

/**
 * How a duty is brought to its end: by its result, by reporting, by declaring the level, by sending the notice of a link, by
 * issuing the warning. The engine takes no other way (run/act.ts).
 */
export type DutyWay = 'finish' | 'report' | 'raise' | 'notify' | 'warn'

export function wayOf(duty: SeatDuty, { powers }: Pick<Desk, 'powers'>): DutyWay {
  if (powers.warnings.some(({ clause }) => clause === duty.clause)) return 'warn'
  if (duty.kind === 'decide') return 'raise'
  if (duty.kind === 'link') return 'notify'
  return duty.kind === 'report' || duty.kind === 'notify' ? 'report' : 'finish'
}

/** The open duties that are closed in one of some ways, the most urgent first. */
export function dutiesBy(desk: Desk, ways: readonly DutyWay[]): readonly SeatDuty[] {
  return openDuties(desk.view).filter((duty) => ways.includes(wayOf(duty, desk)))
}

/** The button that closes a duty. */
export function dutyButton(duty: SeatDuty, desk: Desk): FormButton {
  const words = wordsOf(desk.setting.locale).form
  const way = wayOf(duty, desk)
  const wording = way === 'report' ? words.reportThis : words.finishThis
  const name = dutyName(duty, desk.setting)
  const label = way === 'notify' ? name : fill(wording, { text: name })
  return {
    key: duty.key,
    label,
    said: label,
    detail: duty.plan,
    level: null,
    needsSentence: false,
    command: (filled) =>
      way === 'notify'
        ? actCommand({ kind: 'send', wire: duty.clause }, duty)
        : actCommand({ kind: 'finish', obligation: duty.key, evidence: written(filled) }, duty),
  }
}

/** Whether a duty was taken up and is kept up: it can be given up. */
export function isKeptUp({ state, held }: SeatDuty): boolean {
  return held && (state === 'done' || state === 'done-late')
}

/** The form that gives up a standing task before its time. */
function giveUpForm(duty: SeatDuty, desk: Desk): ActForm {
  const words = wordsOf(desk.setting.locale).form
  const name = dutyName(duty, desk.setting)
  const button: FormButton = {
    ...{ key: `${duty.key} undo`, label: words.giveUp, said: fill(words.giveUpThis, { text: name }) },
    ...{ detail: words.giveUpHint, level: null, needsSentence: true },
    command: (filled) =>
      actCommand({ kind: 'undo', obligation: duty.key, reason: written(filled) ?? '' }, duty),
  }
  return { title: name, sentence: words.giveUpReason, to: null, seenBy: 'direction', buttons: [button] }
}

/** The form of one duty: its end, and saying why it shall not be done; of one that is kept up, giving it up. */
export function dutyForm(duty: SeatDuty, desk: Desk): ActForm {
  if (isKeptUp(duty)) return giveUpForm(duty, desk)
  const words = wordsOf(desk.setting.locale).form
  const waive: FormButton = {
    key: `${duty.key} waive`,
    label: words.waive,
    said: fill(words.waiveThis, { text: dutyName(duty, desk.setting) }),
    detail: '',
    level: null,
    needsSentence: true,
    command: (filled) =>
      actCommand({ kind: 'waive', obligation: duty.key, reason: written(filled) ?? '' }, duty),
  }
  return {
    title: dutyName(duty, desk.setting),
    sentence: wayOf(duty, desk) === 'report' ? words.report : words.evidence,
    to: null,
    seenBy: 'direction',
    photo: ['finish', 'report'].includes(wayOf(duty, desk)),
    buttons: [{ ...dutyButton(duty, desk), label: shortLabel(duty, desk), detail: '' }, waive],
  }
}

/** What the button on a duty's card says. */
export function shortLabel(duty: SeatDuty, desk: Desk): string {
  const { form, choice } = wordsOf(desk.setting.locale)
  const labels: Readonly<Record<DutyWay, string>> = {
    finish: form.finish,
    report: choice.report,
    raise: choice.raise,
    notify: form.send,
    warn: choice.warn,
  }
  return labels[wayOf(duty, desk)]
}
