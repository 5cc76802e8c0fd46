import { durationWords } from '../../../../../locale/duration-words.ts'
import { fill } from '../../../../../locale/locale.ts'
import { isSpan, unitOf } from '../../../../../report/duty-context.ts'
import type { ReplayWords } from '../words/words.ts'
import type { FactAt } from './fact-history.ts'
import type { ReplayLog } from './replay-log.ts'

/** A fact as a row of a table. */
export interface FactWords {
  readonly name: string
  /** What was reported last; empty when it was taken back. */
  readonly value: string
  readonly source: string
}

export function factWords(fact: FactAt, replay: ReplayLog, words: ReplayWords['facts']): FactWords {
  return {
    name: nameOf(fact, replay, words),
    value: valueWords(fact, replay, words),
    source: sourceOf(fact, replay, words),
  }
}

function nameOf({ fact, area }: FactAt, { names, answer }: ReplayLog, words: ReplayWords['facts']): string {
  if (fact.startsWith('@')) return fill(words.outside, { plan: fact.slice(1) })
  if (area === null) return fact
  return answer.setting.locale === 'zh-CN'
    ? `${fact}（${names.area(area)}）`
    : `${fact} (${names.area(area)})`
}

function valueWords(
  { fact, value }: FactAt,
  { names, answer }: ReplayLog,
  words: ReplayWords['facts'],
): string {
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? words.yes : words.no
  const type = names.fact(fact)
  return isSpan(type, value) ? durationWords(value, answer.setting.locale) : `${value}${unitOf(type)}`
}

/** Who told it: the sender of the inject it came with, or the body that reported it. */
function sourceOf({ seq }: FactAt, replay: ReplayLog, words: ReplayWords['facts']): string {
  const event = replay.entry(seq)
  if (event === null) return ''
  const cause = event.cause === null ? null : replay.entry(event.cause)
  if (cause?.type === 'inject-released') {
    const { channel, from } = cause.data
    return [...new Set([from, channel])].filter(Boolean).join(' · ') || words.plays
  }
  if (cause?.type === 'consequence-released') return words.harm
  const actor = replay.names.actorOf(event)
  if (actor === 'system') return words.plays
  return actor.party === null ? replay.names.seat(actor.seat) : replay.names.party(actor.party)
}
