import type { Params } from '../diagnostic/diagnostic.ts'
import type { Texts } from '../locale/texts.ts'

/** Which sentence of the `misuse` texts is said. */
export type MisuseKind = keyof Texts['misuse']

/** What a user asked for cannot be done as asked: one sentence on stderr and exit 2, never a stack. */
export class Misuse extends Error {
  readonly kind: MisuseKind
  readonly params: Params

  constructor(kind: MisuseKind, params: Params = {}) {
    super(kind)
    this.kind = kind
    this.params = params
  }
}
