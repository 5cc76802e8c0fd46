import { day, minute } from '../../vocabulary/duration.ts'
import { formatInstant, type Instant, parseElapsed, startOfDay } from '../../vocabulary/instant.ts'
import type { Scene } from './aims.ts'
import { Mistake } from './mistake.ts'

/** What was typed without the time that it states, and that time; null: it is said as it is done. */
export interface Stated {
  readonly rest: string
  readonly stated: Instant | null
}

/**
 * `启动 Ⅲ级 时间 08:20`, `declare III at 08:20`: an order that was given before it is entered. The time is of the day of the
 * situation, else of the day before. Throws {@link Mistake} when it is not yet, or lies before the beginning.
 */
export function statedIn(rest: string, live: Scene): Stated {
  // A reason may speak of times as it likes.
  const [, said = '', reason = ''] = /^(.*?)((?:理由|because)[:：\s].*)?$/s.exec(rest) ?? []
  const found = /(?:^|\s)(?:时间|at)\s*[:：]?\s*(T\+[\d:]+|\d{1,2}[:：时]\d{2}分?)(?=\s|$)/i.exec(said)
  if (!found) return { rest, stated: null }
  const word = found[1] ?? ''
  const without = `${said.slice(0, found.index)} ${said.slice(found.index + found[0].length)}${reason}`
  return { rest: without.trim(), stated: momentStated(word, live) }
}

function momentStated(word: string, { stage, playing }: Scene): Instant {
  const { begins } = stage.scenario
  const { now } = playing.run
  const { zone } = playing.loaded.program.set
  const at = read(word, begins, startOfDay(now, zone))
  const before = at > now && !word.startsWith('T') ? at - day : at
  if (Number.isNaN(at)) throw new Mistake('no-time', { word })
  if (before > now || before < begins)
    throw new Mistake('not-stated', {
      word,
      begins: formatInstant(begins, zone),
      now: formatInstant(now, zone),
    })
  return before
}

function read(word: string, begins: Instant, today: Instant): Instant {
  const elapsed = parseElapsed(word)
  if (elapsed !== null) return begins + elapsed
  const [hours = Number.NaN, minutes = Number.NaN] = word.match(/\d+/g)?.map(Number) ?? []
  return hours > 23 || minutes > 59 ? Number.NaN : today + (hours * 60 + minutes) * minute
}
