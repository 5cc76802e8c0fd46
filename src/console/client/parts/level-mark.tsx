import { levelText } from '../../../locale/level-text.ts'
import type { Locale } from '../../../locale/locale.ts'
import type { Response } from '../../../run/event.ts'
import type { LevelName } from '../../../vocabulary/level.ts'
import { wordsOf } from '../words/words-of.ts'

/** What a response is called: 未启动, Ⅲ级, 已终止. */
export function responseText(response: Response, locale: Locale, levels: readonly LevelName[]): string {
  const words = wordsOf(locale).level
  if (response === 'standby' || response === 'ended') return words[response]
  return response === 'active' ? words.active : levelText(response, locale, levels)
}

/** The class that colours a response: the four warning colours for Ⅰ to Ⅳ, neutral for all else. */
export function levelClass(response: Response): string {
  return ['I', 'II', 'III', 'IV'].includes(response) ? `level level-${response}` : 'level'
}

/** A level in its colour, always with its name. */
export function LevelMark({
  response,
  locale,
  levels,
}: {
  readonly response: Response
  readonly locale: Locale
  readonly levels: readonly LevelName[]
}) {
  return <span className={levelClass(response)}>{responseText(response, locale, levels)}</span>
}
