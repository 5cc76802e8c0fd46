import type { ProgramInject } from '../compile/scenario-program.ts'
import type { Instant } from '../vocabulary/instant.ts'

/** The four beats of a tabletop: what happened, what is asked, what it means, what is decided. */
export const beats = ['inject', 'questions', 'analysis', 'decision'] as const
export type Beat = (typeof beats)[number]

/**
 * What is known of a real event beside its entries. `between`: nobody knows when the entry's act was done, or accounts differ; it was
 * somewhere in that span. `undone`: it is known that the duty was not done, while what a timeline does not tell is not known.
 */
export type Account =
  | { readonly kind: 'between'; readonly from: Instant; readonly to: Instant }
  | { readonly kind: 'undone'; readonly obligation: string }

/** Why a clock stands still; `over`: the scenario's length is played; `set-back`: the clock of the machine went back. */
export type StopReason = 'paused' | 'restart' | 'emergency' | 'over' | 'set-back'

/** What a drill was opened with: sha256 of every blob it needs, so that it can be replayed without today's plans. */
export interface Pins {
  /** The Program's text. */
  readonly program: string
  /** The scenario's text, compiled. */
  readonly scenario: string
  /** The header that its Trace will carry. */
  readonly header: string
  /** The raw text of every plan, scenario and rubric, by path. */
  readonly texts: Readonly<Record<string, string>>
  /** The git commit of the set; null outside git or with changes that are not committed. */
  readonly revision: string | null
}

/**
 * What a sealed drill was opened with, until it begins. What may be known lies open; scenario, header and all texts that tell
 * of them lie in one text that only the drill's key opens.
 */
export interface SealedPins {
  readonly program: string
  /** sha256 of the encrypted text. */
  readonly sealed: string
  /** The raw text of every plan, by path. */
  readonly texts: Readonly<Record<string, string>>
  readonly revision: string | null
}

/** How a drill is run: its clocks, its people, what they say, and what those who watch write down. */
export type ConductEvent =
  | {
      readonly type: 'drill-opened'
      readonly data: {
        readonly pins: Pins | SealedPins
        /** A trial run: leaves no trace in scores and histories. */
        readonly rehearsal: boolean
      }
    }
  /** A sealed drill begins, or ends without having begun: from here on its log stands without the key. */
  | { readonly type: 'seal-opened'; readonly data: { readonly pins: Pins } }
  /** `speed`: situation seconds per second. */
  | { readonly type: 'clock-started' | 'clock-set'; readonly data: { readonly speed: number } }
  | {
      readonly type: 'clock-stopped'
      readonly data: { readonly why: StopReason; readonly note: string | null }
    }
  /** Situation time goes to `to`; all that lies between happens on the way, at its own time. */
  | { readonly type: 'clock-jumped'; readonly data: { readonly to: Instant } }
  | { readonly type: 'inject-skipped'; readonly data: { readonly inject: string; readonly reason: string } }
  | {
      readonly type: 'inject-moved'
      readonly data: { readonly inject: string; readonly to: Instant; readonly reason: string }
    }
  /** An inject that the director wrote while the drill ran. */
  | { readonly type: 'inject-added'; readonly data: { readonly inject: ProgramInject } }
  /** An entry taken back; what it changed is put right by the entries that follow from this one. */
  | { readonly type: 'entry-undone'; readonly data: { readonly entry: number; readonly reason: string } }
  /** Words between seats, and between seats and the control cell. */
  | {
      readonly type: 'message-sent'
      readonly data: {
        readonly to: readonly string[]
        readonly text: string
        /** Whom the control cell speaks for (上级, 邻市, 媒体, 群众); null: the seat itself. */
        readonly as: string | null
        /** seq of the entry it answers. */
        readonly answers: number | null
      }
    }
  | { readonly type: 'beat-begun'; readonly data: { readonly beat: Beat; readonly inject: string | null } }
  | {
      readonly type: 'decision-recorded'
      readonly data: {
        readonly text: string
        readonly owner: string
        readonly options: readonly string[]
        readonly reason: string
        readonly inject: string | null
      }
    }
  /** What an evaluator saw. */
  | {
      readonly type: 'observation-recorded'
      readonly data: {
        /** Item of a rubric: `rubric#item`; null: a free note. */
        readonly item: string | null
        /** Points on the item's scale; null: not rated. */
        readonly points: number | null
        /** False: the item does not apply to this drill. */
        readonly applicable?: false
        /** Why a rating was changed after the form was handed in. */
        readonly reason?: string
        readonly note: string
        /** seq of the entry it is about. */
        readonly entry: number | null
        /** sha256 of a photo kept beside the log. */
        readonly photo: string | null
        /** Only in the review of a real event. */
        readonly account?: Account
      }
    }
  /** An evaluator handed in the form: how many of its items were rated by then, of how many. */
  | { readonly type: 'form-submitted'; readonly data: { readonly rated: number; readonly items: number } }
  /** What the evaluators agreed on, out of their own ratings of an item. */
  | {
      readonly type: 'rating-settled'
      readonly data: {
        /** `rubric#item`. */
        readonly item: string
        /** On the rubric's scale; null: the item is not applicable. */
        readonly points: number | null
        readonly reason: string
      }
    }
  /** Somebody who must be told of the drill beforehand has been told. */
  | { readonly type: 'party-told'; readonly data: { readonly who: string } }
  /** A seat answered the check of communications. */
  | { readonly type: 'seat-reached'; readonly data: { readonly seat: string } }
  /** 真实险情: a real emergency. It takes effect when the director confirms it, else after a minute. */
  | { readonly type: 'emergency-called'; readonly data: { readonly note: string } }
  | { readonly type: 'emergency-confirmed'; readonly data: { readonly by: 'director' | 'time' } }
  | { readonly type: 'emergency-withdrawn'; readonly data: { readonly note: string } }
  /** Ended by mistake: it goes on. */
  | { readonly type: 'drill-reopened'; readonly data: { readonly reason: string } }
