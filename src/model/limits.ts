import type { Inline } from '../document/document.ts'
import { parseCalendarLimit } from '../vocabulary/calendar-limit.ts'
import { canonical } from '../vocabulary/canonical.ts'
import type { Cycle } from '../vocabulary/cycle.ts'
import { type Ms, parseDuration } from '../vocabulary/duration.ts'
import { parseCycle } from '../vocabulary/parse-cycle.ts'
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
export interface Repetition {
  readonly every: Written<Cycle> | null
  /** 持续: taken up once and held. */
  readonly held: boolean
  /** Words that were not understood. */
  readonly unreadable: readonly Written<string>[]
}

const once: Repetition = { every: null, held: false, unreadable: [] }

/** Reads a 周期 cell: 每 3 小时, 每日 8:00、17:00, 每月 5 日 …; 持续. */
export function cycleIn(cell: Inline | null, immediately: Ms): Repetition {
  if (!cell) return once
  if (/^(?:持续|全程|continuous(?:ly)?|throughout)$/i.test(canonical(cell.text)))
    return { ...once, held: true }
  const cycle = parseCycle(cell.text, immediately)
  return cycle
    ? { ...once, every: { value: cycle, at: cell.at } }
    : { ...once, unreadable: [{ value: cell.text, at: cell.at }] }
}
