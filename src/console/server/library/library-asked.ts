import type { Speaker } from '../../../report/words-of-plan.ts'
import type { CheckedSet } from '../../../workspace/kept-set.ts'
import type { ConsolePorts } from '../console-ports.ts'

/** What an answer of the library is made from. */
export interface LibraryAsked extends CheckedSet {
  readonly speaker: Speaker
  readonly ports: ConsolePorts
}
