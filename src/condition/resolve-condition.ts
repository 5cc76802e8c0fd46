import { nearNames } from '../vocabulary/near.ts'
import type { Expression, Misfit, Vocabulary } from './expression.ts'
import { formatCondition } from './format-condition.ts'
import { nameMisfit } from './name-misfit.ts'
import { resolveMany, summed } from './resolve-many.ts'
import { resolveOperands, resolveSum } from './resolve-operands.ts'
import { boolean, broken, factTyping, measure, type Places, type Scope, type Typed } from './typing.ts'
import { obligationStates } from './words.ts'

export interface Resolved {
  readonly expression: Expression
  readonly misfits: readonly Misfit[]
  /** Registered names of the facts in it, each once, in reading order. */
  readonly facts: readonly string[]
}

/**
 * A condition with what the register knows put in: facts by their registered names, marks' values, numbers in the unit of
 * the fact they are compared with, words as declared, and the order in which words are compared. Misfits tell what does not
 * fit, at the word concerned; the expression can be compiled all the same, an undeclared name then reads as unknown.
 * `expects` is `value` for a fact's definition (`means`), which may be worth anything; `places` is what the words around the
 * condition say of where it is asked: of each place by itself (任一县市区), or of all together (全市).
 */
export function resolveCondition(
  expression: Expression,
  vocabulary: Vocabulary,
  expects: 'truth' | 'value' = 'truth',
  places: Places | null = null,
): Resolved {
  const misfits: Misfit[] = []
  const facts = new Set<string>()
  const scope: Scope = { vocabulary, facts, places, report: (misfit) => misfits.push(misfit) }
  const resolved = resolve(expression, scope)
  if (expects === 'truth') expectTruth(resolved, scope)
  return { expression: resolved.expression, misfits, facts: [...facts] }
}

function expectTruth({ expression, typing }: Typed, scope: Scope): void {
  if (typing.kind === 'boolean' || typing.kind === 'broken') return
  scope.report({ kind: 'not-a-condition', from: expression.from, to: expression.to, found: typing.kind })
}

function resolve(e: Expression, scope: Scope): Typed {
  switch (e.kind) {
    case 'and':
    case 'or':
      return {
        expression: { ...e, parts: e.parts.map((part) => resolveTruth(part, scope)) },
        typing: boolean,
      }
    case 'not':
      return { expression: { ...e, part: resolveTruth(e.part, scope) }, typing: boolean }
    case 'compare': {
      const ordered = e.operator !== '=' && e.operator !== '!='
      const { operands, order } = resolveOperands(
        [e.left, e.right].map((o) => resolve(o, scope)),
        ordered,
        scope,
      )
      const [left = e.left, right = e.right] = operands
      return { expression: { ...e, left, right, ...(order && { order }) }, typing: boolean }
    }
    case 'between': {
      const { operands, order } = resolveOperands(
        [e.value, e.low, e.high].map((o) => resolve(o, scope)),
        true,
        scope,
      )
      const [value = e.value, low = e.low, high = e.high] = operands
      return { expression: { ...e, value, low, high, ...(order && { order }) }, typing: boolean }
    }
    case 'one-of': {
      const { operands } = resolveOperands(
        [e.value, ...e.options].map((o) => resolve(o, scope)),
        false,
        scope,
      )
      const [value = e.value, ...options] = operands
      return { expression: { ...e, value, options }, typing: boolean }
    }
    case 'arithmetic':
      return resolveSum(e, resolve(e.left, scope), resolve(e.right, scope), scope)
    case 'negative':
      return resolveNegative(e, resolve(e.part, scope), scope)
    default:
      return e.kind === 'many' ? resolveMany(e, resolve(e.of, asked(scope)), scope) : resolveLeaf(e, scope)
  }
}

/** Within an expression over many places each is asked by itself. */
function asked(scope: Scope): Scope {
  return { ...scope, places: 'each' }
}

