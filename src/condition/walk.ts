import type { Expression } from './expression.ts'

/** An expression and all its parts, in reading order: a node before what it is made of. */
export function* walk(expression: Expression): Generator<Expression, void> {
  yield expression
  for (const part of partsOf(expression)) yield* walk(part)
}

/** What a node is directly made of; none for a leaf. */
export function partsOf(e: Expression): readonly Expression[] {
  switch (e.kind) {
    case 'and':
    case 'or':
      return e.parts
    case 'not':
    case 'negative':
      return [e.part]
    case 'compare':
    case 'arithmetic':
      return [e.left, e.right]
    case 'between':
      return [e.value, e.low, e.high]
    case 'one-of':
      return [e.value, ...e.options]
    case 'many':
      return [e.of]
    default:
      return []
  }
}
