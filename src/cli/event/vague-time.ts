/** A time as accounts give it: sure, about, or only within bounds. The parts are as written; `null` where nothing bounds it. */
export type WrittenTime =
  | { readonly kind: 'at' | 'about'; readonly at: string }
  | { readonly kind: 'before' | 'after'; readonly at: string }
  | { readonly kind: 'range'; readonly from: string; readonly to: string }
  | { readonly kind: 'unknown' }

const clock = String.raw`\d{1,2}[:时]\d{2}分?`
const range = new RegExp(`^(.{0,24}?${clock})\\s*(?:至|到|—{1,2}|–|~|-|to)\\s*(.{0,24}?${clock})$`, 'i')

/** `约 03:00`, `03:00 左右`, `03:00 前`, `02:00—03:00`, `不详`. */
export function readWrittenTime(written: string): WrittenTime {
  const text = written.normalize('NFKC').trim()
  if (/^(?:不详|不明|未知|时间不详|时间不明|unknown|not known)$/i.test(text)) return { kind: 'unknown' }
  const between = range.exec(text)
  if (between) return { kind: 'range', from: between[1] ?? '', to: between[2] ?? '' }
  const about = /^(?:大约|约|about|around)\s*(.+)$/i.exec(text) ?? /^(.+?)\s*(?:左右|许)$/.exec(text)
  if (about) return { kind: 'about', at: about[1] ?? '' }
  const before = /^before\s+(.+)$/i.exec(text) ?? /^(.+?)\s*(?:以前|之前|前)$/.exec(text)
  if (before) return { kind: 'before', at: before[1] ?? '' }
  const after = /^after\s+(.+)$/i.exec(text) ?? /^(.+?)\s*(?:以后|之后|后)$/.exec(text)
  if (after) return { kind: 'after', at: after[1] ?? '' }
  return { kind: 'at', at: text }
}
