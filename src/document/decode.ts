/** What bytes are that are not UTF-8 text; `unknown`: damaged, or in some other encoding. */
export type Undecodable = 'binary' | 'gb18030' | 'utf-16' | 'unknown'

/** A file's bytes as text, byte-order mark kept; or what the bytes are instead of UTF-8 text. */
export function decode(bytes: Uint8Array): { readonly text: string } | { readonly problem: Undecodable } {
  if (isUtf16(bytes)) return { problem: 'utf-16' }
  if (bytes.includes(0)) return { problem: 'binary' }
  const text = strictly('utf-8', bytes)
  if (text !== null) return { text }
  if (isDamagedUtf8(bytes)) return { problem: 'unknown' }
  const chinese = strictly('gb18030', bytes)
  return { problem: chinese !== null && /\p{Script=Han}/u.test(chinese) ? 'gb18030' : 'unknown' }
}

/** Damaged UTF-8 may pass for GB18030; but read as UTF-8, GB18030 gives hardly anything but replacement characters. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  let sound = 0
  let replaced = 0
  for (const unit of new TextDecoder('utf-8').decode(bytes)) {
    if (unit === '\uFFFD') replaced++
    else if (unit > '\u07FF') sound++
  }
  return sound > replaced
}

/** Text given as a string is decoded already; NUL still tells that it was none. */
export function isBinaryText(text: string): boolean {
  return text.includes('\0')
}

/** `stream`: more bytes follow, so the last character may be cut. */
function strictly(encoding: string, bytes: Uint8Array, stream = false): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes, { stream })
  } catch {
    return null
  }
}

/**
 * A UTF-16 mark; or NULs near the front, only at even or only at odd places, as spaces and line ends in UTF-16 give, in what
 * is text when read so: a picture's bytes pass for neither.
 */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true
  const front = bytes.subarray(0, 4096)
  if (bytes.length % 2 !== 0 || !front.includes(0)) return false
  const count = [0, 0]
  for (const [index, byte] of front.entries()) if (byte === 0) count[index % 2] = (count[index % 2] ?? 0) + 1
  const [even = 0, odd = 0] = count
  if (Math.min(even, odd) > 0 || Math.max(even, odd) * 8 <= front.length) return false
  return isProse(strictly(even > 0 ? 'utf-16be' : 'utf-16le', front, true))
}

/** Text has no control characters but white space, and nothing that is no character. */
function isProse(text: string | null): boolean {
  return text !== null && !/[^\P{Cc}\t\n\f\r\x85]|\p{Cn}|\p{Co}/u.test(text)
}
