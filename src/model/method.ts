import { canonical } from '../vocabulary/canonical.ts'
import type { Method } from './rubric.ts'

const call = /^([a-z-]{1,20})\(([^()]*)\)$/

/**
 * How an item is measured: `observed` (观察), `within(special/flood#III-2)`, `in-order(a, b)`, `all-done(plan, level)`,
 * `level-declared(plan, level)`, `reported(clause)`, `linked(from, to)`, `before-harm(clause)`. Full-width brackets and commas are read as
 * half-width ones. Other words are kept as unreadable.
 */
export function parseMethod(text: string): Method {
  const plain = canonical(text)
  if (/^(?:observed|观察)$/i.test(plain)) return { kind: 'observed' }
  const found = call.exec(plain)
  const words = (found?.[2] ?? '').split(/[,、]/)
  return (
    (found && !words.includes('') && withArguments(found[1] ?? '', words)) || { kind: 'unreadable', text }
  )
}

function withArguments(name: string, words: readonly string[]): Method | null {
  const [first, second] = words
  if (name === 'in-order' && words.length >= 2) return { kind: 'in-order', clauses: words }
  if (
    first !== undefined &&
    words.length === 1 &&
    (name === 'within' || name === 'reported' || name === 'before-harm')
  )
    return { kind: name, clause: first }
  if (first === undefined || second === undefined || words.length !== 2) return null
  if (name === 'all-done' || name === 'level-declared') return { kind: name, plan: first, level: second }
  return name === 'linked' ? { kind: 'linked', from: first, to: second } : null
}

/** A method as it stands in a rubric; {@link parseMethod} reads it back. */
export function writeMethod(method: Method): string {
  switch (method.kind) {
    case 'observed':
      return 'observed'
    case 'within':
    case 'reported':
    case 'before-harm':
      return `${method.kind}(${method.clause})`
    case 'in-order':
      return `in-order(${method.clauses.join(', ')})`
    case 'all-done':
    case 'level-declared':
      return `${method.kind}(${method.plan}, ${method.level})`
    case 'linked':
      return `linked(${method.from}, ${method.to})`
    case 'unreadable':
      return method.text
  }
}
