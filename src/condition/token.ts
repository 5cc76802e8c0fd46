import type { ConditionProblem } from './expression.ts'

/** A word of a condition with its place in the source as written. Words and symbols are folded to half-width. */
export type Token = { readonly from: number; readonly to: number } & (
  | { readonly kind: 'number'; readonly value: number; readonly digits: string; readonly unit: string | null }
  | { readonly kind: 'name'; readonly text: string }
  /** A quoted text, or with `at` a FEEL literal `@"PT30M"`. */
  | { readonly kind: 'text'; readonly value: string; readonly at: boolean }
  /** FEEL's word or sign: and, or, not, in, between, `>=`, `(` … */
  | { readonly kind: 'operator'; readonly text: string }
)

/** A Chinese operator that a number or name runs into: it must be set off by spaces. */
export interface Glue {
  readonly from: number
  readonly to: number
}

/** What `tokenize` found: tokens, and what keeps the source from being read. */
export interface Tokens {
  readonly tokens: readonly Token[]
  readonly glued: readonly Glue[]
  /** The first thing that is no word of the dialect; reading stops there. */
  readonly unreadable: ConditionProblem | null
}

export function isOperator(token: Token | undefined, ...texts: readonly string[]): boolean {
  return token?.kind === 'operator' && texts.includes(token.text)
}

/** 1 for an opening bracket, −1 for a closing one, else 0. */
export function nesting(token: Token): -1 | 0 | 1 {
  if (isOperator(token, '(', '[', '{')) return 1
  return isOperator(token, ')', ']', '}') ? -1 : 0
}
