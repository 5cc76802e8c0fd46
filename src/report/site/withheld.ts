import type { Registry } from '../../model/registry.ts'

/** Shorter numbers are for everybody: 119, 12345. */
const leastDigits = 7

/**
 * Takes the telephone numbers of the register of contacts out of a text, however they are written there: with blanks, hyphens or
 * brackets between the digits. `instead` stands in their place.
 */
export function withholdPhones(
  { contacts }: Pick<Registry, 'contacts'>,
  instead: string,
): (text: string) => string {
  // Written without its area code it is the same number.
  const parts = contacts.flatMap(({ phone }) =>
    phone.value
      .normalize('NFKC')
      .split(/[、,，;；/]/)
      .flatMap((text) => [text, text.replace(/^[^-]*-/, '')]),
  )
  const numbers = [...new Set(parts.map((text) => text.replace(/\D/g, '')))].filter(
    (number) => number.length >= leastDigits,
  )
  if (numbers.length === 0) return (text) => text
  const longest = numbers.sort((a, b) => b.length - a.length)
  const between = '[-\\s－–—()（）]{0,3}'
  const pattern = longest.map((number) => [...number].map(anyForm).join(between)).join('|')
  const written = new RegExp(`(?<![\\d.])(?:${pattern})(?![\\d.]\\d)`, 'g')
  return (text) => text.replace(written, instead)
}

/** A digit, full width as well. */
function anyForm(digit: string): string {
  return `[${digit}${String.fromCodePoint(0xff10 + Number(digit))}]`
}
