import type { ConditionProblem } from './expression.ts'
import type { Glue, Token, Tokens } from './token.ts'
import { longestUnit, unitNamed } from './unit.ts'
import { operatorWords, rangeEnd, rangeJoiners } from './words.ts'

const nameStart = /[\p{L}\p{Nl}_]/u
const nameRun = /[\p{L}\p{Nl}\p{Nd}\p{Mn}_]+/uy
const digitRun = /\d+(?:\.\d+)?|\.\d+/y
const spaceRun = /\s+/y
/** What may follow an operand that is complete. */
const operandEnd = /\s*(?:$|[)\],]|且|或|and\s|or\s|\.\.)/y
const signs = ['**', '<=', '>=', '!=', '..', ...'<>=+-*/()[]{},.:']

/** Full-width and typographic signs as FEEL writes them; every entry is one UTF-16 unit for one, so offsets hold. */
const typographic: ReadonlyMap<string, string> = new Map([
  ['≥', '>='],
  ['≧', '>='],
  ['⩾', '>='],
  ['≤', '<='],
  ['≦', '<='],
  ['⩽', '<='],
  ['≠', '!='],
  ['−', '-'],
  ['【', '['],
  ['】', ']'],
])

/** Ways of other languages to write our operators, and what is offered instead. */
const foreign: ReadonlyMap<string, string> = new Map([
  ['==', '='],
  ['=>', '>='],
  ['=<', '<='],
  ['<>', '!='],
  ['&&', 'and'],
  ['||', 'or'],
])

/** Full-width forms (（，１２＞) as half-width, unit for unit: offsets in the result are offsets in the source. */
export function halfWidth(source: string): string {
  return source.replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
}

/** The words of a condition. Numbers come with their units; Chinese operators and full-width signs as FEEL's. Linear. */
export function tokenize(source: string): Tokens {
  const text = halfWidth(source)
  const tokens: Token[] = []
  const glued: Glue[] = []
  let at = skipSpace(text, 0)
  while (at < text.length) {
    const next = readToken(source, text, at, glued)
    if (next.kind === 'unreadable') return { tokens, glued, unreadable: next.problem }
    tokens.push(next)
    at = skipSpace(text, next.to)
  }
  return { tokens, glued, unreadable: null }
}

type Read = Token | { readonly kind: 'unreadable'; readonly problem: ConditionProblem }

function readToken(source: string, text: string, at: number, glued: Glue[]): Read {
  const char = text.charAt(at)
  if (/\d/.test(char) || (char === '.' && /\d/.test(text.charAt(at + 1))))
    return readNumber(source, text, at, glued)
  if (char === '"' || char === '“' || char === '”') return readText(source, at, at)
  if (char === '@' && /["“”]/.test(text.charAt(at + 1))) return readText(source, at, at + 1)
  if (nameStart.test(String.fromCodePoint(text.codePointAt(at) ?? 0))) return readName(text, at)
  return readSign(source, text, at)
}

function readNumber(source: string, text: string, at: number, glued: Glue[]): Read {
  const digits = match(digitRun, text, at)
  const end = at + digits.length
  const value = Number(digits)
  if (!Number.isFinite(value)) return unreadable(source, at, end)
  const unit = readUnit(text, end)
  const to = unit?.to ?? end
  const rest = match(nameRun, text, to)
  const operator = gluedOperator(rest)
  if (operator) glued.push({ from: to, to: to + operator.length })
  else if (rest) return unreadable(source, at, to + rest.length)
  return {
    kind: 'number',
    value,
    digits: digits.startsWith('.') ? `0${digits}` : digits,
    unit: unit?.word ?? null,
    from: at,
    to,
  }
}

/** The operator that text glued to a number begins with: `11且上涨`, `11与12 之间`. */
function gluedOperator(rest: string): string | null {
  if (rest.startsWith(rangeEnd)) return rangeEnd
  const first = rest.charAt(0)
  return first === '且' || first === '或' || rangeJoiners.has(first) ? first : null
}

/** The longest known unit after a number, spaces allowed in front; or, after a space, a short word that must be meant as one. */
function readUnit(text: string, end: number): { word: string; to: number } | null {
  const start = skipSpace(text, end)
  for (let length = longestUnit; length > 0; length--) {
    const word = text.slice(start, start + length)
    if (
      word.length < length ||
      !unitNamed(word) ||
      !endsUnit(word, text.slice(start + length, start + length + 2))
    )
      continue
    return { word, to: start + length }
  }
  const word = start > end ? match(nameRun, text, start) : ''
  const meant = word.length > 0 && word.length <= 3 && nameStart.test(word) && !isOperatorLike(word)
  return meant && endsOperand(text, start + word.length) ? { word, to: start + word.length } : null
}

function endsOperand(text: string, at: number): boolean {
  operandEnd.lastIndex = at
  return operandEnd.test(text)
}

function isOperatorLike(word: string): boolean {
  return operatorWords.has(word) || rangeJoiners.has(word) || word === rangeEnd || /[且或]/.test(word)
}

/** Whether a unit may end before `next`: not within a longer word, unless an operator is glued on. */
function endsUnit(word: string, next: string): boolean {
  return word === '%' || word === '％' || match(nameRun, next, 0) === '' || gluedOperator(next) !== null
}

function readName(text: string, at: number): Token {
  const word = match(nameRun, text, at)
  const to = at + word.length
  const operator = operatorWords.get(word)
  return operator
    ? { kind: 'operator', text: operator, from: at, to }
    : { kind: 'name', text: word.normalize('NFKC'), from: at, to }
}

/** A text ends with the quote it began with; “ and ” each begin and end one. Backslashes escape between straight quotes. */
function readText(source: string, from: number, open: number): Read {
  const quote = source.charAt(open)
  const ends = quote === '“' || quote === '”' ? '“”' : quote
  let value = ''
  for (let i = open + 1; i < source.length; i++) {
    if (ends.includes(source.charAt(i))) return { kind: 'text', value, at: open > from, from, to: i + 1 }
    if (quote === '"' && source.charAt(i) === '\\' && /["\\]/.test(source.charAt(i + 1))) i++
    value += source.charAt(i)
  }
  return unreadable(source, from, source.length)
}

function readSign(source: string, text: string, at: number): Read {
  const pair = text.slice(at, at + 2)
  const other = foreign.get(pair)
  if (other) {
    const remedy = `${source.slice(0, at).trimEnd()} ${other} ${source.slice(at + 2).trimStart()}`
    return unreadable(source, at, at + 2, remedy)
  }
  const printed = typographic.get(text.charAt(at))
  if (printed) return { kind: 'operator', text: printed, from: at, to: at + 1 }
  const sign = signs.find((s) => text.startsWith(s, at))
  if (sign) return { kind: 'operator', text: sign, from: at, to: at + sign.length }
  return unreadable(source, at, at + String.fromCodePoint(text.codePointAt(at) ?? 0).length)
}

function unreadable(source: string, from: number, to: number, remedy: string | null = null): Read {
  return {
    kind: 'unreadable',
    problem: { kind: 'unreadable', from, to, text: source.slice(from, to), remedy },
  }
}

function skipSpace(text: string, at: number): number {
  return at + match(spaceRun, text, at).length
}

/** What a sticky pattern matches at an offset, or ''. */
function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}
