import { fill, type Locale } from '../locale/locale.ts'
import { textsOf } from '../locale/texts-of.ts'
import type { DrillEvent } from '../run/event.ts'
import { formatElapsed, formatInstant } from '../vocabulary/instant.ts'
import type { DutyContext } from './duty-context.ts'
import { dutyText } from './duty-log.ts'
import { staffNames } from './staff-names.ts'

/** What evaluators wrote, which a duty log leaves out. */
const sentences: Readonly<Record<Locale, Readonly<Record<'rated' | 'seen' | 'settled' | 'other', string>>>> =
  {
    'zh-CN': {
      rated: '{who} 评定 {item}：{grade}{note}',
      seen: '{who} 观察：{note}',
      settled: '评估组议定 {item}：{grade}{note}',
      other: '（{type}）',
    },
    en: {
      rated: '{who} rated {item}: {grade}{note}',
      seen: '{who} saw: {note}',
      settled: 'The evaluators agreed on {item}: {grade}{note}',
      other: '({type})',
    },
  }

/** An entry with its position: what a number of a report rests on. Bookkeeping without words goes by its type. */
export function entryLine(event: DrillEvent, context: DutyContext, locale: Locale): string {
  const { situation } = event.at
  const time = `${formatInstant(situation, context.zone).slice(5)} [${formatElapsed(situation - context.begins)}]`
  return `${event.seq}  ${time} ${dutyText(event, context, locale) ?? evaluatorText(event, locale)}`
}

function evaluatorText(event: DrillEvent, locale: Locale): string {
  const words = sentences[locale]
  const noted = (text: string): string => (text === '' ? '' : `${locale === 'zh-CN' ? '，' : ', '}${text}`)
  const graded = (points: number | null): string =>
    points === null ? textsOf(locale).rating.notApplicable : String(points)
  if (event.type === 'rating-settled') {
    const { item, points, reason } = event.data
    return fill(words.settled, { item, grade: graded(points), note: noted(reason) })
  }
  if (event.type !== 'observation-recorded' || event.by === 'system')
    return fill(words.other, { type: event.type })
  const { item, points, note } = event.data
  const who = staffNames(locale)(event.by.seat)
  if (item === null) return fill(words.seen, { who, note })
  return fill(words.rated, { who, item, grade: graded(points), note: noted(note) })
}
