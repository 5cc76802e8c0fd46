import type { Locale } from '../locale/locale.ts'
import type { DrillEvent } from '../run/event.ts'
import { formatClock, formatDate, formatElapsed, type ZoneOffset } from '../vocabulary/instant.ts'
import { conductSentence, isConduct } from './conduct-sentences.ts'
import type { DutyContext } from './duty-context.ts'
import { english } from './duty-log-en.ts'
import { chinese } from './duty-log-zh.ts'
import { clock, dutySentence } from './duty-sentences.ts'

/**
 * One entry of a log as a duty officer would write it, on one line:
 * `07-04 08:10 [T+2:10] 市防办 完成「组织会商研判」（special/flood#III-1），用时 25 分钟，在时限内`.
 * Null for entries that are bookkeeping only (`condition-lapsed`; a fact reported again with the value it had).
 */
export function dutyLine(event: DrillEvent, context: DutyContext, locale: Locale): string | null {
  const sentence = dutyText(event, context, locale)
  return sentence === null ? null : `${dutyTime(event.at, context.zone)} ${sentence}`
}

/** The sentence of {@link dutyLine} without its time. Line breaks in what people wrote become spaces. */
export function dutyText(event: DrillEvent, context: DutyContext, locale: Locale): string | null {
  const sentence = isConduct(event)
    ? conductSentence(event, context, locale)
    : dutySentence(event, context, locale === 'zh-CN' ? chinese : english)
  return sentence === null
    ? null
    : `${sentence.replace(/\s+/g, ' ').trim()}${statedWords(event, context, locale)}`
}

/** An oral order that was written down later says when it was given. */
function statedWords(event: DrillEvent, context: DutyContext, locale: Locale): string {
  const { stated } = 'stated' in event.data ? event.data : {}
  if (stated === undefined) return ''
  const time = clock(stated, event.at.situation, context)
  return locale === 'zh-CN' ? `（所述时间 ${time}，事后补记）` : ` (stated time ${time}, written down later)`
}

/** `07-04 08:10 [T+2:10]`: situation time in the set's zone, with the exercise time in brackets. */
function dutyTime(at: DrillEvent['at'], zone: ZoneOffset): string {
  const date = formatDate(at.situation, zone).slice(5)
  return `${date} ${formatClock(at.situation, zone)} [${formatElapsed(at.exercise)}]`
}
