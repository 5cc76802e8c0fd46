import type { Highlight } from './highlight.ts'
import type { HighlightNames } from './highlights.ts'

/** From how many on what was done late is told in one sentence: the report's table of overdue work has each by itself. */
const manyLate = 4

/**
 * `highlights`, with what one body left undone as one of them and, where there is much of it, what was done late as one, last:
 * a dozen sentences on minutes would hide what was not done at all.
 */
export function highlightsTogether(highlights: readonly Highlight[], names: HighlightNames): Highlight[] {
  const late = highlights.filter(({ variant }) => variant === 'done-late')
  const isMany = late.length >= manyLate
  const told = isMany ? highlights.filter((one) => !late.includes(one)) : highlights
  const bodies = told.flatMap((one): Highlight[] => {
    const alike = told.filter((each) => isLeftUndone(each, one))
    if (alike.length < 2) return [one]
    return one === alike[0] ? [undone(alike, names)] : []
  })
  return isMany ? [...bodies, doneLate(late, names)] : bodies
}

function isLeftUndone(each: Highlight, one: Highlight): boolean {
  return each.variant === 'missed' && one.variant === 'missed' && each.params.who === one.params.who
}

function undone(highlights: readonly Highlight[], { tasks }: HighlightNames): Highlight {
  const [who] = highlights.map(({ params }) => params.who ?? '')
  const texts = tasks(highlights.map(({ params }) => String(params.text)))
  return together(highlights, 'several-missed', { who: who ?? '', texts })
}

function doneLate(highlights: readonly Highlight[], { separator }: HighlightNames): Highlight {
  const who = [...new Set(highlights.flatMap((one) => one.who))].join(separator)
  return together(highlights, 'several-late', { who })
}

function together(
  highlights: readonly Highlight[],
  variant: Highlight['variant'],
  params: Highlight['params'],
): Highlight {
  const worstMs = Math.max(...highlights.map((one) => Number(one.params.worstMs)))
  return {
    variant,
    params: { ...params, count: highlights.length, worstMs },
    side: 'weakness',
    weight: Math.max(...highlights.map(({ weight }) => weight)),
    evidence: [...new Set(highlights.flatMap(({ evidence }) => evidence))].sort((a, b) => a - b),
    who: [...new Set(highlights.flatMap(({ who }) => who))],
    subject: null,
    clause: null,
  }
}
