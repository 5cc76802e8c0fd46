import type { ConditionProblem } from './expression.ts'
import { findMixed } from './find-mixed.ts'
import { rewriteRanges, upTo } from './rewrite-ranges.ts'
import { isOperator, nesting, type Token } from './token.ts'
import { deepestNesting, rangeEnd } from './words.ts'

/** One word of the FEEL text: where it stands there, and where it or what it was put in for stands in the source. */
export interface Piece {
  readonly feelFrom: number
  readonly feelTo: number
  readonly from: number
  readonly to: number
  /** Null for a bracket that was put in. */
  readonly token: Token | null
}

/** A condition as FEEL reads it, with the way back to the source. */
export interface Canonical {
  readonly feel: string
  readonly pieces: readonly Piece[]
  /** 且 and 或 mixed without brackets: FEEL can read it, people read it differently. */
  readonly mixed: readonly ConditionProblem[]
}

/** Tokens as FEEL text: `在 a 与 b 之间` becomes `between a and b`, `非 x` becomes `not ( x )`, units are lifted off. */
export function canonicalize(source: string, tokens: readonly Token[]): Canonical {
  const words = rewriteRanges(tokens)
  return { ...write(bracketNots(words)), mixed: findMixed(source, words) }
}

/** A bracket without its partner, or nesting deeper than is read; null when all is well. */
export function findBracketProblem(source: string, tokens: readonly Token[]): ConditionProblem | null {
  const open: Token[] = []
  let nots = 0
  const problem = (kind: 'too-deep' | 'unreadable', { from, to }: Token): ConditionProblem => {
    return { kind, from, to, text: source.slice(from, to), remedy: null }
  }
  for (const token of tokens) {
    nots = isOperator(token, 'not') ? nots + 1 : isOperator(token, '(') ? nots : 0
    const step = nesting(token)
    if (step > 0) open.push(token)
    if (step < 0 && !open.pop()) return problem('unreadable', token)
    if (open.length + nots > deepestNesting) return problem('too-deep', token)
  }
  const last = open.at(-1)
  return last ? problem('unreadable', last) : null
}

/** A word of the FEEL text before it has a place there: `text` as FEEL writes it. */
interface Entry {
  readonly text: string
  readonly from: number
  readonly to: number
  readonly token: Token | null
}

/** Puts the brackets of `非 x` and `not x`: up to the next and, or, comma or closing bracket. `not (…)` has its own. */
function bracketNots(tokens: readonly Token[]): Entry[] {
  const entries: Entry[] = []
  const open: number[] = [0]
  const closeNots = (): void => {
    const at = entries.at(-1)?.to ?? 0
    for (let count = open.at(-1) ?? 0; count > 0; count--)
      entries.push({ text: ')', from: at, to: at, token: null })
    open[open.length - 1] = 0
  }
  tokens.forEach((token, index) => {
    const step = nesting(token)
    if (step < 0 || isOperator(token, 'and', 'or', ',')) closeNots()
    if (step < 0 && open.length > 1) open.pop()
    if (step > 0) open.push(0)
    entries.push({ text: feelWord(token), from: token.from, to: token.to, token })
    if (!isOperator(token, 'not') || isOperator(tokens[index + 1], '(')) return
    entries.push({ text: '(', from: token.to, to: token.to, token: null })
    open[open.length - 1] = (open.at(-1) ?? 0) + 1
  })
  while (open.length > 0) {
    closeNots()
    open.pop()
  }
  return entries
}

function feelWord(token: Token): string {
  switch (token.kind) {
    case 'number':
      return token.digits
    case 'name':
      return token.text
    case 'text':
      return `${token.at ? '@' : ''}${JSON.stringify(token.value)}`
    case 'operator':
      if (token.text === rangeEnd) return ''
      return token.text === upTo ? 'and' : token.text
  }
}

/** Entries set side by side with one space between them. */
function write(entries: readonly Entry[]): { feel: string; pieces: Piece[] } {
  let length = 0
  const pieces = entries.map((entry): Piece => {
    const feelFrom = length
    length += entry.text.length + 1
    return { feelFrom, feelTo: length - 1, from: entry.from, to: entry.to, token: entry.token }
  })
  return { feel: entries.map((entry) => entry.text).join(' '), pieces }
}
