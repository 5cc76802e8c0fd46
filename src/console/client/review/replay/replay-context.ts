import { createContext, useContext } from 'react'
import type { Locale } from '../../../../locale/locale.ts'
import type { Setting } from '../../../protocol.ts'
import type { AgainstAnswer } from '../../../replay-protocol.ts'
import type { Moment } from './model/moment.ts'
import type { ReplayLog } from './model/replay-log.ts'
import type { SeatCourse } from './model/seat-course.ts'
import type { ReplayWords } from './words/words.ts'

/** What every panel of the replay shows the moment with. */
export interface ReplayContext {
  readonly replay: ReplayLog
  readonly moment: Moment
  readonly setting: Setting
  readonly locale: Locale
  readonly words: ReplayWords
  /** Goes to the moment of an entry. */
  readonly goTo: (seq: number) => void
  /** The seat whose knowledge is asked; null: none. */
  readonly seat: SeatCourse | null
  /** What the plans of today make of it; null: nobody has asked. */
  readonly against: AgainstAnswer | null
}

const Context = createContext<ReplayContext | null>(null)
export const ReplayProvider = Context.Provider

export function useReplay(): ReplayContext {
  const context = useContext(Context)
  if (context === null) throw new Error('No replay around this panel')
  return context
}
