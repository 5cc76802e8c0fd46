import type { Expression } from '../condition/expression.ts'

/** An expression and everything in it, the outermost first. */
export function partsOf(e: Expression): Expression[] {
  return [e, ...childrenOf(e).flatMap(partsOf)]
}

function childrenOf(e: Expression): readonly Expression[] {
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
    default:
      return []
  }
}
