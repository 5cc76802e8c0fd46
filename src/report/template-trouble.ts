/** What is wrong with a template. The sentences are made at the edge. */
export type TemplateFault =
  /** It cannot be read: a brace or a block that is not closed. */
  | 'syntax'
  /** A name that its view does not have. */
  | 'name'
  /** A function that there is not. */
  | 'function'
  /** Partials, decorators: a template stands by itself. */
  | 'partial'
  /** A group or a list where a text is wanted. */
  | 'whole'
  /** A name under another of which there may be none. */
  | 'unasked'
  /** It would take too long, or write too much. */
  | 'size'
  /** Anything else, told in the engine’s words. */
  | 'failed'

/** A template that cannot be used; `line` counts from 1, 0: not known. */
export class TemplateTrouble extends Error {
  readonly fault: TemplateFault
  /** As {@link templateName} names it. */
  readonly template: string
  readonly line: number
  readonly params: Readonly<Record<string, string>>

  constructor(
    fault: TemplateFault,
    at: { readonly template: string; readonly line: number },
    params: Readonly<Record<string, string>> = {},
  ) {
    super(`${at.template}:${at.line} ${fault} ${Object.values(params).join(' ')}`)
    this.fault = fault
    this.template = at.template
    this.line = at.line
    this.params = params
  }
}
