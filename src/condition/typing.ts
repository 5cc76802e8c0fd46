import type { Expression, FactType, Misfit, Vocabulary } from './expression.ts'

/** What an expression is worth, as far as the register tells. */
export type Typing =
  | Measure
  | { readonly kind: 'boolean' | 'duration' | 'text' }
  /** A fact or state with listed words; `values` is null when no list is known. */
  | {
      readonly kind: 'enum'
      readonly fact: string
      readonly values: readonly string[] | null
      readonly ordered: boolean
    }
  /** Already reported: says nothing more. */
  | { readonly kind: 'broken' }

export interface Measure {
  readonly kind: 'number'
  readonly unit: string | null
  /** Made of written numbers only: takes the unit of what it is compared with. */
  readonly literal: boolean
  /** The unit cannot be told (a product of two measures, a mark whose unit is not registered): fits any. */
  readonly anyUnit: boolean
}

/** An expression with its names resolved, and what it is worth. */
export interface Typed {
  readonly expression: Expression
  readonly typing: Typing
}

/** How many places a condition is asked of: `each` by itself, or all of them `together`. */
export type Places = 'each' | 'together'

/** What resolving one condition goes by, and what it finds. */
export interface Scope {
  readonly vocabulary: Vocabulary
  readonly facts: Set<string>
  readonly places: Places | null
  readonly report: (misfit: Misfit) => void
}

export const broken: Typing = { kind: 'broken' }
export const boolean: Typing = { kind: 'boolean' }

export function measure(unit: string | null, flags: { literal?: boolean; anyUnit?: boolean } = {}): Measure {
  return { kind: 'number', unit, literal: flags.literal ?? false, anyUnit: flags.anyUnit ?? false }
}

/** What a fact of a registered type is worth. */
export function factTyping(name: string, type: FactType): Typing {
  switch (type.kind) {
    case 'number':
      return measure(type.unit)
    case 'boolean':
    case 'duration':
      return { kind: type.kind }
    case 'enum':
      return { kind: 'enum', fact: name, values: type.values, ordered: type.ordered }
  }
}
