import { canonical } from '../vocabulary/canonical.ts'
import { type LevelId, type LevelName, levelNamed, levelsNamedIn } from '../vocabulary/level.ts'
import {
  roleOfHeading,
  type SectionRole,
  speaksOfResponse,
  splitHeading,
} from '../vocabulary/section-role.ts'

/** What a heading's own words tell, before its surroundings are looked at. */
export interface HeadingWords {
  readonly words: string
  readonly role: SectionRole | null
  /** Levels named, lowest first: 「Ⅲ级、Ⅳ级响应」, 「Ⅲ级以上响应」. */
  readonly levels: readonly LevelId[]
  /** It begins with a level's name: 「Ⅲ级响应」, not 「与Ⅱ级响应的衔接」. */
  readonly leads: boolean
  readonly response: boolean
}

const levelResponse =
  /级[^级]{0,6}响应(?:\([^()]*\))?$|^level[a-z0-9]+.{0,12}response$|response[-:(]?level[a-z0-9]+\)?$/i
const responseChapter = /分级(?:应急)?响应(?!标准)/
const otherRoles: ReadonlySet<SectionRole> = new Set([
  'warning',
  'annex',
  'termination',
  'management',
  'definitions',
])

/** Reads a heading: numbering is ignored; words that end in 「…级响应」 are a response whatever else they say. */
export function readHeading(heading: string, levels: readonly LevelName[]): HeadingWords {
  const { words } = splitHeading(heading)
  const named = levelsOf(words, levels)
  const told = roleOfHeading(heading)
  const plain = canonical(words)
  const strong = named.length > 0 && levelResponse.test(plain) && !(told && otherRoles.has(told))
  const chapter = told === 'grading' && responseChapter.test(plain) && !plain.includes('标准')
  return {
    words,
    role: strong || chapter ? 'response' : told,
    levels: named,
    leads: beginsWithLevel(plain, levels),
    response: speaksOfResponse(words),
  }
}

/** 「Ⅲ级以上」 and 「Ⅲ级及以下」 name every level from there. */
function levelsOf(words: string, levels: readonly LevelName[]): LevelId[] {
  const named = levelsNamedIn(words, levels)
  const [only] = named
  if (named.length !== 1 || only === undefined) return named
  const rank = levels.findIndex((level) => level.id === only)
  const plain = canonical(words)
  if (/级(?:应急响应|响应)?[及(]*(?:含)?以上/.test(plain)) return levels.slice(rank).map(({ id }) => id)
  if (/级(?:应急响应|响应)?[及(]*(?:含)?以下/.test(plain))
    return levels.slice(0, rank + 1).map(({ id }) => id)
  return named
}

function beginsWithLevel(plain: string, levels: readonly LevelName[]): boolean {
  const word = plain.slice(0, plain.indexOf('级') + 1)
  if (word !== '' && levelNamed(word, levels) !== null) return true
  return /^level/i.test(plain) || levels.some(({ name }) => plain.startsWith(canonical(name)))
}

const planTitle = /(?:预案|方案|手册|处置卡|plan|manual)(?:\([^()]*\))?$/i

/** A document's own title, standing as a heading of the first rank: it scopes nothing and has no role. */
export function isDocumentTitle(heading: string, depth: number, title: string): boolean {
  const plain = canonical(heading)
  if (depth !== 1) return false
  return plain === canonical(title) || (splitHeading(heading).number === '' && planTitle.test(plain))
}
