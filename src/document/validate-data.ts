import type { Diagnostic, Fix, Params } from '../diagnostic/diagnostic.ts'
import type { LineIndex, Place } from '../diagnostic/place.ts'
import { chineseWords } from './chinese-keys.ts'
import type { DataPath, DocumentKind, Json } from './document.ts'
import { finding } from './finding.ts'
import type { Span } from './frontmatter.ts'
import * as generated from './generated/validators.ts'
import { chineseKeys, isChinese, type NearKey, nearKeyOf } from './key-names.ts'
import { type Located, locatedAt } from './located.ts'
import { nearest } from './near.ts'

/** An error of the generated validators (ajv, verbose): what was asked of `data` at `instancePath`. */
interface Violation {
  readonly instancePath: string
  readonly keyword: string
  readonly params: Readonly<Record<string, unknown>>
  readonly parentSchema: {
    readonly $comment?: string
    readonly type?: string | readonly string[]
    readonly properties?: Readonly<Record<string, unknown>>
    readonly not?: { readonly required?: readonly string[] }
  }
  readonly data: Json
}

interface Validator {
  (data: Json): boolean
  readonly errors?: readonly Violation[] | null
}

const validators: Readonly<Record<DocumentKind, unknown>> = {
  plan: generated.plan,
  book: generated.book,
  scenario: generated.scenario,
  rubric: generated.rubric,
  set: generated.set,
  organizations: generated.organizations,
  areas: generated.areas,
  facts: generated.facts,
  marks: generated.marks,
  resources: generated.resources,
  regulations: generated.regulations,
  'external-plans': generated.externalPlans,
  contacts: generated.contacts,
  regimes: generated.regimes,
  holidays: generated.holidays,
  expectations: generated.expectations,
  findings: generated.findings,
  clauses: generated.clauses,
}

/** Where things stand: the located data, offsets to points, and the place that stands for the whole. */
interface Ground {
  readonly kind: DocumentKind
  readonly text: string
  readonly root: Located
  readonly index: LineIndex
  /** The opening `---` of a Markdown file, or the first point of a YAML file. */
  readonly top: Span
}

/** What the data of a file of `kind` breaks of its format, each at the value or key that breaks it. */
export function validateData(ground: Ground): Diagnostic[] {
  const validator = validators[ground.kind] as Validator
  if (validator(ground.root.value)) return []
  const violations = validator.errors ?? []
  const alternatives = new Set(violations.filter((v) => v.keyword === 'anyOf').map((v) => v.instancePath))
  const meant = new Set(violations.map((v) => meantKey(v, ground)))
  return violations
    .filter((v) => !(alternatives.has(v.instancePath) && isAlternative(v)))
    .filter((v) => !(v.keyword === 'required' && meant.has(`${v.instancePath}/${v.params.missingProperty}`)))
    .flatMap((violation) => report(violation, ground) ?? [])
}

/** The pointer of the key that a mistyped key stands for: that it is missing need not be told as well. */
function meantKey(violation: Violation, ground: Ground): string | null {
  if (violation.keyword !== 'additionalProperties') return null
  const near = nearKey(violation, pathOf(violation.instancePath, ground.root), ground)
  return near === null ? null : `${violation.instancePath}/${near.key}`
}

/** The possible key, not yet there, that an unwanted key is nearest to. */
function nearKey(violation: Violation, path: DataPath, ground: Ground): NearKey | null {
  const { found } = locatedAt(ground.root, path)
  const possible = Object.keys(violation.parentSchema.properties ?? {}).filter(
    (name) => !found.parts.has(name),
  )
  const written = String(violation.params.additionalProperty)
  return nearKeyOf(written, possible, chineseKeys(ground.kind, path))
}

/** Keys as the author would write them: in Chinese where the word or map beside it is in Chinese, and such names exist. */
function inAuthorsWords(keys: readonly string[], path: DataPath, ground: Ground, beside = ''): string[] {
  const chinese = chineseKeys(ground.kind, path)
  const { parts } = locatedAt(ground.root, path).found
  const written = [...parts.values()].map(({ key }) => (key ? ground.text.slice(key.start, key.end) : ''))
  const asChinese = [beside, ...written].some(isChinese)
  return keys.map((key) => (asChinese ? (chinese.get(key)?.[0] ?? key) : key))
}

