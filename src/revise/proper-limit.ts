import { readLimit } from '../model/limits.ts'
import type { TimeLimit } from '../model/plan.ts'
import { day, hour, isoDuration, type Ms, minute } from '../vocabulary/duration.ts'

/** Limits that officials write, up to three days; beyond, whole days. */
const usual: readonly Ms[] = [
  ...[5, 10, 15, 20, 30, 45].map((count) => count * minute),
  ...[1, 1.5, 2, 3, 4, 6, 8, 12, 24, 36, 48, 72].map((count) => count * hour),
]

/** The shortest limit, of those that officials write, that is not below a time. */
export function properLimit(time: Ms): Ms {
  return usual.find((limit) => limit >= time) ?? Math.ceil(time / day) * day
}

const number = '(?:\\d+(?:\\.\\d+)?|[０-９]+|半)'
const unit = '(?:个小时|小时|分钟|秒钟|[a-zA-Z]+|[秒分时日天])半?'
const written = new RegExp(`${number}\\s*${unit}(?:\\s*${number}\\s*${unit})*`)
const iso = /P(?=\d|T\d)(?:\d+D)?(?:T(?:\d+H)?(?:\d+M)?(?:\d+S)?)?/
const atOnce = /立即|立刻|即时|即刻|immediately|at once/i

/**
 * The words of a limit with another time in place of theirs, the rest as it was (启动后 30 分钟内 → 启动后 1 小时内); null when what comes out
 * would not be read as that limit.
 */
export function withLimit(
  words: string,
  to: Ms,
  { from, at }: Pick<TimeLimit, 'from' | 'at'>,
): string | null {
  const found = iso.exec(words) ?? written.exec(words) ?? atOnce.exec(words)
  if (!found) return null
  const [old] = found
  const said = limitWords(to, !/^[\x20-\x7e]*$/.test(words))
  const isTight = /^[\d０-９.半]+[^\s\d.]/.test(old)
  const now = old.startsWith('P') ? isoDuration(to) : isTight ? said.replace(/ /g, '') : said
  const text = words.slice(0, found.index) + now + words.slice(found.index + old.length)
  const read = readLimit({ value: text, at }, 0)
  return read.ms === to && read.from === from ? text : null
}

/** `45 分钟`, `90 分钟`, `2 小时`, `48 小时`, `4 天`; a time that is no whole number of minutes is rounded up. */
export function limitWords(limit: Ms, isChinese: boolean): string {
  const [count, zh, en] =
    limit % hour !== 0
      ? [Math.ceil(limit / minute), '分钟', 'min']
      : limit <= 3 * day
        ? [limit / hour, '小时', 'h']
        : limit % day === 0
          ? [limit / day, '天', 'd']
          : [limit / hour, '小时', 'h']
  return `${count} ${isChinese ? zh : en}`
}
