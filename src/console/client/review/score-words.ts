import { percentWords } from '../../../vocabulary/percent.ts'

/** `46.2%`; a stroke, or what is asked for, where nothing was observed. */
export function shareWords(share: number | null, none = '—'): string {
  return share === null ? none : percentWords(share)
}