/** A key that is missing as one of several: told once, by the `anyOf` around it. */
function isAlternative(violation: Violation): boolean {
  return violation.keyword === 'required' && violation.parentSchema.properties === undefined
}

function report(violation: Violation, ground: Ground): Diagnostic | null {
  const path = pathOf(violation.instancePath, ground.root)
  switch (violation.keyword) {
    case 'if':
      return null
    case 'required':
      return finding('document/schema', 'missing', ownerPlace(path, ground), {
        params: { key: inAuthorsWords([String(violation.params.missingProperty)], path, ground).join('') },
      })
    case 'anyOf':
      return finding('document/schema', 'missing-one-of', ownerPlace(path, ground), {
        params: { keys: quoted(['at', 'per']) },
      })
    case 'not':
      return excluded(violation, path, ground)
    case 'additionalProperties':
      return unknownKey(violation, path, ground)
    case 'propertyNames':
      return null
    case 'enum':
    case 'const':
      return notAllowed(violation, path, ground)
    default:
      return unfit(violation, path, ground)
  }
}

function excluded(violation: Violation, path: DataPath, ground: Ground): Diagnostic {
  const [other = '', key = ''] = violation.parentSchema.not?.required ?? []
  return finding('document/schema', 'excluded', keyPlace([...path, key], ground), { params: { key, other } })
}

function unknownKey(violation: Violation, path: DataPath, ground: Ground): Diagnostic {
  const key = String(violation.params.additionalProperty)
  const known = Object.keys(violation.parentSchema.properties ?? {})
  const near = nearKey(violation, path, ground)
  const at = keyPlace([...path, key], ground)
  const allowed = quoted(inAuthorsWords(known, path, ground, isChinese(key) ? key : ''))
  if (near === null) return finding('document/schema', 'unknown-key', at, { params: { key, allowed } })
  return finding('document/schema', 'unknown-key-near', at, {
    params: { key, near: near.name },
    fixes: [{ ...edit('fix-rename', { near: near.name }, at, near.name), safe: near.sure }],
  })
}

function notAllowed(violation: Violation, path: DataPath, ground: Ground): Diagnostic {
  const { allowedValues, allowedValue } = violation.params
  const value = shown(violation.data)
  const values = inWordsOf(value, path, Array.isArray(allowedValues) ? allowedValues : [allowedValue])
  const near = nearest(value, values)
  const at = valuePlace(path, ground)
  const params = { value, allowed: quoted(values) }
  if (near === null) return finding('document/schema', 'not-allowed', at, { params })
  return finding('document/schema', 'not-allowed-near', at, {
    params: { ...params, near },
    fixes: [edit('fix-replace', { value, near }, at, near)],
  })
}

/** The possible values, in Chinese where the author wrote Chinese and the key's words have it. */
function inWordsOf(value: string, path: DataPath, values: readonly unknown[]): string[] {
  const key = path.findLast((step) => typeof step === 'string') ?? ''
  const words = isChinese(value) ? chineseWords(key) : new Map<string, string>()
  return values.map((each) => words.get(String(each)) ?? String(each))
}

const typeVariants: Readonly<Record<string, string>> = {
  string: 'not-text',
  number: 'not-number',
  integer: 'not-integer',
  boolean: 'not-boolean',
  array: 'not-list',
  object: 'not-map',
  'array,string': 'not-text-or-list',
  'number,string': 'not-text-or-number',
  'object,string': 'not-text-or-map',
  'null,string': 'not-text-or-nothing',
}

const limitVariants: Readonly<Record<string, string>> = {
  minimum: 'too-small',
  maximum: 'too-great',
  minItems: 'too-few',
  minProperties: 'too-few',
  maxItems: 'too-many',
}

