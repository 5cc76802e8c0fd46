import type { Clock } from '../../../drill/clock.ts'
import type { SeatView } from '../../../drill/seat-view.ts'
import { fill, type Locale } from '../../../locale/locale.ts'
import { wordsOf } from '../words/words-of.ts'

/** What the clocks are doing, in words: 进行中, 10 倍速, 已暂停, 已结束. */
export function clockState(clock: Clock, phase: SeatView['phase'], locale: Locale): string {
  const words = wordsOf(locale).clock
  if (phase !== 'begun') return words[phase]
  if (clock.running) return clock.speed === 1 ? words.running : fill(words.speed, { speed: clock.speed })
  return words[clock.stopped ?? 'paused']
}
