import { compileSetting, type ProgramFactSetting } from '../compile/scenario-program.ts'
import type { FactType, Value } from '../condition/expression.ts'
import { fileStart } from '../diagnostic/place.ts'
import type { PlanSet } from '../link/plan-set.ts'
import { canonical } from '../vocabulary/canonical.ts'
import { parseDuration } from '../vocabulary/duration.ts'
import { nearNames } from '../vocabulary/near.ts'
import { factKey, type RunState } from './state.ts'

/** Why something given is no fact of the set. */
export type FactTrouble =
  | { readonly kind: 'form'; readonly written: string }
  | { readonly kind: 'no-such-fact'; readonly name: string; readonly near: readonly string[] }
  | { readonly kind: 'no-such-area'; readonly area: string }
  | { readonly kind: 'value'; readonly name: string; readonly value: string; readonly type: FactType }

/** What a person gives as known, read against the register. */
export type GivenFact =
  | { readonly kind: 'fact'; readonly setting: ProgramFactSetting; readonly type: FactType | null }
  | { readonly kind: 'trouble'; readonly trouble: FactTrouble }

const form = /^(@?[^@=＝]+)(?:@([^=＝]+))?[=＝](.+)$/su

/**
 * What `名=值` says: `赤山湖水位=12.1`, `面雨量_24h@guozhuang=180`, `暴雨预警=橙`, `@zhenjiang:special/flood=III`; `?` = unknown.
 * `here`: the area of a fact without `@`.
 */
export function readGivenFact(written: string, set: PlanSet, here: string): GivenFact {
  const found = form.exec(written)
  if (!found) return trouble({ kind: 'form', written })
  const [name, member, value] = [(found[1] ?? '').trim(), found[2]?.trim() ?? null, (found[3] ?? '').trim()]
  if (name.startsWith('@'))
    return given({ fact: name, area: null, value: value === '?' ? null : canonical(value) }, null)
  const fact = set.vocabulary.fact(name)
  if (!fact) return trouble({ kind: 'no-such-fact', name, near: nearFacts(name, set) })
  if (member !== null && !set.directory.area(member)) return trouble({ kind: 'no-such-area', area: member })
  const read = value === '?' ? null : readValue(value, fact.type)
  if (read === undefined) return trouble({ kind: 'value', name, value, type: fact.type })
  const setting = compileSetting(set, { name, member, value: read, at: fileStart('') }, here)[0]
  return setting ? given(setting, fact.type) : trouble({ kind: 'no-such-fact', name, near: [] })
}

const given = (setting: ProgramFactSetting, type: FactType | null): GivenFact => ({
  kind: 'fact',
  setting,
  type,
})
const trouble = (why: FactTrouble): GivenFact => ({ kind: 'trouble', trouble: why })

function nearFacts(name: string, { vocabulary }: PlanSet): readonly string[] {
  return nearNames(
    name,
    vocabulary.names.filter((known) => vocabulary.fact(known) !== null),
  )
}

/** A value of the fact's type; undefined when the text is none. A number may carry the fact's own unit. */
function readValue(text: string, type: FactType): Value | undefined {
  const plain = canonical(text).replace(/^["“'](.*)["”']$/su, '$1')
  switch (type.kind) {
    case 'number': {
      const digits =
        type.unit !== null && plain.endsWith(type.unit) ? plain.slice(0, -type.unit.length) : plain
      return /^[-+]?\d+(?:\.\d+)?$/.test(digits) ? Number(digits) : undefined
    }
    case 'boolean':
      return /^(?:true|是|真)$/.test(plain) ? true : /^(?:false|否|假)$/.test(plain) ? false : undefined
    case 'enum':
      return type.values.find((value) => canonical(value) === plain)
    case 'duration':
      return parseDuration(plain, 0) ?? undefined
  }
}

/** A reading beyond the registered range: more often a slip of the fingers than a flood, but floods exceed ranges too. */
export function isOutOfRange(type: FactType | null, value: Value | null): value is number {
  if (type?.kind !== 'number' || typeof value !== 'number') return false
  return (type.min !== null && value < type.min) || (type.max !== null && value > type.max)
}

/** `5–16`, or nothing when the register states no range. */
export function rangeWords(type: FactType | null): string {
  return type?.kind === 'number' && (type.min !== null || type.max !== null)
    ? `${type.min ?? ''}–${type.max ?? ''}`
    : ''
}

/** What is known, as conditions look it up; what was given as unknown is not in it. */
export function factsKnown(settings: readonly ProgramFactSetting[]): RunState['facts'] {
  return new Map(
    settings.flatMap(({ fact, area, value }) =>
      value === null ? [] : [[factKey(fact, area), { value, at: 0 }] as const],
    ),
  )
}
