import type { ListedParams } from '../locale/locale.ts'
import type { Texts } from '../locale/texts.ts'

/** Which sentence of the `misuse` texts is said. */
export type MisuseKind = keyof Texts['misuse']

/** What a user asked for cannot be done as asked: one sentence on stderr and exit 2, never a stack. */
export class Misuse extends Error {
  readonly kind: MisuseKind
  readonly params: ListedParams

  constructor(kind: MisuseKind, params: ListedParams = {}) {
    super(kind)
    this.kind = kind
    this.params = params
  }
}
