import { canonical } from './canonical.ts'

/** Integer milliseconds: every span of time inside the tool. */
export type Ms = number

export const second: Ms = 1000
export const minute: Ms = 60 * second
export const hour: Ms = 60 * minute
/** 日 in a response is 24 hours (plan-format, "Tables"). */
export const day: Ms = 24 * hour

const units: ReadonlyMap<string, Ms> = new Map([
  ...['秒', '秒钟', 's', 'sec', 'secs', 'second', 'seconds'].map((u) => [u, second] as const),
  ...['分', '分钟', 'min', 'mins', 'minute', 'minutes'].map((u) => [u, minute] as const),
  ...['时', '小时', '个小时', 'h', 'hr', 'hrs', 'hour', 'hours'].map((u) => [u, hour] as const),
  ...['日', '天', 'd', 'day', 'days'].map((u) => [u, day] as const),
])

/** Words that mean the set's `immediately`. */
export const immediatelyWords: ReadonlySet<string> = new Set([
  '立即',
  '立刻',
  '即时',
  '即刻',
  'immediately',
  'atonce',
])

const isoPattern = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/
const writtenPattern = /(\d+(?:\.\d+)?|半)(个小时|小时|分钟|秒钟|[a-z]+|[秒分时日天])(半)?/gy

/**
 * The span that `text` names: `30 分钟`, `2小时30分`, `1.5 h`, `半小时`, `立即`, `PT30M`.
 * Null when it names none. Calendar spans (月, 年, 工作日) are no spans of time and give null.
 */
export function parseDuration(text: string, immediately: Ms): Ms | null {
  const plain = canonical(text).replace(/[以之]?内$/, '')
  const iso = isoPattern.exec(plain)
  if (iso && plain.length > 1 && !plain.endsWith('T')) {
    const [d, h, m, s] = iso.slice(1).map((part) => Number(part ?? 0))
    return (d ?? 0) * day + (h ?? 0) * hour + (m ?? 0) * minute + (s ?? 0) * second
  }
  if (immediatelyWords.has(plain.toLowerCase())) return immediately
  return parseWritten(plain.toLowerCase())
}

function parseWritten(plain: string): Ms | null {
  let total = 0
  let end = 0
  writtenPattern.lastIndex = 0
  for (let found = writtenPattern.exec(plain); found; found = writtenPattern.exec(plain)) {
    const unit = units.get(found[2] ?? '')
    if (unit === undefined) return null
    total += (found[1] === '半' ? 0.5 : Number(found[1])) * unit + (found[3] ? unit / 2 : 0)
    end = writtenPattern.lastIndex
    if (end === plain.length) break
  }
  return end > 0 && end === plain.length ? Math.round(total) : null
}

/** ISO 8601 form of a span: `PT1H30M`. The form in which a span is written into a plan's frontmatter. */
export function isoDuration(span: Ms): string {
  const parts = splitDuration(span)
  const time = `${parts.hours ? `${parts.hours}H` : ''}${parts.minutes ? `${parts.minutes}M` : ''}${parts.seconds ? `${parts.seconds}S` : ''}`
  const date = parts.days ? `${parts.days}D` : ''
  return date || time ? `P${date}${time ? `T${time}` : ''}` : 'PT0S'
}

/** Whole days, hours, minutes and seconds of a span (its absolute value), milliseconds dropped. */
export function splitDuration(span: Ms): { days: number; hours: number; minutes: number; seconds: number } {
  const total = Math.floor(Math.abs(span) / second)
  return {
    days: Math.floor(total / 86_400),
    hours: Math.floor((total % 86_400) / 3600),
    minutes: Math.floor((total % 3600) / 60),
    seconds: total % 60,
  }
}
