import type { leadingZh } from '../../locale/leading-zh.ts'
import type { ListedParams } from '../../locale/locale.ts'

export type MistakeKind = keyof typeof leadingZh.mistake

/** What was typed cannot be done as typed: one sentence, and nothing is written. */
export class Mistake extends Error {
  readonly kind: MistakeKind
  readonly params: ListedParams

  constructor(kind: MistakeKind, params: ListedParams = {}) {
    super(kind)
    this.kind = kind
    this.params = params
  }
}
