import { canonical } from '../vocabulary/canonical.ts'
import { isoDuration, parseDuration } from '../vocabulary/duration.ts'
import { hazardIds, hazardNamed, hazards } from '../vocabulary/hazard.ts'
import { parseDateWords } from '../vocabulary/instant.ts'
import { bookKeys, type KeyWords, planKeys, planStatusWords, planTypeWords } from '../vocabulary/plan-keys.ts'
import { relationNamed, relations, relationWord } from '../vocabulary/relation.ts'
import { termInWords } from '../vocabulary/term.ts'
import type { DocumentKind, Json } from './document.ts'
import { type Located, locatedList, locatedMap, type Spot } from './located.ts'

/**
 * A plan's or book's frontmatter with the keys and words of the schema in place of the Chinese ones (编号, 类型: 专项); places
 * stay those of what is written. A key that is there in both languages keeps the first; the other stays as it is, for the
 * schema to refuse. Any other frontmatter is given back as it is. `hint`: the kind when the frontmatter names none.
 */
export function withSchemaKeys(root: Located, hint: DocumentKind | null = null): Located {
  const written = root.parts.get('kind') ?? root.parts.get('文件类别') ?? root.parts.get('类别')
  const kind = written ? (kindWords.get(String(written.value)) ?? written.value) : hint
  if (kind === 'plan') return renamed(root, planKeys)
  return kind === 'book' ? renamed(root, bookKeys) : root
}

const kindWords: ReadonlyMap<string, DocumentKind> = new Map([
  ['预案', 'plan'],
  ['预案汇编', 'book'],
  ['汇编', 'book'],
])

function renamed(map: Located, words: ReadonlyMap<string, KeyWords>): Located {
  const parts = new Map<string, Located>()
  for (const [name, part] of map.parts) {
    const known = words.get(canonical(String(name)))
    const key = known && !parts.has(known.key) ? known.key : String(name)
    parts.set(key, known ? below(key, part, known) : part)
  }
  return locatedMap(parts, spotOf(map))
}

function below(key: string, part: Located, { below: words }: KeyWords): Located {
  if (words && Array.isArray(part.value))
    return locatedList(
      [...part.parts.values()].map((item) => (isMap(item) ? renamed(item, words) : item)),
      spotOf(part),
    )
  if (words) return isMap(part) ? renamed(part, words) : part
  if (!Array.isArray(part.value)) return said(key, part)
  return locatedList(
    [...part.parts.values()].map((item) => below(key, item, { key })),
    spotOf(part),
  )
}

function spotOf({ at, key }: Located): Spot {
  return { at, key }
}

function isMap({ value }: Located): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A single value in the schema's words. */
function said(key: string, part: Located): Located {
  if (typeof part.value !== 'string') return part
  const value = schemaWord(key, canonical(part.value)) ?? part.value
  return value === part.value ? part : { ...part, value }
}

function schemaWord(key: string, word: string): Json | null {
  switch (key) {
    case 'kind':
      return kindWords.get(word) ?? null
    case 'type':
      return planTypeWords.get(word.replace(/(?:应急)?预案$/, '')) ?? null
    case 'status':
      return planStatusWords.get(word) ?? null
    case 'hazards':
      return hazardNamed(word)
    case 'rel':
      return relationNamed(word)
    case 'follow':
      return word === '是' ? true : word === '否' ? false : null
    case 'within': {
      const ms = /^P/.test(word) || word === '立即' ? null : parseDuration(word, 0)
      return ms === null ? null : isoDuration(ms)
    }
    case 'every':
      return termInWords(word)
    case 'last':
    case 'approved':
    case 'issued':
    case 'effective':
    case 'filed':
    case 'published':
    case 'evaluated':
      return parseDateWords(word)
    default:
      return null
  }
}

/** What the values of a key are called in Chinese, by the schema's words: of the types, states, hazards and relations of plans. */
export function chineseWords(key: string): ReadonlyMap<string, string> {
  switch (key) {
    case 'type':
      return firstWords([...planTypeWords].map(([word, type]) => [type, word]))
    case 'status':
      return firstWords([...planStatusWords].map(([word, status]) => [status, word]))
    case 'hazards':
      return new Map(hazardIds.map((id) => [id, hazards[id][0]]))
    case 'rel':
      return new Map(relations.map((relation) => [relation, relationWord(relation)]))
    default:
      return new Map()
  }
}

function firstWords(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  return new Map(pairs.toReversed())
}
