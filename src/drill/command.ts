import type { PartyId } from '../compile/program.ts'
import type { Beat } from '../run/conduct-event.ts'
import type { Act, FactInput } from '../run/input.ts'
import type { Ms } from '../vocabulary/duration.ts'
import type { Instant } from '../vocabulary/instant.ts'
import type { Role } from './seat.ts'

/** What somebody at a seat asks of a drill. */
export type Command =
  /** Something the plans provide for. `forParty`: whom it is done for; null: whoever the seat holds that may do it. */
  | {
      readonly kind: 'act'
      readonly act: Act
      readonly forParty: PartyId | null
      /** When it was done, where the direction writes it down later: an oral order. Absent: now. */
      readonly stated?: Instant
    }
  /** Begins the drill, or lets a stopped clock go on. */
  | { readonly kind: 'run'; readonly speed: number }
  | { readonly kind: 'set-speed'; readonly speed: number }
  | { readonly kind: 'pause'; readonly note: string | null }
  | { readonly kind: 'jump'; readonly to: Instant }
  /** Situation time goes to the next thing that is due. */
  | { readonly kind: 'step' }
  | { readonly kind: 'release'; readonly inject: string }
  | { readonly kind: 'skip'; readonly inject: string; readonly reason: string }
  | { readonly kind: 'move'; readonly inject: string; readonly to: Instant; readonly reason: string }
  /** An inject written on the spot; `after` null: it goes out at once. */
  | {
      readonly kind: 'add-inject'
      readonly channel: string
      readonly from: string
      readonly to: readonly string[]
      readonly content: string
      readonly facts: readonly FactInput[]
      readonly after: Ms | null
    }
  | { readonly kind: 'undo'; readonly entry: number; readonly reason: string }
  | {
      readonly kind: 'message'
      readonly to: readonly string[]
      readonly text: string
      readonly as: string | null
      readonly answers: number | null
    }
  | { readonly kind: 'beat'; readonly beat: Beat; readonly inject: string | null }
  | {
      readonly kind: 'decision'
      readonly text: string
      readonly owner: string
      readonly options: readonly string[]
      readonly reason: string
      readonly inject: string | null
    }
  | {
      readonly kind: 'observe'
      readonly item: string | null
      readonly points: number | null
      readonly note: string
      readonly entry: number | null
      readonly photo: string | null
      /** False: the item does not apply to this drill. */
      readonly applicable?: false
      /** Why a rating is changed after the form was handed in. */
      readonly reason?: string
    }
  /** Hands in the form: from here on a rating is changed only with a reason, and others' ratings are open to the seat. */
  | { readonly kind: 'submit' }
  /** What the evaluators agreed on, out of their own ratings; `points` null: not applicable. */
  | {
      readonly kind: 'settle'
      readonly item: string
      readonly points: number | null
      readonly reason: string
    }
  | { readonly kind: 'told'; readonly who: string }
  | { readonly kind: 'here' }
  | { readonly kind: 'emergency'; readonly note: string }
  | { readonly kind: 'confirm-emergency' }
  | { readonly kind: 'withdraw-emergency'; readonly note: string }
  | { readonly kind: 'end'; readonly reason: string }
  | { readonly kind: 'reopen'; readonly reason: string }

export type CommandKind = Command['kind']

const anyone: readonly Role[] = ['director', 'participant', 'evaluator', 'observer', 'cell']
const direction: readonly Role[] = ['director']

/** Which seats may ask what. */
export const mayAsk: Readonly<Record<CommandKind, readonly Role[]>> = {
  act: ['director', 'participant'],
  run: direction,
  'set-speed': direction,
  pause: direction,
  jump: direction,
  step: direction,
  release: direction,
  skip: direction,
  move: direction,
  'add-inject': direction,
  undo: direction,
  message: ['director', 'participant', 'cell'],
  beat: direction,
  decision: ['director', 'participant', 'cell'],
  observe: ['director', 'evaluator'],
  submit: ['evaluator'],
  settle: direction,
  told: direction,
  here: anyone,
  emergency: anyone,
  'confirm-emergency': direction,
  'withdraw-emergency': direction,
  end: direction,
  reopen: direction,
}

/** Why a command was not carried out. Texts are made at the edge. */
export type AnswerCode =
  /** The seat is not there for that. */
  | 'not-this-seat'
  | 'not-begun'
  | 'already-begun'
  | 'already-ended'
  | 'not-ended'
  /** Only within ten minutes of the end. */
  | 'too-late-to-reopen'
  /** The clock stands still: acts wait until it goes on. */
  | 'clock-stopped'
  | 'already-running'
  | 'bad-speed'
  | 'time-passed'
  | 'beyond-end'
  | 'nothing-planned'
  | 'unknown-inject'
  | 'not-pending'
  | 'unknown-entry'
  | 'cannot-undo'
  | 'already-undone'
  | 'no-emergency'
  | 'unknown-seat'
  /** The seat has sent no such photo. */
  | 'unknown-photo'
  | 'empty-text'
  | 'people-not-told'
  /** The director acts for somebody, and has not said for whom. */
  | 'no-party'
  /** A stated time must lie between the beginning of the situation and now. */
  | 'bad-stated-time'
  /** There is no such item to be rated. */
  | 'unknown-item'
  | 'off-scale'
  /** The form was handed in: why is it changed? */
  | 'reason-missing'
  | 'already-submitted'
  /** Who rated the item has not handed in the form. */
  | 'not-submitted'
  /** The engine refused the act; the refusal stands in the log. */
  | 'refused'

/** What a command came to: the entries it wrote, first and last, or why it was not carried out. */
export type Answer = { readonly ok: true; readonly entries: readonly [number, number] } | Refusal

export interface Refusal {
  readonly ok: false
  readonly code: AnswerCode
  /** What the sentence names: a seat, an inject, the engine's reason; several by 、 ({@link namesAbout}). */
  readonly about: string | null
  /** Whether the refusal stands in the log. */
  readonly recorded: boolean
}

/** A refusal that names several. */
export function refuseNaming(code: AnswerCode, names: readonly string[]): Refusal {
  return refuse(code, names.join('、'))
}

const naming: readonly AnswerCode[] = ['not-submitted', 'off-scale', 'people-not-told']

/** What a refusal names, one by one. */
export function namesAbout({ code, about }: Pick<Refusal, 'code' | 'about'>): readonly string[] {
  if (about === null) return []
  return naming.includes(code) ? about.split('、') : [about]
}

export function refuse(code: AnswerCode, about: string | null = null, recorded = false): Refusal {
  return { ok: false, code, about, recorded }
}
