import { areaKinds } from '../vocabulary/area-kind.ts'
import { nearNames } from '../vocabulary/near.ts'
import type { Expression, PlaceName } from './expression.ts'
import { formatCondition } from './format-condition.ts'
import type { Many } from './many-places.ts'
import { boolean, broken, measure, type Scope, type Typed } from './typing.ts'
import { walk } from './walk.ts'

/** An expression over many places with what is asked of each resolved: count, any and all ask whether something holds; sum, max and min take a number. */
export function resolveMany(e: Many, of: Typed, scope: Scope): Typed {
  const { vocabulary, report } = scope
  const among = e.among && resolvePlaces(e.among, scope)
  const per = [...walk(of.expression)].some(
    (part) => part.kind === 'fact' && vocabulary.fact(part.name)?.per !== false,
  )
  if (!per && of.typing.kind !== 'broken')
    report({ kind: 'one-place', from: e.of.from, to: e.of.to, name: formatCondition(e.of, 'zh-CN') })
  if (e.among && among && among.length > 0) reportUnmarked(e.among, among, of.expression, scope)
  const expression = { ...e, among, of: of.expression }
  if (e.how === 'count' || e.how === 'any' || e.how === 'all') {
    const { from, to } = of.expression
    if (of.typing.kind !== 'boolean' && of.typing.kind !== 'broken')
      report({ kind: 'not-a-condition', from, to, found: of.typing.kind })
    return { expression, typing: e.how === 'count' ? measure(null) : boolean }
  }
  if (of.typing.kind === 'number' || of.typing.kind === 'broken')
    return { expression: { ...expression, ...rangeOf(of.expression, scope) }, typing: of.typing }
  report({ kind: 'type-mismatch', from: e.of.from, to: e.of.to, left: 'number', right: of.typing.kind })
  return { expression, typing: broken }
}

/** `全市…`: a fact that is reported place by place, summed over its places. Told where it cannot be summed. */
export function summed(fact: Typed, scope: Scope): Typed {
  const { expression, typing } = fact
  const entry = expression.kind === 'fact' ? scope.vocabulary.fact(expression.name) : null
  if (!entry?.per || typing.kind === 'broken') return fact
  const { from, to } = expression
  const aggregate = entry.aggregate ?? null
  if (typing.kind !== 'number' || (aggregate !== null && aggregate !== 'sum')) {
    scope.report({ kind: 'not-summed', from, to, name: entry.name, aggregate })
    return fact
  }
  const range = rangeOf(expression, scope)
  return {
    expression: { kind: 'many', how: 'sum', among: null, of: expression, ...range, from, to },
    typing,
  }
}

function rangeOf(of: Expression, { vocabulary }: Scope): Pick<Many, 'range'> {
  const type = of.kind === 'fact' ? vocabulary.fact(of.name)?.type : undefined
  return type?.kind === 'number' ? { range: { min: type.min, max: type.max } } : {}
}

/** Kinds by their names in the register, lists and areas by the ids of the areas; a name that means nothing is reported. */
function resolvePlaces(among: readonly PlaceName[], { vocabulary, report }: Scope): PlaceName[] {
  return among.flatMap(({ name, from, to }): readonly PlaceName[] => {
    const meant = vocabulary.places?.(name)
    if (meant) return meant.map((each) => ({ name: each, from, to }))
    const near = nearNames(name, vocabulary.placeNames ?? [])
    report({ kind: 'undeclared-places', from, to, name, near })
    return []
  })
}

/** Areas that are asked by name and lack the mark are told; of a kind only when none of its areas has it. */
function reportUnmarked(
  written: readonly PlaceName[],
  among: readonly PlaceName[],
  of: Expression,
  { vocabulary, report }: Scope,
): void {
  const areas = vocabulary.areas?.(among.map(({ name }) => name)) ?? []
  const byKind = among.some(({ name }) => areaKinds.some((kind) => kind === name))
  const [first = of] = written
  for (const part of walk(of)) {
    if (part.kind !== 'own-mark') continue
    const lacking = areas.filter(({ id }) => !Object.hasOwn(part.values, id))
    const all = lacking.length === areas.length
    if (lacking.length > 0 && (all || !byKind))
      report({
        kind: 'places-without-mark',
        ...{ from: first.from, to: written.at(-1)?.to ?? first.to },
        name: part.mark,
        places: lacking.map(({ name }) => name),
        all,
      })
  }
}
