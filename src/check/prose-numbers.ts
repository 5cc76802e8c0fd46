import { convertUnit, exact, longestUnit, unitNamed } from '../condition/unit.ts'
import { canonical } from '../vocabulary/canonical.ts'
import { withoutFormulas } from '../vocabulary/formula.ts'

/** A number in a sentence for people. */
export interface ProseNumber {
  /** As written, digits only: `200`. */
  readonly written: string
  readonly value: number
  /** Null when no unit follows that the tool knows. */
  readonly unit: string | null
  /** `upper`: before 以下 or 以内, after 不足 …, or the second of a–b. `lower`: before 以上, after 达到 …, or the first of a–b. */
  readonly end: 'lower' | 'upper' | null
}

const number = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/g
const upperAfter = /^(?:[(（]不?含[^)）]{0,8}[)）])?(?:及|或)?(?:以下|以内|之内)/
const lowerAfter = /^(?:[(（]不?含[^)）]{0,8}[)）])?(?:及|或)?以上/
const upperBefore = /(?:不足|不到|低于|小于|少于|不超过|不大于|不高于|<|≤)$/
const lowerBefore = /(?:达到|达|超过|大于|高于|不低于|不少于|不小于|≥|>)$/
const between = /^[-–—~至到]$/

/**
 * The numbers in a sentence with their units and what the words around make of them; full-width forms understood,
 * white space and formula signs ignored. Fractions (1/3), dates and numbers written in Chinese characters are left out.
 */
export function proseNumbers(text: string): ProseNumber[] {
  const plain = canonical(withoutFormulas(text))
  const found: (ProseNumber & { readonly from: number; readonly to: number })[] = []
  for (const match of plain.matchAll(number)) {
    const from = match.index
    const previous = found.at(-1)
    if (previous && from < previous.to) continue
    const afterNumber = from + match[0].length
    if (/[/\w.]/.test(plain.charAt(from - 1)) || /[/年月]/.test(plain.charAt(afterNumber))) continue
    const unit = unitAt(plain, afterNumber)
    const to = afterNumber + (unit?.length ?? 0)
    const second = previous !== undefined && between.test(plain.slice(previous.to, from))
    if (second && previous)
      found[found.length - 1] = { ...previous, unit: previous.unit ?? unit, end: 'lower' }
    const end = second
      ? 'upper'
      : endAround(plain.slice(Math.max(0, from - 4), from), plain.slice(to, to + 16))
    found.push({ written: match[0], value: Number(match[0].replaceAll(',', '')), unit, end, from, to })
  }
  return found.map(({ written, value, unit, end }) => ({ written, value, unit, end }))
}

function endAround(before: string, after: string): ProseNumber['end'] {
  if (upperAfter.test(after) || upperBefore.test(before)) return 'upper'
  return lowerAfter.test(after) || lowerBefore.test(before) ? 'lower' : null
}

/** The longest unit word that stands at `at`: 万人 before 万. */
function unitAt(plain: string, at: number): string | null {
  for (let length = longestUnit; length > 0; length--) {
    const word = plain.slice(at, at + length)
    if (word.length === length && unitNamed(word) && !cutsWord(plain, at + length, word)) return word
  }
  return null
}

/** `m` of `mm`, `3 m` of `3 months`: a Latin unit ends where the letters end. */
function cutsWord(plain: string, end: number, word: string): boolean {
  return /[a-z]$/i.test(word) && /[a-z]/i.test(plain.charAt(end))
}

/** A number in the unit asked for; null when its own unit is unknown or measures something else. */
export function inUnit(number: ProseNumber, unit: string | null): number | null {
  return number.unit === null ? null : convertUnit(number.value, number.unit, unit)
}

/** `text` without the phrases: what is left of a sentence when facts' names (24 小时面雨量) are taken out. */
export function withoutPhrases(text: string, phrases: readonly string[]): string {
  let plain = canonical(text)
  const longestFirst = [...new Set(phrases.map(canonical))].sort((a, b) => b.length - a.length)
  for (const phrase of longestFirst) if (phrase !== '') plain = plain.replaceAll(phrase, '，')
  return plain
}

/** Equal as far as twelve digits say. */
export function sameNumber(a: number, b: number): boolean {
  return exact(a) === exact(b)
}
