import type { Inline } from '../document/document.ts'
import { type MinuteOfDay, parseCalendarLimit } from '../vocabulary/calendar-limit.ts'
import { canonical } from '../vocabulary/canonical.ts'
import { day, hour, type Ms, parseDuration } from '../vocabulary/duration.ts'
import type { LimitOrigin, TimeLimit } from './plan.ts'
import type { Written } from './written.ts'

const origins: readonly (readonly [LimitOrigin, RegExp])[] = [
  ['start', /^(?:自|从|在)?(?:响应)?(?:启动|宣布)(?:响应)?(?:之?[后起]|(?=\d))/],
  [
    'event',
    /^(?:自|从|在)?(?:事发|(?:事件|事故|灾害|险情|突发事件)?发生|接报|接警|接到报告)(?:之?[后起]|(?=\d))/,
  ],
  ['start', /(?:after|of|from)(?:the)?(?:start|activation|declaration)$/i],
  ['event', /(?:after|of|from)(?:the)?(?:event|incident|report)$/i],
]

/** Words around a span that change nothing: 不超过 30 分钟; within 30 min. */
const padding = /^(?:不超过|最迟|within|in)/i

/** A time limit from its words: 30 分钟, 启动后 2 小时, 事发后 30 分钟内, within 1 h of activation; 每日 9 时前, 5 个工作日. */
export function readLimit(words: Written<string>, immediately: Ms): TimeLimit {
  const plain = canonical(words.value)
  const origin = origins.find(([, pattern]) => pattern.test(plain))
  const rest = (origin ? plain.replace(origin[1], '') : plain).replace(padding, '')
  const ms = parseDuration(rest, immediately)
  const calendar = ms === null ? parseCalendarLimit(rest) : null
  return { text: words.value, ms, calendar, from: origin?.[0] ?? 'due', at: words.at }
}

/** The limit in a 时限 cell, or null when there is none. */
export function limitIn(cell: Inline | null, immediately: Ms): TimeLimit | null {
  return cell ? readLimit({ value: cell.text, at: cell.at }, immediately) : null
}

/** What a 周期 cell says. */
export interface Cycle {
  readonly every: Written<Ms> | null
  /** 每日 8:00、17:00: minutes after midnight. */
  readonly times: readonly MinuteOfDay[]
  /** 持续: taken up once and held. */
  readonly held: boolean
  /** Words that were not understood. */
  readonly unreadable: readonly Written<string>[]
}

const noCycle: Cycle = { every: null, times: [], held: false, unreadable: [] }

/** Reads a 周期 cell: 每 3 小时, 每日, 每日 2 次, 3 小时一次, every 3 hours, PT3H; 每日 8:00、17:00; 持续. */
export function cycleIn(cell: Inline | null, immediately: Ms): Cycle {
  if (!cell) return noCycle
  if (/^(?:持续|全程|continuous(?:ly)?|throughout)$/i.test(canonical(cell.text)))
    return { ...noCycle, held: true }
  const daily = parseCalendarLimit(cell.text)
  if (daily?.kind === 'time-of-day' && daily.daily) return { ...noCycle, times: daily.times }
  const ms = readCycle(canonical(cell.text), immediately)
  if (ms === null || ms <= 0) return { ...noCycle, unreadable: [{ value: cell.text, at: cell.at }] }
  return { ...noCycle, every: { value: ms, at: cell.at } }
}

const named: ReadonlyMap<string, Ms> = new Map([
  ['hourly', hour],
  ['daily', day],
])

function readCycle(plain: string, immediately: Ms): Ms | null {
  const known = named.get(plain.toLowerCase())
  if (known !== undefined) return known
  const found = /^(?:每(?:隔)?|every)?([^/次]{1,20}?)(?:\/?(一|\d{1,3})次)?(?:报告|续报)?$/i.exec(plain)
  if (!found) return null
  const span = found[1] ?? ''
  const ms = parseDuration(span, immediately) ?? parseDuration(`1${span}`, immediately)
  const times = found[2] === undefined || found[2] === '一' ? 1 : Number(found[2])
  return ms === null || times === 0 ? null : Math.round(ms / times)
}
