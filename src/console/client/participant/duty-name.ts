import type { SeatDuty } from '../../../drill/seat-view.ts'
import { dutyWords } from '../../../score/duty-words.ts'
import type { Setting } from '../../protocol.ts'

/** What a duty is called on its seat's page. */
export function dutyName(duty: SeatDuty, { locale, levels }: Pick<Setting, 'locale' | 'levels'>): string {
  return dutyWords(duty, locale, levels)
}
