import type { Params } from '../../diagnostic/diagnostic.ts'
import type { leadingZh } from '../../locale/leading-zh.ts'

export type MistakeKind = keyof typeof leadingZh.mistake

/** What was typed cannot be done as typed: one sentence, and nothing is written. */
export class Mistake extends Error {
  readonly kind: MistakeKind
  readonly params: Params

  constructor(kind: MistakeKind, params: Params = {}) {
    super(kind)
    this.kind = kind
    this.params = params
  }
}
