import type { ReviewPage } from '../../review-protocol.ts'

type LogRow = ReviewPage['log'][number]

/** Entries that have every word of a question, or the number that it is. */
export function searchLog(log: readonly LogRow[], asked: string): LogRow[] {
  const words = asked.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  const seq = /^#?\d+$/.test(asked.trim()) ? Number(asked.trim().replace('#', '')) : null
  return log.filter((row) => {
    const text = (row.text ?? '').toLowerCase()
    return row.seq === seq || words.every((word) => text.includes(word))
  })
}

/** What of the log proves something; `around`: with so many entries that have words before and after each. */
export function evidenceRows(log: readonly LogRow[], evidence: readonly number[], around: number): LogRow[] {
  const wanted = new Set(evidence)
  if (around === 0) return log.filter(({ seq }) => wanted.has(seq))
  const worded = log.filter((row) => row.text !== null || wanted.has(row.seq))
  const near = new Set<number>()
  for (const [place, { seq }] of worded.entries())
    if (wanted.has(seq))
      for (const row of worded.slice(Math.max(0, place - around), place + around + 1)) near.add(row.seq)
  return worded.filter(({ seq }) => near.has(seq))
}
