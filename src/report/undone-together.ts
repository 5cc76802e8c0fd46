import type { Highlight } from './highlight.ts'

/**
 * `highlights`, what one body left undone in one of them, where the first of it stands. The report's table of overdue work has each by
 * itself. `separator`: between two tasks.
 */
export function undoneTogether(highlights: readonly Highlight[], separator: string): readonly Highlight[] {
  const undone = highlights.filter(({ variant, who }) => variant === 'missed' && who.length === 1)
  const bodies = Map.groupBy(undone, ({ who }) => who[0] ?? '')
  return highlights.flatMap((one) => {
    const same = undone.includes(one) ? (bodies.get(one.who[0] ?? '') ?? []) : []
    if (same.length < 2) return [one]
    return same[0] === one ? [together(one, same, separator)] : []
  })
}

function together(first: Highlight, same: readonly Highlight[], separator: string): Highlight {
  return {
    ...first,
    variant: 'several-missed',
    params: {
      who: first.who[0] ?? '',
      count: same.length,
      text: same.map(({ params }) => params.text).join(separator),
      worstMs: Math.max(...same.map(({ params }) => Number(params.worstMs))),
    },
    evidence: [...new Set(same.flatMap(({ evidence }) => evidence))].sort((a, b) => a - b),
    clause: null,
    subject: null,
  }
}
