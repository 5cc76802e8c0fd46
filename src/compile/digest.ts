import { hash } from 'node:crypto'

/**
 * RFC 8785 (JCS) text of a JSON value: members sorted by UTF-16 code units, numbers and strings as ECMAScript writes
 * them. Members whose value is `undefined` are left out, as `JSON.stringify` does. Throws on NaN and infinities.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`
  if (value !== null && typeof value === 'object')
    return canonicalObject(value as Readonly<Record<string, unknown>>)
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError('JSON has no such number')
  return JSON.stringify(value ?? null)
}

/** Written straight into one text: a log of a drill makes thousands of them. */
function canonicalObject(object: Readonly<Record<string, unknown>>): string {
  let text = ''
  for (const name of Object.keys(object).sort()) {
    const member = object[name]
    if (member !== undefined)
      text += `${text === '' ? '{' : ','}${JSON.stringify(name)}:${canonicalJson(member)}`
  }
  return text === '' ? '{}' : `${text}}`
}

/** Lower-case hexadecimal sha256 of bytes, or of a text's UTF-8 bytes. */
export function sha256(content: string | Uint8Array): string {
  return hash('sha256', content)
}
