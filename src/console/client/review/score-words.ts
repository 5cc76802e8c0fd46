/** `46%`; a stroke, or what is asked for, where nothing was observed. */
export function percentWords(share: number | null, none = '—'): string {
  return share === null ? none : `${Math.round(share * 100)}%`
}
