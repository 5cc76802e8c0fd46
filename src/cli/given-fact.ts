import { compileSetting, type ProgramFactSetting } from '../compile/scenario-program.ts'
import type { FactType, Value } from '../condition/expression.ts'
import { fileStart } from '../diagnostic/place.ts'
import type { PlanSet } from '../link/plan-set.ts'
import type { Texts } from '../locale/texts.ts'
import { canonical } from '../vocabulary/canonical.ts'
import { parseDuration } from '../vocabulary/duration.ts'
import { nearNames } from '../vocabulary/near.ts'
import { Misuse } from './misuse.ts'

const form = /^(@?[^@=＝]+)(?:@([^=＝]+))?[=＝](.+)$/su

/**
 * What `--fact 名=值` says: `赤山湖水位=12.1`, `面雨量_24h@guozhuang=180`, `暴雨预警=橙`, `@zhenjiang:special/flood=III`; `?` = unknown.
 * `here`: the area of a fact without `@`. Throws {@link Misuse} when the register knows no such fact or value.
 */
export function givenFact(written: string, set: PlanSet, here: string, texts: Texts): ProgramFactSetting {
  const found = form.exec(written)
  if (!found) throw new Misuse('factForm', { fact: written })
  const [name, member, value] = [(found[1] ?? '').trim(), found[2]?.trim() ?? null, (found[3] ?? '').trim()]
  if (name.startsWith('@')) return { fact: name, area: null, value: value === '?' ? null : canonical(value) }
  const fact = set.vocabulary.fact(name)
  if (!fact) {
    const near = nearNames(
      name,
      set.vocabulary.names.filter((known) => set.vocabulary.fact(known) !== null),
    )
    throw near.length > 0
      ? new Misuse('noSuchFact', { fact: name, near: near.join(texts.words.listSeparator) })
      : new Misuse('noSuchFactAtAll', { fact: name })
  }
  if (member !== null && !set.directory.area(member)) throw new Misuse('noSuchArea', { area: member })
  const read = value === '?' ? null : readValue(value, fact.type)
  if (read === undefined)
    throw new Misuse('factValue', { fact: name, value, expected: expected(fact.type, texts) })
  const setting = compileSetting(set, { name, member, value: read, at: fileStart('') }, here)[0]
  if (!setting) throw new Misuse('noSuchFactAtAll', { fact: name })
  return setting
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

/** What a fact of a type may be given, in words. */
export function expected(type: FactType, texts: Texts): string {
  switch (type.kind) {
    case 'number':
      return [texts.words.aNumber, type.unit ?? '', rangeWords(type)].filter(Boolean).join(' ')
    case 'boolean':
      return ['true', 'false'].join(texts.words.listSeparator)
    case 'enum':
      return type.values.join(texts.words.listSeparator)
    case 'duration':
      return 'PT30M'
  }
}

/** `5–16`, or nothing when the register states no range. */
export function rangeWords(type: FactType): string {
  return type.kind === 'number' && (type.min !== null || type.max !== null)
    ? `${type.min ?? ''}–${type.max ?? ''}`
    : ''
}
