import type { Inline } from '../document/document.ts'
import { canonical } from '../vocabulary/canonical.ts'
import { type Words, wordsBetween, wordsOf } from './words.ts'
import type { Written } from './written.ts'

const blankCell = /^(?:[-–—―/]*|无|空|none|n\/a|nil)$/i

/** A cell that says nothing: empty, a dash, 无, 空, none. */
export function isBlank(inline: Inline): boolean {
  return inline.codes.length === 0 && blankCell.test(canonical(inline.text))
}

const opening = '(（[【《“'
const closing = ')）]】》”'

/** What stands between `separators` (single characters) outside brackets and quotes, trimmed, empty parts left out. */
export function splitWords(words: Words, separators: string): Written<string>[] {
  return split(words, (at) => (separators.includes(words.text.charAt(at)) ? 1 : 0))
}

/** Names in a cell or after a key. `joined`: some of them were joined by 和, 及, 与 or "and", which asks for all of them. */
export interface Names {
  readonly names: readonly Written<string>[]
  readonly joined: boolean
}

export const nameSeparators = '、，,；;\n'

/**
 * The names that `words` list: 市防办、市水利局; 市防办或市水利局; 总指挥和市长. 和 parts names only where what stands before it can
 * end the name of a body or post, so that 市自然资源和规划局 stays one.
 */
export function splitNames(words: Words): Names {
  let joined = false
  let nameStart = 0
  const names = split(words, (at) => {
    if (nameSeparators.includes(words.text.charAt(at))) {
      nameStart = at + 1
      return 1
    }
    const either = eitherAt(words.text, nameStart, at)
    const both = either > 0 ? 0 : bothAt(words.text, nameStart, at)
    if (both > 0) joined = true
    if (either + both > 0) nameStart = at + either + both
    return either + both
  })
  return { names, joined }
}

/** Names in a table cell; a blank cell or no cell has none. */
export function namesIn(cell: Inline | null): readonly Written<string>[] {
  return cell && !isBlank(cell) ? splitNames(wordsOf(cell, 'kept')).names : []
}

/** Last characters of names of bodies and posts: 局 办 指 长 …. Not 市, 工, 务: 城市和…, 化工和… go on. */
const nameEnd = /[局委办部队府指院心司站所处会长员挥岗室镇村乡街道厅科股社团台校区县省级位人组警]$/
const joiners: readonly string[] = ['以及', '和', '及', '与', ' and ', ' & ']

const alternatives: readonly string[] = ['或者', '或', ' or ']

/** How many characters at `at` put another name in place of the one begun at `start`; 0: none. */
function eitherAt(text: string, start: number, at: number): number {
  const word = alternatives.find((each) => text.startsWith(each, at))
  return word === undefined || text.slice(Math.max(start, at - 8), at).trim() === '' ? 0 : word.length
}

/** How many characters at `at` join another name to the one begun at `start`; 0: none. */
function bothAt(text: string, start: number, at: number): number {
  const joiner = joiners.find((word) => text.startsWith(word, at))
  if (joiner === undefined || text.startsWith('其', at + joiner.length)) return 0
  const before = text.slice(Math.max(start, at - 8), at).trim()
  if (before === '' || /^\s*$/.test(text.slice(at + joiner.length, at + joiner.length + 8))) return 0
  return joiner.startsWith(' ') || nameEnd.test(before.replace(/[)）]$/, '')) ? joiner.length : 0
}

/** Cuts where `cutAt` gives a length above 0, at bracket depth 0. */
function split(words: Words, cutAt: (at: number) => number): Written<string>[] {
  const parts: Written<string>[] = []
  let depth = 0
  let start = 0
  const take = (end: number): void => {
    const part = wordsBetween(words, start, end)
    if (part.value !== '') parts.push(part)
  }
  for (let at = 0; at < words.text.length; at++) {
    const c = words.text.charAt(at)
    if (opening.includes(c)) depth++
    else if (closing.includes(c)) depth = Math.max(0, depth - 1)
    const length = depth === 0 ? cutAt(at) : 0
    if (length === 0) continue
    take(at)
    start = at + length
    at = start - 1
  }
  take(words.text.length)
  return parts
}

/** The same words with full-width forms folded and white space taken out: ids and references. */
export function asReference(part: Written<string>): Written<string> {
  return { value: canonical(part.value), at: part.at }
}
