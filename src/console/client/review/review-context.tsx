import { createContext, useContext } from 'react'
import type { Locale } from '../../../locale/locale.ts'
import type { ReviewPage } from '../../review-protocol.ts'
import type { ReviewWords } from './words/words.ts'

/** What all parts of a drill's review share. */
export interface ReviewContext {
  readonly page: ReviewPage
  readonly locale: Locale
  readonly words: ReviewWords
  /** What is chosen, as the address has it. */
  readonly item: string | null
  readonly seq: number | null
  /** Chooses something, or nothing; its first entry is the one that the replay shows. */
  readonly choose: (item: string | null, seq: number | null) => void
}

export const Review = createContext<ReviewContext | null>(null)

/** Must stand in a drill's review. */
export function useReview(): ReviewContext {
  const context = useContext(Review)
  if (context === null) throw new Error('no review around')
  return context
}