/** A value of the wrong type, form or size. */
function unfit(violation: Violation, path: DataPath, ground: Ground): Diagnostic {
  const { keyword, data, params } = violation
  const value = shown(data)
  const isKey =
    violation.parentSchema.$comment !== undefined && keyword === 'pattern' && isKeyOf(violation, path, ground)
  const at = isKey ? keyPlace([...path, String(data)], ground) : valuePlace(path, ground)
  if (keyword === 'type' && data === null)
    return finding('document/schema', 'form-text', keyPlace(path, ground))
  if (keyword === 'type') return wrongType(violation, at, ground)
  if (keyword === 'pattern') {
    return finding('document/schema', `form-${violation.parentSchema.$comment ?? 'text'}`, at, {
      params: { value },
    })
  }
  const count = Array.isArray(data) ? data.length : Object.keys(Object(data)).length
  const limit = Number(params.limit ?? 0)
  return finding('document/schema', limitVariants[keyword] ?? 'other', at, {
    params: { value, count, limit },
  })
}

const truths: ReadonlyMap<string, string> = new Map([
  ...['yes', 'Yes', 'on', '是'].map((word) => [word, 'true'] as const),
  ...['no', 'No', 'off', '否'].map((word) => [word, 'false'] as const),
])

function wrongType(violation: Violation, at: Place, ground: Ground): Diagnostic {
  const { data } = violation
  const value = shown(data)
  const type = [violation.parentSchema.type ?? []].flat().toSorted().join()
  const raw = ground.text.slice(at.start.offset, at.end.offset)
  const truth = type === 'boolean' ? truths.get(value) : undefined
  const fixes: Fix[] = []
  if (type === 'string' && (typeof data === 'number' || typeof data === 'boolean'))
    fixes.push(edit('fix-quote', { value }, at, JSON.stringify(raw)))
  if (truth !== undefined) fixes.push(edit('fix-replace', { value, near: truth }, at, truth))
  return finding('document/schema', typeVariants[type] ?? 'other', at, { params: { value }, fixes })
}

/** Errors of `propertyNames` carry the key as their data and the map as their path. */
function isKeyOf(violation: Violation, path: DataPath, ground: Ground): boolean {
  return locatedAt(ground.root, path).found.value !== violation.data
}

/** `/links/0/plan` as a path into the data: numbers are list items only where a list stands. */
function pathOf(pointer: string, root: Located): DataPath {
  const path: (string | number)[] = []
  let value = root.value
  for (const step of pointer.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~')
    path.push(Array.isArray(value) ? Number(key) : key)
    value = locatedAt(root, path).found.value
  }
  return path
}

function valuePlace(path: DataPath, ground: Ground): Place {
  if (path.length === 0) return ground.index.place(ground.top.start, ground.top.end)
  return firstLine(locatedAt(ground.root, path).found.at, ground)
}

function keyPlace(path: DataPath, ground: Ground): Place {
  const { found, whole } = locatedAt(ground.root, path)
  return whole && found.key ? ground.index.place(found.key.start, found.key.end) : firstLine(found.at, ground)
}

/** Where something is missing in a map: its key, or the first line of a list item, or the top of the file. */
function ownerPlace(path: DataPath, ground: Ground): Place {
  return path.length === 0 ? valuePlace(path, ground) : keyPlace(path, ground)
}

function firstLine(at: Span, ground: Ground): Place {
  const slice = ground.text.slice(at.start, at.end)
  const length = slice.search(/[\r\n]/)
  return ground.index.place(at.start, length < 0 ? at.end : at.start + length)
}

/** No meaning is decided by a near match, so it is offered but never applied unasked. */
function edit(variant: string, params: Params, at: Place, text: string): Fix {
  const safe = variant === 'fix-quote'
  return {
    variant,
    params,
    safe,
    edits: [{ path: at.path, start: at.start.offset, end: at.end.offset, text }],
  }
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(' ')
}

/** A value as a reader knows it, cut to a length that a sentence can bear. */
function shown(value: Json): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
