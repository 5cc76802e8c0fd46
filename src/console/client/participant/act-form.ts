import type { Command } from '../../../drill/command.ts'
import type { NamedArea } from '../../../drill/powers.ts'
import type { SeatDuty } from '../../../drill/seat-view.ts'
import type { Act } from '../../../run/input.ts'
import type { LevelId } from '../../../vocabulary/level.ts'

/** Who sees what is done at a seat: everybody, whoever it goes to, those who are to do it, or the direction alone. */
export type SeenBy = 'all' | 'addressee' | 'doers' | 'direction'

/** What the user wrote and chose before pressing a button. */
export interface Filled {
  readonly sentence: string
  /** The seat to write to; empty where none is asked. */
  readonly to: string
  /** Towns named in a declaration; none where none is asked. */
  readonly areas: readonly string[]
}

/** A button that says what it does, and does it. */
export interface FormButton {
  readonly key: string
  readonly label: string
  /** What it is about: the plan, the time left. */
  readonly detail: string
  /** What the user has done by pressing it, as the queue tells it. */
  readonly said: string
  readonly level: LevelId | null
  /** Whether the sentence must be written for it. */
  readonly needsSentence: boolean
  readonly command: (filled: Filled) => Command
}

/** One sentence to write, and buttons that do something with it: at most three taps from the page (console.md, "Measures"). */
export interface ActForm {
  readonly title: string
  readonly sentence: string
  /** Seats to choose from, the one proposed first; null: it goes to nobody in particular. */
  readonly to: readonly { readonly seat: string; readonly title: string }[] | null
  /** Towns that a declaration can name; none: it is about no place. */
  readonly areas?: readonly NamedArea[]
  /** Who will see what is done. */
  readonly seenBy: SeenBy
  readonly buttons: readonly FormButton[]
  /** Whether a photo can go with it. */
  readonly photo?: boolean
}

/** A command for something that the plans provide for. */
export function actCommand(act: Act, duty: Pick<SeatDuty, 'party'> | null = null): Command {
  return { kind: 'act', act, forParty: duty?.party ?? null }
}

/** What was written, trimmed; null when nothing was. */
export function written({ sentence }: Filled): string | null {
  return sentence.trim() === '' ? null : sentence.trim()
}