function resolveTruth(part: Expression, scope: Scope): Expression {
  const resolved = resolve(part, scope)
  expectTruth(resolved, scope)
  return resolved.expression
}

function resolveNegative(e: Expression & { kind: 'negative' }, part: Typed, scope: Scope): Typed {
  const expression = { ...e, part: part.expression }
  if (part.typing.kind === 'number' || part.typing.kind === 'broken')
    return { expression, typing: part.typing }
  scope.report({ kind: 'type-mismatch', from: e.from, to: e.to, left: 'number', right: part.typing.kind })
  return { expression, typing: broken }
}

type Leaf = Exclude<
  Expression,
  { kind: 'and' | 'or' | 'not' | 'compare' | 'between' | 'one-of' | 'arithmetic' | 'negative' | 'many' }
>

function resolveLeaf(e: Leaf, scope: Scope): Typed {
  switch (e.kind) {
    case 'number':
      return { expression: e, typing: measure(e.unit, { literal: true }) }
    case 'text':
    case 'duration':
      return { expression: e, typing: { kind: e.kind } }
    case 'truth':
      return { expression: e, typing: boolean }
    case 'fact':
      return resolveFact(e, scope)
    case 'mark':
      return resolveMark(e, scope)
    case 'own-mark':
      return { expression: e, typing: measure(null, { anyUnit: true }) }
    case 'state':
      return resolveState(e, scope)
  }
}

function resolveFact(e: Expression & { kind: 'fact' }, scope: Scope): Typed {
  const { vocabulary, facts, report, places } = scope
  const found = vocabulary.fact(e.name)
  if (!found) {
    const own = places === 'each' ? ownMark(e, vocabulary) : null
    if (own) return own
    report(nameMisfit(e, vocabulary))
    return { expression: e, typing: broken }
  }
  facts.add(found.name)
  const typed = { expression: { ...e, name: found.name }, typing: factTyping(found.name, found.type) }
  return places === 'together' ? summed(typed, scope) : typed
}

/** `水位 > 警戒水位` over many places: the mark that each has of its own. */
function ownMark({ name, from, to }: Expression & { kind: 'fact' }, vocabulary: Vocabulary): Typed | null {
  const found = vocabulary.ownMark?.(name)
  if (!found) return null
  const values = Object.fromEntries(
    [...found.values].flatMap(([area, value]) => (value === null ? [] : [[area, value]])),
  )
  return {
    expression: { kind: 'own-mark', mark: name, values, from, to },
    typing: measure(found.unit, { anyUnit: found.unit === null }),
  }
}

function resolveMark(e: Expression & { kind: 'mark' }, { vocabulary, report }: Scope): Typed {
  const { from, to, mark } = e
  const object = vocabulary.object(e.object)
  if (!object) {
    const near = nearNames(e.object, vocabulary.names)
    report({ kind: 'undeclared-object', from, to: from + e.object.length, name: e.object, near })
    return { expression: e, typing: broken }
  }
  const value = object.marks.get(mark)
  if (value === undefined) {
    const near = nearNames(mark, [...object.marks.keys()])
    report({ kind: 'undeclared-mark', from: to - mark.length, to, object: e.object, name: mark, near })
    return { expression: e, typing: broken }
  }
  if (value === null) report({ kind: 'mark-not-set', from, to, object: e.object, name: mark })
  const unit = object.units?.get(mark) ?? object.unit
  return { expression: { ...e, value }, typing: measure(unit, { anyUnit: unit === null }) }
}

function resolveState(e: Expression & { kind: 'state' }, { vocabulary }: Scope): Typed {
  const fact = formatCondition(e, 'zh-CN')
  if (e.of === 'obligation')
    return { expression: e, typing: { kind: 'enum', fact, values: obligationStates, ordered: false } }
  const values = vocabulary.levels?.map((level) => level.id) ?? null
  return { expression: e, typing: { kind: 'enum', fact, values, ordered: values !== null } }
}
