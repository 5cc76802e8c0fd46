import type { Role } from '../../../drill/seat.ts'
import { levelText } from '../../../locale/level-text.ts'
import { fill } from '../../../locale/locale.ts'
import { splitClauseId } from '../../../vocabulary/id.ts'
import { activeLevel } from '../../../vocabulary/level.ts'
import { instanceTitle } from '../parts/instance-title.ts'
import { wordsOf } from '../words/words-of.ts'
import { type ActForm, actCommand, type Filled, type FormButton, type SeenBy, written } from './act-form.ts'
import { type ChoiceKind, ordersNow } from './choices.ts'
import type { Desk } from './desk.ts'
import { dutiesBy, dutyButton } from './duty-forms.ts'
import { type LevelMove, levelMoves } from './level-moves.ts'

/** The form of a choice. */
export function choiceForm(kind: ChoiceKind, desk: Desk): ActForm {
  const { choice, form } = wordsOf(desk.setting.locale)
  const plain = { title: choice[kind], to: null, seenBy: seenBy(kind, desk) }
  const moves = levelMoves(desk.view, desk.powers, desk.setting.levels)
  switch (kind) {
    case 'report': {
      const duties = dutiesBy(desk, ['report', 'notify']).map((duty) => dutyButton(duty, desk))
      const buttons = [...duties, messageButton(desk)]
      return { ...plain, sentence: form.report, to: addressees(desk, 'cell'), buttons }
    }
    case 'raise':
      return {
        ...{ ...plain, sentence: form.reason, areas: areasNamed(desk) },
        buttons: moves.up.map((move) => moveButton(move, desk)),
      }
    case 'lower':
      return { ...plain, sentence: form.reason, buttons: moves.down.map((move) => moveButton(move, desk)) }
    case 'warn':
      return { ...plain, sentence: form.reason, buttons: warningButtons(desk) }
    case 'judge':
      return { ...plain, sentence: form.judgement, buttons: judgementButtons(desk) }
    case 'order':
      return { ...plain, sentence: form.order, buttons: orderButtons(desk) }
    case 'decision':
      return { ...plain, sentence: form.decision, buttons: [decisionButton(desk)] }
    case 'ask': {
      const to = addressees(desk, 'director')
      return { ...plain, sentence: form.question, to, buttons: [messageButton(desk)] }
    }
    case 'finish': {
      const buttons = dutiesBy(desk, ['finish']).map((duty) => dutyButton(duty, desk))
      return { ...plain, sentence: form.evidence, photo: true, buttons }
    }
  }
}

/** Who sees what a choice comes to (drill/view.ts). */
function seenBy(kind: ChoiceKind, { setting }: Desk): SeenBy {
  switch (kind) {
    case 'raise':
    case 'lower':
    case 'warn':
      return 'all'
    case 'decision':
      return setting.mode === 'tabletop' ? 'all' : 'direction'
    case 'report':
    case 'ask':
      return 'addressee'
    case 'order':
      return 'doers'
    default:
      return 'direction'
  }
}

/** Towns that a declaration of any of the seat's plans can name, each once. */
function areasNamed({ powers }: Desk): NonNullable<ActForm['areas']> {
  const all = powers.levels.flatMap(({ areas }) => areas)
  return all.filter(({ id }, at) => all.findIndex((each) => each.id === id) === at)
}

/** Seats to write to, one of the role proposed first. */
function addressees({ setting }: Desk, first: Role): NonNullable<ActForm['to']> {
  const others = setting.seats.filter(({ seat }) => seat !== setting.seat.seat)
  return [...others.filter(({ role }) => role === first), ...others.filter(({ role }) => role !== first)]
}

function messageButton({ setting }: Desk): FormButton {
  const words = wordsOf(setting.locale).form
  return {
    ...{ key: 'message', label: words.send, said: words.sent, detail: '', level: null },
    needsSentence: true,
    command: ({ sentence, to }) => ({
      ...{ kind: 'message', to: [to], text: sentence.trim(), as: null, answers: null },
    }),
  }
}

function decisionButton({ setting, view }: Desk): FormButton {
  const words = wordsOf(setting.locale)
  return {
    ...{ key: 'decision', label: words.form.record, said: words.choice.decision, detail: '', level: null },
    needsSentence: true,
    command: ({ sentence }) => ({
      ...{ kind: 'decision', text: sentence.trim(), owner: setting.seat.title, options: [], reason: '' },
      inject: view.beat?.inject ?? null,
    }),
  }
}

function moveButton({ kind, instance, title, level }: LevelMove, { setting, powers }: Desk): FormButton {
  const plan = instanceTitle(instance, title, setting.locale)
  const words = wordsOf(setting.locale).form
  const towns = powers.levels.find((each) => each.instance === instance)?.areas ?? []
  const name = level === null ? '' : levelText(level, setting.locale, setting.levels)
  const label = level === activeLevel.id ? words.active : fill(words[kind], { level: name })
  return {
    ...{ key: `${instance} ${kind} ${level}`, label, said: `${label} ${plan}`, detail: plan },
    ...{ level, needsSentence: false },
    command: (filled) =>
      kind === 'end' || level === null
        ? actCommand({ kind: 'end', instance, reason: written(filled) })
        : actCommand({
            ...{ kind, instance, level, reason: written(filled) },
            areas: filled.areas.filter((area) => towns.some(({ id }) => id === area)),
          }),
  }
}

function warningButtons({ powers, setting }: Desk): readonly FormButton[] {
  const words = wordsOf(setting.locale).form
  const acts = [
    ['warn', words.issue],
    ['cancel-warning', words.lift],
  ] as const
  return acts.flatMap(([kind, label]) =>
    powers.warnings.map(({ clause, product, level }) => ({
      ...titled(fill(label, { name: `${product} ${level}` })),
      ...{ key: `${kind} ${clause}`, level: null, needsSentence: false },
      command: (filled: Filled) => actCommand({ kind, warning: clause, area: null, reason: written(filled) }),
    })),
  )
}

function judgementButtons(desk: Desk): readonly FormButton[] {
  const words = wordsOf(desk.setting.locale).form
  return desk.powers.judgements.flatMap(({ instance, clause, text }) =>
    [true, false].map((holds) => ({
      ...titled(
        holds ? words.holds : words.holdsNot,
        `${text === '' ? (splitClauseId(clause)?.row ?? clause) : text} · ${titleOf(instance, desk)}`,
      ),
      ...{ key: `${clause} ${holds}`, level: null, needsSentence: true },
      command: (filled: Filled) =>
        actCommand({ kind: 'judge', clause, instance, holds, reason: written(filled) ?? '' }),
    })),
  )
}

function orderButtons(desk: Desk): readonly FormButton[] {
  const words = wordsOf(desk.setting.locale).form
  return ordersNow(desk).map(({ instance, clause, text }) => ({
    ...titled(fill(words.orderThis, { text }), titleOf(instance, desk)),
    ...{ key: clause, level: null, needsSentence: false },
    command: () => actCommand({ kind: 'order', clause, instance }),
  }))
}

function titled(label: string, detail = ''): Pick<FormButton, 'label' | 'detail' | 'said'> {
  return { label, detail, said: detail === '' ? label : `${label} ${detail}` }
}

function titleOf(instance: string, { powers, view, setting }: Desk): string {
  const found = [...view.levels, ...powers.levels].find((each) => each.instance === instance)
  return found ? instanceTitle(instance, found.title, setting.locale) : ''
}
